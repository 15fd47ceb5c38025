import type { Case, Happening, State } from './case.js';
import type { Instant, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { Turn } from './turn.js';
import { handlerOf, isDeed } from './case.js';
import { usedUpAt } from './deadlines.js';
import { workingTimeOf } from './directory.js';
import { instant } from './ids.js';
import { queueOf } from './notices.js';
import { turnOf, untouchedTurn } from './turn.js';
import { dayMs } from './zone.js';

/** What happens by itself at an instant (milliseconds since 1970), unless somebody acts before. */
interface Alarm {
  readonly at: number;
  readonly happening: Happening;
  /** Whom it concerns. */
  readonly by: PersonId;
}

/** Days of silence. */
const confirmWithin = 7;
/** Working days of silence. */
const remindAfter = [3, 7];
const answerWithin = 10;

type Alarms = (world: World, c: Case) => readonly Alarm[];
const none: Alarms = () => [];

/** A solution that nobody says a word about. */
const unconfirmed: Alarms = (_, c) => [
  { at: quietSince(c) + confirmWithin * dayMs, happening: { type: 'timedOut' }, by: c.reporter.person },
];

/** A question, by the working time of whoever was asked. */
const unanswered: Alarms = (world, c) => {
  if (c.state.status !== 'waiting' || c.state.on !== 'reporter') return [];
  const time = workingTimeOf(world.directory, c.municipality);
  const quiet = quietSince(c);
  const after = (days: number, type: 'reminded' | 'unanswered'): Alarm => ({
    at: time.spend({ unit: 'd', ms: days * dayMs }, quiet).due,
    happening: { type },
    by: c.reporter.person,
  });
  const told = Date.parse(c.state.remindedAt ?? c.state.since);
  return [...remindAfter.map((days) => after(days, 'reminded')), after(answerWithin, 'unanswered')].filter(({ at }) => at > told);
};

/** So much of the time is used up when a deadline is near. */
const near = 0.75;

/** While its clock runs. What has been told stays told, whatever happens to the case; a new priority gives a new deadline. */
const deadlines: Alarms = (world, c) => {
  const told = Date.parse(c.deadlineTold ?? c.reportedAt);
  const by = handlerOf(c) ?? queueOf(world, c)[0] ?? c.reporter.person;
  const marks = [[near, 'deadlineNear'], [1, 'deadlinePassed']] as const;
  return marks.flatMap(([share, type]) => {
    const at = usedUpAt(world, c, share);
    return told < at && at < Infinity ? [{ at, happening: { type, due: instant(new Date(at)) }, by }] : [];
  });
};

const alarms: { readonly [S in State['status']]: Alarms } = {
  new: deadlines,
  active: deadlines,
  waiting: unanswered,
  escalating: deadlines,
  resolved: unconfirmed,
  closed: none,
};

/** The first of what is to come by itself, if nobody does anything. */
export function alarmOf(world: World, c: Case): Instant | null {
  const at = Math.min(...alarms[c.state.status](world, c).map((alarm) => alarm.at));
  return at < Infinity ? instant(new Date(at)) : null;
}

/** Lets happen what is due. Of all that was missed only the latest does: nobody is told what is past. */
export function attendedTurn(world: World, c: Case, now: Instant): Turn {
  const due = alarms[c.state.status](world, c).filter(({ at }) => at <= Date.parse(now));
  const latest = due.toSorted((a, b) => a.at - b.at).at(-1);
  // Nothing is due where hours or people have changed since the alarm was set; it is set anew.
  if (!latest) return untouchedTurn(c);
  const { by, happening } = latest;
  return turnOf(world, c, { by, at: now, key: `${happening.type}@${c.version}` }, [happening]);
}

/** When somebody last did anything with it. */
function quietSince(c: Case): number {
  return Date.parse(c.recent.findLast(({ type }) => isDeed(type))?.at ?? c.state.since);
}
