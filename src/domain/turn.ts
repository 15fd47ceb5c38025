import type { Case, CaseEvent, EventType, Happening, Report, Reporter } from './case.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId, Recipient } from './ids.js';
import type { CaseNotice, Form } from './notices.js';
import type { Holder } from './directory.js';
import type { World } from './responsibility.js';
import { followUps } from './ballot/course.js';
import { isDeed } from './case.js';
import { evolve, open, rememberKey } from './evolve.js';
import { settle } from './notices.js';
import { standingOf, type Standing } from './standing.js';
import { inOfficeOf } from './wish/preparing/duty.js';

/** All that one command changes, to be stored in one write. */
export interface Turn {
  readonly case: Case;
  /** The version that the turn was decided on; 0: the case is new. */
  readonly expectedVersion: number;
  readonly events: readonly CaseEvent[];
  readonly notices: readonly CaseNotice[];
}

export interface Opening {
  readonly number: CaseNumber;
  readonly municipality: MunicipalityCode;
  readonly reporter: Reporter;
  readonly report: Report;
  readonly at: Instant;
  readonly key: string;
}

/** A report becomes a case at the first step of its chain. */
export function openingTurn(world: World, { number, municipality, reporter, report, at, key }: Opening): Turn {
  const event = { type: 'reported', report, reporter, seq: 1, at, by: reporter.person } as const;
  const opened = open(number, municipality, event, key);
  const [settled, notices] = settle(world, opened, opened, [event]);
  return { case: settled, expectedVersion: 0, events: [event], notices };
}

/**
 * What has been decided, applied: each happening gets its number, its time and who truly did it, as whose deputy. Where
 * the clock has been put back, the case's own time stands still until it has caught up: nothing ends before it began.
 */
export function turnOf(
  world: World,
  before: Case,
  command: { readonly by: PersonId; readonly at: Instant; readonly key: string },
  happenings: readonly Happening[],
): Turn {
  const { by } = command;
  const at = latestOf(before, command.at);
  const version = before.version + 1;
  const events: CaseEvent[] = [];
  let after = rememberKey(before, command.key);
  const happens = (happening: Happening) => {
    const deputyFor = inPlaceOf(world, after, by, happening);
    const event: CaseEvent = { ...happening, seq: after.events + 1, at, by, ...(deputyFor && { deputyFor }) };
    events.push(event);
    after = evolve(after, event, { version });
  };
  happenings.forEach(happens);
  // What a vote, or coming to a group, leads to is the same turn's.
  for (let next = followUps(world, after, at); next.length > 0; next = followUps(world, after, at)) next.forEach(happens);
  const [settled, notices] = settle(world, before, after, events);
  return { case: settled, expectedVersion: before.version, events, notices };
}

function latestOf({ recent }: Case, now: Instant): Instant {
  const last = recent.at(-1)?.at;
  return last !== undefined && last > now ? last : now;
}

/** Looking at a case puts its card in the viewer's chat; from then on they get its updates. Nothing else changes. */
export function shownTurn(before: Case, viewer: Recipient, form?: Form): Turn {
  const known = before.informed.includes(viewer);
  const version = known ? before.version : before.version + 1;
  const informed = known ? before.informed : [...before.informed, viewer];
  const id = `${before.number}/shown/${viewer}`;
  const notice: CaseNotice = { id, case: before.number, version, to: viewer, kind: 'bring', why: 'asked', ...(form && { form }) };
  return { case: { ...before, version, informed }, expectedVersion: before.version, events: [], notices: [notice] };
}

/** Nothing has happened: what is worked out from the case and the directory is stored anew. */
export function untouchedTurn(before: Case): Turn {
  return { case: { ...before, version: before.version + 1 }, expectedVersion: before.version, events: [], notices: [] };
}

const reportersEvents: ReadonlySet<EventType> = new Set<EventType>([
  'answered', 'commented', 'confirmed', 'reopened', 'withdrawn',
]);
/** Whoever supports a wish does so for themselves. */
const ownEvents: ReadonlySet<EventType> = new Set<EventType>(['supported', 'unsupported']);

/** A vote is for whom it counted; whoever deputises for several acts otherwise for the first of them. */
function inPlaceOf(world: World, c: Case, by: PersonId, happening: Happening): PersonId | undefined {
  if (happening.type === 'ruled' || happening.type === 'basisLaid') return inOfficeOf(world, c, by, happening.type);
  if (happening.type !== 'voted') return deputisedBy(world, c, by, happening.type);
  return happening.seat === by ? undefined : happening.seat;
}

/** In whose place someone acts. A reporter speaks for themselves, whatever roles they have. */
function deputisedBy(world: World, c: Case, by: PersonId, type: EventType): PersonId | undefined {
  if (!isDeed(type) || ownEvents.has(type)) return undefined;
  const standing = standingOf(world, c, by);
  if (standing.reporter && (reportersEvents.has(type) || (type === 'edited' && !c.taken))) return undefined;
  return asWhom(standing)?.deputyFor;
}

/** Whoever has taken it for another goes on for them. */
function asWhom({ approver, handler, atStep, handed, helper }: Standing): Holder | null {
  const own = handler?.deputyFor ? handler : null;
  return approver ?? own ?? atStep ?? handed ?? helper;
}
