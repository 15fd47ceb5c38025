import type { Case, Happening, State } from './case.js';
import type { Instant, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { Turn } from './turn.js';
import { followUps } from './ballot/course.js';
import { pendingBallot, unstickersOf } from './ballot/pending.js';
import { queueOf } from './called.js';
import { handlerOf, isDeed } from './case.js';
import { usedUpAt } from './deadlines.js';
import { workingTimeOf } from './directory.js';
import { instant, plusDays, startOf } from './ids.js';
import { aboveAt } from './responsibility.js';
import { approversOf, placeOf } from './standing.js';
import { turnOf, untouchedTurn } from './turn.js';
import { rungsLeft } from './unanswered.js';
import { fundsOf } from './wish/preparing/duty.js';
import { promiseDue } from './wish/ordering.js';
import { dayMs } from './zone.js';

/** What happens by itself at an instant (milliseconds since 1970), unless somebody acts before. */
interface Alarm {
  readonly at: number;
  readonly happening: Happening;
  /** Whom it concerns. */
  readonly by: PersonId;
}

/** Days of silence. */
export const confirmWithinDays = 7;
/** Working days of silence. */
const remindAfter = [3, 7];
const answerWithin = 10;

type Alarms = (world: World, c: Case) => readonly Alarm[];

/** A solution that nobody says a word about. */
const unconfirmed: Alarms = (_, c) => [
  { at: quietSince(c) + confirmWithinDays * dayMs, happening: { type: 'timedOut' }, by: c.reporter.person },
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

/** What is told when so much of the time is used up. */
const marks = [[0.75, 'deadlineNear'], [1, 'deadlinePassed'], [1.5, 'deadlineLong']] as const;

/** While its clock runs. What has been told stays told, whatever happens to the case; a new priority gives a new deadline. */
const deadlines: Alarms = (world, c) => {
  const told = Date.parse(c.deadlineTold ?? c.reportedAt);
  const by = handlerOf(c) ?? queueOf(world, c)[0] ?? c.reporter.person;
  return marks.flatMap(([share, type]) => {
    const { at, kind: of } = usedUpAt(world, c, share);
    const due = told < at && at < Infinity && (type !== 'deadlineLong' || canCallIn(world, c));
    return due ? [{ at, happening: { type, due: instant(new Date(at)), of }, by }] : [];
  });
};

/** A request is up to those who decide on it, a ballot to those who vote, funds to who grants them: who else could have the case can wait. */
function canCallIn(world: World, c: Case): boolean {
  return c.state.status !== 'escalating' && !pendingBallot(world, c) && !fundsOf(world, c) && aboveAt(world, placeOf(world, c)).length > 0;
}

/** A request, by the working time of the step where it was made. */
const undecided: Alarms = (world, c) => {
  const by = approversOf(world, c)?.holders[0]?.person ?? c.reporter.person;
  return rungsLeft(world, c).map(({ at, type }) => ({ at, happening: { type, due: instant(new Date(at)) }, by }));
};

/** A day that the supplier has promised, and not kept. */
const brokenPromise: Alarms = (world, c) => {
  const due = promiseDue(world, c);
  if (!due) return [];
  const by = handlerOf(c) ?? queueOf(world, c)[0] ?? c.reporter.person;
  return [{ at: due.at, happening: { type: 'promisePassed', promised: due.promised }, by }];
};

/** Each row of alarms for itself: what comes later in one makes what came before it old. */
const alarms: { readonly [S in State['status']]: readonly Alarms[] } = {
  new: [deadlines, brokenPromise],
  active: [deadlines, brokenPromise],
  // What closes a case is the last that is told of it.
  waiting: [brokenPromise, unanswered],
  escalating: [undecided, deadlines],
  resolved: [unconfirmed],
  closed: [],
};

/** The first of what is to come by itself, if nobody does anything. What it owes other cases is due at once. */
export function alarmOf(world: World, c: Case): Instant | null {
  if (c.errands) return c.recent.at(-1)?.at ?? c.state.since;
  const own = alarms[c.state.status].flatMap((row) => row(world, c)).map((alarm) => alarm.at);
  const at = Math.min(...own, pendingBallot(world, c) ? nextDay(world) : Infinity);
  return at < Infinity ? instant(new Date(at)) : null;
}

/** Lets happen what is due. Of all that was missed only the latest of its row does: nobody is told what is past. */
export function attendedTurn(world: World, c: Case, now: Instant): Turn {
  const due = alarms[c.state.status].flatMap((row) => {
    const missed = row(world, c).filter(({ at }) => at <= Date.parse(now));
    return missed.toSorted((a, b) => a.at - b.at).slice(-1);
  });
  const [first] = due;
  const ballot = pendingBallot(world, c);
  // A ballot is looked at each day: the meeting may be over, and people come and go.
  const by = first?.by ?? (ballot && followUps(world, c, now).length > 0 ? unstickersOf(world, ballot)[0] : null);
  // Nothing is due where hours or people have changed since the alarm was set; it is set anew.
  if (!by) return untouchedTurn(c);
  return turnOf(world, c, { by, at: now, key: `attended@${c.version}` }, due.map(({ happening }) => happening));
}

function nextDay({ directory, today }: World): number {
  return Date.parse(startOf(plusDays(today, 1), directory.organisation.timeZone));
}

/** When somebody last did anything with it. */
function quietSince(c: Case): number {
  return Date.parse(c.recent.findLast(({ type }) => isDeed(type))?.at ?? c.state.since);
}
