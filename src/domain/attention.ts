import type { Case } from './case.js';
import type { PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { WorkingTime } from './workingTime.js';
import { seatsOf, workingTimeOf } from './directory.js';
import { timeOfDay } from './workingTime.js';
import { dayMs, fromLocal, localDay } from './zone.js';

export const attentionModes = ['atOnce', 'digest', 'named'] as const;

/** How someone wants to be told that they are called. High priority reaches everybody at once. */
export interface Attention {
  /** `digest`: once each working morning. `named`: only of what concerns them and not just anyone in a queue. */
  readonly mode: (typeof attentionModes)[number];
  /** Whether they want quiet hours; the times are kept while they do not. */
  readonly quiet: boolean;
  /** `HH:MM` on the wall; quiet hours go over midnight where they end earlier than they begin. */
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** Of whoever has not chosen: told at once, at any hour. */
export const usualAttention: Attention = { mode: 'atOnce', quiet: false, quietFrom: '18:00', quietTo: '07:00' };

/** A call, as far as it decides whether its reader is disturbed. */
export interface Call {
  readonly urgent: boolean;
  /** Called by what they are to the case, not as one of several in a queue. */
  readonly named: boolean;
}

/** The clock on a person's wall, and when people work where they do. */
export interface Hours {
  readonly timeZone: string;
  readonly workingTime: WorkingTime;
}

export function hoursOf({ directory, today }: World, person: PersonId): Hours {
  const seat = seatsOf(directory, person, today)[0];
  const municipality = seat?.municipality ?? directory.people.get(person)?.municipality ?? null;
  return { timeZone: directory.organisation.timeZone, workingTime: workingTimeOf(directory, municipality) };
}

/** Priorities stand from the least to the most urgent. A single one is no more urgent than anything else. */
export function isUrgent({ directory }: World, { report }: Case): boolean {
  const { priorities } = directory.organisation;
  return priorities.length > 1 && priorities.at(-1)?.id === report.priority;
}

// All instants below are milliseconds since 1970.

/** When a call is told of: `at`, at once; else when the digest comes that holds it; null: in none. */
export function toldAt(attention: Attention, { urgent, named }: Call, at: number, hours: Hours): number | null {
  if (urgent) return at;
  if (attention.mode === 'digest') return nextMorning(attention, at, hours);
  if (attention.mode === 'named' && !named) return null;
  return quietUntil(attention, at, hours.timeZone) ?? at;
}

/** When the quiet hours end that `at` lies in; null: in none. Those that began yesterday may last until today. */
export function quietUntil({ quiet, quietFrom, quietTo }: Attention, at: number, timeZone: string): number | null {
  if (!quiet) return null;
  const [from, to] = [timeOfDay(quietFrom), timeOfDay(quietTo)];
  const today = localDay(at, timeZone) * dayMs;
  const ends = [today - dayMs, today].map((day) => {
    const begins = fromLocal(day + from, timeZone);
    const end = fromLocal(day + to + (to > from ? 0 : dayMs), timeZone);
    return begins <= at && at < end ? end : -Infinity;
  });
  const until = Math.max(...ends);
  return until > at ? until : null;
}

/** The next opening of a working day, or the end of the quiet hours that it lies in. */
export function nextMorning(attention: Attention, at: number, { timeZone, workingTime }: Hours): number {
  const here = nextOpen(workingTime, at);
  const opening = here > at ? here : nextOpen(workingTime, tomorrow(at, timeZone));
  return quietUntil(attention, opening, timeZone) ?? opening;
}

/** What becomes of a digest whose time has come: whether it is sent, and when the next is due; null: when something is hushed. */
export interface Morning {
  readonly sent: boolean;
  readonly next: number | null;
}

/** One that is late is sent as long as people are at work; of several that were missed, one. */
export function morningOf(attention: Attention, due: number, at: number, hours: Hours): Morning {
  const until = quietUntil(attention, at, hours.timeZone);
  if (attention.mode !== 'digest') return { sent: until === null, next: until };
  const onTime = nextOpen(hours.workingTime, at) === at || at - due < punctualMs;
  const sent = until === null && onTime;
  // One a day: where opening hours have changed, today's may be still to come.
  return { sent, next: nextMorning(attention, sent ? tomorrow(at, hours.timeZone) - 1 : at, hours) };
}

/** Whoever's quiet hours last all the working day has the digest in the evening: it may be so late, by sweeps and retries. */
const punctualMs = 15 * 60_000;

/** `at` while people are at work, else when they next are. */
function nextOpen(workingTime: WorkingTime, at: number): number {
  return workingTime.spend({ unit: 'h', ms: 0 }, at).due;
}

function tomorrow(at: number, timeZone: string): number {
  return fromLocal((localDay(at, timeZone) + 1) * dayMs, timeZone);
}
