import type { CaseNumber, Instant, MunicipalityCode } from '../ids.js';
import type { ChainId, Role } from '../organisation.js';

/** `2026-03`: a calendar month in the organisation's time zone. */
export type Month = `${number}-${string}`;

/** How long something took, in minutes of working time; null where nothing is counted. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface InTime {
  readonly kept: number;
  readonly missed: number;
}

/** What the page of statistics shows of a period, both months with it. */
export interface StatisticsReport {
  readonly from: Month;
  readonly to: Month;
  /** null: all municipalities together. */
  readonly municipality: MunicipalityCode | null;
  /** Every week that has begun and has a day in the period, `2026-W03`, the earliest first: cases reported and cases closed. */
  readonly weeks: readonly { readonly week: string; readonly reported: number; readonly closed: number }[];
  /** Cases reported, the most first. */
  readonly services: readonly Named[];
  readonly municipalities: readonly Named[];
  /** By the month in which it happened. */
  readonly months: readonly { readonly month: Month; readonly firstResponse: Spread; readonly solution: Spread }[];
  readonly firstResponse: Spread;
  readonly solution: Spread;
  /** Cases solved at each step of each chain, in the chains' order. */
  readonly solvedAt: readonly { readonly chain: ChainId; readonly role: Role; readonly count: number }[];
  readonly escalations: { readonly approved: number; readonly refused: number };
  readonly deadlines: { readonly respond: InTime; readonly resolve: InTime };
  /** Open wishes, those with the most support first, at most twenty: as they are now, whatever the period. */
  readonly wishes: readonly {
    readonly number: CaseNumber;
    readonly title: string;
    readonly people: number;
    readonly municipalities: number;
  }[];
  /** Turns before this are counted. */
  readonly countedTo: Instant;
}
