import type { CaseNumber, PersonId, Recipient } from '../domain/ids.js';
import type { Contacts } from './contacts.js';
import type { Log } from './log.js';
import type { Contact, Message, Owed, Store } from './ports.js';
import type { Pace } from './pace.js';
import type { Surroundings } from './world.js';
import { isGroup } from '../domain/ids.js';
import { slotOf } from '../domain/slots.js';
import { byCase, byRecipient, callsFor, DeliveryError, noticesOf, prepare, type Deliver, type Delivery } from './delivery.js';
import { createFailures, type Outcome } from './failures.js';
import { formOpened } from './forms.js';
import { createOwnership, type Ownership } from './ownership.js';

export interface DispatchDeps extends Surroundings {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly deliver: Deliver;
  readonly pace: Pace;
  readonly log: Log;
  /** This run of the bot, among those on the same store. */
  readonly instance: string;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
  /** Someone who was asked to act has blocked or removed the bot. */
  readonly onUnreached: (number: CaseNumber, person: PersonId) => Promise<void>;
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface Dispatcher {
  /** Looks for work now; called after each commit. Cheap when there is none. */
  readonly wake: () => void;
  /** Starts nothing more, waits for what is under way and leaves the rest to other instances. */
  readonly stop: () => Promise<void>;
}

const recipientsAtOnce = 48;
const noticesEach = 8;
const idleMs = 1000;

/** What a dispatcher remembers; nothing of it outlives the process. */
interface Round extends DispatchDeps {
  readonly busy: Map<Recipient, Promise<void>>;
  /** Until when Teams wants no more in a recipient's conversation. */
  readonly resting: Map<Recipient, number>;
  readonly ownership: Ownership;
  readonly fail: ReturnType<typeof createFailures>;
}

/**
 * Delivers what is owed: at least once, in order for each recipient, newest state of a card only. A recipient that is slow
 * or away holds up nobody else.
 */
export function createDispatcher(deps: DispatchDeps): Dispatcher {
  const busy = new Map<Recipient, Promise<void>>();
  const nowMs = () => Date.parse(deps.now());
  const busySlots = () => new Set([...busy.keys()].map(slotOf));
  const ownership = createOwnership({ store: deps.store, nowMs, me: deps.instance, busySlots });
  const round: Round = { ...deps, busy, resting: new Map(), ownership, fail: createFailures(deps) };
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let claiming = false;
  let again = false;
  let stopped = false;

  async function claimAll(): Promise<void> {
    claiming = true;
    clearTimeout(timer);
    while (again && !stopped) {
      again = false;
      await claim(round, nowMs(), wake, () => stopped).catch((error: unknown) => deps.log.error('dispatch.claim', error));
    }
    claiming = false;
    const restMs = Math.min(...round.resting.values()) - nowMs();
    if (!stopped) timer = setTimeout(wake, Math.max(1, Math.min(idleMs, restMs)));
  }

  function wake(): void {
    again = true;
    if (!claiming && !stopped) current = claimAll();
  }

  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
      await Promise.allSettled(busy.values());
      await ownership.leave().catch((error: unknown) => deps.log.error('dispatch.leave', error));
    },
  };
}

/** Starts serving every recipient of ours that has something due and is not being served already. */
async function claim(round: Round, now: number, wake: () => void, isStopped: () => boolean): Promise<void> {
  const { busy, resting, ownership, store } = round;
  const slots = await ownership.slots();
  for (const [recipient, until] of resting) if (until <= now) resting.delete(recipient);
  const free = recipientsAtOnce - busy.size;
  if (free <= 0 || slots.length === 0) return;
  const owed = await store.owed({ now, slots, busy: [...busy.keys(), ...resting.keys()], limit: free * noticesEach });
  // What was ours when we asked may be another's by now.
  const ours = new Set(isStopped() ? [] : await ownership.slots());
  for (const [recipient, mine] of [...byRecipient(owed)].filter(([to]) => ours.has(slotOf(to))).slice(0, free)) {
    const work = serve(round, recipient, mine).finally(() => {
      busy.delete(recipient);
      wake();
    });
    busy.set(recipient, work);
  }
}

async function serve(round: Round, recipient: Recipient, owed: readonly Owed[]): Promise<void> {
  const cases = [...byCase(owed)];
  // The next delivery need not wait until the last is marked; whoever is served stays busy until all are.
  const marks: Promise<void>[] = [];
  for (const [index, [number, mine]] of cases.entries()) {
    try {
      const contact = await reachable(round, recipient);
      if (isTooSoon(round, contact, mine)) break;
      marks.push(mark(round, mine, await deliverOne(round, contact, number, mine)));
    } catch (error) {
      // What stands behind a failure that passes waits too, so that this recipient sees things in order.
      const behind = cases.slice(index).flatMap(([, later]) => later);
      if ((await round.fail(recipient, mine, behind, error)) === 'postponed') break;
    }
  }
  await Promise.all(marks);
}

async function reachable({ contacts }: Round, recipient: Recipient) {
  const contact = await contacts.find(recipient);
  if (contact?.address) return { ...contact, address: contact.address };
  throw new DeliveryError('passing', null, 'Nobody knows yet where to write');
}
type Reachable = Awaited<ReturnType<typeof reachable>>;

/** Whether Teams wants nothing more there for now; the recipient then rests, and nothing is written of it. */
function isTooSoon({ pace, resting, ownership, now }: Round, { recipient, address }: Reachable, owed: readonly Owed[]): boolean {
  const wait = pace.take(address, callsFor(noticesOf(owed)), ownership.instances());
  if (wait > 0) resting.set(recipient, Date.parse(now()) + wait);
  return wait > 0;
}

/** Delivers what is owed about one case. Resolves with the message that shows it now; null where that is the same as before. */
async function deliverOne(round: Round, to: Contact, number: CaseNumber, owed: readonly Owed[]): Promise<Message | null> {
  const delivery = await prepare(round, to, number, noticesOf(owed));
  const message = await round.deliver(delivery);
  await protect(round, to.recipient, delivery);
  round.onOutcome('delivered');
  return message === delivery.message ? null : message;
}

/** A store that takes no marks would have the same cards sent again and again: nothing more until it takes writes. */
async function mark({ store, ownership, log }: Round, owed: readonly Owed[], message: Message | null): Promise<void> {
  await store.delivered(noticesOf(owed), message).catch((error: unknown) => {
    ownership.doubt();
    log.error('dispatch.mark', error);
  });
}

/** Someone who has got a form to fill in is about to type: further updates wait. */
async function protect({ store, now }: Round, recipient: Recipient, { form, notices: [first] }: Delivery): Promise<void> {
  if (form && first && !isGroup(recipient))
    await store.openForm(formOpened({ case: first.case, person: recipient }, form.verb, now()));
}
