import assert from 'node:assert/strict';
import type { CaseDelivery } from '../../src/app/delivery.js';
import type { Dispatcher } from '../../src/app/dispatch.js';
import type { FormKey } from '../../src/app/ports.js';
import { formOpened } from '../../src/app/forms.js';
import { unhurried } from '../../src/app/pace.js';
import { chatting, startDispatching, type Dispatching } from '../support/dispatching.js';
import { acting, firstLine, minute, opening, reporter } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

/** A timer may end so much before its time. */
const clockMs = 2;

describe('a form that is opened while updates are on their way', () => {
  const [one, two] = [opening(1), opening(2)];
  const comment = { verb: 'comment', input: { words: 'Hej' } } as const;
  let scene: Dispatching;
  /** Lets the first line's deliveries land; new ones land at once then. */
  let land: () => void;
  let begun: CaseDelivery[];
  let dispatcher: Dispatcher;

  beforeEach(async () => {
    scene = await startDispatching();
    begun = [];
    for (const recipient of [firstLine, reporter]) await scene.store.saveContact(chatting(recipient));
    const landing = new Promise<void>((resolve) => (land = resolve));
    const deliver = async (delivery: CaseDelivery) => {
      if (delivery.to.recipient === firstLine) {
        begun.push(delivery);
        await landing;
      }
      return delivery.message;
    };
    // Before it starts, so that both are claimed together.
    await commitAll(scene.store, one, two);
    dispatcher = scene.start('one', { deliver: (delivery) => (delivery.kind === 'case' ? deliver(delivery) : assert.fail()) });
    await scene.pass(1);
    assert.deepEqual(begun.map(({ view }) => view?.number), [one.case.number]);
  });
  afterEach(() => {
    land();
    return scene.stop();
  });

  const keyOf = ({ case: { number } }: typeof one): FormKey => ({ case: number, person: firstLine });
  /** Opens the first line's form on the case's card. */
  function open(opened: typeof one) {
    let isShown = false;
    const shown = scene.store.openForm(formOpened(keyOf(opened), 'comment', minute(0))).then(async (owed) => {
      assert.equal(owed, true);
      await dispatcher.landed(keyOf(opened), owed);
      isShown = true;
    });
    return { shown, isShown: () => isShown };
  }

  it('[DSP21] is shown when that of its own card has landed, and had time to come to the screen', async () => {
    const form = open(one);
    await scene.pass(1);
    assert.equal(form.isShown(), false);
    land();
    const landed = performance.now();
    await form.shown;
    assert.equal(scene.told(firstLine)[0]?.view?.number, one.case.number);
    assert.ok(performance.now() - landed > unhurried.pushMs - clockMs);
  });

  it('[DSP21] waits also for what has landed just before it was opened', async () => {
    land();
    await scene.pass(0);
    const opened = performance.now();
    await dispatcher.landed(keyOf(one), false);
    assert.ok(performance.now() - opened > unhurried.pushMs / 4);
  });

  it('[DSP21] waits for no other card, and its own, which stood behind that, is held back until it is closed', async () => {
    await open(two).shown;
    land();
    await scene.pass(2);
    assert.deepEqual(scene.told(firstLine).map(({ view }) => view?.number), [one.case.number]);
    await scene.store.closeForm(keyOf(two));
    await scene.pass(2);
    assert.deepEqual(scene.told(firstLine).map(({ view }) => view?.number), [one.case.number, two.case.number]);
  });

  it('[DSP21] is shown after three seconds all the same', async () => {
    const opened = performance.now();
    await open(one).shown;
    assert.ok(performance.now() - opened > 3000 - clockMs);
    assert.deepEqual(scene.told(firstLine), []);
  });

  it('[DSP21] waits a second for what another instance may be sending', async () => {
    land();
    await scene.pass(2);
    await dispatcher.stop();
    await commitAll(scene.store, acting(one.case, reporter, comment));
    const began = performance.now();
    await open(one).shown;
    assert.ok(performance.now() - began > 900);
  });
});
