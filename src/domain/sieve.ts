import type { Case, Status } from './case.js';
import type { CaseNumber, Instant, MunicipalityCode } from './ids.js';
import type { ChainId } from './organisation.js';

/** A step of a chain, counted from 0. */
export interface StepId {
  readonly chain: ChainId;
  readonly step: number;
}

/** How the open cases at a step stand. */
export interface StepLoad {
  readonly count: number;
  /** Those whose time is up while it is up to the step to go on. */
  readonly late: number;
  /** Since when the one that has stood still the longest has; null: there is none. */
  readonly oldest: Instant | null;
}

/** What someone narrows the cases that they may see down to. null: any. */
export interface Sieve {
  readonly open: boolean;
  readonly status: Status | null;
  readonly municipality: MunicipalityCode | null;
  readonly service: string | null;
  readonly at: StepId | null;
  /** Each begins some word of the case. */
  readonly words: readonly string[];
}

/** That a case has become another. */
export interface ChangedCase {
  readonly case: CaseNumber;
  readonly version: number;
  readonly at: Instant;
}

/** When something happened to it last. */
export function changedAt(c: Case): Instant {
  return c.recent.at(-1)?.at ?? c.reportedAt;
}
