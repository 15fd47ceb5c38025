import type { Bins } from './histogram.js';
import type { Spread } from './report.js';

/**
 * Median and 90th percentile by the nearest rank: of n values in order the one at place ⌈n/2⌉, and at ⌈9n/10⌉. So each is a
 * time that some case has taken. The bins are in the order of their minutes.
 */
export function spreadOf(bins: Bins): Spread {
  let count = 0;
  for (let index = 1; index < bins.length; index += 2) count += bins[index] ?? 0;
  if (count === 0) return { count, median: null, p90: null };
  return { count, median: valueAt(bins, Math.ceil(count / 2)), p90: valueAt(bins, Math.ceil((count * 9) / 10)) };
}

/** `place`: counted from 1. */
function valueAt(bins: Bins, place: number): number | null {
  let passed = 0;
  for (let index = 0; index < bins.length; index += 2) {
    passed += bins[index + 1] ?? 0;
    if (passed >= place) return bins[index] ?? null;
  }
  return null;
}
