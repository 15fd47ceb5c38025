import type { CaseNumber, Instant, MunicipalityCode } from '../ids.js';
import type { Month } from './report.js';
import { groupBy } from '../directory.js';
import { instant } from '../ids.js';
import { recounted, type Histogram } from './histogram.js';
import { timedKinds, type Mark, type NamedKind, type TimedKind } from './marks.js';

/** A municipality, or all of them together. */
export type Area = MunicipalityCode | '*';
export type TallyId = `${Area}/${Month}`;

/** What has been counted of one area in one month. What is nought is left out. */
export interface Tally {
  readonly id: TallyId;
  readonly counts: Readonly<Partial<Record<NamedKind, Readonly<Record<string, number>>>>>;
  readonly minutes: Readonly<Partial<Record<TimedKind, Histogram>>>;
}

/** What a case has been counted as, at which of its versions. */
export interface Counted {
  readonly case: CaseNumber;
  readonly version: number;
  readonly marks: readonly Mark[];
}

/** How far cases are counted. */
export interface Counting {
  /** Counts writes; 0: there has been none. */
  readonly version: number;
  /** Whatever happened before then is counted. */
  readonly to: Instant;
}

/** One atomic write of what has been counted: the cases, and all tallies that this changes. */
export interface CountingTurn extends Pick<Counting, 'to'> {
  readonly expectedVersion: number;
  readonly counted: readonly Counted[];
  readonly tallies: readonly Tally[];
}

/** That a mark counts so often more, or less, than it did. */
export interface Change {
  readonly mark: Mark;
  readonly by: number;
}

/** Before any case: nothing is counted yet. */
export const beginning: Instant = instant(new Date(0));

export function tallyId(area: Area, month: Month): TallyId {
  return `${area}/${month}`;
}

/** What makes the new marks of the old ones. */
export function changesBetween(before: readonly Mark[], after: readonly Mark[]): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const [marks, by] of [[before, -1], [after, 1]] as const)
    for (const mark of marks) {
      const key = mark.join('/');
      changes.set(key, { mark, by: (changes.get(key)?.by ?? 0) + by });
    }
  return [...changes.values()].filter(({ by }) => by !== 0);
}

/** The tallies that a change of a case of this municipality concerns. */
export function tallyIdsOf(municipality: MunicipalityCode, { mark: [month] }: Change): readonly TallyId[] {
  return [tallyId(municipality, month), tallyId('*', month)];
}

export function tallied(id: TallyId, tally: Tally | undefined, changes: readonly Change[]): Tally {
  const counts = { ...tally?.counts };
  const minutes = { ...tally?.minutes };
  for (const [kind, some] of groupBy(changes, ({ mark }) => mark[1]))
    if (isTimed(kind)) minutes[kind] = recounted(minutes[kind] ?? {}, some.map(({ mark, by }) => [Number(mark[2]), by]));
    else counts[kind] = added(counts[kind] ?? {}, some);
  return { id, counts, minutes };
}

function added(counts: Readonly<Record<string, number>>, changes: readonly Change[]): Readonly<Record<string, number>> {
  const sums = new Map(Object.entries(counts));
  for (const { mark: [, , key], by } of changes) sums.set(key, (sums.get(key) ?? 0) + by);
  return Object.fromEntries([...sums].filter(([, count]) => count !== 0));
}

function isTimed(kind: NamedKind | TimedKind): kind is TimedKind {
  return (timedKinds as readonly string[]).includes(kind);
}
