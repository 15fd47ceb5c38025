import type { Case, CaseEvent } from '../../src/domain/case.js';
import type { Directory } from '../../src/domain/directory.js';
import type { MunicipalityCode } from '../../src/domain/ids.js';
import type { Period } from '../../src/domain/statistics/months.js';
import type { Spread } from '../../src/domain/statistics/report.js';
import { workingTimeOf } from '../../src/domain/directory.js';
import { localMs } from '../../src/domain/zone.js';

export interface Lived {
  readonly case: Case;
  readonly history: readonly CaseEvent[];
}

/** A report's numbers counted without any preparation: every case is gone through for each of them. */
export function naively(directory: Directory, lived: readonly Lived[], { from, to }: Period, municipality: MunicipalityCode | null) {
  const all = lived.filter(({ case: c }) => municipality === null || c.municipality === municipality);
  const wall = (at: string) => new Date(localMs(Date.parse(at), directory.organisation.timeZone)).toISOString();
  const within = (at: string | undefined): at is string => at !== undefined && wall(at).slice(0, 7) >= from && wall(at).slice(0, 7) <= to;
  const minutes = ({ case: c }: Lived, at: string) =>
    Math.floor(workingTimeOf(directory, c.municipality).between('h', Date.parse(c.reportedAt), Date.parse(at)) / 60_000);
  const reported = all.filter(({ case: c }) => within(c.reportedAt));
  const closed = all.filter(({ case: c }) => c.state.status === 'closed' && within(c.state.since));
  const solved = closed.filter(({ case: { state } }) => state.status === 'closed' && ['confirmed', 'timedOut'].includes(state.outcome));
  const answers = all.map((one) => [one, firstAnswer(one)] as const).filter(([, at]) => within(at));
  const happened = (type: CaseEvent['type']) => all.flatMap(({ history }) => history.filter((e) => e.type === type && within(e.at))).length;
  const missed = (of: 'respond' | 'resolve') => all.filter(({ history }) => within(passed(history, of))).length;
  const kept = (of: 'respond' | 'resolve') =>
    solved.filter(({ case: c, history }) => passed(history, of) === undefined && promised(directory, c, of)).length;
  return {
    reported: reported.length,
    closed: closed.length,
    services: tallyOf(reported.map(({ case: c }) => c.report.service)),
    municipalities: tallyOf(reported.map(({ case: c }) => c.municipality)),
    firstResponse: spread(answers.map(([one, at]) => minutes(one, at ?? ''))),
    solution: spread(solved.map((one) => minutes(one, one.history.filter(({ type }) => type === 'resolved').at(-1)?.at ?? ''))),
    solvedAt: tallyOf(solved.map(({ case: c }) => `${c.report.kind}/${directory.chains.get(c.report.kind)?.steps[c.step]?.roles[0]}`)),
    escalations: { approved: happened('approved'), refused: happened('declined') },
    deadlines: { respond: { kept: kept('respond'), missed: missed('respond') }, resolve: { kept: kept('resolve'), missed: missed('resolve') } },
  };
}

function firstAnswer({ case: c, history }: Lived): string | undefined {
  const answers = ['taken', 'takenOver', 'asked', 'escalationRequested', 'supplierContacted', 'ordered', 'resolved', 'ruled', 'decided'];
  for (const { type, by, at } of history) {
    if (answers.includes(type)) return at;
    if (type === 'commented' && by !== c.reporter.person) return at;
  }
  return undefined;
}

function passed(history: readonly CaseEvent[], of: string): string | undefined {
  for (const event of history) if (event.type === 'deadlinePassed' && event.of === of) return event.at;
  return undefined;
}

function promised({ chains }: Directory, c: Case, of: 'respond' | 'resolve'): boolean {
  const steps = c.path.map(({ step }) => chains.get(c.report.kind)?.steps[step]);
  return steps.some((step) => (of === 'respond' ? step?.respondWithin : step?.resolveWithin));
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  return { count, median: sorted[Math.ceil(count / 2) - 1] ?? null, p90: sorted[Math.ceil((9 * count) / 10) - 1] ?? null };
}

function tallyOf(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
