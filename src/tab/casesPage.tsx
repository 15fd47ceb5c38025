import { useEffect, useState } from 'preact/hooks';
import type { Choice, Row, Rows } from './api.js';
import type { PageProps } from './main.js';
import { useLoaded, Waiting } from './loading.js';

const fields = ['state', 'step', 'municipality', 'service'] as const;

/** What is listed stands in the address, so that a link opens it again. */
export function CasesPage({ api, me, words, address, go, changed }: PageProps) {
  const query = new URLSearchParams([...fields, 'text' as const].map((name) => [name, address.get(name) ?? '']).filter(([, value]) => value)).toString();
  const loaded = useLoaded(query, () => api.cases(query));
  const [more, setMore] = useState<readonly Rows[]>([]);
  useEffect(() => setMore([]), [query, changed.count]);
  useEffect(() => { if (changed.count > 0) loaded.again(); }, [changed.count]);
  const pages = loaded.value ? [loaded.value, ...more] : [];
  const rows = pages.flatMap((page) => page.rows);
  const next = pages.at(-1)?.next ?? null;
  const showMore = async () => setMore([...more, await api.cases(`${query}&after=${encodeURIComponent(next ?? '')}`)]);
  const choices: Readonly<Record<(typeof fields)[number], readonly Choice[]>> = {
    state: Object.entries(words.states).map(([id, name]) => ({ id, name })), step: me.steps, municipality: me.municipalities, service: me.services,
  };
  return (
    <main>
      <h1>{words.cases}</h1>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>{words.text}<input type="search" maxLength={200} value={address.get('text') ?? ''} onChange={(event) => go({ text: event.currentTarget.value })} /></label>
        {fields.map((name) => (
          <label key={name}>{words[name]}
            <select value={address.get(name) ?? ''} onChange={(event) => go({ [name]: event.currentTarget.value })}>
              <option value="">{words.any}</option>
              {choices[name].map(({ id, name: label }) => <option key={id} value={id}>{label}</option>)}
            </select>
          </label>
        ))}
        <button type="button" class="first" onClick={() => go({ case: 'new' })}>{words.newReport}</button>
      </form>
      {loaded.value === null || loaded.fault ? <Waiting loaded={loaded} words={words} /> : null}
      {loaded.value && rows.length === 0 && next === null ? <p>{words.empty}</p> : null}
      <ul class="rows">{rows.map((row) => <CaseLine key={row.number} row={row} open={() => go({ case: row.number })} />)}</ul>
      {next === null ? null : <button type="button" onClick={() => void showMore()}>{words.more}</button>}
    </main>
  );
}

function CaseLine({ row, open }: { row: Row; open: () => void }) {
  const aside = [row.where, row.municipality, row.service, row.since, row.priority].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" class="row" onClick={open}>
        <span class="small">{row.number} · <b>{row.state}</b>{row.mine ? ` · ${row.mine}` : ''}</span>
        <b class="title" dir="auto">{row.title}</b>
        <span class="small">{aside}{row.left ? <span class={row.isLate ? 'late' : ''}> · {row.left}</span> : null}</span>
      </button>
    </li>
  );
}
