/**
 * `npm run bench`: the product beside a bare echo bot, on loopback, in one run of a few minutes. Prints a table and one
 * line of JSON; it measures and never judges a build. `--self` sets the echo bot on both sides and so shows the noise.
 * `npm run bench -- sweep`, `-- statistics` and `-- tab` (the tab's interface) measure those instead: see the files named so.
 */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { summarise, table, type Pair } from './figures.js';
import { startLoad, type Load } from './load.js';
import { endAll, runToEnd, start, startUntilReady } from './processes.js';
import * as product from './product.js';
import { benchStatistics } from './statistics.js';
import { benchSweep } from './sweep.js';
import { benchTab } from './tab.js';
import { connectorControl, sideBySide, smallAndLarge, type Connector } from './rounds.js';
import { echoSubject, productSubject, type ProductSubject, type Subject } from './subjects.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    self: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    turns: { type: 'string', default: '3000' },
    cases: { type: 'string' },
  },
});
const rounds = Number(options.rounds ?? 4);
const turns = Number(options.turns);
const fewCases = 100;
/** The same few read in both stores, full pages: as many people as it takes a hundred cases to give them to. */
const readers = 10;
const manyCases = Number(options.cases ?? 100_000);

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Bench {
  readonly connector: Connector;
  readonly load: Load;
  readonly echo: Subject;
  readonly folder: string;
}

/** Fills a new store with the bench's organisation and so many cases. Resolves with its path. */
async function seededStore({ folder }: Bench, cases: number): Promise<string> {
  const organisation = join(folder, 'organisation.json');
  await writeFile(organisation, JSON.stringify(product.organisation()));
  const path = join(folder, `${cases}.db`);
  say(`seeding ${cases} cases`);
  await runToEnd(product.seed, ['--cases', String(cases)], { SQLITE_PATH: path, ORGANISATION: organisation });
  return path;
}

async function prepared(entry: string, store: string, { load, connector }: Bench): Promise<ProductSubject> {
  const subject = productSubject(await startUntilReady(entry, product.environment(store)), load, connector.url);
  await subject.prepare();
  return subject;
}

/** Start to ready, several times, on a store that has everything. */
async function starts(store: string): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < 3; round += 1) {
    const running = await startUntilReady(product.entry, product.environment(store));
    await running.stop();
    pairs.push({ row: 'start', echo: Number.NaN, product: running.readyAfter });
  }
  return pairs;
}

async function inRounds(what: string, measure: () => Promise<Pair[]>): Promise<Pair[]> {
  // Both sides are compiled by what they run: the first turns of a process are half as fast as its later ones.
  await measure();
  const pairs: Pair[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`${what}, round ${round} of ${rounds}`);
    pairs.push(...(await measure()));
  }
  return pairs;
}

async function echoBesideEcho({ echo, connector, load }: Bench): Promise<Pair[]> {
  const other = echoSubject(await start(beside('./echoBot.js')), load, connector.url);
  const sides = { echo, paused: other, live: other };
  return inRounds('echo beside echo', () => sideBySide(sides, connector, turns));
}

async function productBesideEcho(bench: Bench): Promise<Pair[]> {
  const { echo, connector, folder } = bench;
  const smallStore = await seededStore(bench, fewCases);
  const largeStore = await seededStore(bench, manyCases);
  // A store has one owner, and what the paused product owes must never reach the live one.
  const liveStore = join(folder, 'live.db');
  await copyFile(largeStore, liveStore);
  const started = await starts(liveStore);
  const paused = await prepared(product.pausedEntry, largeStore, bench);
  const small = await prepared(product.pausedEntry, smallStore, bench);
  // Only the stores' size is to differ: what a page costs is its rows, and whether the processor has them at hand.
  await small.fillPages(readers);
  await paused.fillPages(readers);
  const sizes = await inRounds('small and large store', () => smallAndLarge(small, paused, turns));
  await small.stop();
  const live = await prepared(product.entry, liveStore, bench);
  const sides = await inRounds('product beside echo', () => sideBySide({ echo, paused, live }, connector, turns));
  await Promise.all([paused.stop(), live.stop()]);
  return [...sides, ...sizes, ...started];
}

async function benchTurns(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-bench-'));
  const load = startLoad();
  try {
    const connector = connectorControl(await start(beside('./connector.js')));
    const echo = echoSubject(await start(beside('./echoBot.js')), load, connector.url);
    const bench: Bench = { connector, load, echo, folder };
    const began = performance.now();
    const summary = summarise(await (options.self ? echoBesideEcho(bench) : productBesideEcho(bench)));
    const seconds = Math.round((performance.now() - began) / 1000);
    const setting = { node: process.version, cores: availableParallelism(), rounds, turns, seconds };
    console.log(`${table(summary)}\n\nsmall store: ${fewCases} cases; large, and elsewhere: ${manyCases}`);
    console.log(JSON.stringify({ ...setting, fewCases, manyCases, rows: summary }));
  } finally {
    await load.stop();
    endAll();
    await rm(folder, { recursive: true, force: true });
  }
}

if (positionals[0] === 'sweep') await benchSweep(Number(options.rounds ?? 25), Number(options.cases ?? 1_000_000));
else if (positionals[0] === 'statistics') await benchStatistics(Number(options.rounds ?? 50), Number(options.cases ?? 1_000_000));
else if (positionals[0] === 'tab') await benchTab(Number(options.rounds ?? 10), manyCases);
else await benchTurns();
