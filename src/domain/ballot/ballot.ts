import type { Day, Instant, PersonId } from '../ids.js';
import type { Group } from '../organisation.js';

/** What can be voted. `abstain` counts for the quorum alone. */
export const choices = {
  /** Tillstyrk, Avstyrk, Avstå. */
  recommendation: ['endorse', 'oppose', 'abstain'],
  /** Bifall, Avslag, Återremiss. */
  decision: ['approve', 'reject', 'remit'],
} as const;

export type BallotKind = keyof typeof choices;
export type Choice = (typeof choices)[BallotKind][number];
/** `split`: as many for as against, in a group without a chair. */
export type Outcome = Exclude<Choice, 'abstain'> | 'split';

/** A vote as somebody asks for it. `by` is whoever truly does. */
export interface Cast {
  readonly by: PersonId;
  readonly choice: Choice;
  /** Why. A recommendation needs it. */
  readonly words: string;
  readonly at: Instant;
}

export interface Vote extends Cast {
  /** The member for whom it counted when it was cast; in a tally: for whom it counts. */
  readonly seat: PersonId;
}

/** A question to a group. Votes are kept as cast, in that order: what counts of them is worked out, see tally.ts. */
export interface Ballot {
  readonly group: Group;
  readonly kind: BallotKind;
  readonly opened: Instant;
  /** The day of the meeting, the last on which votes are taken; null: none is set. */
  readonly closesOn: Day | null;
  readonly votes: readonly Vote[];
  /** Set once it is decided, and final. */
  readonly closed?: ClosedBallot;
}

/** How a ballot stands. */
export interface Tally {
  /** The day whose members and deputies are counted. */
  readonly on: Day;
  readonly members: readonly PersonId[];
  /** How many must have voted. */
  readonly quorum: number;
  /** Whoever breaks a tie; null: the group has none who is in it today. */
  readonly chair: PersonId | null;
  /** Those that count, one a member at most. */
  readonly votes: readonly Vote[];
  /** Every choice, in the order of `choices`. */
  readonly counts: readonly Count[];
  readonly state: BallotState;
}

export interface Count {
  readonly choice: Choice;
  readonly votes: number;
}

/** `quorum`: before the day was over. `casting` is the chair's vote that broke the tie. */
export type Decided = { readonly status: 'decided'; readonly outcome: Outcome } & (
  | { readonly by: 'quorum' | 'date' }
  | { readonly by: 'chair'; readonly casting: Vote }
);

export type BallotState =
  | Decided
  | { readonly status: 'open' }
  /** Waits for the chair, or until there is one, to choose between these. */
  | { readonly status: 'tied'; readonly between: readonly Choice[] }
  /** Too few voted while it was time: another day must be set. */
  | { readonly status: 'noQuorum' }
  /** The group has fewer members than must vote: appoint more, or lower the quorum. */
  | { readonly status: 'quorumOutOfReach' };

/** How a ballot ended: who took part, for what, and what came of it. */
export type ClosedBallot = Tally & { readonly state: Decided; readonly at: Instant };
