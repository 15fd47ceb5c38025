import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/app/ports.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import { createHandle } from '../../src/app/handle.js';
import { createSweep } from '../../src/app/sweep.js';
import { idle } from '../../src/app/settle.js';
import { createDirectory } from '../../src/domain/directory.js';
import { openCosmosStore } from '../../src/store/cosmos.js';
import { StoreError } from '../../src/store/storeError.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../support/cosmosStores.js';
import { noDiaries } from '../support/rounds.js';
import { acting, contact, firstLine, minute, opening, organisation, reporter, world } from '../support/storeFixtures.js';
import { owedBy, store as commitAll } from '../support/storeSteps.js';

const hour = 60;
const day = 24 * hour;
const [chain] = organisation.chains;
const [first, ...later] = chain.steps;
/** The first step responds within a working day, so that a case that nobody takes is told of three times. */
const timed = { ...chain, steps: [{ ...first, respondWithin: '8h' }, ...later] } as const;
const hurried = { ...world, directory: createDirectory({ ...organisation, chains: [timed] }) };

/** Each opens the same store anew, as a bot that starts does. */
type Reopen = () => Promise<Store>;

function registerSweeps(prepare: () => Promise<Reopen>): void {
  let reopen: Reopen;
  let open: Store[];
  let clock: number;
  beforeEach(async () => {
    reopen = await prepare();
    [open, clock] = [[], 0];
  });
  afterEach(() => Promise.all(open.map((store) => store.close())));

  async function started(): Promise<Store> {
    const store = await reopen();
    open.push(store);
    return store;
  }

  async function stopped(store: Store): Promise<void> {
    open = open.filter((other) => other !== store);
    await store.close();
  }

  function instanceOn(store: Store) {
    const now = () => minute(clock);
    const handle = createHandle({ store, now, worldAt: () => hurried, ...idle, random: () => 0 });
    const log = { info: () => {}, warn: () => {}, error: (_: string, error: unknown) => assert.fail(String(error)) };
    return { handle, ...createSweep({ store, handle, diaries: noDiaries, now, log }) };
  }

  /** Of each three cases one waits to be taken, one for an answer and one for a word about its solution. */
  async function lives(store: Store, count: number): Promise<readonly CaseNumber[]> {
    for (const recipient of [firstLine, reporter]) await store.saveContact(contact(recipient));
    const numbers: CaseNumber[] = [];
    for (let n = 0; n < count; n++) {
      const opened = opening(n + 1, { at: minute(0) });
      const taken = acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(0));
      const verb = n % 3 === 1 ? 'ask' : 'resolve';
      const turns = n % 3 === 0 ? [opened] : [opened, taken, acting(taken.case, firstLine, { verb, input: { words: 'Så' } }, minute(0))];
      // The alarm of what waits to be taken is set by a sweep: these fixtures know of no deadline.
      await commitAll(store, ...turns.map((turn) => (turn.alarm === null ? { ...turn, alarm: minute(0) } : turn)));
      numbers.push(opened.case.number);
    }
    await store.delivered(await owedBy(store), null);
    return numbers;
  }

  const befallen = async (store: Store, number: CaseNumber) =>
    (await store.history(number)).map(({ type }) => type).filter((type) => !['reported', 'taken', 'asked', 'resolved'].includes(type));
  const whole = [['deadlineNear', 'deadlinePassed', 'deadlineLong'], ['reminded', 'reminded', 'unanswered'], ['timedOut']];

  it('[TIM15] a clock that jumps an hour and back between sweeps has all happen once, in the same order', async () => {
    const store = await started();
    const numbers = await lives(store, 3);
    const { run } = instanceOn(store);
    let jumped = 0;
    for (let real = 0; real <= 20 * day; real += real < day ? 20 : 6 * hour) {
      jumped = jumped === 0 ? (real % 120 === 0 ? hour : -hour) : 0;
      clock = Math.max(0, real + jumped);
      await run();
    }
    assert.deepEqual(await Promise.all(numbers.map((number) => befallen(store, number))), whole);
  });

  it('[TIM15] a clock put back between a sweep and a person’s turn brings nothing back', async () => {
    const store = await started();
    const [late = assert.fail(), asked = assert.fail()] = await lives(store, 2);
    const { run, handle } = instanceOn(store);
    const act = (number: CaseNumber, by: typeof reporter, verb: 'comment' | 'answer') =>
      handle.act({ case: number, by, at: minute(clock), key: `${clock}`, seen: null, verb, input: { words: 'Vänta' } });
    await run();
    clock = 6 * hour + 5;
    await run();
    clock -= hour;
    await act(late, reporter, 'comment');
    await run();
    clock += hour;
    await run();
    assert.deepEqual(await befallen(store, late), ['deadlineNear', 'commented']);
    clock = 3 * day + 5;
    await run();
    clock -= hour;
    await act(asked, reporter, 'answer');
    await run();
    clock += 2 * hour;
    await run();
    assert.deepEqual(await befallen(store, asked), ['reminded', 'answered']);
    const times = (await store.history(asked)).map(({ at }) => at);
    assert.deepEqual(times, times.toSorted());
  });

  it('[TIM15] a bot that dies in the middle of a sweep is gone on with by the next that starts', async () => {
    const dying = await started();
    const numbers = await lives(dying, 45);
    await instanceOn(dying).run();
    clock = 30 * day;
    let left = 12;
    const dead = new Promise<never>(() => {});
    const died = new Promise<void>((resolve) => {
      // Some have been decided and are never written, one is written and never heard of, others are not begun.
      const commit: Store['commit'] = async (turn) => {
        left -= 1;
        const done = left >= 0 ? await dying.commit(turn) : dead;
        if (left <= 0) resolve();
        return left <= 0 ? dead : done;
      };
      void instanceOn({ ...dying, commit }).run();
    });
    await died;
    await stopped(dying);
    const next = await started();
    assert.ok((await next.dueCases(minute(clock), 1000)).length > 0);
    await instanceOn(next).run();
    await assertEachOnce(next, numbers);
  });

  it('[TIM15] after a month’s downtime two that sweep at once leave one notice a person and case', async () => {
    const one = await started();
    const numbers = await lives(one, 45);
    await instanceOn(one).run();
    clock = 30 * day;
    const two = await another(one);
    await Promise.all([instanceOn(one), instanceOn(two), instanceOn(one)].map(({ run }) => run()));
    await assertEachOnce(one, numbers);
  });

  /** A way of its own to the store, where it lets two in. */
  async function another(one: Store): Promise<Store> {
    try {
      return await started();
    } catch (error) {
      assert.ok(error instanceof StoreError && error.code === 'owned');
      return one;
    }
  }

  async function assertEachOnce(store: Store, numbers: readonly CaseNumber[]): Promise<void> {
    const latest = whole.map((types) => types.slice(-1));
    for (const [n, number] of numbers.entries()) assert.deepEqual(await befallen(store, number), latest[n % 3]);
    const told = (await owedBy(store)).map((notice) => `${notice.case} ${notice.to}`);
    assert.equal(new Set(told).size, told.length);
    assert.ok(numbers.every((number) => told.some((line) => line.startsWith(number))));
    assert.deepEqual(await store.dueCases(minute(clock), 1000), []);
  }
}

describe('sweeps, clocks and restarts on a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
  });
  registerSweeps(async () => () => openSqliteStore(join(folder, 'store.db')));
  afterEach(() => rm(folder, { recursive: true }));
});

describe('sweeps, clocks and restarts on Cosmos DB', function () {
  this.timeout(30_000);
  let cosmos: RunningCosmos;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  registerSweeps(async () => {
    const connection = await newDatabase(cosmos);
    return () => openCosmosStore(connection, chance);
  });
});
