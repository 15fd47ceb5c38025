import type { Day, Instant } from '../ids.js';
import type { Month } from './report.js';
import { day, dayOf, plusDays } from '../ids.js';
import { dayMs } from '../zone.js';

/** Both months are within it. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** Ten years: nobody reads more weeks than they have. */
const mostMonths = 120;
const monthPattern = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/;

/** A period as an address or a form writes it; null for what is none, ends before it begins, or is longer than ten years. */
export function parsePeriod(from: string, to: string): Period | null {
  const [first, last] = [parseMonth(from), parseMonth(to)];
  return first && last && first <= last && numberOf(last) - numberOf(first) < mostMonths ? { from: first, to: last } : null;
}

function parseMonth(text: string): Month | null {
  const [, year, month] = monthPattern.exec(text) ?? [];
  return year !== undefined && month !== undefined ? named(year, month) : null;
}

/** The calendar month of an instant in a time zone. */
export function monthOf(at: Instant, timeZone: string): Month {
  const on = dayOf(at, timeZone);
  return named(on.slice(0, 4), on.slice(5, 7));
}

/** The twelve months that end with this one. */
export function yearTo(to: Month): Period {
  return { from: monthAt(numberOf(to) - 11), to };
}

/** Every month of a period, the earliest first. */
export function monthsOf({ from, to }: Period): readonly Month[] {
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first + 1 }, (_, index) => monthAt(first + index));
}

/** Every ISO week that has a day in the period, the earliest first. */
export function weeksOf({ from, to }: Period): readonly string[] {
  const weeks = new Set<string>();
  const after = day(`${monthAt(numberOf(to) + 1)}-01`);
  for (let on = day(`${from}-01`); on < after; on = plusDays(on, 1)) weeks.add(weekOf(on));
  return [...weeks];
}

/** `2026-W03`: the week that a day is in, by ISO 8601; it belongs to the year that its Thursday is in. */
export function weekOf(on: Day): string {
  const weekday = (new Date(on).getUTCDay() + 6) % 7;
  const thursday = plusDays(on, 3 - weekday);
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / dayMs / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Months counted from the year 0. */
function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(number: number): Month {
  return named(String(Math.floor(number / 12)), String((number % 12) + 1).padStart(2, '0'));
}

function named(year: string, month: string): Month {
  return `${Number(year)}-${month}`;
}
