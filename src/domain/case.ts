import type { Ballot, ClosedBallot } from './ballot/ballot.js';
import type { BallotHappenings, GroupDecision, Stuck } from './ballot/happenings.js';
import type { Errand, Heard } from './errand.js';
import type { CaseNumber, Day, Instant, MunicipalityCode, PersonId, Recipient } from './ids.js';
import type { ChainId, Role } from './organisation.js';
import type { Order, OrderHappenings } from './wish/order.js';
import type { Part, PartHappenings, PartOf } from './wish/part.js';
import type { PreparingHappenings } from './wish/preparing/happenings.js';
import type { Proposal } from './wish/proposal.js';
import type { Ruling } from './wish/ruling.js';

/** What the reporter fills in. The kind of case is the chain that it climbs. */
export interface Report {
  readonly kind: ChainId;
  /** 1–120 characters. */
  readonly title: string;
  /** At most 4,000 characters. */
  readonly description: string;
  readonly service: string;
  readonly priority: string;
}

export interface Reporter {
  readonly person: PersonId;
  /** As Teams gave it: most reporters stand in no directory. */
  readonly name: string;
}

/** A person, or a role in the case's municipality, that a case is handed sideways to. */
export type Target = { readonly role: Role } | { readonly person: PersonId };

/** A request to climb one step. */
export interface Request {
  readonly by: PersonId;
  readonly words: string;
  readonly platformFault: boolean;
}

/**
 * `timedOut`: nobody said a word against the solution. `unanswered`: nobody answered the question. `declined`: by decision.
 * `merged`: it goes on as a part of another.
 */
export type Outcome = 'confirmed' | 'withdrawn' | 'timedOut' | 'unanswered' | 'declined' | 'merged';

/** Where a case is in its life. `since` holds the version at which the state began: older cards are outdated. */
export type State = { readonly since: Instant; readonly sinceVersion: number } & (
  | { readonly status: 'new' }
  | { readonly status: 'active'; readonly handler: PersonId }
  | { readonly status: 'waiting'; readonly on: 'reporter' | 'supplier'; readonly handler: PersonId | null; readonly remindedAt?: Instant }
  | ({ readonly status: 'escalating'; readonly handler: PersonId | null; readonly request: Request } & Unanswered)
  | { readonly status: 'resolved'; readonly handler: PersonId }
  | { readonly status: 'closed'; readonly outcome: Outcome; readonly handler: PersonId | null }
);
export type Status = State['status'];

/** What a request has led to while nobody decides on it. */
export interface Unanswered {
  /** Those who were to be reminded until then have been. */
  readonly told?: Instant;
  /** Whoever would stand in for those who were asked may decide, too. */
  readonly widened?: true;
}

/** One stay at a step of the present chain. */
export interface Passage {
  readonly step: number;
  readonly at: Instant;
  /** True once somebody here has taken the case, or asked for a step up. */
  readonly responded: boolean;
  /** When the deadlines' clock has stood still, but for a time that goes on: that is the state's own. */
  readonly stopped: readonly { readonly from: Instant; readonly to: Instant }[];
}

export interface Case {
  readonly number: CaseNumber;
  /** Counts commits, from 1. */
  readonly version: number;
  /** Counts events, from 1. */
  readonly events: number;
  readonly municipality: MunicipalityCode;
  readonly reporter: Reporter;
  readonly reportedAt: Instant;
  readonly report: Report;
  readonly step: number;
  readonly path: readonly Passage[];
  readonly state: State;
  /** True once somebody has taken it: from then on the handler, not the reporter, corrects the report. */
  readonly taken: boolean;
  /** True once it has reached a shared step, for ever after: the shared roles have seen it. */
  readonly shared: boolean;
  /** What was due of its deadlines until then has been told. */
  readonly deadlineTold?: Instant;
  /** The deadline that has passed at this step: once that is to solve, whoever answers for the step may take it over. */
  readonly late?: DeadlineKind;
  /** Set for as long as it stays at its step: whoever would stand in there has been called in. */
  readonly calledIn?: true;
  readonly handedTo?: { readonly to: Target; readonly by: PersonId };
  readonly supplierReference?: string;
  /** Who supports a wish besides its reporter, by municipality: thousands must fit into a document. */
  readonly supporters?: Readonly<Record<string, readonly PersonId[]>>;
  /** Set while it stays at a step that a group votes at. `told`: who is to see to it that it goes on knows why it does not. */
  readonly ballot?: Ballot & { readonly told?: Stuck };
  /** What the managementGroup has said, the last time that it did. */
  readonly recommendation?: ClosedBallot;
  /** The days of all that it has said of it. */
  readonly recommendedOn?: readonly Day[];
  readonly decisions?: readonly GroupDecision[];
  /** What the itLead or the systemOwner has decided. */
  readonly rulings?: readonly Ruling[];
  /** Set while it stays at the step where one of those was made: it waits for no other there. */
  readonly ruled?: true;
  readonly proposal?: Proposal;
  readonly order?: Order;
  /** Set while it is merged into another wish. */
  readonly partOf?: PartOf;
  /** The wishes that have been merged into it. */
  readonly parts?: readonly Part[];
  /** The wish that was made of this fault, and the fault that this wish was made of. */
  readonly links?: { readonly wish?: CaseNumber; readonly fault?: CaseNumber };
  /** What it owes other cases, in order; never empty. */
  readonly errands?: readonly Errand[];
  /** What others' errands have come to here, by the case that they came of. */
  readonly heard?: Readonly<Record<string, Heard>>;
  /** Everyone who has been shown the card, and so gets its updates. */
  readonly informed: readonly Recipient[];
  /** Keys of the latest commands, so that a repeated request acts once. */
  readonly keys: readonly string[];
  /** The latest events, newest last: what a card shows without a second read. */
  readonly recent: readonly CaseEvent[];
}

export type Worded = { readonly words: string };
/** Set when those who were asked had not answered, and another decided. */
type Instead = { readonly instead?: true };

/** When it was to be told. */
type Due = { readonly due: Instant };

/** What is promised: somebody has it, or it is solved. */
export type DeadlineKind = 'respond' | 'resolve';

/**
 * What can happen to a case. `words` are a person's own: a reason, a question, an answer, a comment, a reference. What is
 * nobody's deed is `by` the one whom it concerns.
 */
interface Happenings extends BallotHappenings, PreparingHappenings, OrderHappenings, PartHappenings {
  readonly reported: { readonly report: Report; readonly reporter: Reporter };
  readonly taken: object;
  /** `from`: who had it. */
  readonly takenOver: { readonly from: PersonId | null };
  readonly released: object;
  readonly asked: Worded;
  readonly answered: Worded;
  readonly commented: Worded;
  readonly edited: { readonly before: Report; readonly after: Report; readonly to: number; readonly moved: boolean };
  readonly escalationRequested: Worded & { readonly to: number; readonly platformFault: boolean };
  readonly approved: Instead;
  readonly declined: Worded & Instead;
  readonly escalated: { readonly to: number; readonly shared: boolean };
  readonly returned: Worded & { readonly to: number };
  readonly handedOver: Worded & { readonly to: Target };
  readonly handedBack: Worded & { readonly to: PersonId | null };
  readonly supplierContacted: Worded;
  readonly supplierAnswered: Worded;
  /** `name`: as Teams gave it. */
  readonly supported: { readonly municipality: MunicipalityCode; readonly name: string };
  readonly unsupported: object;
  readonly resolved: Worded;
  readonly confirmed: object;
  readonly reopened: Worded;
  readonly withdrawn: Worded;
  /** They have blocked or removed the bot, and never got what they were asked. */
  readonly notReached: object;
  /** They have not answered yet. */
  readonly reminded: object;
  /** They never answered, and the case is closed. */
  readonly unanswered: object;
  /** They said nothing against the solution, and the case is closed. */
  readonly timedOut: object;
  /** Little of its time is left. */
  readonly deadlineNear: Due & { readonly of: DeadlineKind };
  readonly deadlinePassed: Due & { readonly of: DeadlineKind };
  /** Half its time again has gone, and whoever would stand in is called in. */
  readonly deadlineLong: Due & { readonly of: DeadlineKind };
  /** Nobody has decided yet, and those who were asked are reminded, or their deputies, or whoever would stand in is asked. */
  readonly approvalReminded: Due;
  readonly deputiesReminded: Due;
  readonly approvalWidened: Due;
  /** Their appointment to the step's crew has ended, and the case is nobody's. */
  readonly handlerLeft: object;
}
export type EventType = keyof Happenings;
export type Happening = { readonly [T in EventType]: { readonly type: T } & Happenings[T] }[EventType];

const befalls: ReadonlySet<EventType> = new Set<EventType>([
  'notReached', 'reminded', 'unanswered', 'timedOut', 'deadlineNear', 'deadlinePassed', 'deadlineLong', 'approvalReminded',
  'deputiesReminded', 'approvalWidened', 'handlerLeft', 'ballotOpened', 'ballotStuck', 'recommended', 'decided',
  'promisePassed', 'mergeFailed',
]);

/** Whether somebody did it, and not time or Teams. */
export function isDeed(type: EventType): boolean {
  return !befalls.has(type);
}

/** A happening with who, when and in whose place. History is the ordered list of these and is never edited. */
export type CaseEvent = Happening & {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly deputyFor?: PersonId;
};
export type EventOf<T extends EventType> = Extract<CaseEvent, { readonly type: T }>;

export function handlerOf(c: Case): PersonId | null {
  return c.state.status === 'new' ? null : c.state.handler;
}

export function isOpen(c: Case): boolean {
  return c.state.status !== 'resolved' && c.state.status !== 'closed';
}

/** Whether somebody has it whose time to solve it is up. */
export function isOverdue({ state, late }: Case): boolean {
  return state.status === 'active' && late === 'resolve';
}

type DirectedEvent = Extract<CaseEvent, Worded>;

/** Words that someone said to those who act: a reason, a question, an answer, a solution. Votes are said to the group. */
export function isDirected(event: CaseEvent): event is DirectedEvent {
  return 'words' in event && event.type !== 'commented' && event.type !== 'voted' && event.words !== '';
}
