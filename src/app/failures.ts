import type { CaseNumber, PersonId, Recipient } from '../domain/ids.js';
import type { Contacts } from './contacts.js';
import type { Log } from './log.js';
import type { Owed, ParkReason, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isGroup } from '../domain/ids.js';
import { DeliveryError, noticesOf } from './delivery.js';

export type Outcome = 'delivered' | 'postponed' | 'parked';

interface Deps extends Pick<Surroundings, 'now'> {
  readonly store: Pick<Store, 'park' | 'postponed'>;
  readonly contacts: Pick<Contacts, 'learn'>;
  readonly log: Log;
  readonly random: () => number;
  readonly onUnreached: (number: CaseNumber, person: PersonId) => Promise<void>;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** After a failure that the store would not take note of. */
const unnotedRetryMs = 1000;
const firstRetryMs = 500;
const longestRetryMs = 60_000;
/** More than an hour and a half, the last ones a minute apart. */
const mostAttempts = 100;

/**
 * What becomes of notices that could not be delivered. What passes is tried again, ever more seldom and never sooner than
 * Teams asked; what does not pass, or not in `mostAttempts`, is parked for the operator to see.
 */
export function createFailures(deps: Deps) {
  const { store, log, onOutcome } = deps;

  /**
   * `behind`: all that waits for this recipient, with `failed` first. Resolves with the time until which they are left
   * alone (milliseconds since 1970); null: `failed` is parked, and what stands behind it may go out.
   */
  return async function fail(
    recipient: Recipient,
    failed: readonly Owed[],
    behind: readonly Owed[],
    error: unknown,
  ): Promise<number | null> {
    const tried = 1 + Math.max(...failed.map((o) => o.attempts));
    const reason = parkReason(error, tried);
    const [outcome, affected] = reason ? (['parked', failed] as const) : (['postponed', behind] as const);
    log.warn(`delivery.${outcome}`, { notices: noticesOf(affected).map((n) => n.id), tried, reason: String(error) });
    const due = dueAgain(deps, tried, error);
    try {
      // Told before it is parked: what is parked is not tried again, so nobody would tell it later.
      if (reason === 'blocked') await tellUnreached(deps, recipient, failed);
      if (reason) await store.park(noticesOf(failed), reason);
      else await store.postponed(noticesOf(behind), due, 1);
      onOutcome(outcome);
      return reason ? null : due;
    } catch (outage) {
      log.error('dispatch.fail', outage);
      return Date.parse(deps.now()) + unnotedRetryMs;
    }
  };
}

function parkReason(error: unknown, tried: number): ParkReason | null {
  if (error instanceof DeliveryError && error.kind !== 'passing') return error.kind;
  return tried >= mostAttempts ? 'exhausted' : null;
}

function dueAgain({ now, random }: Deps, tried: number, error: unknown): number {
  const backoff = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(tried, 10)) * (0.5 + random());
  const asked = error instanceof DeliveryError ? (error.retryAfterMs ?? 0) : 0;
  return Date.parse(now()) + Math.max(backoff, asked);
}

/** Whoever asked for something must not wait for an answer from someone who never got the question. */
async function tellUnreached({ contacts, onUnreached }: Deps, recipient: Recipient, failed: readonly Owed[]): Promise<void> {
  await contacts.learn(recipient, { blocked: true });
  const asked = failed.map(({ notice }) => notice).find((notice) => notice.kind === 'bring');
  if (asked && !isGroup(recipient)) await onUnreached(asked.case, recipient);
}
