import assert from 'node:assert/strict';
import sinon, { type SinonFakeTimers } from 'sinon';
import type { CaseDelivery } from '../../src/app/delivery.js';
import type { Store } from '../../src/app/ports.js';
import { createContacts } from '../../src/app/contacts.js';
import { DeliveryError } from '../../src/app/delivery.js';
import { createDispatcher, type Dispatcher } from '../../src/app/dispatch.js';
import { unhurried } from '../../src/app/pace.js';
import { instant } from '../../src/domain/ids.js';
import { shownTurn } from '../../src/domain/turn.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { ofCases } from '../support/dispatching.js';
import { acting, contact, firstLine, itLead, lead, message, minute, opening, reporter, stored, world } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

const take = { verb: 'take', input: {} } as const;
const comment = { verb: 'comment', input: { words: 'Hej' } } as const;
const later = (seconds: number | null) => new DeliveryError('passing', seconds === null ? null : seconds * 1000, 'busy');
const never = new DeliveryError('blocked', null, 'blocked');

describe('the dispatcher', () => {
  let clock: SinonFakeTimers;
  let store: Store;
  let dispatcher: Dispatcher;
  let delivered: CaseDelivery[];
  let warned: string[];
  let outcomes: string[];
  /** What becomes of a delivery: an error, or how long it takes. */
  let fate: (delivery: CaseDelivery) => Error | Promise<void> | undefined;

  beforeEach(async () => {
    // The store's own work goes on: only the dispatcher's waiting is faked.
    clock = sinon.useFakeTimers({ now: Date.parse(minute(0)), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    store = await openSqliteStore(':memory:');
    [delivered, warned, outcomes] = [[], [], []];
    fate = () => undefined;
    dispatcher = createDispatcher({
      store,
      contacts: createContacts(store, Date.now),
      now: () => instant(new Date()),
      worldAt: () => world,
      refresh: async () => {},
      pace: unhurried,
      instance: 'one',
      answering: () => 0,
      random: () => 0.5,
      onUnreached: async () => {},
      log: { info: () => {}, warn: (code) => warned.push(code), error: (code) => warned.push(code) },
      onOutcome: (outcome) => outcomes.push(outcome),
      deliver: ofCases(async (delivery) => {
        const end = fate(delivery);
        if (end instanceof Error) throw end;
        await end;
        delivered.push(delivery);
        return delivery.message ?? message(delivery.notices[0]?.case ?? assert.fail(), delivery.to.recipient);
      }),
    });
    for (const person of [firstLine, lead, reporter]) await store.saveContact(contact(person));
  });
  afterEach(async () => {
    const stopped = dispatcher.stop();
    await settled();
    clock.restore();
    await stopped;
    await store.close();
  });

  /** Lets all that is under way come to rest. */
  async function settled(): Promise<void> {
    for (let i = 0; i < 60; i++) {
      // The store lets what nobody waits for wait some milliseconds for company.
      if (i % 10 === 9) clock.tick(12);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  /** What the dispatcher does at the end of that time it does in it. */
  async function after(seconds: number): Promise<void> {
    clock.tick(seconds * 1000);
    await settled();
    clock.tick(1000);
    await settled();
  }
  async function woken(): Promise<void> {
    dispatcher.wake();
    await settled();
  }
  const told = (recipient: string) => delivered.filter(({ to }) => to.recipient === recipient);

  it('[DSP3] delivers once what is owed, and forgets it', async () => {
    await commitAll(store, opening(1));
    await woken();
    await woken();
    assert.deepEqual(delivered.map(({ to }) => to.recipient).sort(), [firstLine, reporter].sort());
    assert.deepEqual(outcomes, ['delivered', 'delivered']);
    assert.equal((await store.counts()).owed, 0);
  });

  it('[DSP3] finds by itself within a second what nobody woke it for', async () => {
    await woken();
    await commitAll(store, opening(1));
    await after(0);
    assert.equal(delivered.length, 2);
  });

  it('[DSP4] sends only the newest state of a card, brought if any turn asked for it', async () => {
    const one = opening(1);
    const two = acting(one.case, firstLine, take);
    await commitAll(store, one, two, acting(two.case, reporter, comment));
    await woken();
    const [only, ...more] = told(firstLine);
    assert.deepEqual([only?.view?.version, only?.bring, only?.notices.length, more.length], [3, true, 2, 0]);
  });

  it('[DSP5] tries again after a while that grows, never sooner than Teams asked for', async () => {
    fate = ({ to }) => (to.recipient === firstLine ? later(outcomes.filter((o) => o === 'postponed').length === 0 ? 7 : null) : undefined);
    await commitAll(store, opening(1));
    await woken();
    await after(5);
    assert.equal(warned.length, 1);
    await after(1);
    assert.equal(warned.length, 2);
    fate = () => undefined;
    await woken();
    assert.equal(told(firstLine).length, 0, 'a second after the second failure');
    await after(0);
    assert.equal(told(firstLine).length, 1);
  });

  it('[DSP5] what stands behind a failure waits too, so that each recipient sees things in order', async () => {
    await commitAll(store, opening(1), opening(2), opening(3));
    fate = ({ to, notices }) => (to.recipient === firstLine && notices[0]?.case.endsWith('1') ? later(null) : undefined);
    await woken();
    assert.deepEqual([told(firstLine).length, told(reporter).length], [0, 3]);
    fate = () => undefined;
    await after(2);
    assert.deepEqual(told(firstLine).map(({ view }) => view?.number.slice(-1)), ['1', '2', '3']);
  });

  it('[DSP6] a refusal for good is parked, and what stands behind it goes out', async () => {
    await commitAll(store, opening(1), opening(2));
    fate = ({ to, notices }) => (to.recipient === firstLine && notices[0]?.case.endsWith('1') ? never : undefined);
    await woken();
    assert.deepEqual(told(firstLine).map(({ view }) => view?.number.slice(-1)), ['2']);
    assert.deepEqual(await store.counts(), { cases: 2, owed: 0, parked: 1 });
    assert.deepEqual(warned, ['delivery.parked']);
  });

  it('[DSP6] what passes within the attempts that it has is delivered, long after', async () => {
    await commitAll(store, opening(1));
    fate = ({ to }) => (to.recipient === firstLine ? later(null) : undefined);
    await woken();
    for (let i = 0; i < 39; i++) await after(60);
    assert.equal(warned.length, 40);
    fate = () => undefined;
    await after(60);
    assert.equal(told(firstLine).length, 1);
    assert.deepEqual(await store.counts(), { cases: 1, owed: 0, parked: 0 });
  });

  it('[DSP7] a recipient that is slow holds up nobody else, and is served one at a time', async () => {
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    fate = ({ to }) => (to.recipient === firstLine ? slow : undefined);
    await commitAll(store, opening(1));
    await woken();
    await commitAll(store, opening(2));
    await woken();
    assert.deepEqual([told(firstLine).length, told(reporter).length], [0, 2]);
    release();
    await settled();
    assert.equal(told(firstLine).length, 2);
  });

  it('[DSP7] someone without an address is waited for', async () => {
    const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
    const up = acting(opening(1).case, firstLine, climb);
    const shared = acting(up.case, lead, climb);
    await commitAll(store, opening(1), up, shared);
    await woken();
    assert.deepEqual(told(itLead), []);
    await store.saveContact(contact(itLead));
    await woken();
    assert.equal(told(itLead).length, 1);
  });

  it('[DSP8] a form that is brought holds further updates back until it is closed', async () => {
    const one = opening(1);
    const shown = stored(shownTurn(one.case, firstLine, { verb: 'comment', draft: 'draft' }));
    await commitAll(store, one, shown);
    await woken();
    assert.equal(told(firstLine).at(-1)?.form?.draft, 'draft');
    await commitAll(store, acting(shown.case, reporter, comment));
    await woken();
    assert.equal(told(firstLine).length, 1);
    await store.closeForm({ case: one.case.number, person: firstLine });
    await woken();
    assert.equal(told(firstLine).length, 2);
  });

  it('[DSP9] stopping waits for what is under way and starts nothing more', async () => {
    let release = () => {};
    fate = () => new Promise<void>((resolve) => (release = resolve));
    await commitAll(store, opening(1, { by: firstLine }));
    await woken();
    let stopped = false;
    const stopping = dispatcher.stop().then(() => (stopped = true));
    await settled();
    assert.equal(stopped, false);
    fate = () => undefined;
    release();
    await settled();
    await stopping;
    await commitAll(store, opening(2));
    await after(10);
    assert.ok(delivered.every(({ view }) => view?.number.endsWith('1')));
  });
});
