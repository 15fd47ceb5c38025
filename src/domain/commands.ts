import type { Choice } from './ballot/ballot.js';
import type { BallotRefusal } from './ballot/castVote.js';
import type { CaseNumber, Day, Instant, MunicipalityCode, PersonId } from './ids.js';
import type { Report, Target } from './case.js';
import type { OrderInputs } from './wish/order.js';
import type { PartInputs, PartRefusal } from './wish/part.js';
import type { PreparingInputs, PreparingRefusal } from './wish/preparing/happenings.js';

/** A button for each vote. */
export const votes = {
  voteEndorse: 'endorse',
  voteOppose: 'oppose',
  voteAbstain: 'abstain',
  voteApprove: 'approve',
  voteReject: 'reject',
  voteRemit: 'remit',
} as const satisfies Readonly<Record<string, Choice>>;
export type VoteVerb = keyof typeof votes;

/** What a person can do with a case, with the words or choices that each needs. */
export interface Inputs extends Readonly<Record<VoteVerb, { readonly words: string }>>, PreparingInputs, OrderInputs, PartInputs {
  readonly take: object;
  readonly takeOver: object;
  readonly release: object;
  readonly requestEscalation: { readonly words: string; readonly platformFault: boolean };
  readonly approve: object;
  readonly decline: { readonly words: string };
  readonly return: { readonly words: string };
  readonly handOver: { readonly to: Target; readonly words: string };
  readonly ask: { readonly words: string };
  readonly answer: { readonly words: string };
  readonly comment: { readonly words: string };
  readonly resolve: { readonly words: string };
  readonly confirm: object;
  readonly reopen: { readonly words: string };
  readonly edit: { readonly report: Report };
  readonly withdraw: { readonly words: string };
  readonly contactSupplier: { readonly words: string };
  readonly noteSupplierAnswer: { readonly words: string };
  /** Where they belong and what they are called, as the bot knows them: never what a card says. */
  readonly support: { readonly municipality: MunicipalityCode; readonly name: string };
  readonly unsupport: object;
  /** The last day of votes; null: none is set. */
  readonly setMeeting: { readonly until: Day | null };
}
export type Verb = keyof Inputs;

export function isVote(verb: Verb): verb is VoteVerb {
  return Object.hasOwn(votes, verb);
}

/** Who asks, when, and which version of the card they saw (null: none, as when typing a command). */
export interface Asked {
  readonly case: CaseNumber;
  readonly by: PersonId;
  readonly at: Instant;
  /** The same key never acts twice. */
  readonly key: string;
  readonly seen: number | null;
}

export type CommandOf<V extends Verb> = { readonly verb: V; readonly input: Inputs[V] };
export type Command = Asked & { readonly [V in Verb]: CommandOf<V> }[Verb];

/** Why a command was not carried out. A value, not a fault. */
export type Refusal =
  /** Unknown, or not for this person: the two look alike on purpose. */
  | { readonly code: 'notFound' }
  | { readonly code: 'taken'; readonly handler: PersonId; readonly since: Instant }
  | { readonly code: 'decided'; readonly by: PersonId; readonly approved: boolean; readonly at: Instant }
  /** The state has changed since the card was drawn. */
  | { readonly code: 'outdated' }
  | { readonly code: 'notAllowed' }
  /** A municipality's own service leaves it only as a platform fault. */
  | { readonly code: 'ownService' }
  | { readonly code: 'tooLate' }
  | { readonly code: 'wishClosed' }
  | { readonly code: 'unknownChoice' }
  /** A correction that corrects nothing. */
  | { readonly code: 'unchanged' }
  /** A group votes on it: it neither climbs nor is taken meanwhile. */
  | { readonly code: 'byVote' }
  | { readonly code: 'noBallot' }
  | { readonly code: 'pastDay' }
  /** It is promised for that day already. */
  | { readonly code: 'sameDay' }
  /** A group has declined it, and so it is not opened again. */
  | { readonly code: 'groupDeclined' }
  | BallotRefusal
  | PreparingRefusal
  | PartRefusal;
export type RefusalCode = Refusal['code'];
