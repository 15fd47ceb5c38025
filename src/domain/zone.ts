/** Wall clocks: an instant as a clock in a time zone shows it, and back. All numbers are milliseconds since 1970. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The wall clock of a time zone, as if it were UTC. */
export function localMs(ms: number, timeZone: string): number {
  const { atStart, atEnd } = offsets(Math.floor(ms / dayMs), timeZone);
  return ms + (atStart === atEnd ? atStart : offsetAt(ms, timeZone));
}

/** The days since 1 January 1970, as the calendar on the wall counts them. */
export function localDay(ms: number, timeZone: string): number {
  return Math.floor(localMs(ms, timeZone) / dayMs);
}

/**
 * When a wall clock shows this. What it shows twice, as summer time ends, is the first time; what it never shows, as
 * summer time begins, is as long after the change as the hands would have gone on.
 */
export function fromLocal(wallMs: number, timeZone: string): number {
  const before = wallMs - offsets(Math.floor(wallMs / dayMs) - 1, timeZone).atStart;
  const after = wallMs - offsets(Math.floor(wallMs / dayMs) + 1, timeZone).atEnd;
  return localMs(before, timeZone) !== wallMs && localMs(after, timeZone) === wallMs ? after : before;
}

interface Offsets {
  readonly atStart: number;
  readonly atEnd: number;
}

// Intl costs microseconds a call and a card has many times on it: a day whose ends agree needs no second look.
const known = new Map<string, Map<number, Offsets>>();

/** Of a day in UTC. */
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
