import { dayMs } from './zone.js';

/** Days are counted from 1 January 1970. */
const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs;

/** 0: Sunday. */
export const weekdayOf = (day: number) => new Date(day * dayMs).getUTCDay();
const sunday = 0;
const friday = 5;
const saturday = 6;

/** New Year, Epiphany, 1 May, the national day, Christmas Eve to Boxing Day, New Year's Eve. */
const fixed = [[1, 1], [1, 6], [5, 1], [6, 6], [12, 24], [12, 25], [12, 26], [12, 31]] as const;
/** Good Friday, Easter Day and Monday, Ascension, Whit Sunday: days after Easter Day. */
const aroundEaster = [-2, 0, 1, 39, 49] as const;

const years = new Map<number, ReadonlySet<number>>();

/**
 * Whether a day is a Swedish public holiday (lag 1989:253), or an eve on which deadlines rest as if it were one
 * (Midsummer, Christmas, New Year: lag 1930:173 § 2). Saturdays and Sundays as such are not.
 */
export function isHoliday(day: number): boolean {
  const year = new Date(day * dayMs).getUTCFullYear();
  let holidays = years.get(year);
  if (!holidays) years.set(year, (holidays = holidaysOf(year)));
  return holidays.has(day);
}

function holidaysOf(year: number): ReadonlySet<number> {
  const easter = easterOf(year);
  const midsummerEve = firstFrom(dayNumber(year, 6, 19), friday);
  const allSaints = firstFrom(dayNumber(year, 10, 31), saturday);
  return new Set([
    ...fixed.map(([month, day]) => dayNumber(year, month, day)),
    ...aroundEaster.map((days) => easter + days),
    midsummerEve,
    midsummerEve + 1,
    allSaints,
  ]);
}

function firstFrom(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** Easter Day of the Gregorian calendar: the Sunday after the full moon of the church, which never is after 18 April. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  // How far the moon of the 19-year cycle has slipped: by leap years left out, and by what the cycle itself is off.
  const slip = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15;
  const age = (19 * (year % 19) + slip) % 30;
  const late = age === 29 || (age === 28 && year % 19 > 10) ? 1 : 0;
  return firstFrom(dayNumber(year, 3, 22) + age - late, sunday);
}
