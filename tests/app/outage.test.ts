import assert from 'node:assert/strict';
import type { Delivery } from '../../src/app/delivery.js';
import type { Recipient } from '../../src/domain/ids.js';
import { callsFor, DeliveryError } from '../../src/app/delivery.js';
import { createTeamsPace } from '../../src/app/pace.js';
import { groupId } from '../../src/domain/ids.js';
import { chatting, observed, runningNumbers, startDispatching, type Dispatching } from '../support/dispatching.js';
import { heapAfterCollection } from '../support/heap.js';
import { opening, person } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';
import { conversationLimits, mostWithin, tenantLimits } from '../support/windows.js';

const cases = 500;
const tellsEach = 9;
const people = Array.from({ length: 500 }, (_, i) => person(`employee-${i}`));
const channel = groupId('managementGroup');
const tenantOf = (recipient: Recipient) => `tenant-${Math.max(0, people.findIndex((p) => p === recipient)) % 5}`;

/** A case that nine people and the channel are to hear of, every other person with a card that is brought. */
function owedCase(running: number) {
  const turn = opening(running);
  const heard: readonly Recipient[] = Array.from({ length: tellsEach }, (_, i) => people[(running * tellsEach + i) % people.length] ?? channel);
  const base = { case: turn.case.number, version: 1 };
  const notices = [...heard, channel].map((to, i) => {
    const kind = i % 2 === 0 ? ('bring' as const) : ('update' as const);
    return { ...base, id: `${base.case}/1/${to}`, to, kind };
  });
  return { ...turn, notices };
}

describe('ten minutes without the connector, 5,000 notices owed', function () {
  this.timeout(60_000);
  let scene: Dispatching;
  let away = true;
  let failed = 0;
  let writes: readonly string[] = [];
  const heap: number[] = [];
  /** When each call was made, by conversation and tenant; those that failed too. */
  const calls = new Map<string, number[]>();

  function note({ to, notices }: Delivery): void {
    for (const key of [to.recipient, tenantOf(to.recipient)]) {
      const made = calls.get(key) ?? [];
      for (let i = 0; i < callsFor(notices); i++) made.push(Date.now());
      calls.set(key, made);
    }
  }

  before(async () => {
    scene = await startDispatching();
    const { store, writes: asked } = observed(scene.store);
    writes = asked;
    for (const recipient of [...people, channel]) await scene.store.saveContact(chatting(recipient, tenantOf(recipient)));
    scene.start('one', {
      store,
      pace: createTeamsPace(Date.now),
      async deliver(delivery) {
        note(delivery);
        if (!away) return null;
        failed += 1;
        throw new DeliveryError('passing', null, 'away');
      },
    });
    for (let minute = 0; minute < 10; minute++) {
      for (let i = 1; i <= cases / 10; i++) await commitAll(scene.store, owedCase(minute * (cases / 10) + i));
      await scene.pass(60);
      heap.push(heapAfterCollection());
    }
    assert.equal((await scene.store.counts()).owed, 5000);
    away = false;
    // The channel alone needs more than eight minutes: 1,000 calls, 60 in half a minute.
    for (let minute = 0; minute < 12; minute++) {
      await scene.pass(60);
      heap.push(heapAfterCollection());
    }
  });
  after(() => scene.stop());

  it('[DSP17] the backlog drains wholly, each notice once', async () => {
    assert.deepEqual(await scene.store.counts(), { cases, owed: 0, parked: 0 });
    const ids = scene.arrived.flatMap(({ delivery }) => delivery.notices.map(({ id }) => id));
    assert.deepEqual([ids.length, new Set(ids).size], [5000, 5000]);
  });

  it('[DSP17] in order for each conversation', () => {
    for (const recipient of [...people, channel]) {
      const numbers = runningNumbers(scene.told(recipient));
      assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
    }
  });

  it('[DSP17] without any window of Teams’ being exceeded, not by failed calls either', () => {
    for (const [key, made] of calls)
      for (const [most, ms] of key.startsWith('tenant-') ? tenantLimits : conversationLimits)
        assert.ok(mostWithin(made, ms) <= most, `${mostWithin(made, ms)} calls in ${ms} ms of ${key}`);
  });

  it('[DSP17] with few writes: a mark for each delivery, a postponement for each try that failed', () => {
    const count = (name: string) => writes.filter((write) => write === name).length;
    assert.deepEqual([count('delivered'), count('postponed'), count('park')], [scene.arrived.length, failed, 0]);
    // Ever more seldom: some fifteen tries in ten minutes.
    assert.ok(failed < 20 * (people.length + 1), `${failed} failures`);
    assert.ok(count('saveLeases') <= (22 * 60) / 5, `${count('saveLeases')} renewals`);
  });

  it('[DSP17] and memory does not grow with time, neither while it lasts nor afterwards', () => {
    const grown = (first: number, last: number) => (heap[last] ?? 0) - (heap[first] ?? 0);
    assert.ok(grown(0, 9) < 5_000_000, `${grown(0, 9)} bytes more after nine minutes away`);
    // In between the test itself keeps what has arrived.
    assert.ok(grown(10, 21) < 5_000_000, `${grown(10, 21)} bytes more after eleven minutes of draining`);
  });
});
