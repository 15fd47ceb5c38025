import { useEffect, useState } from 'preact/hooks';
import type { Choice, Row, Rows } from './api.js';
import type { PageProps } from './main.js';
import { useLoaded, Waiting } from './loading.js';
import { SearchInput } from './searchInput.js';
import { casesWords } from './words/cases.js';

const fields = ['state', 'step', 'municipality', 'service'] as const;
const filters = ['text', ...fields] as const;

/** What is listed stands in the address, so that a link opens it again. */
export function CasesPage({ api, me, words, address, go, changed }: PageProps) {
  const said = casesWords[me.language];
  const chosen = filters.map((name) => [name, address.get(name) ?? '']).filter(([, value]) => value);
  const query = new URLSearchParams(chosen).toString();
  const loaded = useLoaded(query, () => api.cases(query));
  const more = useMore(loaded.value, (after) => api.cases(`${query}&after=${encodeURIComponent(after)}`));
  useEffect(() => { if (changed.count > 0) loaded.again(); }, [changed.count]);
  const clear = () => go(Object.fromEntries(filters.map((name) => [name, ''])));
  return (
    <main>
      <div class="top">
        <h1 tabIndex={-1}>{words.cases}</h1>
        <button type="button" class="first" onClick={() => go({ case: 'new' })}>{words.newReport}</button>
      </div>
      <Filters me={me} words={words} address={address} go={go} />
      <div class="top">
        <p role="status" class="small">{more.rows.length > 0 ? said.shown(more.rows.length, more.next === null) : ''}</p>
        {chosen.length > 0 ? <button type="button" class="quiet" onClick={clear}>{said.clear(chosen.length)}</button> : null}
      </div>
      {loaded.value && !loaded.fault ? null : <Waiting loaded={loaded} words={words} />}
      {loaded.value && more.isEmpty ? <p class="empty" role="status">{chosen.length > 0 ? said.nothing : said.nothingYet}</p> : null}
      <ul class="rows">{more.rows.map((row) => <CaseLine key={row.number} row={row} open={() => go({ case: row.number })} />)}</ul>
      {more.next === null ? null : <More more={more} lost={said.noMore} words={words} />}
    </main>
  );
}

function More({ more: { isLost, isBusy, fetch }, lost, words }: { more: ReturnType<typeof useMore>; lost: string; words: PageProps['words'] }) {
  return (
    <>
      {isLost ? <p role="alert">{lost}</p> : null}
      <button type="button" disabled={isBusy} onClick={fetch}>{isLost ? words.retry : words.more}</button>
    </>
  );
}

/** The pages after the first, which are asked for one by one and begin anew when the first is another. */
function useMore(first: Rows | null, ask: (after: string) => Promise<Rows>) {
  const [state, setState] = useState<{ of: Rows | null; pages: readonly Rows[]; at: 'rest' | 'busy' | 'lost' }>({ of: first, pages: [], at: 'rest' });
  const { pages, at } = state.of === first ? state : { pages: [], at: 'rest' };
  const all = first ? [first, ...pages] : [];
  const next = all.at(-1)?.next ?? null;
  const become = (fresh: Partial<typeof state>) => setState((now) => (now.of === first ? { ...now, ...fresh } : now));
  const fetch = () => {
    setState({ of: first, pages, at: 'busy' });
    ask(next ?? '').then((page) => become({ pages: [...pages, page], at: 'rest' }), () => become({ at: 'lost' }));
  };
  const rows = all.flatMap((page) => page.rows);
  return { rows, isEmpty: rows.length === 0 && next === null, next, fetch, isBusy: at === 'busy', isLost: at === 'lost' };
}

function Filters({ me, words, address, go }: Pick<PageProps, 'me' | 'words' | 'address' | 'go'>) {
  const choices: Readonly<Record<(typeof fields)[number], readonly Choice[]>> = {
    state: Object.entries(words.states).map(([id, name]) => ({ id, name })), step: me.steps, municipality: me.municipalities, service: me.services,
  };
  const said = (name: string) => address.get(name) ?? '';
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="broad">{words.text}<SearchInput text={said('text')} seek={(text) => go({ text })} /></label>
      {fields.map((name) => (
        <label key={name} class={said(name) ? 'chosen' : ''}>{words[name]}
          <select value={said(name)} onChange={(event) => go({ [name]: event.currentTarget.value })}>
            <option value="">{words.any}</option>
            {choices[name].map(({ id, name: label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      ))}
    </form>
  );
}

function CaseLine({ row, open }: { row: Row; open: () => void }) {
  const aside = [row.where, row.municipality, row.service, row.since, row.priority].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" class="row" onClick={open}>
        <span class="small">{row.number}{row.mine ? <> · <b>{row.mine}</b></> : null}</span>
        <span class="tag">{row.state}</span>
        <b class="title" dir="auto">{row.title}</b>
        <span class="small">{aside}</span>
        {row.left ? <span class={row.isLate ? 'small left late' : 'small left'}>{row.left}</span> : null}
      </button>
    </li>
  );
}
