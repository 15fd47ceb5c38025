import type { CaseStep, Detail } from './api.js';
import type { PageWords } from './words.js';
import { Bar, ChainPicture, type Link } from './chainPicture.js';
import { chainWords, type ChainWords } from './words/chain.js';

/** The way of a case through its chain with the time at each step, and all that has happened to it. */
export function Story({ detail: { timeline, chain }, words, language }: { detail: Detail; words: PageWords; language: 'sv' | 'en' }) {
  const said = chainWords[language];
  return (
    <div class="story">
      <section class="panel">
        <h2>{words.chain}</h2>
        <ChainPicture name={words.chain} links={linksOf(chain, said)} />
      </section>
      <section class="panel">
        <h2>{words.history}</h2>
        <ol class="timeline">
          {timeline.map((line, index) => (
            <li key={timeline.length - index} class={line.isDeed ? '' : 'itself'}>
              <time class="small" dateTime={line.at}>{line.when}</time>
              <bdi>{line.happened}</bdi>
              {line.said ? <q dir="auto">{line.said}</q> : null}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function linksOf(chain: readonly CaseStep[], words: ChainWords): readonly Link[] {
  const longest = Math.max(1, ...chain.map(({ spentMs }) => spentMs));
  return chain.map((step, index): Link => ({
    key: String(index),
    gate: step.approvedBy && words.approvedBy(step.approvedBy),
    look: step.position,
    box: (
      <>
        <div class="side">
          <b class="name">{step.name}</b>
          {step.place ? <span class="small">{step.place}</span> : null}
        </div>
        <div class="side">
          <span class="tag">{step.here || words.positions[step.position]}</span>
          {step.spentMs > 0 ? <Bar share={step.spentMs / longest} /> : null}
          {step.spent ? <span class="small">{step.spent}</span> : null}
        </div>
      </>
    ),
  }));
}
