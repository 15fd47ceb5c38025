import type { Instant } from '../src/domain/ids.js';
import type { Texts } from './texts/type.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Times as people say them, seen from `now` in one time zone. */
export interface Clock {
  /** "i dag 13.12", "i går 09.05", "3 nov. 14.20", "3 nov. 2024". */
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

/** Minutes matter for a working day, not after it: "20 min", "1 tim 20 min", "11 tim", "3 dagar". */
export function duration(ms: number, time: Texts['time']): string {
  if (ms < minuteMs) return time.justNow;
  if (ms < hourMs) return time.minutes(Math.floor(ms / minuteMs));
  if (ms >= dayMs) return time.days(Math.floor(ms / dayMs));
  const hours = Math.floor(ms / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  return hours >= 8 || minutes === 0 ? time.hours(hours) : `${time.hours(hours)} ${time.minutes(minutes)}`;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function localDay(ms: number, timeZone: string): number {
  return Math.floor(localMs(ms, timeZone) / dayMs);
}

/** The wall clock of a time zone, as if it were UTC. */
function localMs(ms: number, timeZone: string): number {
  const day = Math.floor(ms / dayMs);
  const { atStart, atEnd } = offsets(day, timeZone);
  return ms + (atStart === atEnd ? atStart : offsetAt(ms, timeZone));
}

interface Offsets {
  readonly atStart: number;
  readonly atEnd: number;
}

// Intl costs microseconds a call and a card has many times on it: a day whose ends agree needs no second look.
const known = new Map<string, Map<number, Offsets>>();

function offsets(day: number, timeZone: string): Offsets {
  const days = known.get(timeZone) ?? new Map<number, Offsets>();
  known.set(timeZone, days);
  const found = days.get(day);
  if (found) return found;
  // Ten years of days: more are only met by someone who plays with the clock.
  if (days.size > 3660) days.clear();
  const fresh = { atStart: offsetAt(day * dayMs, timeZone), atEnd: offsetAt((day + 1) * dayMs - 1, timeZone) };
  days.set(day, fresh);
  return fresh;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetAt(ms: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    // sv-SE writes YYYY-MM-DD HH:MM, which Date reads back.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', ...fields });
    formatters.set(timeZone, formatter);
  }
  const wall = Date.parse(`${formatter.format(ms).replace(' ', 'T')}Z`);
  return wall - Math.floor(ms / minuteMs) * minuteMs;
}
