import { useEffect } from 'preact/hooks';
import type { ChainShown, StepShown } from './api.js';
import type { PageProps } from './main.js';
import { Bar, ChainPicture, type Link } from './chainPicture.js';
import { useLoaded, Waiting } from './loading.js';
import { chainWords, type ChainWords } from './words/chain.js';

/** Each chain with how the open cases stand at each step; a step leads to its list. */
export function ChainsPage({ api, me, words, address, go, changed }: PageProps) {
  const municipality = address.get('municipality') ?? '';
  const loaded = useLoaded(municipality, () => api.chains(municipality));
  const said = chainWords[me.language];
  useEffect(() => {
    // A busy morning changes cases all the time; counting them costs more than listing.
    if (changed.count === 0) return;
    const soon = setTimeout(loaded.again, 3000);
    return () => clearTimeout(soon);
  }, [changed.count]);
  return (
    <main class="wide">
      <h1 tabIndex={-1}>{words.chains}</h1>
      <p class="lead">{said.lead}</p>
      {me.municipalities.length < 2 ? null : (
        <form class="filters one" onSubmit={(event) => event.preventDefault()}>
          <label>{words.municipality}
            <select value={municipality} onChange={(event) => go({ municipality: event.currentTarget.value })}>
              <option value="">{words.any}</option>
              {me.municipalities.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
        </form>
      )}
      {loaded.value && !loaded.fault ? null : <Waiting loaded={loaded} words={words} />}
      {loaded.value?.chains.map((chain) => (
        <Chain key={chain.id} chain={chain} words={said} show={(step) => go({ page: '', step: `${chain.id}:${step.role}`, state: 'open', text: '', service: '' })} />
      ))}
    </main>
  );
}

function Chain({ chain: { name, steps }, words, show }: { chain: ChainShown; words: ChainWords; show: (step: StepShown) => void }) {
  const highest = Math.max(...steps.map(({ count }) => count));
  const most = steps.filter(({ count }) => count === highest && count > 0);
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const links = steps.map((step): Link => {
    const isMost = most.length === 1 && most.includes(step);
    return {
      key: step.role,
      gate: step.approvedBy && words.approvedBy(step.approvedBy),
      look: isMost ? 'most' : '',
      box: <Step step={step} isMost={isMost} highest={highest} words={words} show={() => show(step)} />,
    };
  });
  return (
    <section class="panel">
      <h2>{name} <span class="small">{words.total(total)}</span></h2>
      <p class="found">{stopsAt(most, words)}</p>
      <ChainPicture name={name} links={links} />
    </section>
  );
}

/** Where the cases of a chain stop. */
function stopsAt(most: readonly StepShown[], words: ChainWords): string {
  const [first] = most;
  if (!first) return words.none;
  return most.length > 1 ? words.tie(most.map(({ who }) => who), first.count) : words.most(first.who, first.count, first.late, first.oldest);
}

interface StepProps {
  readonly step: StepShown;
  readonly isMost: boolean;
  readonly highest: number;
  readonly words: ChainWords;
  readonly show: () => void;
}

function Step({ step: { names, who, count, late, oldest, votes, help }, isMost, highest, words, show }: StepProps) {
  return (
    <>
      <div class="side">
        <b class="name">{names.join(' + ')}</b>
        {isMost ? <span class="tag">{words.mostHere}</span> : null}
        {votes ? <span class="small aside">{words.votes(votes)}</span> : null}
        {help.length > 0 ? <span class="small aside">{words.help(help)}</span> : null}
      </div>
      <div class="side">
        {count === 0 ? <span class="small">{words.nobody}</span> : (
          <>
            <button type="button" class="count" title={words.show(who)} onClick={show}><b>{count}</b> {words.open(count)}</button>
            <Bar share={count / highest} late={late / highest} />
            {late > 0 ? <b class="small late">{words.late(late)}</b> : null}
            <span class="small">{words.oldest(oldest)}</span>
          </>
        )}
      </div>
    </>
  );
}
