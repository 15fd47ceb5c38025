import type { Left } from '../src/domain/deadlines.js';
import type { Day, Instant } from '../src/domain/ids.js';
import type { Texts } from './texts/type.js';
import { dayMs, hourMs, localDay, localMs, minuteMs } from '../src/domain/zone.js';

/** Times as people say them, seen from `now` in one time zone. */
export interface Clock {
  /** "i dag 13.12", "i går 09.05", "i morgon 09.00", "3 nov. 14.20", "3 nov. 2024". */
  when(at: Instant): string;
  /** How long since, as of now: "20 min", "1 tim 20 min", "3 dagar". */
  since(at: Instant): string;
  /** "för 20 minuter sedan"; from a day on, when it was. */
  ago(at: Instant): string;
}

export function createClock({ now, timeZone }: { now: Instant; timeZone: string }, { time }: Texts): Clock {
  const nowMs = Date.parse(now);
  const today = localDay(nowMs, timeZone);

  function when(at: Instant): string {
    const local = new Date(localMs(Date.parse(at), timeZone));
    const clock = time.clock(pad(local.getUTCHours()), pad(local.getUTCMinutes()));
    const daysAgo = today - Math.floor(local.getTime() / dayMs);
    if (daysAgo === 0) return time.today(clock);
    if (daysAgo === 1) return time.yesterday(clock);
    if (daysAgo === -1) return time.tomorrow(clock);
    const date = time.date(local.getUTCDate(), time.months[local.getUTCMonth()] ?? '');
    const sameYear = local.getUTCFullYear() === new Date(today * dayMs).getUTCFullYear();
    return sameYear ? `${date} ${clock}` : `${date} ${local.getUTCFullYear()}`;
  }

  function ago(at: Instant): string {
    const ms = nowMs - Date.parse(at);
    if (ms < minuteMs) return time.justNow;
    if (ms < hourMs) return time.minutesAgo(Math.floor(ms / minuteMs));
    return ms < dayMs ? time.hoursAgo(Math.floor(ms / hourMs)) : when(at);
  }

  return { when, ago, since: (at) => duration(nowMs - Date.parse(at), time) };
}

/** A day that may be years away: "31 dec. 2030". */
export function spelledDay(day: Day, time: Texts['time']): string {
  const date = new Date(day);
  return `${time.date(date.getUTCDate(), time.months[date.getUTCMonth()] ?? '')} ${date.getUTCFullYear()}`;
}

/** "3 mars", and "3 mars 2027" in another year than today's. */
export function dayInFull(day: Day, today: Day, months: readonly string[], { date }: Texts['time']): string {
  const at = new Date(day);
  const said = date(at.getUTCDate(), months[at.getUTCMonth()] ?? '');
  return day.slice(0, 4) === today.slice(0, 4) ? said : `${said} ${day.slice(0, 4)}`;
}

/** "20 min", "1 tim 20 min", "11 tim", "3 dagar". */
export function duration(ms: number, time: Texts['time']): string {
  if (ms < minuteMs) return time.justNow;
  return ms < dayMs ? hoursAndMinutes(Math.floor(ms / minuteMs), time) : time.days(Math.floor(ms / dayMs));
}

/** Never in days, which are working days of another length in each municipality. Minutes matter for a working day, not after it. */
export function hoursAndMinutes(minutes: number, time: Texts['time']): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return time.minutes(minutes);
  return hours >= 8 || minutes % 60 === 0 ? time.hours(hours) : `${time.hours(hours)} ${time.minutes(minutes % 60)}`;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Working time: "20 min", "1 tim 20 min", and from a day's work on "2 arbetsdagar", to the nearest. */
export function workLeft({ ms, days }: Left, time: Texts['time']): string {
  return days < 1 ? duration(Math.max(ms, minuteMs), time) : time.workingDays(Math.round(days));
}
