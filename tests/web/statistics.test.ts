import assert from 'node:assert/strict';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { employee } from '../support/sample.js';
import { countedReport, hostileNames, nothingCounted } from '../support/counted.js';
import { itLead, luleaLead, startStatistics } from '../support/statistics.js';
import { asPerson } from '../support/tab.js';

interface Table {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly words: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

interface Report {
  readonly from: string;
  readonly to: string;
  readonly municipality: string | null;
  readonly all: boolean;
  readonly municipalities: readonly object[];
  readonly countedTo: string;
  readonly sums: readonly { readonly value: string }[];
  readonly tables: readonly Table[];
}

describe('the statistics of the tab’s interface', () => {
  let running: Awaited<ReturnType<typeof startStatistics>>;
  before(async () => void (running = await startStatistics()));
  after(() => running.stop());
  afterEach(() => assert.deepEqual(running.faults.splice(0), []));

  const get = (who: typeof itLead, query = '', headers = {}) =>
    fetch(`${running.url}/api/statistics${query}`, { headers: { ...asPerson(who), ...headers } });
  const report = async (who: typeof itLead, query = '', headers = {}): Promise<Report> => JSON.parse(await (await get(who, query, headers)).text());
  const tableOf = async (id: string, query = '', headers = {}): Promise<Table> => {
    const table = (await report(itLead, query, headers)).tables.find((one) => one.id === id);
    assert.ok(table);
    return table;
  };
  const period = 'from=2026-01&to=2026-11';

  it('[API20] counts the last twelve months of all that someone may see, unless told otherwise', async () => {
    const [all, own] = [await report(itLead), await report(luleaLead)];
    assert.deepEqual([all.from, all.to, all.municipality, all.all, all.municipalities.length], ['2025-12', '2026-11', null, true, 14]);
    assert.deepEqual([own.municipality, own.all, own.municipalities], ['LUL', false, [{ id: 'LUL', name: 'Luleå kommun' }]]);
    const chosen = await report(itLead, '?from=2026-01&to=2026-01&municipality=BOD');
    assert.deepEqual([chosen.from, chosen.to, chosen.municipality], ['2026-01', '2026-01', 'BOD']);
    assert.deepEqual(running.asked.at(-1), { from: '2026-01', to: '2026-01', municipality: 'BOD' });
    assert.equal(all.countedTo, 'i dag 09.41');
  });

  it('[API20] refuses what is no period and no municipality', async () => {
    const bad = [
      'from=2026-13&to=2026-14', 'from=2026-1&to=2026-2', 'from=2026-02&to=2026-01', 'from=2016-11&to=2026-11', 'from=2026-01', 'to=2026-01',
      `${period}&municipality=XXX`, `${period}&municipality=lul`, `${period}&municipality=${'x'.repeat(5000)}`, 'from=%27%20OR%201=1&to=2026-01',
    ];
    for (const query of bad) assert.equal((await get(itLead, `?${query}`)).status, 400, query.slice(0, 60));
    assert.equal((await get(itLead, '?from=2016-12&to=2026-11')).status, 200);
  });

  it('[API21] another municipality’s numbers are not there, nor any for whoever has no role; the page is told so', async () => {
    const anna = employee('LUL');
    for (const [who, query] of [[luleaLead, `?${period}&municipality=BOD`], [anna, ''], [anna, `?${period}&municipality=LUL`]] as const)
      for (const path of [query, `/file${query || '?'}&format=xlsx`]) assert.equal((await get(who, path)).status, 404, path);
    const knows = async (who: typeof itLead) => JSON.parse(await (await fetch(`${running.url}/api/me`, { headers: asPerson(who) })).text()).statistics;
    assert.deepEqual([await knows(itLead), await knows(luleaLead), await knows(anna)], [true, true, false]);
    assert.equal((await fetch(`${running.url}/api/statistics`)).status, 401);
  });

  it('[API22] each figure is a sentence and a table, in words of the viewer’s language and in numbers', async () => {
    const ids = (await report(itLead)).tables.map((table) => table.id);
    assert.deepEqual(ids, ['weeks', 'firstResponse', 'solution', 'deadlines', 'escalations', 'solvedAt', 'municipalities', 'services', 'wishes']);
    assert.ok(!(await report(luleaLead)).tables.some((table) => table.id === 'municipalities'));
    const solution = await tableOf('solution');
    assert.equal(solution.says, 'Hälften av ärendena löstes inom 15 tim arbetstid, och nio av tio inom 70 tim.');
    assert.deepEqual([solution.rows[2], solution.words[2]], [['februari 2026', 0, null, null], ['februari 2026', '0', '–', '–']]);
    assert.deepEqual(solution.total, ['Hela perioden', '987', '15 tim', '70 tim']);
    const english = await tableOf('solvedAt', '', { 'accept-language': 'en-GB' });
    assert.deepEqual(english.words[0]?.slice(0, 2), ['Customer service', 'Support mot medborgare']);
    assert.equal((await tableOf('escalations')).says, '118 av 132 begärda eskaleringar godkändes (89\u00a0%).');
    assert.equal((await tableOf('firstResponse')).total?.[2], '1 tim 38 min');
  });

  it('[API22] says that there is nothing, where there is nothing', async () => {
    running.count(nothingCounted);
    const { tables, sums } = await report(itLead);
    running.count(countedReport);
    for (const { says } of tables) assert.match(says, /^(Inga|Inget|Ingen|Just nu finns det inga) /);
    assert.deepEqual(sums.map((one) => one.value), ['0', '0', '–', '–', '–']);
  });

  describe('as files', () => {
    const file = async (query: string) => {
      const response = await get(itLead, `/file?${period}&${query}`);
      assert.equal(response.status, 200, query);
      return { bytes: new Uint8Array(await response.arrayBuffer()), name: /filename="(.*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1], type: response.headers.get('content-type') };
    };
    const rowsOf = ({ columns, rows }: Table) => [columns.length, ...rows];

    it('[API23] have a name that says what they hold, for one table or for all', async () => {
      assert.equal((await file('table=weeks&format=csv')).name, 'supportkedjan-arenden-per-vecka-2026-01--2026-11.csv');
      assert.equal((await file('table=services&format=xlsx&municipality=LUL')).name, 'supportkedjan-arenden-per-e-tjanst-lul-2026-01--2026-11.xlsx');
      assert.equal((await file('format=xlsx')).name, 'supportkedjan-statistik-2026-01--2026-11.xlsx');
      for (const query of ['format=csv', 'table=weeks', 'table=weeks&format=pdf', 'table=nothing&format=csv', 'table=municipalities&format=csv&municipality=LUL'])
        assert.equal((await get(itLead, `/file?${period}&${query}`)).status, 400, query);
    });

    it('[API23] hold the numbers of the page as numbers, and its whole period', async () => {
      for (const id of ['weeks', 'solution', 'solvedAt', 'wishes']) {
        const table = await tableOf(id, `?${period}`);
        const { sheets: [sheet] } = await readXlsx((await file(`table=${id}&format=xlsx`)).bytes);
        const [header = [], ...rows] = sheet?.rows ?? [];
        assert.deepEqual([header.length, ...rows.slice(0, table.rows.length)], rowsOf(table), id);
        assert.equal(rows.length, table.rows.length + (table.total ? 1 : 0));
        const { bytes, type } = await file(`table=${id}&format=csv`);
        assert.deepEqual([...bytes.slice(0, 3), type], [0xef, 0xbb, 0xbf, 'text/csv; charset=utf-8']);
        const read = parseCsv(new TextDecoder().decode(bytes), { delimiter: ';', typeInference: false }).slice(1, 1 + table.rows.length);
        // A name that begins as a formula has an apostrophe before it.
        assert.deepEqual(read, table.rows.map((row) => row.map((cell) => String(cell ?? '').replace(/^=/, "'="))), id);
      }
    });

    it('[API23] are all tables as the sheets of one workbook', async () => {
      const { tables } = await report(itLead, `?${period}`);
      const { sheets } = await readXlsx((await file('format=xlsx')).bytes);
      assert.deepEqual(sheets.map(({ name }) => name), tables.map(({ name }) => name));
    });

    it('[API24] take nothing that people have written for a formula', async () => {
      const csv = new TextDecoder().decode((await file('table=services&format=csv')).bytes);
      const names = parseCsv(csv, { delimiter: ';', typeInference: false }).map(([name]) => String(name));
      for (const name of hostileNames.slice(0, 4)) assert.ok(names.includes(`'${name.trim()}`), name);
      assert.ok(names.every((name) => !/^\s*[=+\-@]/.test(name)));
      const { bytes } = await file('format=xlsx');
      const { sheets } = await readXlsx(bytes);
      const all = sheets.flatMap(({ rows }) => rows.flat());
      for (const name of hostileNames) assert.ok(all.includes(name), name);
      const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/.*\.xml$/.test(name));
      assert.equal(parts.length, sheets.length);
      for (const [name, part] of parts) assert.doesNotMatch(strFromU8(part), /<f[ >]/, name);
    });
  });
});
