import type { DeadlineKind } from '../../src/domain/case.js';
import type { Count, Say } from './typeTimes.js';

export type TableId =
  'weeks' | 'services' | 'municipalities' | 'firstResponse' | 'solution' | 'solvedAt' | 'escalations' | 'deadlines' | 'wishes';
export type ColumnId =
  | 'week' | 'month' | 'service' | 'municipality' | 'chain' | 'step' | 'request' | 'deadline' | 'number' | 'wish'
  | 'reported' | 'closed' | 'cases' | 'share' | 'median' | 'p90' | 'solved' | 'approved' | 'refused' | 'approvedShare'
  | 'kept' | 'missed' | 'keptShare' | 'people' | 'municipalitiesCount';
export type SumId = 'reported' | 'closed' | 'firstResponse' | 'solution' | 'kept';

/** What the page of statistics and its files say. Shares and durations come as they are to be said. */
export interface StatisticsTexts {
  readonly title: string;
  readonly tables: Readonly<Record<TableId, string>>;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** The figures above the charts. */
  readonly sums: Readonly<Record<SumId, string>>;
  /** What a number of a file counts in, where that is nothing that the column's name says. */
  readonly units: Readonly<Record<'minutes' | 'percent', string>>;
  readonly percent: Count;
  readonly week: (year: string, week: number) => string;
  readonly all: string;
  readonly wholePeriod: string;
  /** In the place of a municipality, of a service that all have. */
  readonly platform: string;
  readonly escalations: string;
  readonly deadlines: Readonly<Record<DeadlineKind, string>>;
  readonly says: {
    readonly weeks: (reported: number, closed: number, busiest: string, most: number) => string;
    readonly services: (name: string, count: number, share: string) => string;
    readonly municipalities: (name: string, count: number, share: string) => string;
    readonly firstResponse: (median: string, p90: string) => string;
    readonly solution: (median: string, p90: string) => string;
    readonly solvedAt: (first: number, all: number, share: string) => string;
    readonly escalations: (approved: number, all: number, share: string) => string;
    readonly deadlines: Readonly<Record<DeadlineKind, Say>>;
    readonly wishes: (title: string, people: number, municipalities: number) => string;
    readonly nothing: Readonly<Record<TableId, string>>;
  };
}
