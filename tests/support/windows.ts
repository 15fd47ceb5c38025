/** What Teams lets a bot send: so many calls in so many milliseconds. */
export const conversationLimits = [[7, 1000], [8, 2000], [60, 30_000], [1800, 3_600_000]] as const;
export const tenantLimits = [[30, 1000]] as const;

/** The most calls that ever fell within so many milliseconds; `calls`: when each was made, in order. */
export function mostWithin(calls: readonly number[], ms: number): number {
  let [first, most] = [0, 0];
  for (const [last, now] of calls.entries()) {
    while ((calls[first] ?? now) <= now - ms) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
