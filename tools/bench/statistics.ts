/**
 * `npm run bench -- statistics`: what the numbers of a whole year and all municipalities cost, in a small store and in a large
 * one, in turn in one run. Hot: they have just been read. Cold: the store has just been opened.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStatistics } from '../../src/app/statistics.js';
import { createDirectory } from '../../src/domain/directory.js';
import { dayOf, instant } from '../../src/domain/ids.js';
import type { World } from '../../src/domain/responsibility.js';
import { monthOf } from '../../src/domain/statistics/months.js';
import { dayMs } from '../../src/domain/zone.js';
import { loadOrganisation } from '../../src/firstOrganisation.js';
import { samplePath } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { now } from './clock.js';
import { summarise, table, type Pair, type RowName } from './figures.js';
import { fillYear } from './statisticsStore.js';

const fewCases = 1000;
/** Twelve months and the one that they begin in. */
const period = 365 * dayMs;

interface Side {
  /** Milliseconds. Rejects unless every case has been counted. */
  read(): Promise<number>;
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export async function benchStatistics(rounds: number, manyCases: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-bench-'));
  const pathOf = (cases: number) => join(folder, `${cases}.db`);
  try {
    const organisation = await loadOrganisation(samplePath);
    const at = now();
    const world = { directory: createDirectory(organisation), today: dayOf(instant(new Date(at)), organisation.timeZone) };
    const sides: Side[] = [];
    for (const cases of [fewCases, manyCases]) {
      process.stderr.write(`filling a store with ${cases} cases\n`);
      await fillYear(pathOf(cases), world, at, cases);
      sides.push(await sideOf(pathOf(cases), world, at, cases));
    }
    const [small, large] = sides;
    if (!small || !large) throw new Error('there are two sides');
    const summary = summarise(await inTurn(small, large, rounds));
    await Promise.all([small.close(), large.close()]);
    const megabytes = Math.round((await stat(pathOf(manyCases))).size / 1e6);
    console.log(`${table(summary)}\n\nsmall store: ${fewCases} cases; large: ${manyCases}, ${megabytes} MB`);
    console.log(JSON.stringify({ node: process.version, cores: availableParallelism(), rounds, fewCases, manyCases, rows: summary }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The side that goes first changes from round to round. */
async function inTurn(small: Side, large: Side, rounds: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  // The first ones compile the code.
  for (let warm = 0; warm < 20; warm += 1) for (const side of [small, large]) await side.read();
  for (let round = 1; round <= rounds; round += 1)
    for (const row of ['statisticsHot', 'statisticsCold'] as const satisfies readonly RowName[]) {
      const took = new Map<Side, number>();
      for (const side of round % 2 === 0 ? [small, large] : [large, small]) {
        if (row === 'statisticsCold') await side.reopen();
        took.set(side, await side.read());
      }
      pairs.push({ row, echo: took.get(small) ?? Number.NaN, product: took.get(large) ?? Number.NaN });
    }
  return pairs;
}

async function sideOf(path: string, world: World, at: number, cases: number): Promise<Side> {
  const { timeZone, appointments } = world.directory.organisation;
  const [viewer] = appointments.flatMap(({ role, person }) => (role === 'itLead' ? [person] : []));
  if (!viewer) throw new Error('the sample has no itLead');
  const month = (ms: number) => monthOf(instant(new Date(ms)), timeZone);
  const request = { from: month(at - period), to: month(at), municipality: null };
  let store = await openSqliteStore(path);

  const read = async (): Promise<number> => {
    const { report } = createStatistics({ store, now: () => instant(new Date(at)), worldAt: () => world });
    const began = now();
    const found = await report(request, viewer);
    const took = now() - began;
    const counted = found?.services.reduce((sum, { count }) => sum + count, 0);
    if (counted !== cases || found?.wishes.length !== 20) throw new Error(`${counted} cases are counted in the store of ${cases}`);
    return took;
  };

  return {
    read,
    close: () => store.close(),
    async reopen() {
      await store.close();
      store = await openSqliteStore(path);
    },
  };
}
