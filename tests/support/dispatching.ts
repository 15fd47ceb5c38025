import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { CaseDelivery, Deliver, LetterDelivery } from '../../src/app/delivery.js';
import type { DispatchDeps, Dispatcher } from '../../src/app/dispatch.js';
import type { Store } from '../../src/app/ports.js';
import type { Recipient } from '../../src/domain/ids.js';
import { createContacts } from '../../src/app/contacts.js';
import { createDispatcher } from '../../src/app/dispatch.js';
import { unhurried } from '../../src/app/pace.js';
import { instant } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { contact, message, minute, world } from './storeFixtures.js';

export interface Dispatching {
  readonly store: Store;
  /** What has arrived, in order, and which instance sent it. */
  readonly arrived: readonly { readonly by: string; readonly delivery: CaseDelivery }[];
  /** Codes of what was logged as a warning or a fault. */
  readonly logged: readonly string[];
  /** Starts a dispatcher, on the store unless told otherwise. It is stopped with the rest unless it has died. */
  start(instance: string, changes?: Changes): Dispatcher & { readonly die: () => void };
  /** Lets so many seconds go by, and all come to rest that is to be done in them. */
  pass(seconds: number): Promise<void>;
  told(recipient: Recipient): readonly CaseDelivery[];
  stop(): Promise<void>;
}

/** `letters`: hears of those that are sent; without it none is expected. */
type Changes = Partial<DispatchDeps> & { readonly letters?: (delivery: LetterDelivery) => void };

/** Dispatchers on one store in memory, in a time that goes by as it is told. */
export async function startDispatching(): Promise<Dispatching> {
  // The store's own work goes on: only waiting is faked.
  const clock = sinon.useFakeTimers({ now: Date.parse(minute(0)), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const store = await openSqliteStore(':memory:');
  const arrived: { by: string; delivery: CaseDelivery }[] = [];
  const logged: string[] = [];
  const running = new Set<Dispatcher>();

  function start(instance: string, changes: Changes = {}) {
    let dead = false;
    const through = changes.store ?? store;
    const deliverCase = ofCases(async (delivery) => {
      const sent = await changes.deliver?.(delivery);
      arrived.push({ by: instance, delivery });
      return sent ?? delivery.message ?? message(delivery.notices[0]?.case ?? assert.fail(), delivery.to.recipient);
    });
    const dispatcher = createDispatcher({
      contacts: createContacts(through, Date.now),
      now: () => instant(new Date()),
      worldAt: () => world,
      refresh: async () => {},
      pace: unhurried,
      instance,
      answering: () => 0,
      random: () => 0.5,
      onUnreached: async () => {},
      log: { info: () => {}, warn: (code) => logged.push(code), error: (code) => logged.push(code) },
      onOutcome: () => {},
      ...changes,
      store: mortal(through, () => dead),
      deliver: async (delivery) => {
        if (delivery.kind === 'letters' && changes.letters) return changes.letters(delivery), null;
        return deliverCase(delivery);
      },
    });
    running.add(dispatcher);
    dispatcher.wake();
    const die = () => {
      dead = true;
      running.delete(dispatcher);
    };
    return { ...dispatcher, die };
  }

  async function pass(seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    do {
      clock.tick(Math.min(1000, Math.max(0, end - Date.now())));
      for (let i = 0; i < 30; i++) {
        // The store lets what nobody waits for wait some milliseconds for company.
        if (i % 10 === 9) clock.tick(12);
        await new Promise((resolve) => setImmediate(resolve));
      }
    } while (Date.now() < end);
  }

  return {
    store, arrived, logged, start, pass,
    told: (recipient) => arrived.map(({ delivery }) => delivery).filter(({ to }) => to.recipient === recipient),
    async stop() {
      const stopped = [...running].map((dispatcher) => dispatcher.stop());
      await pass(2);
      clock.restore();
      await Promise.all(stopped);
      await store.close();
    },
  };
}

/** Carries cases; no letter is expected. */
export function ofCases(carry: (delivery: CaseDelivery) => ReturnType<Deliver>): Deliver {
  return async (delivery) => {
    assert.equal(delivery.kind, 'case');
    return carry(delivery);
  };
}

/** What a process that was killed would still ask for is neither done nor answered. */
function mortal(store: Store, isDead: () => boolean): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => (isDead() ? () => new Promise(() => {}) : Reflect.get(target, name, receiver)),
  });
}

const writing: readonly (string | symbol)[] = ['commit', 'delivered', 'postponed', 'park', 'openForm', 'saveContact', 'saveLeases'];

/** A store, and the names of the writes that it is asked for from now on. */
export function observed(store: Store): { readonly store: Store; readonly writes: readonly string[] } {
  const writes: string[] = [];
  const get = (target: Store, name: string | symbol, receiver: unknown): unknown => {
    if (writing.includes(name)) writes.push(String(name));
    return Reflect.get(target, name, receiver);
  };
  return { store: new Proxy(store, { get }), writes };
}

/** Someone with a chat of their own. */
export function chatting(recipient: Recipient, tenantId = 'tenant') {
  return contact(recipient, { address: { serviceUrl: 'http://127.0.0.1/', conversationId: recipient, tenantId, botId: 'bot' } });
}

/** The running numbers of the cases that deliveries are about. */
export const runningNumbers = (deliveries: readonly CaseDelivery[]) =>
  deliveries.map(({ notices }) => Number(notices[0]?.case.slice(-4)));
