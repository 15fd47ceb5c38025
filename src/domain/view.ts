import type { Case, CaseEvent, EventOf, Outcome, Report, Status } from './case.js';
import type { Verb } from './commands.js';
import type { CaseNumber, Instant, PersonId, Recipient } from './ids.js';
import type { ChainId, Role } from './organisation.js';
import type { World } from './responsibility.js';
import { ballotView, resultsOf, toldTo, type BallotView, type ResultView } from './ballot/view.js';
import { handlerOf, isDirected } from './case.js';
import { changesOf, type Change } from './changes.js';
import { isOwnService } from './climb.js';
import { deadlineOf, type Deadline } from './deadlines.js';
import { situationOf } from './decide.js';
import { interestOf, type Interest } from './interest.js';
import { holdersOf } from './directory.js';
import { groupId, isGroup } from './ids.js';
import { rankedIn } from './ranking/view.js';
import { allows } from './rules.js';
import { stepsOf, type StepView } from './ribbon.js';
import { placeOf, standingOf } from './standing.js';
import { placeName, whoIs, type Who } from './who.js';
import { orderView, type OrderView } from './wish/order.js';
import { bondsOf, type BondsView } from './wish/part.js';
import { proposalView, type ProposalView } from './wish/preparing/view.js';
import { minutesFor } from './wish/papers.js';
import { isWish, supportOf, type Support } from './wish/support.js';

/** Everything that a card shows, for one viewer, with no text of ours in it yet. */
export interface CaseView {
  readonly number: CaseNumber;
  readonly version: number;
  readonly chain: { readonly id: ChainId; readonly name: string };
  readonly title: string;
  readonly description: string;
  readonly service: { readonly name: string; readonly platform: boolean };
  readonly priority: string;
  readonly status: Status;
  readonly waitingOn: 'reporter' | 'supplier' | null;
  readonly outcome: Outcome | null;
  readonly since: Instant;
  /** Who has been asked to act since then, and could not be reached. */
  readonly unreached: readonly Who[];
  /** What a group votes on now. */
  readonly ballot: BallotView | null;
  /** What groups have said of it, the latest of each. */
  readonly results: readonly ResultView[];
  readonly proposal: ProposalView;
  readonly supplierReference: string | null;
  /** What has been ordered for it. */
  readonly order: OrderView | null;
  readonly steps: readonly StepView[];
  /** What it should reach next; null once it is solved, and where nobody has promised anything. */
  readonly deadline: Deadline | null;
  readonly handler: Who | null;
  readonly reporter: Who;
  readonly reportedAt: Instant;
  /** The latest words that someone directed at those who act: a reason, a question, an answer, a solution. */
  readonly word: EventView | null;
  /** The latest events, newest first, of `eventCount` in all. */
  readonly events: readonly EventView[];
  readonly eventCount: number;
  /** What this viewer may do now, the likeliest first. */
  readonly verbs: readonly Verb[];
  /** It was handed to others than this viewer. */
  readonly handedOn: boolean;
  /** As what this viewer is told of the case, beside what their roles at its steps let them do. */
  readonly interest: Interest | null;
  /** How many support it; null: it is no wish. */
  readonly support: Support | null;
  /** The year in whose ranked list this viewer may rank it; null: in none. */
  readonly rankedIn: number | null;
  /** The cases that it has to do with. */
  readonly bonds: BondsView;
  /** Whether what was decided on it stands in minutes that this viewer may have. */
  readonly minuted: boolean;
  /** What a delay means for this viewer: somebody took the case over from them, or they may decide instead of others. */
  readonly delay: 'relieved' | 'instead' | null;
  /** Whether the service is the municipality's own, so that climbing needs a platform fault. */
  readonly ownService: boolean;
  readonly now: Instant;
  readonly timeZone: string;
}

/** An event with its people named. */
export interface EventView {
  readonly event: CaseEvent;
  readonly by: Who;
  readonly deputyFor: Who | null;
  /** Whom or what the event points at: the role of a step, a role or a person. */
  readonly to: Role | Who | null;
  /** What an edit changed; empty for all other events. */
  readonly changes: readonly Change[];
}

/** The likeliest first: a card shows four and keeps the rest behind "…". */
const verbOrder: readonly Verb[] = [
  'voteEndorse', 'voteOppose', 'voteApprove', 'voteReject', 'voteRemit', 'voteAbstain',
  'ruleApprove', 'ruleReject', 'grantFunds', 'denyFunds', 'layBasis',
  'approve', 'decline', 'confirm', 'reopen', 'answer', 'take', 'takeOver', 'noteSupplierAnswer', 'contactSupplier',
  'acceptDelivery', 'rejectDelivery', 'noteDelivery', 'order', 'movePromise', 'resolve',
  'compile', 'requestEscalation', 'prepare', 'ask', 'handOver', 'return', 'setMeeting', 'mergeInto', 'gather', 'split', 'breakOut', 'comment',
  'makeWish', 'release', 'edit', 'support', 'unsupport', 'withdraw',
];
/** Before what the group above is to vote on has been prepared. */
const preparingFirst: readonly Verb[] = ['prepare', ...verbOrder.filter((verb) => verb !== 'prepare')];
/**
 * Of the reporter, of whoever speaks for themselves or decides alone, and what is chosen among wishes that others need not
 * know of.
 */
const personalVerbs: ReadonlySet<Verb> = new Set<Verb>([
  'confirm', 'reopen', 'answer', 'edit', 'withdraw', 'support', 'unsupport', 'mergeInto', 'gather', 'breakOut',
  'ruleApprove', 'ruleReject', 'grantFunds', 'denyFunds',
]);

/** The case as a viewer sees it now, or null where they may not see it. */
export function viewOf(world: World, c: Case, viewer: Recipient, now: Instant): CaseView | null {
  const part = isGroup(viewer) ? groupsPart(world, c, viewer, now) : personsPart(world, c, viewer, now);
  if (!part) return null;
  const { chain } = placeOf(world, c);
  const service = world.directory.services.get(c.report.service);
  const handler = handlerOf(c);
  const told = toldTo(world, c, viewer);
  const events = told.map((event) => eventView(world, c, event)).reverse();
  const priority = world.directory.organisation.priorities.find((p) => p.id === c.report.priority);
  return {
    number: c.number,
    version: c.version,
    chain: { id: chain.id, name: chain.name },
    title: c.report.title,
    description: c.report.description,
    service: { name: service?.name ?? c.report.service, platform: service?.municipality === null },
    priority: priority?.name ?? c.report.priority,
    ...stateOf(c),
    unreached: unreachedIn(c).map((person) => whoIs(world, c, person)),
    supplierReference: c.supplierReference ?? null,
    steps: stepsOf(world, c, now),
    deadline: deadlineOf(world, c, now),
    handler: handler && whoIs(world, c, handler),
    reporter: whoIs(world, c, c.reporter.person),
    reportedAt: c.reportedAt,
    word: events.find(({ event }) => isDirected(event)) ?? null,
    events,
    eventCount: c.events - (c.recent.length - told.length),
    ...part,
    interest: isGroup(viewer) ? null : interestOf(world, c, viewer),
    ...wishOf(world, c, viewer),
    delay: delayOf(world, c, viewer),
    ownService: isOwnService(world, c),
    now,
    timeZone: world.directory.organisation.timeZone,
  };
}

type WishView = Pick<CaseView, 'ballot' | 'results' | 'proposal' | 'order' | 'support' | 'rankedIn' | 'minuted' | 'bonds'>;

/** What is decided, prepared and ordered of a wish, by how many it is asked for, and which cases belong with it. */
function wishOf(world: World, c: Case, viewer: Recipient): WishView {
  return {
    ballot: ballotView(world, c, viewer),
    results: resultsOf(c),
    proposal: proposalView(world, c),
    order: orderView(c),
    support: supportFor(c, viewer),
    rankedIn: rankedIn(world, c, viewer),
    minuted: !isGroup(viewer) && minutesFor(world, c, viewer) !== null,
    bonds: bondsOf(c),
  };
}

function stateOf({ state }: Case): Pick<CaseView, 'status' | 'waitingOn' | 'outcome' | 'since'> {
  return {
    status: state.status,
    waitingOn: state.status === 'waiting' ? state.on : null,
    outcome: state.status === 'closed' ? state.outcome : null,
    since: state.since,
  };
}

function delayOf(world: World, c: Case, viewer: Recipient): CaseView['delay'] {
  if (isGroup(viewer)) return null;
  if (c.state.status === 'escalating') return c.state.widened && standingOf(world, c, viewer).instead ? 'instead' : null;
  const handed = c.recent.findLast((e) => e.type === 'takenOver' && e.at >= c.state.since);
  return handed?.type === 'takenOver' && handed.from === viewer && c.state.status === 'active' ? 'relieved' : null;
}

function supportFor(c: Case, viewer: Recipient): Support | null {
  return isWish(c.report) ? supportOf(c, isGroup(viewer) ? null : viewer) : null;
}

function unreachedIn({ recent, state }: Case): readonly PersonId[] {
  const tried = recent.filter(({ type, at }) => type === 'notReached' && at >= state.since);
  return [...new Set(tried.map(({ by }) => by))];
}

type Part = Pick<CaseView, 'verbs' | 'handedOn'>;

function personsPart(world: World, c: Case, person: PersonId, now: Instant): Part | null {
  const situation = situationOf(world, c, person, now);
  const { standing, preparing } = situation;
  if (!standing.sees) return null;
  const order = preparing.duty === 'preparation' ? preparingFirst : verbOrder;
  return { verbs: order.filter((verb) => allows[verb](situation)), handedOn: c.handedTo !== undefined && standing.handed === null };
}

/** A channel's card shows what some member may do as such; who presses is decided when they press. */
function groupsPart(world: World, c: Case, group: Recipient, now: Instant): Part | null {
  const members = (['managementGroup', 'steeringGroup'] as const)
    .filter((role) => group === groupId(role))
    .flatMap((role) => holdersOf(world.directory, { role, municipality: null }, world.today))
    .map(({ person }) => situationOf(world, c, person, now));
  if (!c.informed.includes(group)) return null;
  const verbs = verbOrder.filter((verb) => !personalVerbs.has(verb) && members.some((s) => allows[verb](s)));
  return { verbs, handedOn: c.handedTo !== undefined };
}

/** `events`: those among which it stands, as far as they are known. */
export function eventView(world: World, c: Case, event: CaseEvent, events = c.recent): EventView {
  return {
    event,
    by: actorOf(world, c, event),
    deputyFor: event.deputyFor ? whoIs(world, c, event.deputyFor) : null,
    to: pointsAt(world, c, event, events),
    changes: changesOf(world, event),
  };
}

/** Most of those who support a wish stand in no directory. */
function actorOf(world: World, c: Case, event: CaseEvent): Who {
  const who = whoIs(world, c, event.by);
  if (event.type !== 'supported' || who.name) return who;
  return { name: event.name, role: null, place: placeName(world, event.municipality) };
}

/** As it was when the event happened: a step's number is one of the chain that the case climbed then. */
function reportAt(c: Case, { seq }: CaseEvent, events: readonly CaseEvent[]): Report {
  const corrected = events.find((event): event is EventOf<'edited'> => event.type === 'edited' && event.seq > seq);
  return corrected?.before ?? c.report;
}

function pointsAt(world: World, c: Case, event: CaseEvent, events: readonly CaseEvent[]): EventView['to'] {
  if (event.type === 'takenOver') return event.from && whoIs(world, c, event.from);
  if ('other' in event) return { name: event.other, role: null, place: null };
  if (!('to' in event) || event.to === null || event.type === 'edited') return null;
  if (typeof event.to === 'number') return placeOf(world, { ...c, report: reportAt(c, event, events) }).chain.steps[event.to]?.roles[0] ?? null;
  if (typeof event.to === 'string') return whoIs(world, c, event.to);
  return 'role' in event.to ? event.to.role : whoIs(world, c, event.to.person);
}
