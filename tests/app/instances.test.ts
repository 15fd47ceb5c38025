import assert from 'node:assert/strict';
import type { PersonId } from '../../src/domain/ids.js';
import { chatting, runningNumbers, startDispatching, type Dispatching } from '../support/dispatching.js';
import { firstLine, opening, person } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

const people: readonly PersonId[] = Array.from({ length: 30 }, (_, i) => person(`employee-${i}`));

describe('several instances on one store', () => {
  let scene: Dispatching;
  let reported = 0;

  beforeEach(async () => {
    scene = await startDispatching();
    reported = 0;
    for (const recipient of [firstLine, ...people]) await scene.store.saveContact(chatting(recipient));
  });
  afterEach(() => scene.stop());

  /** Two notices each: the reporter's and the first line's. */
  async function report(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      reported += 1;
      await commitAll(scene.store, opening(reported, { by: people[reported % people.length] ?? firstLine }));
    }
  }

  function assertAllArrivedOnceInOrder(): void {
    const ids = scene.arrived.flatMap(({ delivery }) => delivery.notices.map(({ id }) => id));
    assert.deepEqual([ids.length, new Set(ids).size], [reported * 2, reported * 2]);
    for (const recipient of [firstLine, ...people]) {
      const numbers = runningNumbers(scene.told(recipient));
      assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b));
    }
  }
  const senders = () => new Set(scene.arrived.map(({ by }) => by));

  it('[DSP16] deliver each notice once over all of them, in order for each recipient, also while another joins', async () => {
    scene.start('one');
    await report(20);
    await scene.pass(3);
    scene.start('two');
    for (let i = 0; i < 15; i++) {
      await report(4);
      await scene.pass(1);
    }
    await scene.pass(5);
    assertAllArrivedOnceInOrder();
    assert.deepEqual(senders(), new Set(['one', 'two']));
  });

  it('[DSP16] one that dies is taken over within 30 s, and what it had sent and marked is not sent again', async () => {
    const one = scene.start('one');
    scene.start('two');
    await scene.pass(12);
    await report(30);
    await scene.pass(2);
    assert.deepEqual(senders(), new Set(['one', 'two']));
    one.die();
    await report(30);
    await scene.pass(5);
    assert.ok(scene.arrived.length < reported * 2, 'nobody may write to the dead one’s recipients yet');
    await scene.pass(25);
    assertAllArrivedOnceInOrder();
  });

  it('[DSP16] one that stops frees its recipients at once', async () => {
    const one = scene.start('one');
    scene.start('two');
    await scene.pass(12);
    const stopping = one.stop();
    await scene.pass(1);
    await stopping;
    await report(30);
    await scene.pass(6);
    assertAllArrivedOnceInOrder();
    assert.deepEqual(senders(), new Set(['two']));
  });
});
