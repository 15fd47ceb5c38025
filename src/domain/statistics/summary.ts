import type { Directory } from '../directory.js';
import type { MunicipalityCode } from '../ids.js';
import type { Histogram } from './histogram.js';
import type { NamedKind, TimedKind } from './marks.js';
import type { Named, StatisticsReport } from './report.js';
import { municipalityCode } from '../ids.js';
import { municipalRoles, sharedRoles, type Role } from '../organisation.js';
import { monthsOf, weeksOf, type Period } from './months.js';
import { spreadOf } from './spread.js';
import { tallyId, type Tally } from './tally.js';

/** What has been counted in a period. */
export type Summary = Omit<StatisticsReport, 'from' | 'to' | 'municipality' | 'wishes' | 'countedTo'>;

/** `tallies`: of one area, for the months of the period in which anything was counted. */
export function summaryOf(directory: Directory, period: Period, area: MunicipalityCode | '*', tallies: readonly Tally[]): Summary {
  const months = monthsOf(period).map((month) => {
    const tally = tallies.find(({ id }) => id === tallyId(area, month));
    const minutes = (kind: TimedKind): Histogram => tally?.minutes[kind] ?? {};
    return { month, firstResponse: minutes('firstResponse'), solution: minutes('solution') };
  });
  const sums = (kind: NamedKind) => sumsOf(tallies, kind);
  const [reported, closed, escalations] = [sums('reported'), sums('closed'), sums('escalation')];
  const inTime = (kind: 'respond' | 'resolve') => ({ kept: sums(kind).get('kept') ?? 0, missed: sums(kind).get('missed') ?? 0 });
  return {
    weeks: weeksOf(period).map((week) => ({ week, reported: reported.get(week) ?? 0, closed: closed.get(week) ?? 0 })),
    services: named(sums('service'), (id) => directory.services.get(id)?.name),
    municipalities: named(sums('municipality'), (code) => directory.municipalities.get(municipalityCode(code))?.name),
    months: months.map(({ month, firstResponse, solution }) => ({ month, firstResponse: spreadOf([firstResponse]), solution: spreadOf([solution]) })),
    firstResponse: spreadOf(months.map(({ firstResponse }) => firstResponse)),
    solution: spreadOf(months.map(({ solution }) => solution)),
    solvedAt: solvedAt(directory, sums('solvedAt')),
    escalations: { approved: escalations.get('approved') ?? 0, refused: escalations.get('refused') ?? 0 },
    deadlines: { respond: inTime('respond'), resolve: inTime('resolve') },
  };
}

function sumsOf(tallies: readonly Tally[], kind: NamedKind): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of tallies)
    for (const [key, count] of Object.entries(counts[kind] ?? {})) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/** The most first, among equals by name; what the directory knows no longer goes by its id. */
function named(sums: ReadonlyMap<string, number>, nameOf: (id: string) => string | undefined): readonly Named[] {
  return [...sums]
    .map(([id, count]) => ({ id, name: nameOf(id) ?? id, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Every step of every chain, and after them what was solved at steps that there are no longer. */
function solvedAt({ organisation }: Directory, sums: ReadonlyMap<string, number>): StatisticsReport['solvedAt'] {
  const steps = organisation.chains.flatMap(({ id, steps }) => steps.map(({ roles: [role] }) => `${id}/${role}`));
  return [...new Set([...steps, ...sums.keys()])].flatMap((key) => {
    const end = key.lastIndexOf('/');
    const role = [...municipalRoles, ...sharedRoles].find((known): known is Role => known === key.slice(end + 1));
    return role ? [{ chain: key.slice(0, end), role, count: sums.get(key) ?? 0 }] : [];
  });
}
