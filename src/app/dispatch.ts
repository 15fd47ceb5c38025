import type { CaseNumber, Recipient } from '../domain/ids.js';
import type { Contacts } from './contacts.js';
import type { Log } from './log.js';
import type { Message, Owed, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isGroup } from '../domain/ids.js';
import { byCase, byRecipient, DeliveryError, prepare, type Deliver, type Delivery } from './delivery.js';
import { formOpened } from './forms.js';

export interface DispatchDeps extends Surroundings {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly deliver: Deliver;
  readonly log: Log;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
  readonly onOutcome: (outcome: 'delivered' | 'postponed' | 'parked') => void;
}

export interface Dispatcher {
  /** Looks for work now; called after each commit. Cheap when there is none. */
  readonly wake: () => void;
  /** Starts nothing more and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

const recipientsAtOnce = 48;
const noticesEach = 8;
const idleMs = 1000;
const firstRetryMs = 500;
const longestRetryMs = 60_000;

/**
 * Delivers what is owed: at least once, in order for each recipient, newest state of a card only. A recipient that is slow
 * or away holds up nobody else.
 */
export function createDispatcher(deps: DispatchDeps): Dispatcher {
  const busy = new Map<Recipient, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let claiming = false;
  let again = false;
  let stopped = false;

  async function claimAll(): Promise<void> {
    claiming = true;
    clearTimeout(timer);
    while (again && !stopped) {
      again = false;
      await claim(deps, busy, wake, () => stopped).catch((error: unknown) => deps.log.error('dispatch.claim', error));
    }
    claiming = false;
    if (!stopped) timer = setTimeout(wake, idleMs);
  }

  function wake(): void {
    again = true;
    if (!claiming && !stopped) round = claimAll();
  }

  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      await Promise.allSettled(busy.values());
    },
  };
}

/** Starts serving every recipient that has something due and is not being served already. */
async function claim(
  deps: DispatchDeps,
  busy: Map<Recipient, Promise<void>>,
  wake: () => void,
  isStopped: () => boolean,
): Promise<void> {
  const free = recipientsAtOnce - busy.size;
  if (free <= 0) return;
  const owed = await deps.store.owed(Date.parse(deps.now()), [...busy.keys()], free * noticesEach);
  if (isStopped()) return;
  for (const [recipient, mine] of [...byRecipient(owed)].slice(0, free)) {
    const work = serve(deps, recipient, mine).finally(() => {
      busy.delete(recipient);
      wake();
    });
    busy.set(recipient, work);
  }
}

async function serve(deps: DispatchDeps, recipient: Recipient, owed: readonly Owed[]): Promise<void> {
  const cases = [...byCase(owed)];
  // The next delivery need not wait until the last is marked; whoever is served stays busy until all are.
  const marks: Promise<void>[] = [];
  for (const [index, [number, mine]] of cases.entries()) {
    try {
      const message = await deliverOne(deps, recipient, number, mine);
      const mark = deps.store.delivered(idsOf(mine), message);
      marks.push(mark.catch((error: unknown) => deps.log.error('dispatch.mark', error)));
    } catch (error) {
      const terminal = error instanceof DeliveryError && error.terminal;
      // What stands behind it waits too, so that this recipient sees things in order.
      await postpone(deps, terminal ? mine : cases.slice(index).flatMap(([, behind]) => behind), error);
      if (!terminal) break;
    }
  }
  await Promise.all(marks);
}

/** Delivers what is owed about one case. Resolves with the message that shows it now; null where that is the same as before. */
async function deliverOne(
  deps: DispatchDeps,
  recipient: Recipient,
  number: CaseNumber,
  owed: readonly Owed[],
): Promise<Message | null> {
  const contact = await deps.contacts.find(recipient);
  if (!contact?.address) throw new DeliveryError(false, null, 'Nobody knows yet where to write');
  const delivery = await prepare(deps, contact, number, owed.map((o) => o.notice));
  const message = await deps.deliver(delivery);
  await protect(deps, recipient, delivery);
  deps.onOutcome('delivered');
  return message === delivery.message ? null : message;
}

/** Someone who has got a form to fill in is about to type: further updates wait. */
async function protect({ store, now }: DispatchDeps, recipient: Recipient, { form, notices: [first] }: Delivery): Promise<void> {
  if (form && first && !isGroup(recipient))
    await store.openForm(formOpened({ case: first.case, person: recipient }, form.verb, now()));
}

async function postpone(deps: DispatchDeps, owed: readonly Owed[], error: unknown): Promise<void> {
  const { store, log, now, random, onOutcome } = deps;
  const tried = 1 + Math.max(...owed.map((o) => o.attempts));
  // What passes is tried until it has passed: an outage of hours loses nothing.
  const parked = error instanceof DeliveryError && error.terminal;
  const outcome = parked ? 'parked' : 'postponed';
  log.warn(`delivery.${outcome}`, { notices: idsOf(owed), tried, reason: String(error) });
  const backoff = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(tried, 10)) * (0.5 + random());
  const asked = error instanceof DeliveryError ? (error.retryAfterMs ?? 0) : 0;
  const due = parked ? null : Date.parse(now()) + Math.max(backoff, asked);
  await store.postponed(idsOf(owed), due).catch((outage: unknown) => log.error('dispatch.postpone', outage));
  onOutcome(outcome);
}

const idsOf = (owed: readonly Owed[]) => owed.map((o) => o.notice.id);
