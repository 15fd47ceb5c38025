/** At most `count` calls in any `ms` milliseconds. */
interface Limit {
  readonly count: number;
  readonly ms: number;
}

/**
 * What Teams lets a bot send: to one conversation, and to one tenant.
 * Source: learn.microsoft.com, Teams platform, "Optimize your bot with rate limiting".
 */
const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];
const tenantLimit: Limit = { count: 30, ms: 1000 };

export interface Pace {
  /**
   * Takes so many calls to a conversation, where `instances` share its tenant. 0: they may be made now; otherwise none is
   * taken, and it is worth asking again after so many milliseconds.
   */
  readonly take: (to: { readonly conversationId: string; readonly tenantId: string }, calls: number, instances: number) => number;
  /**
   * So long after it was taken an update may still be on its way to its reader's screen, and come there after what was answered
   * meanwhile. A guess: Teams promises nothing of it.
   */
  readonly pushMs: number;
}

/** For connectors that have no limits, such as a local chat client. */
export const unhurried: Pace = { take: () => 0, pushMs: 100 };

/** A token bucket for each conversation and tenant. A token comes back one window after it was taken, so no window ever holds more. */
export function createTeamsPace(nowMs: () => number): Pace {
  const conversations = createBuckets(Math.max(...conversationLimits.map(({ ms }) => ms)));
  const tenants = createBuckets(tenantLimit.ms);
  return {
    pushMs: 500,
    take({ conversationId, tenantId }, calls, instances) {
      const now = nowMs();
      const share = [{ ...tenantLimit, count: Math.max(1, Math.floor(tenantLimit.count / instances)) }];
      const [conversation, tenant] = [conversations(conversationId, now), tenants(tenantId, now)];
      const wait = Math.max(waitFor(conversation, conversationLimits, calls, now), waitFor(tenant, share, calls, now));
      if (wait === 0) for (let i = 0; i < calls; i++) [conversation, tenant].forEach((taken) => taken.push(now));
      return wait;
    },
  };
}

const mostIdle = 1000;

/** The times at which each key's tokens were taken in the last `keepMs`, oldest first. */
function createBuckets(keepMs: number): (key: string, now: number) => number[] {
  const buckets = new Map<string, number[]>();
  let sweepAt = mostIdle;
  return (key, now) => {
    if (buckets.size > sweepAt) {
      for (const [other, taken] of buckets) if ((taken.at(-1) ?? 0) <= now - keepMs) buckets.delete(other);
      sweepAt = buckets.size + mostIdle;
    }
    const taken = buckets.get(key) ?? [];
    buckets.set(key, taken);
    const valid = taken.findIndex((at) => at > now - keepMs);
    taken.splice(0, valid < 0 ? taken.length : valid);
    return taken;
  };
}

function waitFor(taken: readonly number[], limits: readonly Limit[], calls: number, now: number): number {
  const waits = limits.map(({ count, ms }) => {
    // The token that must have come back before so many can be taken at once.
    const last = taken[taken.length - 1 - (count - Math.min(calls, count))];
    return last === undefined ? 0 : last + ms - now;
  });
  return Math.max(0, ...waits);
}
