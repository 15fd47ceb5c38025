/**
 * `npm run bench -- tab`: what the tab asks for, in a store with many cases, beside two of the page's own files from the
 * same server in turn in one run. Everybody with a role in the sample asks; whoever shares a role sees every municipality's.
 */
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadOrganisation } from '../../src/firstOrganisation.js';
import { root, samplePath } from '../../src/paths.js';
import { standInHeader } from '../../src/web/standIn.js';
import { median, summarise, table, type Pair, type RowName } from './figures.js';
import { startLoad, type Load, type Result, type Turn } from './load.js';
import { endAll, runToEnd, startUntilReady } from './processes.js';
import * as product from './product.js';

/** As many at once as a browser has connections to one host. */
const connections = 6;
const turns = 1000;
/** So long the product's own limit for each person needs until they have what a round takes of it. */
const restMs = 2000;

interface Viewer {
  readonly headers: Readonly<Record<string, string>>;
  /** Some of the cases that they see. */
  readonly cases: readonly string[];
}
type TabRow = Extract<RowName, `tab${string}`>;

/** Where the page's own files are: its style sheet, and the largest of its scripts. */
interface Files {
  readonly style: string;
  readonly script: string;
}

const paths: Readonly<Record<TabRow, (viewer: Viewer, turn: number, files: Files) => string>> = {
  tabStyle: (_viewer, _turn, { style }) => style,
  tabMe: () => '/api/me',
  tabCases: () => '/api/cases',
  tabFiltered: () => '/api/cases?municipality=LUL&text=inloggning',
  tabStep: () => '/api/cases?state=open&step=citizen%3AbusinessLead',
  tabCase: ({ cases }, turn) => `/api/cases/${cases[turn % cases.length]}`,
  tabChains: () => '/api/chains',
};
const right: Readonly<Record<TabRow, string>> = {
  tabStyle: ':root', tabMe: '"municipalities":', tabCases: '"rows":[{', tabFiltered: '"rows":[', tabStep: '"rows":[', tabCase: '"timeline":[{', tabChains: '"count":',
};
const names = Object.keys(paths).filter((name): name is TabRow => name in right);

export async function benchTab(rounds: number, cases: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-bench-'));
  const load = startLoad();
  try {
    const env = { ...product.environment(join(folder, 'tab.db')), ORGANISATION: samplePath, LOG_LEVEL: 'error' };
    process.stderr.write(`seeding ${cases} cases\n`);
    await runToEnd(product.seed, ['--cases', String(cases)], env);
    const running = await startUntilReady(product.entry, env);
    const measured = await inTurn(load, running.url, await viewersOf(running.url), filesOf(), rounds);
    await running.stop();
    const summary = summarise(measured.map(({ pair }) => pair));
    const medians = Object.fromEntries(['script', ...names].map((name) => [name, halfOf(measured, name)]));
    console.log(`${table(summary)}\n\n${cases} cases; medians in ms: ${JSON.stringify(medians)}`);
    console.log(JSON.stringify({ node: process.version, cores: availableParallelism(), rounds, turns, connections, cases, medians, rows: summary }));
  } finally {
    await load.stop();
    endAll();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly pair: Pair;
  readonly halves: Readonly<Record<string, number>>;
}

/** Which side goes first changes from round to round; the first round compiles the code. */
async function inTurn(load: Load, url: string, viewers: readonly Viewer[], files: Files, rounds: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const row of names) {
      const asked = () => load.run({ url, connections, turns: turnsOf(row, viewers, files) });
      const script = () => load.run({ url, connections, turns: scriptTurns(viewers, files) });
      const [one, other] = round % 2 === 0 ? [await asked(), await script()] : [await script(), await asked()];
      const [api, file] = round % 2 === 0 ? [one, other] : [other, one];
      const pair = { row, echo: at(0.99, file), product: at(0.99, api) };
      if (round > 0) measured.push({ pair, halves: { script: at(0.5, file), [row]: at(0.5, api) } });
      await sleep(restMs / names.length);
    }
  return measured;
}

function turnsOf(row: TabRow, viewers: readonly Viewer[], files: Files): readonly Turn[] {
  return fromEach(viewers, (viewer, turn) => ({ body: '', get: { path: paths[row](viewer, turn, files), headers: viewer.headers }, expects: [right[row]] }));
}

/** Packed, as browsers ask for it. */
function scriptTurns(viewers: readonly Viewer[], { script }: Files): readonly Turn[] {
  return fromEach(viewers, ({ headers }) => ({ body: '', get: { path: script, headers: { ...headers, 'accept-encoding': 'gzip' } }, expects: [] }));
}

function fromEach(viewers: readonly Viewer[], turn: (viewer: Viewer, turn: number) => Turn): readonly Turn[] {
  return Array.from({ length: turns }, (_, n) => viewers[n % viewers.length]).flatMap((viewer, n) => (viewer ? [turn(viewer, n)] : []));
}

function at(part: number, { times }: Result): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

function halfOf(measured: readonly Measured[], name: string): number {
  return Math.round(median(measured.flatMap(({ halves }) => halves[name] ?? [])) * 100) / 100;
}

/** Everybody who has a role, with the first page of what they see. */
async function viewersOf(url: string): Promise<readonly Viewer[]> {
  const { appointments } = await loadOrganisation(samplePath);
  const people = [...new Set(appointments.map(({ person }) => person))];
  return Promise.all(people.map(async (person) => {
    const headers = { [standInHeader]: person };
    const page = await (await fetch(`${url}/api/cases`, { headers })).text();
    return { headers, cases: [...page.matchAll(/"number":"([^"]+)"/g)].map(([, number = '']) => number) };
  }));
}

function filesOf(): Files {
  const folder = join(root, 'dist/tab');
  const named = (type: string) => readdirSync(folder).filter((name) => name.endsWith(type)).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const sizeOf = (name: string) => statSync(join(folder, name)).size;
  return { style: `/tab/${named('.css')[0]}`, script: `/tab/${named('.js')[0]}` };
}
