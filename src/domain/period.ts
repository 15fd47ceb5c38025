import type { Day } from './ids.js';
import { plusDays } from './ids.js';

/** From the first day through the last; without a last one until further notice. */
export interface Period {
  readonly from: string;
  readonly to?: string | null;
}

// Days compare as texts; no year has five digits.
const forever = '9999-12-31';

export function endOf({ to }: Period): string {
  return to ?? forever;
}

export function overlap(a: Period, b: Period): boolean {
  return a.from <= endOf(b) && b.from <= endOf(a);
}

/** Those who fill all `room` there is on some day of the period; there is such a day when one of them begins, or it does. */
export function crowdIn<T extends Period>(period: Period, beside: readonly T[], room: number): readonly T[] | undefined {
  const begins = [period, ...beside].map(({ from }) => from).filter((day) => period.from <= day && day <= endOf(period));
  const crowds = begins.sort().map((day) => beside.filter((other) => other.from <= day && day <= endOf(other)));
  return crowds.find((crowd) => crowd.length >= room);
}

interface Days {
  readonly from: Day;
  readonly to: Day | null;
}

/** What is left of some days when others are taken out of them: no part, one, or several, in order. */
export function without<T extends Days>(days: T, taken: readonly Days[]): readonly T[] {
  const [next] = taken.filter((other) => overlap(other, days)).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (!next) return [days];
  const before = days.from < next.from ? [{ ...days, to: plusDays(next.from, -1) }] : [];
  const rest = next.to !== null && next.to < endOf(days) ? without({ ...days, from: plusDays(next.to, 1) }, taken) : [];
  return [...before, ...rest];
}
