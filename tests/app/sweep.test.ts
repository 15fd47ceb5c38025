import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { Log } from '../../src/app/log.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import { createHandle } from '../../src/app/handle.js';
import { createSweep } from '../../src/app/sweep.js';
import { idle } from '../../src/app/settle.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { noDiaries } from '../support/rounds.js';
import { acting, contact, firstLine, minute, opening, reporter, world } from '../support/storeFixtures.js';
import { caseOf, owedBy, store as commitAll } from '../support/storeSteps.js';

const weekMinutes = 7 * 24 * 60;
const outage = new Error('away');

describe('the sweep', () => {
  let store: Store;
  let clock: number;
  let woken: number;
  let errors: string[];
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    [clock, woken, errors] = [weekMinutes - 1, 0, []];
    for (const recipient of [firstLine, reporter]) await store.saveContact(contact(recipient));
  });
  afterEach(() => store.close());

  const log: Log = { info: () => {}, warn: () => {}, error: (code) => errors.push(code) };
  /** An instance of its own, which may see the store through something. */
  function sweeping(through: Partial<Store> = {}) {
    const own = { ...store, ...through };
    const now = () => minute(clock);
    const handle = createHandle({ store: own, now, worldAt: () => world, ...idle, wake: () => (woken += 1), random: () => 0 });
    return createSweep({ store: own, handle, diaries: noDiaries, now, log });
  }

  /** Solved cases, whose notices have been delivered. */
  async function solved(count: number): Promise<readonly CaseNumber[]> {
    const numbers: CaseNumber[] = [];
    for (let n = 1; n <= count; n++) {
      const opened = opening(n, { at: minute(0) });
      const taken = acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(0));
      await commitAll(store, opened, taken, acting(taken.case, firstLine, { verb: 'resolve', input: { words: 'Klart' } }, minute(0)));
      numbers.push(opened.case.number);
    }
    await store.delivered(await owedBy(store), null);
    return numbers;
  }
  const allDue = () => store.dueCases(minute(clock), 1000);

  async function assertEachClosedOnce(numbers: readonly CaseNumber[]): Promise<void> {
    for (const number of numbers) {
      const types = (await store.history(number)).map(({ type }) => type);
      assert.deepEqual(types, ['reported', 'taken', 'resolved', 'timedOut']);
    }
  }

  it('[TIM15] does nothing before it is time, and then what is due', async () => {
    const numbers = await solved(1);
    await sweeping().run();
    assert.deepEqual([(await caseOf(store, numbers[0] ?? assert.fail())).state.status, woken], ['resolved', 0]);
    clock += 1;
    await sweeping().run();
    await assertEachClosedOnce(numbers);
    assert.equal(woken, 1);
  });

  it('[TIM15] after a week’s downtime each case is attended once, with one notice a case and person', async () => {
    const numbers = await solved(50);
    clock += weekMinutes;
    await sweeping().run();
    await assertEachClosedOnce(numbers);
    const told = (await owedBy(store)).map((notice) => `${notice.case} ${notice.to}`);
    assert.deepEqual([told.length, new Set(told).size], [100, 100]);
    assert.deepEqual(await allDue(), []);
  });

  it('[TIM15] after downtime a reporter is reminded of a question once, and not as often as was missed', async () => {
    const opened = opening(1, { at: minute(0) });
    const taken = acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(0));
    await commitAll(store, opened, taken, acting(taken.case, firstLine, { verb: 'ask', input: { words: 'Vilken?' } }, minute(0)));
    await store.delivered(await owedBy(store), null);
    clock = weekMinutes * 2 - 60;
    for (let i = 0; i < 3; i++) await sweeping().run();
    assert.deepEqual((await owedBy(store)).map(({ to, kind }) => [to, kind]), [[reporter, 'bring'], [firstLine, 'update']]);
    clock = weekMinutes * 2;
    for (let i = 0; i < 3; i++) await sweeping().run();
    const types = (await store.history(opened.case.number)).map(({ type }) => type);
    assert.deepEqual(types, ['reported', 'taken', 'asked', 'reminded', 'unanswered']);
  });

  it('[TIM15] two at once do nothing twice', async () => {
    const numbers = await solved(30);
    clock += 5;
    await Promise.all([sweeping(), sweeping(), sweeping()].map((sweep) => sweep.run()));
    await assertEachClosedOnce(numbers);
    for (const number of numbers) assert.equal((await caseOf(store, number)).version, 4, 'nobody has written in vain');
  });

  it('[TIM15] one that is broken off in the middle is gone on with, whether or not its last writes were heard of', async () => {
    const numbers = await solved(50);
    clock += 5;
    let left = 30;
    await sweeping({
      commit: async (turn) => {
        const done = left-- > 0 && (await store.commit(turn));
        if (!done || left < 10) throw outage;
        return done;
      },
    }).run();
    assert.ok((await allDue()).length >= 10);
    await sweeping().run();
    await assertEachClosedOnce(numbers);
    assert.ok(errors.length > 0 && errors.every((code) => code === 'sweep.case'));
  });

  it('[TIM15] a case that has changed since it was found is left for the next sweep', async () => {
    const [number = assert.fail()] = await solved(1);
    clock += 5;
    const late = sweeping({
      dueCases: async (...asked) => {
        const due = await store.dueCases(...asked);
        await commitAll(store, acting(await caseOf(store, number), reporter, { verb: 'comment', input: { words: 'Vänta lite' } }, minute(clock)));
        return due;
      },
    });
    await late.run();
    assert.equal((await caseOf(store, number)).state.status, 'resolved');
  });

  it('[TIM16] an outage is logged, and over when it is over; a case that fails holds up no other', async () => {
    const [first = assert.fail(), ...others] = await solved(25);
    clock += 5;
    await sweeping({ dueCases: () => Promise.reject(outage) }).run();
    assert.deepEqual(errors, ['sweep']);
    const sweep = sweeping({ findCase: (number) => (number === first ? Promise.reject(outage) : store.findCase(number)) });
    await sweep.run();
    await assertEachClosedOnce(others);
    assert.deepEqual((await allDue()).map((due) => due.case), [first]);
  });

  it('[TIM16] more that fail than are found at once hold up no other, and are tried once', async () => {
    await solved(26);
    clock += 5;
    const due = (await allDue()).map((one) => one.case);
    const [failing, others] = [due.slice(0, 21), due.slice(21)];
    await sweeping({ findCase: (number) => (failing.includes(number) ? Promise.reject(outage) : store.findCase(number)) }).run();
    await assertEachClosedOnce(others);
    assert.deepEqual((await allDue()).map((one) => one.case), failing);
    assert.deepEqual(errors, failing.map(() => 'sweep.case'));
  });

  it('[TIM16] stops after what is under way, and begins nothing more', async () => {
    await solved(50);
    clock += 5;
    const stopping: Promise<void>[] = [];
    const sweep = sweeping({
      dueCases: (...asked) => {
        stopping.push(sweep.stop());
        return store.dueCases(...asked);
      },
    });
    await sweep.run();
    await Promise.all(stopping);
    const left = (await allDue()).length;
    assert.equal(left, 30);
    await sweep.run();
    assert.equal((await allDue()).length, left);
  });
});
