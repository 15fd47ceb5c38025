import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../src/app/ports.js';
import type { Log } from '../../src/app/log.js';
import type { StatisticsReport } from '../../src/domain/statistics/report.js';
import { countAnew, createCounter } from '../../src/app/counting.js';
import { createHandle } from '../../src/app/handle.js';
import { createStatistics } from '../../src/app/statistics.js';
import { idle } from '../../src/app/settle.js';
import { situationOf } from '../../src/domain/decide.js';
import { dayOf, instant, type Instant, type MunicipalityCode } from '../../src/domain/ids.js';
import { allows } from '../../src/domain/rules.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { createRandom } from '../../tools/seed/random.js';
import { does, edit, report, start } from '../support/cases.js';
import { losingCounting, Lost, type Losses } from '../support/losingStore.js';
import { naively } from '../support/naiveStatistics.js';
import { BOD, LUL, person } from '../support/organisation.js';
import { timed } from '../support/times.js';

const directory = timed([{ respondWithin: '4h', resolveWithin: '2d' }, { respondWithin: '8h' }]);
const people = ['first-line', 'business-lead', 'local-it', 'boden-line', 'boden-lead', 'it-lead', 'member', 'system-owner'].map(person);
const reporter = person('reporter');
const verbs = [
  'take', 'take', 'ask', 'answer', 'comment', 'requestEscalation', 'approve', 'decline', 'decline', 'release', 'edit', 'withdraw',
  'resolve', 'resolve', 'resolve', 'resolve', 'resolve', 'confirm', 'confirm', 'confirm', 'confirm', 'confirm', 'reopen',
] as const;
const period = { from: '2026-02', to: '2026-12' } as const;
const minuteMs = 60_000;

/** What somebody does, or what is done by itself: by chance, from numbers. */
const step = fc.record({
  what: fc.constantFrom('report', 'act', 'act', 'act', 'act', 'act', 'act', 'act', 'act', 'count', 'countTwice', 'sweep', 'sweep', 'sweep'),
  one: fc.nat(999),
  minutes: fc.oneof(fc.nat(10), fc.nat(10), fc.nat(3000), fc.nat(9000)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function sums({ weeks, services, municipalities, firstResponse, solution, solvedAt, escalations, deadlines }: StatisticsReport) {
  const counts = (named: readonly { readonly id: string; readonly count: number }[]) => Object.fromEntries(named.map(({ id, count }) => [id, count]));
  const steps = solvedAt.filter(({ count }) => count > 0).map(({ chain, role, count }) => ({ id: `${chain}/${role}`, count }));
  return {
    reported: weeks.reduce((sum, week) => sum + week.reported, 0),
    closed: weeks.reduce((sum, week) => sum + week.closed, 0),
    services: counts(services), municipalities: counts(municipalities), firstResponse, solution, solvedAt: counts(steps), escalations, deadlines,
  };
}

const isKey = <T extends object>(object: T, key: PropertyKey): key is keyof T => Object.hasOwn(object, key);

describe('statistics of cases that are lived through', () => {
  let store: Store;
  let clock: number;
  const now = (): Instant => instant(new Date(clock));
  const worldAt = (at: Instant) => ({ directory, today: dayOf(at, 'Europe/Stockholm') });
  const surroundings = { now, worldAt };
  beforeEach(async () => {
    [store, clock] = [await openSqliteStore(':memory:'), start];
  });
  afterEach(() => store.close());

  const errors: unknown[] = [];
  const log: Log = { info: () => {}, warn: () => {}, error: (_, error) => errors.push(error) };
  const counterOn = (through: Store) => createCounter({ store: through, log, ...surroundings });
  const numbers = async () => (await store.changedSince(instant(new Date(0)), 1000)).map((changed) => changed.case);

  const handleNow = () => createHandle({ store, ...surroundings, ...idle, random: () => 0 });

  async function live({ what, one, minutes }: Step, counters: readonly ReturnType<typeof counterOn>[]): Promise<void> {
    const doing = {
      count: () => counters[one % 2]?.run(),
      countTwice: () => Promise.all(counters.map((counter) => counter.run())),
      sweep: async () => {
        for (const due of await store.dueCases(now(), 20)) await handleNow().attend(due);
      },
      report: () => reportOne(one),
      act: () => act(one),
    };
    if (!what.startsWith('count')) clock += minutes * minuteMs;
    await doing[what]();
  }

  async function reportOne(one: number): Promise<void> {
    const who = one % 4 === 0 ? person('first-line') : reporter;
    const kind = ['citizen', 'citizen', 'internal', 'change'][one % 4] ?? 'citizen';
    const municipality = one % 3 ? LUL : BOD;
    await handleNow().report({ draft: `${clock}/${one}`, reporter: { person: who, name: 'R' }, municipality, report: { ...report, kind }, message: null });
  }

  async function act(one: number): Promise<void> {
    const all = await numbers();
    const number = all[one % Math.max(1, all.length)];
    const c = number && (await store.findCase(number));
    if (!c) return;
    const able = [c.reporter.person, ...people].flatMap((by) => {
      const situation = situationOf(worldAt(now()), c, by, now());
      return situation.standing.sees ? verbs.filter((verb) => allows[verb](situation)).map((verb) => ({ by, verb })) : [];
    });
    const chosen = able[one % Math.max(1, able.length)];
    if (!chosen) return;
    const { by, verb } = chosen;
    const deed = verb === 'edit' ? edit({ service: one % 2 ? 'platform' : 'bygglov', kind: one % 5 ? c.report.kind : 'internal' }) : does[verb];
    await handleNow().act({ case: c.number, by, at: now(), key: `${clock}/${one}`, seen: null, ...deed });
  }

  /** Resolves with the sums of all municipalities. */
  async function check() {
    const statistics = createStatistics({ store, ...surroundings });
    const lived = await Promise.all((await numbers()).map(async (number) => {
      const c = await store.findCase(number);
      return { case: c ?? assert.fail(), history: await store.history(number) };
    }));
    const foundIn = async (municipality: MunicipalityCode | null) =>
      sums((await statistics.report({ ...period, municipality }, person('it-lead'))) ?? assert.fail());
    for (const municipality of [null, LUL, BOD]) assert.deepEqual(await foundIn(municipality), naively(directory, lived, period, municipality));
    return foundIn(null);
  }

  it('[STA10] are what a naive count of all histories gives, whenever, by however many and however often broken off it is counted', async function () {
    this.timeout(30_000);
    const losses: Losses = { calls: 0, before: 0, after: 0 };
    const met = { solution: 0, approved: 0, refused: 0, kept: 0, missed: 0, late: 0 };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 90 }), fc.nat(), async (steps, seed) => {
      await store.close();
      [store, clock] = [await openSqliteStore(':memory:'), start];
      const counters = [1, 2].map((salt) => counterOn(losingCounting(store, 0.1, createRandom(seed + salt), losses)));
      for (const each of steps) await live(each, counters);
      await counterOn(store).run();
      const { solution, escalations, deadlines: { respond, resolve } } = await check();
      const here = { solution: solution.count, ...escalations, kept: respond.kept, missed: respond.missed, late: resolve.missed };
      for (const [what, count] of Object.entries(here)) if (isKey(met, what)) met[what] += count;
    }), { numRuns: 40, seed: 7 });
    assert.ok(errors.length > 20 && errors.every((error) => error instanceof Lost), 'counting was broken off, and by nothing else');
    assert.ok(losses.before > 20 && losses.after > 20 && Object.values(met).every((count) => count > 0), JSON.stringify({ losses, met }));
  });

  it('[STA11] what comes to be stored with times that are past is counted once that is said', async () => {
    const step = { what: 'report', one: 1, minutes: 0 } as const;
    clock += 30 * 24 * 60 * minuteMs;
    await live(step, []);
    await counterOn(store).run();
    clock -= 20 * 24 * 60 * minuteMs;
    await live({ ...step, one: 2 }, []);
    clock += 25 * 24 * 60 * minuteMs;
    await counterOn(store).run();
    await assert.rejects(check());
    await countAnew(store);
    await counterOn(store).run();
    await check();
  });
});
