import type { CaseNumber, PersonId, Recipient } from '../domain/ids.js';
import type { Notice } from '../domain/notices.js';
import type { Contacts } from './contacts.js';
import type { Log } from './log.js';
import type { FormKey, Owed, Store } from './ports.js';
import type { Pace } from './pace.js';
import type { RenewedSurroundings } from './world.js';
import { setTimeout as pause } from 'node:timers/promises';
import { isGroup } from '../domain/ids.js';
import { slotOf } from '../domain/slots.js';
import { lettersWaitUntil } from './attention.js';
import { byRecipient, byTopic, callsFor, DeliveryError, firstOf, noticesOf, prepare, type Deliver, type Delivery } from './delivery.js';
import { createFailures, type Outcome } from './failures.js';
import { createFlights } from './flights.js';
import { findOpenForm, formOpened } from './forms.js';
import { createOwnership, type Ownership } from './ownership.js';
import { patiently } from './patience.js';
import { createShown } from './shown.js';

export interface DispatchDeps extends Pick<RenewedSurroundings, 'now' | 'worldAt' | 'refresh'> {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly deliver: Deliver;
  readonly pace: Pace;
  readonly log: Log;
  /** This run of the bot, among those on the same store. */
  readonly instance: string;
  /** How many people have waited for an answer at once in the last moment. */
  readonly answering: () => number;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
  /** Someone who was asked to act has blocked or removed the bot. */
  readonly onUnreached: (number: CaseNumber, person: PersonId) => Promise<void>;
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface Dispatcher {
  /** Looks for work now; called after each commit. Cheap when there is none. */
  readonly wake: () => void;
  /**
   * Someone has opened a form on their card: resolves when no update that was on its way before can land on it any longer.
   * `owed`: some was owed when it was opened. What lands later than a person waits for an answer is not waited for.
   */
  readonly landed: (form: FormKey, owed: boolean) => Promise<void>;
  /** Starts nothing more, waits for what is under way and leaves the rest to other instances. */
  readonly stop: () => Promise<void>;
}

/** When nobody waits for an answer; each who does takes the place of one or two, as long as some places are left. */
const recipientsAtOnce = 48;
const fewestAtOnce = 4;
const placesEach = 1.5;
const noticesEach = 4;
const idleMs = 1000;
/** What another instance sends cannot be seen from here; so long it takes. */
const othersMs = 1000;
/** Teams gives up on an answer after about ten seconds. */
const landingMs = 3000;

/** What a dispatcher remembers; nothing of it outlives the process. */
interface Round extends DispatchDeps {
  readonly busy: Map<Recipient, Promise<unknown>>;
  /** Until when a recipient is left alone: Teams wants no more there for now, or the last try failed. */
  readonly resting: Map<Recipient, number>;
  readonly ownership: Ownership;
  readonly shown: ReturnType<typeof createShown>;
  readonly flights: ReturnType<typeof createFlights>;
  readonly isStopped: () => boolean;
  readonly fail: ReturnType<typeof createFailures>;
}

/**
 * Delivers what is owed: at least once, in order for each recipient, newest state of a card only. A recipient that is slow
 * or away holds up nobody else.
 */
export function createDispatcher(deps: DispatchDeps): Dispatcher {
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let claiming = false;
  let again = false;
  let stopped = false;
  const round = createRound(deps, () => stopped);
  const { busy, resting, ownership, flights } = round;
  const nowMs = () => Date.parse(deps.now());

  async function claimAll(): Promise<void> {
    claiming = true;
    clearTimeout(timer);
    while (again && !stopped) {
      again = false;
      await flights.claimed(claim(round, nowMs(), wake).catch((error: unknown) => deps.log.error('dispatch.claim', error)));
    }
    claiming = false;
    const restMs = Math.min(...resting.values()) - nowMs();
    if (!stopped) timer = setTimeout(wake, Math.max(1, Math.min(idleMs, restMs)));
  }

  function wake(): void {
    again = true;
    if (!claiming && !stopped) current = claimAll();
  }

  return {
    wake,
    landed: (form, owed) => landed(round, form, owed),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
      await Promise.allSettled(busy.values());
      await ownership.leave().catch((error: unknown) => deps.log.error('dispatch.leave', error));
    },
  };
}

function createRound(deps: DispatchDeps, isStopped: () => boolean): Round {
  const busy: Round['busy'] = new Map();
  const nowMs = () => Date.parse(deps.now());
  const busySlots = () => new Set([...busy.keys()].map(slotOf));
  const ownership = createOwnership({ store: deps.store, nowMs, me: deps.instance, busySlots });
  const fresh = { resting: new Map(), shown: createShown(), flights: createFlights(deps.pace.pushMs, nowMs) };
  return { ...deps, ...fresh, busy, ownership, isStopped, fail: createFailures(deps) };
}

async function landed({ ownership, flights }: Round, { case: number, person }: FormKey, owed: boolean): Promise<void> {
  if (ownership.holds(slotOf(person))) await patiently(flights.landed(person, number), landingMs);
  else if (owed) await pause(othersMs);
}

/** Starts serving every recipient of ours that has something due and is not being served already. */
async function claim(round: Round, now: number, wake: () => void): Promise<void> {
  const { busy, resting, ownership, store } = round;
  // Before all that may fail: whoever has rested enough would have us look again at once, for as long as it does.
  for (const [recipient, until] of resting) if (until <= now) resting.delete(recipient);
  const slots = await ownership.slots();
  const free = Math.max(fewestAtOnce, Math.floor(recipientsAtOnce - placesEach * round.answering())) - busy.size;
  if (free <= 0 || slots.length === 0) return;
  const owed = await store.owed({ now, slots, busy: [...busy.keys(), ...resting.keys()], limit: free * noticesEach, recipients: free });
  // What was ours when we asked may be another's by now.
  const ours = [...byRecipient(owed)].filter(([recipient]) => mayBegin(round, recipient));
  const told = new Set(ours.flatMap(([, mine]) => mine.filter(({ notice }) => round.shown.tells(notice))));
  const marked = told.size > 0 ? mark(round, () => store.delivered(noticesOf([...told]), null)) : null;
  for (const [recipient, mine] of ours) {
    const news = mine.filter((o) => !told.has(o));
    const work = Promise.all([marked, serve(round, recipient, news)]).finally(() => {
      busy.delete(recipient);
      wake();
    });
    busy.set(recipient, work);
  }
}

const mayBegin = ({ isStopped, ownership }: Round, to: Recipient) => !isStopped() && ownership.holds(slotOf(to));

async function serve(round: Round, recipient: Recipient, owed: readonly Owed[]): Promise<void> {
  const topics = [...byTopic(owed)];
  // The next delivery need not wait until the last is marked; whoever is served stays busy until all are.
  const marks: Promise<void>[] = [];
  for (const [index, [topic, all]] of topics.entries()) {
    const mine = firstOf(all);
    try {
      const sent = await round.flights.during(recipient, topic, () => sendInTime(round, recipient, mine, index > 0));
      if (sent === 'rest') break;
      if (sent) marks.push(sent.marked);
    } catch (error) {
      // What stands behind a failure that passes waits too, so that this recipient sees things in order.
      const behind = topics.slice(index).flatMap(([, each]) => each);
      const until = await round.fail(recipient, mine, behind, error);
      if (until === null) continue;
      round.resting.set(recipient, until);
      break;
    }
  }
  await Promise.all(marks);
}

/** null: not now, and what comes next need not wait for it. `rest`: nothing more to this recipient for now. */
async function sendInTime(round: Round, recipient: Recipient, mine: readonly Owed[], claimedBefore: boolean): Promise<Sent | 'rest' | null> {
  const contact = await reachable(round, recipient);
  if (!mayBegin(round, recipient)) return 'rest';
  const notices = noticesOf(mine);
  if (claimedBefore && (await isTyping(round, recipient, notices))) return null;
  const quiet = lettersWaitUntil(round, contact, notices);
  if (quiet !== null) {
    await round.store.postponed(notices, quiet, 0);
    return null;
  }
  if (isTooSoon(round, contact, mine)) return 'rest';
  const sent = await send(round, contact, notices);
  round.onOutcome('delivered');
  return sent;
}

/** Whether a form has been opened while other things went to this recipient first. */
async function isTyping({ store, now }: Round, recipient: Recipient, [first]: readonly Notice[]): Promise<boolean> {
  if (!first || first.kind === 'letter' || isGroup(recipient)) return false;
  return (await findOpenForm(store, { case: first.case, person: recipient }, now())) !== null;
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

interface Sent {
  readonly marked: Promise<void>;
}

/** Resolves when it has arrived, with what marks it so; rejects with what kept it from arriving. */
async function send(round: Round, to: Reachable, notices: readonly Notice[]): Promise<Sent> {
  const delivery = await prepare(round, to, notices);
  const message = await round.deliver(delivery);
  if (message && delivery.kind === 'case' && delivery.view) round.shown.note(to.recipient, delivery.view);
  const news = message === delivery.message ? null : message;
  return { marked: mark(round, () => protect(round, delivery).then(() => round.store.delivered(notices, news))) };
}

/**
 * Tells the store what has arrived, until it takes it: a store that takes no marks would have the same cards sent again
 * and again, so its recipients stay busy.
 */
async function mark(round: Round, tell: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await tell();
    } catch (error) {
      round.log.error('dispatch.mark', error);
      if (round.isStopped()) return;
      await new Promise((resolve) => setTimeout(resolve, idleMs));
    }
  }
}

/** Someone who has got a form to fill in is about to type: further updates wait. */
async function protect({ store, now }: Round, delivery: Delivery): Promise<void> {
  if (delivery.kind === 'letters' || !delivery.form) return;
  const { to: { recipient }, form, notices: [first] } = delivery;
  if (first && !isGroup(recipient)) await store.openForm(formOpened({ case: first.case, person: recipient }, form.verb, now()));
}
