import { useEffect, useRef, useState } from 'preact/hooks';
import type { Detail, Pressed } from './api.js';
import type { PageProps } from './main.js';
import { Card } from './card.js';
import { useLoaded, Waiting } from './loading.js';

const numberIn = (card: object) => /[A-Z]{2,10}-\d{2}-\d{4,}/.exec(JSON.stringify(card))?.[0] ?? null;

/** One case, or a new report. What is being written is kept: another's change is told, and shown when asked for. */
export function CasePage({ api, words, theme, address, go, changed }: PageProps) {
  const number = address.get('case') ?? '';
  const isNew = number === 'new';
  const loaded = useLoaded(number, async () => (isNew ? { ...noCase, card: (await api.press('newReport', { text: '' })).card ?? {} } : api.oneCase(number)));
  const [card, setCard] = useState<object | null>(null);
  const [said, setSaid] = useState('');
  const [isStale, setStale] = useState(false);
  const writing = useRef(false);
  const fresh = () => { writing.current = false; setStale(false); loaded.again(); };
  useEffect(() => setCard(loaded.value?.card ?? null), [loaded.value]);
  useEffect(() => {
    if (changed.count === 0 || isNew || (changed.number !== null && changed.number !== number)) return;
    if (writing.current) setStale(true);
    else loaded.again();
  }, [changed.count]);

  async function press(verb: string, data: object): Promise<void> {
    if (verb === 'show' && 'case' in data) return go({ case: String(data.case) });
    const { card: answer, words: sentence = '' }: Pressed = await api.press(verb, data).catch(() => ({ words: words.trouble }));
    setSaid(sentence);
    if (!answer) return;
    setCard(answer);
    // A form that has just opened, or came back filled in, is somebody's writing.
    writing.current = JSON.stringify(answer).includes('"type":"Input.');
    const made = numberIn(answer);
    if (isNew && !writing.current && made) go({ case: made });
  }

  return (
    <main onInput={() => void (writing.current = true)}>
      <p><button type="button" onClick={() => go({ case: '' })}>{words.back}</button></p>
      <h1 dir="auto">{isNew ? words.newReport : `${number} ${loaded.value?.title ?? ''}`}</h1>
      <p role="status">{said}</p>
      {isStale ? <p role="status">{words.changed} <button type="button" onClick={fresh}>{words.showChange}</button></p> : null}
      {card ? <section aria-label={words.card}><Card card={card} theme={theme} press={(verb, data) => void press(verb, data)} /></section> : null}
      {loaded.value && !loaded.fault ? <Story detail={loaded.value} words={words} /> : <Waiting loaded={loaded} words={words} />}
    </main>
  );
}

const noCase: Omit<Detail, 'card'> = { number: '', version: 0, title: '', timeline: [], chain: [] };

function Story({ detail: { timeline, chain }, words }: { detail: Detail; words: PageProps['words'] }) {
  if (chain.length === 0) return null;
  return (
    <div class="story">
      <section>
        <h2>{words.chain}</h2>
        <ol class="chain">
          {chain.map((step, index) => (
            <li key={index} class={step.position} aria-current={step.position === 'here' ? 'step' : undefined}>
              <b>{step.name}</b>{step.position === 'here' ? ` (${words.here})` : ''}
              <span class="small">{[step.place, step.spent].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.history}</h2>
        <ol class="timeline">
          {timeline.map((line, index) => <li key={index}><time dateTime={line.at}>{line.when}</time> {line.happened}{line.said ? <q dir="auto">{line.said}</q> : null}</li>)}
        </ol>
      </section>
    </div>
  );
}
