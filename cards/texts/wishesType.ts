import type { CaseNumber } from '../../src/domain/ids.js';

/** Wishes and those who support them. */
export interface WishesTexts {
  readonly supportedBy: (people: number, municipalities: number) => string;
  readonly similarTitle: string;
  readonly similarHint: string;
  /** On the row of a wish that is the reader's already. */
  readonly yours: string;
  /** To someone who sees the wish for no other reason. */
  readonly youSupport: string;
  readonly thanks: (number: CaseNumber) => string;
  /** Where they were about to send in one of their own. */
  readonly ownNotSent: string;
  readonly takenBack: (number: CaseNumber) => string;
}
