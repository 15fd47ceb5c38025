import type { BallotKind, Choice, Outcome } from '../../src/domain/ballot/ballot.js';
import type { Stuck } from '../../src/domain/ballot/happenings.js';
import type { EventType } from '../../src/domain/case.js';
import type { RefusalCode, VoteVerb } from '../../src/domain/commands.js';
import type { Say } from './typeTimes.js';

/** How a group votes. */
export interface BallotTexts {
  readonly choices: Readonly<Record<Choice | Outcome, string>>;
  readonly titles: Readonly<Record<BallotKind, string>>;
  readonly results: Readonly<Record<BallotKind, Say>>;
  /** To whoever may vote and has not. */
  readonly asks: Readonly<Record<BallotKind, string>>;
  readonly askHint: string;
  readonly byChair: string;
  /** `counts`: "2 Bifall, 1 Avslag". */
  readonly stands: (counts: string, members: number, quorum: number) => string;
  readonly none: string;
  readonly waits: Say;
  readonly until: Say;
  readonly yours: Say;
  readonly stuck: Readonly<Record<Stuck, string>>;
  readonly lastDay: string;
}

export type BallotButtons = Readonly<Record<VoteVerb | 'setMeeting', string>>;
export type BallotWords = Readonly<Record<VoteVerb, { readonly label: string; readonly hint: string }>>;
export type BallotEvents = Readonly<
  Record<
    Extract<EventType, 'ballotOpened' | 'voted' | 'meetingSet' | 'ballotStuck' | 'recommended' | 'decided'>,
    (by: string, to: string) => string
  >
>;
/** With the choices that the chair has, or with whose vote counts. */
export type NamedRefusal = 'notTied' | 'holderHasVoted' | 'deputyHasVoted';
type PlainCode = Extract<
  RefusalCode,
  'notMember' | 'closed' | 'wordsMissing' | 'byVote' | 'noBallot' | 'pastDay' | 'groupDeclined'
>;
export type BallotRefusals = Readonly<Record<PlainCode, string>> & Readonly<Record<NamedRefusal, Say>>;
