import type { Case, CaseEvent, DeadlineKind, EventType } from '../case.js';
import type { Directory } from '../directory.js';
import type { Instant } from '../ids.js';
import type { Month } from './report.js';
import { workingTimeOf } from '../directory.js';
import { dayOf } from '../ids.js';
import { stepAt } from '../responsibility.js';
import { minuteMs } from '../zone.js';
import { monthOf, weekOf } from './months.js';

/** Minutes of working time. */
export const timedKinds = ['firstResponse', 'solution'] as const;
export type TimedKind = (typeof timedKinds)[number];
/** By week, service, municipality, chain and role, or by how it came out. */
export type NamedKind = 'reported' | 'closed' | 'service' | 'municipality' | 'solvedAt' | 'escalation' | DeadlineKind;

/** One thing that a case counts as, in a month of the organisation's calendar. A key of a timed kind is a whole number. */
export type Mark = readonly [month: Month, kind: NamedKind | TimedKind, key: string];

/** By which the reporter is answered, or somebody has it. */
const answers: ReadonlySet<EventType> = new Set<EventType>([
  'taken', 'takenOver', 'asked', 'escalationRequested', 'supplierContacted', 'ordered', 'resolved', 'ruled', 'decided',
]);

/** How requests to climb end. */
const verdicts: Readonly<Partial<Record<EventType, 'approved' | 'refused'>>> = { approved: 'approved', declined: 'refused' };

/** Everything that a case counts as: found in its whole history, by the hours and chains that are in force. */
export function marksOf(directory: Directory, c: Case, history: readonly CaseEvent[]): readonly Mark[] {
  const { timeZone } = directory.organisation;
  const { reportedAt, municipality, report } = c;
  const mark = (at: Instant, kind: Mark[1], key: string): Mark => [monthOf(at, timeZone), kind, key];
  const time = workingTimeOf(directory, municipality);
  const timed = (at: Instant, kind: TimedKind, until: Instant) =>
    mark(at, kind, String(Math.floor(time.between('h', Date.parse(reportedAt), Date.parse(until)) / minuteMs)));

  const answer = history.find((event) => isAnswer(c, event));
  const solved = solvedAt(c, history);
  const closedAt = c.state.status === 'closed' ? c.state.since : null;
  return [
    mark(reportedAt, 'reported', weekOf(dayOf(reportedAt, timeZone))),
    mark(reportedAt, 'service', report.service),
    mark(reportedAt, 'municipality', municipality),
    ...(answer ? [timed(answer.at, 'firstResponse', answer.at)] : []),
    ...history.flatMap(({ type, at }) => (verdicts[type] ? [mark(at, 'escalation', verdicts[type])] : [])),
    ...(['respond', 'resolve'] as const).flatMap((kind) => deadlineMark(directory, c, history, kind, mark)),
    ...(closedAt ? [mark(closedAt, 'closed', weekOf(dayOf(closedAt, timeZone)))] : []),
    ...(closedAt && solved ? [timed(closedAt, 'solution', solved), mark(closedAt, 'solvedAt', stepKey(directory, c))] : []),
  ];
}

/** Whoever handles a case may have reported it too; a comment of theirs is then still the reporter's. */
function isAnswer({ reporter }: Case, { type, by }: CaseEvent): boolean {
  return answers.has(type) || (type === 'commented' && by !== reporter.person);
}

/** When it was solved for good; null: it is not, or was closed without. */
function solvedAt({ state }: Case, history: readonly CaseEvent[]): Instant | null {
  const isSolved = state.status === 'closed' && (state.outcome === 'confirmed' || state.outcome === 'timedOut');
  return isSolved ? (history.findLast(({ type }) => type === 'resolved')?.at ?? null) : null;
}

/** Missed where it has passed at any step, when it first did; kept where it never had when the case was closed as solved. */
function deadlineMark(
  directory: Directory,
  c: Case,
  history: readonly CaseEvent[],
  kind: DeadlineKind,
  mark: (at: Instant, kind: DeadlineKind, key: string) => Mark,
): readonly Mark[] {
  const passed = history.find((event) => event.type === 'deadlinePassed' && event.of === kind);
  if (passed) return [mark(passed.at, kind, 'missed')];
  return solvedAt(c, history) && isPromised(directory, c, kind) ? [mark(c.state.since, kind, 'kept')] : [];
}

/** Whether any step that it has been to declares this deadline: what is not promised is not kept either. */
function isPromised({ chains }: Directory, { report, path }: Case, kind: DeadlineKind): boolean {
  const chain = chains.get(report.kind);
  const field = kind === 'respond' ? 'respondWithin' : 'resolveWithin';
  return chain !== undefined && path.some(({ step }) => stepAt(chain, step)[field] !== undefined);
}

/** The chain, and the role that answers for the step: chains may get other steps. */
function stepKey({ chains, organisation }: Directory, { report, step }: Case): string {
  const chain = chains.get(report.kind) ?? organisation.chains[0];
  return `${chain.id}/${stepAt(chain, step).roles[0]}`;
}
