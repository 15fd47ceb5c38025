import type { Spread } from './report.js';
import { countOf, minuteAt, type Histogram } from './histogram.js';

/**
 * Median and 90th percentile by the nearest rank: of n values in order the one at place ⌈n/2⌉, and at ⌈9n/10⌉. So each is a
 * time that some case has taken.
 */
export function spreadOf(histograms: readonly Histogram[]): Spread {
  const count = countOf(histograms);
  return { count, median: minuteAt(histograms, Math.ceil(count / 2)), p90: minuteAt(histograms, Math.ceil((count * 9) / 10)) };
}
