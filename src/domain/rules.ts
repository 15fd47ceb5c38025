import type { Case } from './case.js';
import type { Ballot, Choice } from './ballot/ballot.js';
import type { Casting } from './ballot/castVote.js';
import type { Asked, Refusal, Verb } from './commands.js';
import type { CaseNumber, Instant, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { Standing } from './standing.js';
import type { Step } from './organisation.js';
import type { Preparing } from './wish/preparing/rules.js';
import { choices } from './ballot/ballot.js';
import { handlerOf, isOpen } from './case.js';
import { isVote, votes } from './commands.js';
import { worksHere } from './standing.js';
import { partRules, whyNotPart, type Beside } from './wish/merging.js';
import { isUnderWay } from './wish/order.js';
import { orderRules, worksWithSupplier } from './wish/ordering.js';
import { isPartVerb } from './wish/part.js';
import { goesAround, isBeforeOwner, isDeclinedByOne, preparingAllows, whyNotPreparing } from './wish/preparing/rules.js';
import { isWish } from './wish/support.js';
import { dayMs } from './zone.js';

/** Everything that a rule may look at. */
export interface Situation {
  readonly case: Case;
  readonly at: Instant;
  readonly step: Step;
  readonly isLastStep: boolean;
  readonly standing: Standing;
  /** Whether it is a wish for people of their municipality to support. */
  readonly offered: boolean;
  /** What a group votes on now; null: no vote is under way, and the step works as any other. */
  readonly ballot: Ballot | null;
  /** What would become of a vote of theirs, were its reason given; null: there is nothing to vote on. */
  readonly cast: (choice: Choice) => Casting | null;
  /** As what they see to it that the ballot gets done. */
  readonly convenes: 'itLead' | 'chair' | null;
  readonly preparing: Preparing;
  /** The parts of the wish that they may break out. */
  readonly releasable: readonly CaseNumber[];
  /** Whether it is no wish, and could be one. */
  readonly wishable: () => boolean;
}

/** And what a command is carried out by. */
export interface Deciding extends Situation {
  readonly world: World;
  readonly by: PersonId;
  readonly beside: Beside;
}

export const reopenWithinDays = 14;

/** Has the case from the side: may give it back, not send it down. */
const sideways = ({ atStep, handed, helper, handler }: Standing) => !atStep && Boolean(handed ?? (helper && handler));
const takes = (choice: Choice) => ({ cast }: Situation) => {
  const casting = cast(choice);
  return casting !== null && 'vote' in casting;
};
const inReopenTime = ({ case: c, at }: Situation) => Date.parse(at) - Date.parse(c.state.since) <= reopenWithinDays * dayMs;

/**
 * Who may do what, when: the table of buttons. A card shows exactly the verbs allowed here, and `decide` refuses the rest.
 */
export const allows: { readonly [V in Verb]: (s: Situation) => boolean } = {
  ...orderRules,
  take: (s) => {
    const { case: c, standing, ballot } = s;
    const isFree = !standing.handler && (handlerOf(c) === null || standing.stranded);
    return !ballot && !goesAround(s, 'take') && worksHere(standing) && isOpen(c) && isFree;
  },
  takeOver: ({ standing }) => standing.accountable !== null && !standing.handler && !standing.stranded,
  release: ({ case: c, standing }) => c.state.status === 'active' && standing.handler !== null,
  requestEscalation: (s) => {
    const { case: c, standing, isLastStep, ballot } = s;
    return !ballot && !goesAround(s, 'requestEscalation') && !isLastStep && worksHere(standing) && isOpen(c) && c.state.status !== 'escalating';
  },
  approve: ({ standing }) => standing.approver !== null,
  decline: ({ standing }) => standing.approver !== null,
  return: ({ case: c, standing, ballot, convenes }) =>
    ballot ? convenes === 'itLead' && c.step > 0 : isOpen(c) &&
    c.state.status !== 'escalating' &&
    (sideways(standing) || (standing.atStep !== null && (c.step > 0 || c.handedTo !== undefined))),
  handOver: (s) => {
    const { case: c, standing, ballot } = s;
    return !ballot && !goesAround(s, 'handOver') && standing.atStep !== null && standing.colleagues && isOpen(c) && c.state.status !== 'escalating';
  },
  ask: ({ case: c, standing }) => c.state.status === 'active' && standing.handler !== null,
  answer: ({ case: c, standing }) => c.state.status === 'waiting' && c.state.on === 'reporter' && standing.reporter,
  comment: ({ case: c, standing }) => standing.involved && c.state.status !== 'closed',
  // To accept what is delivered solves it, too.
  resolve: (s) => isOpen(s.case) && s.standing.handler !== null && !goesAround(s, 'resolve') && !orderRules.acceptDelivery(s),
  confirm: ({ case: c, standing }) => c.state.status === 'resolved' && standing.reporter,
  reopen: (s) => !isOpen(s.case) && s.standing.reporter && inReopenTime(s) && !isDeclined(s.case) && !s.case.partOf,
  // What is voted on stays as it is.
  edit: (s) => {
    const { case: c, standing, ballot } = s;
    return ballot || isBeforeOwner(s) ? false : c.taken
      ? (c.state.status === 'active' || c.state.status === 'waiting') && standing.handler !== null
      : c.state.status === 'new' && standing.reporter;
  },
  withdraw: ({ case: c, standing }) => isOpen(c) && standing.reporter,
  contactSupplier: (s) => !isWish(s.case.report) && worksWithSupplier(s),
  noteSupplierAnswer: ({ case: c, standing }) =>
    c.state.status === 'waiting' && c.state.on === 'supplier' && standing.handler !== null && !isUnderWay(c),
  support: ({ case: c, standing, offered }) => offered && isOpen(c) && !standing.reporter && !standing.supporter,
  unsupport: ({ case: c, standing }) => isOpen(c) && standing.supporter,
  voteEndorse: takes('endorse'),
  voteOppose: takes('oppose'),
  voteAbstain: takes('abstain'),
  voteApprove: takes('approve'),
  voteReject: takes('reject'),
  voteRemit: takes('remit'),
  setMeeting: ({ convenes }) => convenes !== null,
  ...preparingAllows,
  ...partRules,
};

/** Verbs that mean the same whatever has happened since the card was drawn. */
const timeless: ReadonlySet<Verb> = new Set<Verb>(['comment', 'take', 'withdraw', 'support', 'unsupport']);

/** Why this person may not do this now; null where they may. */
export function refusalOf(s: Situation, verb: Verb, { seen }: Pick<Asked, 'seen'>): Refusal | null {
  if (!s.standing.sees && !(verb === 'support' && s.offered)) return { code: 'notFound' };
  const outdated = seen !== null && seen < s.case.state.sinceVersion && !timeless.has(verb);
  if (allows[verb](s)) return outdated ? { code: 'outdated' } : null;
  return whyNot(s, verb) ?? { code: outdated ? 'outdated' : 'notAllowed' };
}

const ofSupport: ReadonlySet<Verb> = new Set<Verb>(['support', 'unsupport']);
/** What would go around a vote. */
const bypasses: ReadonlySet<Verb> = new Set<Verb>(['take', 'requestEscalation', 'return', 'handOver', 'resolve']);
const isDeclined = ({ state }: Case) => state.status === 'closed' && state.outcome === 'declined';

const handlersVerbs: ReadonlySet<Verb> = new Set<Verb>(['take', 'release', 'ask', 'resolve']);

function whyNot(s: Situation, verb: Verb): Refusal | null {
  if (verb === 'approve' || verb === 'decline') return decisionOf(s.case);
  if (isPartVerb(verb)) return whyNotPart(s, verb);
  if (ofSupport.has(verb)) return closedOf(s.case);
  if (isVote(verb)) return whyNoVote(s, votes[verb]);
  return verb === 'reopen' ? whyNotReopened(s) : whyNotHere(s, verb);
}

function whyNotHere(s: Situation, verb: Verb): Refusal | null {
  return whyNotPreparing(s, verb) ?? (worksHere(s.standing) ? whyNotHandled(s, verb) : null);
}

function whyNotHandled(s: Situation, verb: Verb): Refusal | null {
  const { case: c, standing } = s;
  if (s.ballot) return bypasses.has(verb) ? { code: 'byVote' } : null;
  return handlersVerbs.has(verb) && isOpen(c) && !standing.handler ? takenOf(c) : null;
}

function closedOf(c: Case): Refusal | null {
  return isOpen(c) ? null : goneInto(c) ?? { code: 'wishClosed' };
}

function goneInto({ partOf }: Case): Refusal | null {
  return partOf ? { code: 'nowPartOf', into: partOf.into } : null;
}

/** Where it is not, the button is from a ballot that has ended. */
function isChoiceIn({ kind }: Ballot, choice: Choice): boolean {
  return choices[kind].some((one) => one === choice);
}

function whyNotReopened(s: Situation): Refusal | null {
  if (!s.standing.reporter || isOpen(s.case)) return null;
  if (isDeclined(s.case)) return { code: isDeclinedByOne(s.case) ? 'rulingDeclined' : 'groupDeclined' };
  if (s.case.partOf) return goneInto(s.case);
  return inReopenTime(s) ? null : { code: 'tooLate' };
}

function whyNoVote({ case: c, ballot, cast }: Situation, choice: Choice): Refusal {
  const casting = ballot && isChoiceIn(ballot, choice) ? cast(choice) : null;
  if (casting && 'refusal' in casting) return casting.refusal;
  const closed = c.ballot?.closed ?? c.decisions?.at(-1)?.result ?? c.recommendation;
  return closed ? { code: 'closed', on: closed.on } : { code: 'noBallot' };
}

/** Who has it, and since when they do, whatever has happened to it since. */
function takenOf(c: Case): Refusal | null {
  const handler = handlerOf(c);
  const taken = c.recent.findLast((e) => e.type === 'taken' || e.type === 'takenOver');
  return handler && { code: 'taken', handler, since: taken?.at ?? c.state.since };
}

/** The latest decision on a request to climb, for the one who pressed a moment too late. */
function decisionOf(c: Case): Refusal | null {
  if (c.state.status === 'escalating') return null;
  const decision = c.recent.findLast((e) => e.type === 'approved' || e.type === 'declined');
  return decision
    ? { code: 'decided', by: decision.by, approved: decision.type === 'approved', at: decision.at }
    : null;
}
