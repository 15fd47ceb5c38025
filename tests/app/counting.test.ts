import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { CountingTurn } from '../../src/domain/statistics/tally.js';
import { copyItems } from '../../src/app/copy.js';
import { createCounter } from '../../src/app/counting.js';
import { createStatistics } from '../../src/app/statistics.js';
import { caseNumber, type Instant, type PersonId } from '../../src/domain/ids.js';
import { weekOf } from '../../src/domain/statistics/months.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { twoStores } from '../support/twoStores.js';
import { acting, bod, firstLine, itLead, lead, lul, minute, opening, person, reporter, world } from '../support/storeFixtures.js';
import { caseOf, store as commitAll } from '../support/storeSteps.js';

const log = { info: () => {}, warn: () => {}, error: (_: string, error: unknown) => assert.fail(String(error)) };
const worldAt = () => world;
const period = { from: '2026-03', to: '2026-04' } as const;
const wish = { kind: 'change', service: 'platform' } as const;

describe('counting', () => {
  let store: Awaited<ReturnType<typeof openSqliteStore>>;
  let clock: number;
  beforeEach(async () => {
    [store, clock] = [await openSqliteStore(':memory:'), 500];
  });
  afterEach(() => store.close());

  const counter = (through: Partial<Store> = {}, now = () => minute(clock), on: Store = store) => createCounter({ store: { ...on, ...through }, now, worldAt, log });
  const statistics = (on: Store = store) => createStatistics({ store: on, now: () => minute(clock), worldAt });
  const reportFor = async (viewer: PersonId, municipality = null as typeof lul | null) => statistics().report({ ...period, municipality }, viewer);
  const reported = async (on: Store = store) => {
    const found = await statistics(on).report({ ...period, municipality: null }, itLead);
    return found?.municipalities.reduce((sum, { count }) => sum + count, 0);
  };
  const many = (count: number, at?: Instant) => Array.from({ length: count }, (_, n) => opening(n + 1, { ...(at && { at }) }));

  it('[STA11] a turn that is stored minutes after it was decided is found, whoever’s clock is ahead', async () => {
    await commitAll(store, opening(1));
    await counter({}, () => minute(clock + 300)).run();
    await commitAll(store, opening(2, { at: minute(clock - 14) }));
    await counter().run();
    assert.equal(await reported(), 2);
    const { to } = await store.findCounting([]);
    assert.equal(to, minute(clock + 300));
  });

  it('[STA11] it is done in small writes, may be stopped between any two, and goes on where it was', async () => {
    await commitAll(store, ...many(90), ...Array.from({ length: 60 }, (_, n) => opening(n, { at: minute(400), number: caseNumber(bod, 2026, n + 1) })));
    const sizes: number[] = [];
    for (let stops = 0; (await reported()) !== 150; stops += 1) {
      assert.ok(stops < 10);
      const before = (await reported()) ?? 0;
      const one = counter({
        writeCounting: (turn: CountingTurn) => {
          sizes.push(1 + turn.counted.length + turn.tallies.length);
          if (sizes.length % 2 === 0) void one.stop();
          return store.writeCounting(turn);
        },
      });
      await one.run();
      await one.stop();
      assert.ok(((await reported()) ?? 0) > before, 'what was counted stays so');
    }
    assert.ok(sizes.length >= 6 && sizes.every((size) => size <= 100), sizes.join());
  });

  it('[STA11] whoever finds that another has counted leaves it to them, and nothing is written where nothing is new', async () => {
    await commitAll(store, ...many(3));
    const turns: CountingTurn[] = [];
    const noting = { writeCounting: (turn: CountingTurn) => (turns.push(turn), store.writeCounting(turn)) };
    await Promise.all([counter(noting).run(), counter(noting).run()]);
    assert.deepEqual([turns.length, await reported()], [2, 3]);
    for (let i = 0; i < 3; i++) await counter(noting).run();
    assert.equal(turns.length, 2);
    await commitAll(store, acting(await caseOf(store, caseNumber(lul, 2026, 1)), firstLine, { verb: 'take', input: {} }, minute(clock)));
    await counter(noting).run();
    assert.deepEqual(turns.at(-1)?.counted.map(({ version }) => version), [2]);
  });

  it('[STA11] a copy begins to count anew', async () => {
    await commitAll(store, ...many(30));
    await counter().run();
    const target = await openSqliteStore(':memory:');
    await copyItems(store, target, null, async () => {});
    assert.equal(await reported(target), 0);
    await counter({}, undefined, target).run();
    assert.equal(await reported(target), 30);
    await target.close();
  });

  it('[STA8] weeks to come are not told as weeks without cases', async () => {
    const year = world.today.slice(0, 4);
    const found = await statistics().report({ from: `${Number(year)}-01`, to: `${Number(year) + 1}-12`, municipality: null }, itLead);
    assert.equal(found?.weeks.at(-1)?.week, weekOf(world.today));
  });

  it('[STA12] shared roles see all and each municipality, others those that they serve, one at a time; nobody else anything', async () => {
    await commitAll(store, opening(1), opening(2), opening(1, { number: caseNumber(bod, 2026, 1) }));
    await counter().run();
    const both = [{ code: lul, name: 'LUL' }, { code: bod, name: 'BOD' }];
    assert.deepEqual(statistics().choices(itLead), { all: true, municipalities: both });
    assert.deepEqual(statistics().choices(lead), { all: false, municipalities: both });
    assert.deepEqual(statistics().choices(reporter), { all: false, municipalities: [] });
    const count = (found: Awaited<ReturnType<typeof reportFor>>) => found?.services.reduce((sum, one) => sum + one.count, 0) ?? null;
    const seen = async (who: PersonId) => [count(await reportFor(who)), count(await reportFor(who, lul)), count(await reportFor(who, bod))];
    assert.deepEqual(await seen(itLead), [3, 2, 1]);
    assert.deepEqual(await seen(lead), [null, 2, 1]);
    assert.deepEqual(await seen(reporter), [null, null, null]);
    const found = await reportFor(itLead, lul);
    assert.deepEqual(found?.municipalities, [{ id: 'LUL', name: 'LUL', count: 2 }]);
    assert.deepEqual(found.weeks.filter((week) => week.reported > 0), [{ week: '2026-W10', reported: 2, closed: 0 }]);
    assert.deepEqual([found.months.length, found.countedTo], [2, minute(clock)]);
    assert.ok(found.solvedAt.length > 0 && found.solvedAt.every(({ chain, count }) => chain === 'citizen' && count === 0));
  });

  it('[STA13] open wishes come with the most support first, only those that the viewer may see, at most twenty', async () => {
    const people = (n: number) => ({ BOD: Array.from({ length: n }, (_, i) => person(`p${i}`)) });
    const supported = (n: number, shared: boolean) => {
      const turn = opening(n, wish);
      return { ...turn, case: { ...turn.case, shared, supporters: people(n) } };
    };
    await commitAll(store, opening(99), ...Array.from({ length: 25 }, (_, n) => supported(n + 1, n % 2 === 0)));
    const numbers = async (who: PersonId, where: typeof lul | null) => (await reportFor(who, where))?.wishes.map(({ number }) => Number(number.slice(-4)));
    assert.deepEqual(await numbers(itLead, null), [25, 23, 21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1]);
    assert.deepEqual(await numbers(lead, lul), Array.from({ length: 20 }, (_, n) => 25 - n));
    assert.deepEqual(await numbers(lead, bod), []);
    assert.deepEqual((await reportFor(lead, lul))?.wishes[0], { number: caseNumber(lul, 2026, 25), title: 'Kan inte logga in', people: 26, municipalities: 2 });
  });

  describe('in Cosmos DB', function () {
    this.timeout(20_000);
    const opened = twoStores();

    it('[STA11] two instances at once, over and over, count each case once', async () => {
      const [one, other] = opened().stores;
      await commitAll(one, ...many(30), ...Array.from({ length: 6 }, (_, n) => opening(n, { number: caseNumber(bod, 2026, n + 1) })));
      const counters = [counter({}, undefined, one), counter({}, undefined, other)];
      for (let i = 0; i < 3; i++) await Promise.all(counters.map(({ run }) => run()));
      assert.equal(await reported(other), 36);
      await commitAll(one, acting(await caseOf(one, caseNumber(lul, 2026, 3)), reporter, { verb: 'withdraw', input: { words: '' } }, minute(clock)));
      await Promise.all(counters.map(({ run }) => run()));
      const found = await statistics(other).report({ ...period, municipality: lul }, itLead);
      assert.deepEqual(found?.weeks.filter(({ closed }) => closed > 0).map(({ reported: r, closed }) => [r, closed]), [[30, 1]]);
    });
  });
});
