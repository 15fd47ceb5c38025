import type { Worded } from '../case.js';
import type { Day, PersonId } from '../ids.js';
import type { Group } from '../organisation.js';
import type { BallotKind, BallotState, Choice, ClosedBallot } from './ballot.js';

/** Why a ballot does not go on by itself. */
export type Stuck = Exclude<BallotState['status'], 'open' | 'decided'>;

/** What a group has decided. It is never edited, only followed by another. */
export interface GroupDecision {
  /** `<case number>/B<n>`, counted in the case: unique without asking anyone, and it says what was decided on. */
  readonly number: string;
  readonly result: ClosedBallot;
}

/** What can happen to a case that a group votes on. */
export interface BallotHappenings {
  /** It has come to a group that votes. */
  readonly ballotOpened: { readonly group: Group; readonly kind: BallotKind };
  readonly voted: Worded & { readonly seat: PersonId; readonly choice: Choice };
  readonly meetingSet: { readonly until: Day | null };
  readonly ballotStuck: { readonly why: Stuck };
  /** `words`: why, of those whose choice it became. */
  readonly recommended: Worded & { readonly result: ClosedBallot };
  /** `to`: the step that it goes back to, to be prepared anew. */
  readonly decided: Worded & GroupDecision & { readonly to: number | null };
}
