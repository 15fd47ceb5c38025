import assert from 'node:assert/strict';
import type { CaseNotice } from '../../src/domain/notices.js';
import { chatting, startDispatching, type Dispatching } from '../support/dispatching.js';
import { acting, firstLine, opening, person, reporter } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

const take = { verb: 'take', input: {} } as const;
const comment = { verb: 'comment', input: { words: 'Hej' } } as const;

describe('deliveries in a rush', () => {
  let scene: Dispatching;

  beforeEach(async () => {
    scene = await startDispatching();
    for (const recipient of [firstLine, reporter]) await scene.store.saveContact(chatting(recipient));
  });
  afterEach(() => scene.stop());

  it('[DSP19] updates that a card tells already are marked and not sent; what comes later is', async () => {
    const one = opening(1);
    const two = acting(one.case, firstLine, take);
    const three = acting(two.case, firstLine, comment);
    const versions = () => scene.told(reporter).map(({ view }) => view?.version);
    await commitAll(scene.store, one, two, three);
    scene.start('one');
    await scene.pass(1);
    assert.deepEqual(versions(), [3]);
    // As one that stood too far back in the queue to be read with the others.
    const older: CaseNotice = { id: 'older', case: one.case.number, version: 2, to: reporter, kind: 'update' };
    await commitAll(scene.store, { ...three, expectedVersion: 3, events: [], notices: [older] });
    await scene.pass(2);
    assert.deepEqual(versions(), [3]);
    assert.equal((await scene.store.counts()).owed, 0);
    await commitAll(scene.store, acting(three.case, firstLine, comment));
    await scene.pass(2);
    assert.deepEqual(versions(), [3, 4]);
  });

  it('[DSP19] what comes while a card is on its way is sent, also where an update that the card tells lay waiting', async () => {
    const [other, one] = [opening(1), opening(2)];
    const two = acting(one.case, firstLine, take);
    const three = acting(two.case, firstLine, comment);
    const ends: (() => void)[] = [];
    const end = async () => {
      for (const arrive of ends.splice(0)) arrive();
      await scene.pass(1);
    };
    await commitAll(scene.store, other, one);
    scene.start('one', { deliver: () => new Promise((resolve) => ends.push(() => resolve(null))) });
    await scene.pass(1);
    // The first version was given out, and the card is drawn of the second, whose update waits.
    await commitAll(scene.store, two);
    await end();
    await commitAll(scene.store, three);
    for (let left = 5; left > 0; left -= 1) await end();
    const versions = scene.told(reporter).flatMap(({ view }) => (view?.number === one.case.number ? [view.version] : []));
    assert.deepEqual(versions, [2, 3]);
    assert.equal((await scene.store.counts()).owed, 0);
  });

  it('[DSP20] the more people wait for an answer, the fewer are served at once, though always some', async () => {
    const readers = Array.from({ length: 60 }, (_, n) => person(`reader-${n}`));
    for (const who of readers) await scene.store.saveContact(chatting(who));
    const one = opening(1);
    const notices = readers.map((to): CaseNotice => ({ id: `1/${to}`, case: one.case.number, version: 1, to, kind: 'bring' }));
    await commitAll(scene.store, { ...one, notices });
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    let answering = 1000;
    scene.start('one', {
      answering: () => answering,
      deliver: ({ to }) => new Promise((resolve) => {
        begun.push(to.recipient);
        ends.push(() => resolve(null));
      }),
    });
    await scene.pass(2);
    assert.equal(begun.length, 4);
    answering = 20;
    await scene.pass(2);
    assert.equal(begun.length, 18);
    answering = 0;
    await scene.pass(2);
    assert.equal(begun.length, 48);
    for (const end of ends) end();
    await scene.pass(2);
    assert.equal(begun.length, 60);
    for (const end of ends) end();
  });
});
