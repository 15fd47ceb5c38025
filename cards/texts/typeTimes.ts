import type { DeadlineKind } from '../../src/domain/case.js';

export type Say = (name: string) => string;
export type Count = (n: number) => string;

export interface TimeTexts {
  readonly months: readonly string[];
  readonly justNow: string;
  readonly clock: (hours: string, minutes: string) => string;
  readonly today: Say;
  readonly yesterday: Say;
  readonly tomorrow: Say;
  readonly date: (day: number, month: string) => string;
  readonly minutes: Count;
  readonly hours: Count;
  readonly days: Count;
  readonly workingDays: Count;
  readonly minutesAgo: Count;
  readonly hoursAgo: Count;
}

/** Late is said kindly: when it was meant to be, and nothing of whose fault it is. */
export type DeadlineTexts = Readonly<Record<DeadlineKind, Promised>> & {
  /** While somebody else is waited for. */
  readonly stopped: Say;
  /** In lists: how much is left, or that there is nothing. */
  readonly left: Say;
  readonly late: string;
};
interface Promised {
  readonly by: (when: string, left: string) => string;
  readonly late: Say;
}

/** What comes of it that something takes long. */
export interface DelayTexts {
  readonly takeOver: string;
  readonly takeOverHint: string;
  readonly tookOver: Say;
  /** To whoever had the case: thanks, and no blame. */
  readonly tookOverHint: string;
  readonly stillWaits: string;
  /** To whoever decides while those who were asked have not answered. */
  readonly mayDecide: string;
  /** What somebody did who decided so. */
  readonly instead: Say;
}
