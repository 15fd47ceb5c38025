import assert from 'node:assert/strict';
import type { Deliver } from '../../src/app/delivery.js';
import type { Owed, Store } from '../../src/app/ports.js';
import { DeliveryError } from '../../src/app/delivery.js';
import { createTeamsPace, unhurried } from '../../src/app/pace.js';
import { groupId } from '../../src/domain/ids.js';
import { shownTurn } from '../../src/domain/turn.js';
import { chatting, observed, runningNumbers, startDispatching, type Dispatching } from '../support/dispatching.js';
import { firstLine, opening, reporter, stored } from '../support/storeFixtures.js';
import { everything, owedBy, store as commitAll } from '../support/storeSteps.js';

const busy = new DeliveryError('passing', null, 'busy');
const blocked = new DeliveryError('blocked', null, 'blocked');
const group = groupId('managementGroup');

describe('what stands in a delivery’s way', () => {
  let scene: Dispatching;
  let tried: string[];

  beforeEach(async () => {
    scene = await startDispatching();
    tried = [];
    for (const recipient of [firstLine, reporter, group]) await scene.store.saveContact(chatting(recipient));
  });
  afterEach(() => scene.stop());

  /** Fails for one recipient while `error` gives a reason. */
  const failing = (recipient: string, error: () => Error | null): Deliver => async ({ to }) => {
    if (to.recipient !== recipient) return null;
    tried.push(recipient);
    const reason = error();
    if (reason) throw reason;
    return null;
  };
  const withChanges = (changes: Partial<Store>) => observed({ ...scene.store, ...changes });

  it('[DSP13] a recipient whose conversation is full rests without a write, holds up nobody, and goes on later', async () => {
    const { store, writes } = observed(scene.store);
    const open = Date.now() + 3500;
    const take = ({ conversationId }: { conversationId: string }) => (conversationId === firstLine ? Math.max(0, open - Date.now()) : 0);
    await commitAll(scene.store, opening(1), opening(2));
    scene.start('one', { store, pace: { ...unhurried, take } });
    await scene.pass(2);
    assert.deepEqual([scene.told(firstLine).length, runningNumbers(scene.told(reporter))], [0, [1, 2]]);
    assert.deepEqual(writes.filter((name) => name !== 'saveLeases'), ['delivered', 'delivered']);
    await scene.pass(2);
    assert.deepEqual(runningNumbers(scene.told(firstLine)), [1, 2]);
    assert.deepEqual([writes.filter((name) => name !== 'saveLeases').length, scene.logged], [4, []]);
  });

  it('[DSP13] a thread’s sentences go out as many at a time as Teams takes in a second', async () => {
    const turn = opening(1);
    const [event] = turn.events;
    assert.ok(event);
    const base = { case: turn.case.number, version: 1, to: group };
    const thread = Array.from({ length: 12 }, (_, i) => ({ ...base, id: `thread-${i}`, kind: 'thread' as const, event: { ...event, seq: i } }));
    await commitAll(scene.store, { ...turn, case: { ...turn.case, informed: [group] }, notices: [{ ...base, id: 'card', kind: 'bring' }, ...thread] });
    scene.start('one', { pace: createTeamsPace(Date.now) });
    await scene.pass(10);
    const sent = scene.told(group).map((delivery) => delivery.thread.map(({ event: { seq } }) => seq));
    assert.deepEqual(sent, [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11]]);
  });

  it('[DSP5] what comes while a recipient waits for the next try waits behind what failed', async () => {
    let away = true;
    scene.start('one', { deliver: failing(firstLine, () => (away ? new DeliveryError('passing', 7000, 'busy') : null)) });
    await commitAll(scene.store, opening(1));
    await scene.pass(2);
    away = false;
    await commitAll(scene.store, opening(2));
    await scene.pass(3);
    assert.deepEqual(runningNumbers(scene.told(firstLine)), []);
    await scene.pass(4);
    assert.deepEqual(runningNumbers(scene.told(firstLine)), [1, 2]);
  });

  it('[DSP6] what has been tried 100 times is parked as exhausted, and what stands behind it goes out', async () => {
    await commitAll(scene.store, opening(1));
    const mine = await owedBy(scene.store, { busy: [reporter] });
    for (let i = 0; i < 98; i++) await tick(scene, scene.store.postponed(mine, 0, 1));
    await commitAll(scene.store, opening(2));
    scene.start('one', { deliver: failing(firstLine, () => (tried.length <= 2 ? busy : null)) });
    await scene.pass(1);
    assert.deepEqual(await attempts(scene.store), [99, 1]);
    await scene.pass(60);
    assert.deepEqual(await scene.store.parked(9), [{ recipient: firstLine, reason: 'exhausted', count: 1 }]);
    assert.deepEqual([tried.length, runningNumbers(scene.told(firstLine))], [3, [2]]);
  });

  it('[DSP15] someone who was asked to act and has blocked the bot is told of, remembered and parked', async () => {
    const unreached: string[] = [];
    const onUnreached = async (number: string, person: string) => void unreached.push(`${number} ${person}`);
    scene.start('one', { onUnreached, deliver: failing(firstLine, () => blocked) });
    await commitAll(scene.store, opening(1));
    await scene.pass(2);
    assert.deepEqual(unreached, [`LUL-26-0001 ${firstLine}`]);
    assert.equal((await scene.store.findContact(firstLine))?.blocked, true);
    assert.deepEqual(await scene.store.parked(9), [{ recipient: firstLine, reason: 'blocked', count: 1 }]);
    await scene.pass(120);
    assert.equal(tried.length, 1);
  });

  it('[DSP15] nobody is told of a group, nor of someone whose card was only to be redrawn', async () => {
    const onUnreached = async () => assert.fail('told');
    const one = opening(1);
    await commitAll(scene.store, one, stored(shownTurn({ ...one.case, informed: [...one.case.informed, group] }, group)));
    scene.start('one', { onUnreached, deliver: async ({ to }) => (to.recipient === firstLine ? null : Promise.reject(blocked)) });
    await scene.pass(2);
    assert.deepEqual((await scene.store.parked(9)).map(({ recipient }) => recipient).sort(), [group, reporter]);
    assert.equal((await scene.store.findContact(reporter))?.blocked, true);
  });

  it('[DSP15] nothing is parked before it has been told of', async () => {
    let asked = 0;
    const onUnreached = async () => {
      asked += 1;
      if (asked === 1) throw new Error('the store is away');
    };
    scene.start('one', { onUnreached, deliver: failing(firstLine, () => blocked) });
    await commitAll(scene.store, opening(1));
    await scene.pass(5);
    assert.deepEqual([asked, tried.length, (await scene.store.counts()).parked], [2, 2, 1]);
  });

  it('[DSP14] a store that takes no marks, but all else, gets the same card sent once', async () => {
    let away = true;
    const { store } = withChanges({ delivered: (...mark) => (away ? Promise.reject(new Error('away')) : scene.store.delivered(...mark)) });
    scene.start('one', { store });
    await commitAll(scene.store, opening(1));
    await scene.pass(60);
    assert.deepEqual([scene.arrived.length, (await scene.store.counts()).owed], [2, 2]);
    await commitAll(scene.store, opening(2));
    await scene.pass(10);
    assert.equal(scene.arrived.length, 2, 'what comes for them waits');
    away = false;
    await scene.pass(3);
    assert.deepEqual([scene.told(firstLine), scene.told(reporter)].map(runningNumbers), [[1, 2], [1, 2]]);
    assert.equal((await scene.store.counts()).owed, 0);
  });

  it('[DSP18] failures that the store takes no note of are tried again once a second, not at once', async () => {
    const { store, writes } = withChanges({ postponed: () => Promise.reject(new Error('away')) });
    scene.start('one', { store, deliver: failing(firstLine, () => busy) });
    await commitAll(scene.store, opening(1));
    await scene.pass(10);
    assert.ok(tried.length >= 5 && tried.length <= 11, `${tried.length} tries`);
    assert.equal(writes.filter((name) => name === 'postponed').length, tried.length);
  });

  it('[DSP18] a store that is away is asked once a second, also when someone has rested enough', async () => {
    let [away, asked] = [false, 0];
    const { store } = withChanges({
      loadLeases() {
        asked += 1;
        return away ? Promise.reject(new Error('away')) : scene.store.loadLeases();
      },
    });
    scene.start('one', { store, pace: { ...unhurried, take: () => 8000 } });
    await commitAll(scene.store, opening(1));
    await scene.pass(1);
    [away, asked] = [true, 0];
    await scene.pass(30);
    assert.ok(asked >= 20 && asked <= 31, `asked ${asked} times`);
    away = false;
    await scene.pass(2);
  });

  it('[DSP9] stopping does not wait for the cases that come after the one under way', async () => {
    let release = () => {};
    const { stop } = scene.start('one', {
      deliver: ({ to }) => (to.recipient === firstLine ? new Promise((resolve) => (release = () => resolve(null))) : Promise.resolve(null)),
    });
    await commitAll(scene.store, opening(1), opening(2), opening(3));
    await scene.pass(2);
    const stopping = stop();
    release();
    await scene.pass(1);
    await stopping;
    assert.deepEqual(runningNumbers(scene.told(firstLine)), [1]);
    assert.deepEqual((await owedBy(scene.store)).map((n) => n.case.slice(-1)), ['2', '3']);
  });
});

/** The store's patient writes need time to go by. */
async function tick(scene: Dispatching, work: Promise<void>): Promise<void> {
  await scene.pass(0);
  await work;
}

async function attempts(store: Store): Promise<readonly number[]> {
  const owed = await store.owed(everything);
  return owed.filter(({ notice }: Owed) => notice.to === firstLine).map((o) => o.attempts);
}
