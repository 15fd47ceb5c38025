import type { Duration, WorkingHours } from './organisation.js';
import { isHoliday, weekdayOf } from './calendar.js';
import { weekdays } from './organisation.js';
import { dayMs, fromLocal, hourMs, localDay } from './zone.js';

/**
 * An amount of working time. `h`: milliseconds in which somebody is at work. `d`: milliseconds of working days that are
 * each stretched to 24 hours, however long they are; so two days from the middle of one end in the middle of the
 * second one after it, and a half-day counts as a half.
 */
export interface Span {
  readonly unit: 'h' | 'd';
  readonly ms: number;
}

/** When a span is used up, in milliseconds since 1970; Infinity where it was not, with what is left of it. */
export interface Spent {
  readonly due: number;
  readonly left: Span;
}

/** When people work in one municipality. Instants are milliseconds since 1970. `until`: never, by default. */
export interface WorkingTime {
  readonly spend: (span: Span, from: number, until?: number) => Spent;
  readonly between: (unit: Span['unit'], from: number, to: number) => number;
}

const day = ['08:00', '17:00'] as const;
/** Everybody's, unless their municipality says otherwise, and those of the shared steps. */
const officeHours: WorkingHours = { mon: day, tue: day, wed: day, thu: day, fri: day };

/** Products of days and lengths are rounded: what is over by less than this, in milliseconds, is nothing. */
const nothing = 0.01;

export function spanOf(duration: Duration, factor = 1): Span {
  const unit = duration.endsWith('h') ? 'h' : 'd';
  return { unit, ms: Number.parseInt(duration, 10) * (unit === 'h' ? hourMs : dayMs) * factor };
}

interface Week {
  readonly timeZone: string;
  readonly hours: WorkingHours;
  readonly halfDays: readonly string[];
}

/** The working time of a day, or of a part of it. */
interface Stretch {
  readonly opens: number;
  readonly closes: number;
  /** How many milliseconds of `d` go on one of the clock's. */
  readonly pace: number;
}

/** `halfDays`: `01-05`, days that end halfway between opening and closing. At least one day of `hours` must be open. */
export function createWorkingTime(timeZone: string, hours = officeHours, halfDays: readonly string[] = []): WorkingTime {
  const days = createDays({ timeZone, hours, halfDays });

  function* worked(from: number, until: number): Generator<Stretch> {
    for (let day = localDay(from, timeZone); ; day++) {
      const found = days(day);
      if (!found) continue;
      if (found.opens >= until) return;
      const opens = Math.max(from, found.opens);
      const closes = Math.min(until, found.closes);
      if (opens < closes) yield { opens, closes, pace: found.pace };
    }
  }

  function spend({ unit, ms }: Span, from: number, until = Infinity): Spent {
    let left = ms;
    for (const stretch of worked(from, until)) {
      const worth = worthOf(stretch, unit);
      if (left <= worth + nothing) return { due: within(stretch, left / worth), left: { unit, ms: 0 } };
      left -= worth;
    }
    return { due: Infinity, left: { unit, ms: left } };
  }

  function between(unit: Span['unit'], from: number, to: number): number {
    let sum = 0;
    for (const stretch of worked(from, to)) sum += worthOf(stretch, unit);
    return sum;
  }

  return { spend, between };
}

function worthOf({ opens, closes, pace }: Stretch, unit: Span['unit']): number {
  return (closes - opens) * (unit === 'h' ? 1 : pace);
}

function within({ opens, closes }: Stretch, share: number): number {
  return Math.min(closes, opens + Math.round((closes - opens) * share));
}

/** Each day is worked out once: every card that is drawn asks for the same ones. */
function createDays(week: Week): (day: number) => Stretch | null {
  const known = new Map<number, Stretch | null>();
  return function stretchOn(day) {
    let found = known.get(day);
    if (found === undefined) known.set(day, (found = dayIn(week, day)));
    return found;
  };
}

function dayIn({ timeZone, hours, halfDays }: Week, day: number): Stretch | null {
  const own = hours[weekdays[weekdayOf(day)] ?? 'sun'];
  if (!own || isHoliday(day)) return null;
  const [from, to] = own;
  const share = halfDays.includes(monthAndDay(day)) ? 0.5 : 1;
  const length = (timeOfDay(to) - timeOfDay(from)) * share;
  const opens = fromLocal(day * dayMs + timeOfDay(from), timeZone);
  const closes = fromLocal(day * dayMs + timeOfDay(from) + length, timeZone);
  // Hours that all fall into the one that summer time leaves out are none.
  return closes > opens ? { opens, closes, pace: (share * dayMs) / (closes - opens) } : null;
}

/** `08:30` as milliseconds from midnight on the wall clock. */
export function timeOfDay(text: string): number {
  return Date.parse(`1970-01-01T${text}:00Z`);
}

function monthAndDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(5, 10);
}
