/**
 * `npm run bench -- sweep`: what a sweep costs with 50 cases due, in a small store and in a large one, in turn in one run.
 * Hot: the due cases have just been worked on. Cold: the store has just been opened.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandle, type Handle } from '../../src/app/handle.js';
import { createSweep } from '../../src/app/sweep.js';
import { idle } from '../../src/app/settle.js';
import type { Store } from '../../src/app/ports.js';
import { handlerOf } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import { createDirectory } from '../../src/domain/directory.js';
import { dayOf, instant, type CaseNumber } from '../../src/domain/ids.js';
import type { World } from '../../src/domain/responsibility.js';
import { dayMs } from '../../src/domain/zone.js';
import { loadOrganisation } from '../../src/firstOrganisation.js';
import { samplePath } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { now } from './clock.js';
import { summarise, table, type Pair, type RowName } from './figures.js';
import { fill } from './sweepStore.js';

const due = 50;
const fewCases = 1000;
/** A solution that nobody says a word about closes the case after seven days. */
const untilDue = 8 * dayMs;

interface Side {
  /** Reopens and solves the due cases anew, so that all are due when the clock has gone on. */
  arm(): Promise<void>;
  /** Closes the store and opens it again: it has read nothing yet. */
  reopen(): Promise<void>;
  /** Milliseconds. Rejects unless all that was due, and nothing else, has been attended. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

export async function benchSweep(rounds: number, manyCases: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-bench-'));
  try {
    const organisation = await loadOrganisation(samplePath);
    const today = dayOf(instant(new Date(now())), organisation.timeZone);
    const world = { directory: createDirectory(organisation), today };
    const clock = { ms: now() };
    const [small, large] = [await sideOf(folder, world, clock, fewCases), await sideOf(folder, world, clock, manyCases)] as const;
    const summary = summarise(await inTurn(small, large, clock, rounds));
    await Promise.all([small.close(), large.close()]);
    const megabytes = Math.round((await stat(pathOf(folder, manyCases))).size / 1e6);
    console.log(`${table(summary)}\n\nsmall store: ${fewCases} cases; large: ${manyCases}, ${megabytes} MB; ${due} due in each`);
    console.log(JSON.stringify({ node: process.version, cores: availableParallelism(), rounds, fewCases, manyCases, rows: summary }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pathOf = (folder: string, cases: number) => join(folder, `${cases}.db`);

/** The side that goes first changes from round to round. */
async function inTurn(small: Side, large: Side, clock: { ms: number }, rounds: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  // What is due from the beginning compiles the code.
  for (const side of [small, large]) await side.sweep();
  for (let round = 1; round <= rounds; round += 1)
    for (const row of ['sweepHot', 'sweepCold'] as const satisfies readonly RowName[]) {
      const sides = round % 2 === 0 ? [small, large] : [large, small];
      for (const side of sides) await side.arm();
      clock.ms += untilDue;
      const took = new Map<Side, number>();
      for (const side of sides) {
        if (row === 'sweepCold') await side.reopen();
        took.set(side, await side.sweep());
      }
      pairs.push({ row, echo: took.get(small) ?? Number.NaN, product: took.get(large) ?? Number.NaN });
    }
  return pairs;
}

async function sideOf(folder: string, world: World, clock: { readonly ms: number }, cases: number): Promise<Side> {
  const path = pathOf(folder, cases);
  process.stderr.write(`filling a store with ${cases} cases\n`);
  const numbers = await fill(path, world, clock.ms, cases, due);
  let store = await openSqliteStore(path);
  const at = () => instant(new Date(clock.ms));
  const handleOn = () => createHandle({ store, now: at, worldAt: () => world, ...idle, random: () => 0 });
  const raise = (_: string, error: unknown): never => {
    throw error;
  };

  async function sweep(): Promise<number> {
    const handle = handleOn();
    let attended = 0;
    const counting = { attend: (one: Parameters<Handle['attend']>[0]) => ((attended += 1), handle.attend(one)) };
    const diaries = { attend: () => Promise.resolve(), look: () => Promise.resolve() };
    const { run } = createSweep({ store, handle: counting, diaries, now: at, log: { info: () => {}, warn: () => {}, error: raise } });
    const began = now();
    await run();
    const took = now() - began;
    if (attended !== due) throw new Error(`${attended} cases were due in the store of ${cases}`);
    return took;
  }

  return {
    sweep,
    arm: async () => void (await Promise.all(numbers.map((number) => solveAgain(store, handleOn(), number, at())))),
    close: () => store.close(),
    async reopen() {
      await store.close();
      store = await openSqliteStore(path);
    },
  };
}

async function solveAgain(store: Store, handle: Handle, number: CaseNumber, at: Command['at']): Promise<void> {
  const input = { words: 'Felet kom tillbaka, och är avhjälpt igen' };
  for (const verb of ['reopen', 'resolve'] as const) {
    const c = await store.findCase(number);
    const by = verb === 'reopen' ? c?.reporter.person : c && handlerOf(c);
    if (!by) throw new Error(`${number} has nobody to ${verb} it`);
    const outcome = await handle.act({ case: number, by, at, key: `${verb}@${at}`, seen: null, verb, input });
    if (outcome.kind === 'refused') throw new Error(`${number}: ${verb} was refused: ${outcome.refusal.code}`);
  }
}
