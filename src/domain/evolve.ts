import type { ClosedBallot } from './ballot/ballot.js';
import type { Case, CaseEvent, EventOf, EventType, Outcome, State, Unanswered } from './case.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId } from './ids.js';
import { handlerOf, isDirected } from './case.js';
import { arrival, clocked } from './passage.js';
import { preparingEvolvers } from './wish/preparing/evolvers.js';
import { orderEvolvers, unaccepted } from './wish/order.js';
import { bindEvolvers } from './wish/bind.js';
import { withoutSupporter, withSupporter } from './wish/support.js';

const recentEvents = 8;
const rememberedKeys = 32;

/** What a commit stamps on the state that its events lead to. */
interface Stamp {
  readonly version: number;
}

/** A reported case: the first event of its history. */
export function open(number: CaseNumber, municipality: MunicipalityCode, event: EventOf<'reported'>, key: string): Case {
  return {
    number,
    version: 1,
    events: 1,
    municipality,
    reporter: event.reporter,
    reportedAt: event.at,
    report: event.report,
    step: 0,
    path: [arrival(0, event.at)],
    state: { status: 'new', since: event.at, sinceVersion: 1 },
    taken: false,
    shared: false,
    informed: [event.by],
    keys: [key],
    recent: [event],
  };
}

/** The case after one more event. Every event type has its line here: tsc refuses a missing one. */
export function evolve(c: Case, event: CaseEvent, { version }: Stamp): Case {
  const next = clocked(c, apply(c, event, { since: event.at, sinceVersion: version }), event.at);
  return { ...next, version, events: event.seq, recent: latest([...beside(c.recent, event), brief(event)]) };
}

const ofSupport: ReadonlySet<EventType> = new Set<EventType>(['supported', 'unsupported']);

/** Of hundreds who support a wish the newest is enough: they must not drive out all else that has happened. */
function beside(recent: readonly CaseEvent[], { type }: CaseEvent): readonly CaseEvent[] {
  return ofSupport.has(type) ? recent.filter((earlier) => !ofSupport.has(earlier.type)) : recent;
}

/** Those who come with a part stand in the case already, and may be thousands. */
function brief(event: CaseEvent): CaseEvent {
  return event.type === 'absorbed' ? { ...event, part: { ...event.part, people: {} } } : event;
}

/** The newest events, and however many comments follow, the latest word that someone must act on. */
function latest(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const newest = events.slice(-recentEvents);
  const word = newest.some(isDirected) ? undefined : events.findLast(isDirected);
  return word ? [word, ...newest.slice(1)] : newest;
}

export function rememberKey(c: Case, key: string): Case {
  return { ...c, keys: [...c.keys, key].slice(-rememberedKeys) };
}

type Since = Pick<State, 'since' | 'sinceVersion'>;
export type Evolver<T extends EventType> = (c: Case, event: EventOf<T>, since: Since) => Case;

function apply<T extends EventType>(c: Case, event: EventOf<T>, since: Since): Case {
  const evolver: Evolver<T> = evolvers[event.type];
  return evolver(c, event, since);
}

const withoutHelp = ({ handedTo: _, ...rest }: Case): Case => rest;
/** Its deadlines are others from now on. */
const untold = ({ deadlineTold: _, late: __, ...rest }: Case): Case => rest;
/** As it is when it comes to a step: nothing has passed there, and nobody has been called in. */
export const inTime = ({ late: _, calledIn: __, ...rest }: Case): Case => rest;
const unchanged = (c: Case): Case => c;
const queued = (c: Case, since: Since): Case => ({ ...c, state: { ...since, status: 'new' } });
const heldBy = (c: Case, handler: PersonId | null, since: Since): Case =>
  handler === null ? queued(c, since) : { ...c, state: { ...since, status: 'active', handler } };

const closed = (c: Case, outcome: Outcome, since: Since): Case => ({
  ...c,
  state: { ...since, status: 'closed', outcome, handler: handlerOf(c) },
});

function stillAsked(c: Case, unanswered: Unanswered): Case {
  return c.state.status === 'escalating' ? { ...c, state: { ...c.state, ...unanswered } } : c;
}

/** Whom it had come to is asked no longer, and what they decided was at another step. */
const unasked = ({ ballot: _, ruled: __, ...rest }: Case): Case => rest;

function moved(c: Case, step: number, at: Instant, since: Since): Case {
  return queued(withoutHelp({ ...unasked(inTime(c)), step, path: [...c.path, arrival(step, at)] }), since);
}

const ended = ({ ballot }: Case, result: ClosedBallot): Pick<Case, 'ballot'> => (ballot ? { ballot: { ...ballot, closed: result } } : {});

const evolvers: { readonly [T in EventType]: Evolver<T> } = {
  ...orderEvolvers,
  reported: unchanged,
  taken: (c, { by }, since) => {
    const taken = { ...c, taken: true };
    const { state } = c;
    return state.status === 'waiting' || state.status === 'escalating'
      ? { ...taken, state: { ...state, handler: by } }
      : heldBy(taken, by, since);
  },
  takenOver: (c, { by }, since) => heldBy(c, by, since),
  released: (c, _, since) => queued(c, since),
  escalationRequested: (c, { by, words, platformFault }, since) => ({
    ...c,
    state: { ...since, status: 'escalating', handler: handlerOf(c), request: { by, words, platformFault } },
  }),
  approved: unchanged,
  escalated: (c, { to, shared, at }, since) => ({ ...moved(c, to, at, since), shared: c.shared || shared }),
  declined: (c, _, since) => heldBy(c, handlerOf(c), since),
  returned: (c, { to, at }, since) => moved(c, to, at, since),
  handedOver: (c, { to, by }, since) => ({ ...queued(c, since), handedTo: { to, by } }),
  handedBack: (c, { to }, since) => heldBy(withoutHelp(c), to, since),
  asked: (c, { by }, since) => ({ ...c, state: { ...since, status: 'waiting', on: 'reporter', handler: handlerOf(c) ?? by } }),
  answered: (c, _, since) => heldBy(c, handlerOf(c), since),
  commented: unchanged,
  notReached: unchanged,
  edited: (c, { after, to, moved: leaves, at }, since) => {
    const corrected = { ...(after.priority === c.report.priority ? c : untold(c)), report: after };
    if (after.kind === c.report.kind) return corrected;
    const placed = { ...unasked(inTime(untold(corrected))), step: to, path: [arrival(to, at)] };
    return leaves
      ? queued(withoutHelp(placed), since)
      : { ...placed, state: { ...c.state, sinceVersion: since.sinceVersion } };
  },
  resolved: (c, { by }, since) => ({ ...c, state: { ...since, status: 'resolved', handler: handlerOf(c) ?? by } }),
  confirmed: (c, _, since) => closed(c, 'confirmed', since),
  withdrawn: (c, _, since) => closed(c, 'withdrawn', since),
  timedOut: (c, _, since) => closed(c, 'timedOut', since),
  unanswered: (c, _, since) => closed(c, 'unanswered', since),
  deadlineNear: (c, { due }) => ({ ...c, deadlineTold: due }),
  deadlinePassed: (c, { due, of }) => ({ ...c, deadlineTold: due, late: of }),
  deadlineLong: (c, { due, of }) => ({ ...c, deadlineTold: due, late: of, calledIn: true }),
  approvalReminded: (c, { due }) => stillAsked(c, { told: due }),
  deputiesReminded: (c, { due }) => stillAsked(c, { told: due }),
  approvalWidened: (c, { due }) => stillAsked(c, { told: due, widened: true }),
  reminded: (c, { at }) => (c.state.status === 'waiting' ? { ...c, state: { ...c.state, remindedAt: at } } : c),
  reopened: (c, _, since) => heldBy(unaccepted(c), handlerOf(c), since),
  supplierContacted: (c, { by, words }, since) => ({
    ...c,
    taken: true,
    supplierReference: words,
    state: { ...since, status: 'waiting', on: 'supplier', handler: by },
  }),
  handlerLeft: (c, { by }, since) => {
    const { state, handedTo } = c;
    const left = handedTo && 'person' in handedTo.to && handedTo.to.person === by ? withoutHelp(c) : c;
    // A question, or a request to climb, waits for others, and goes on waiting as it is.
    return state.status === 'waiting' || state.status === 'escalating'
      ? { ...left, state: { ...state, handler: null } }
      : queued(left, since);
  },
  supplierAnswered: (c, _, since) => heldBy(c, handlerOf(c), since),
  supported: (c, { by, municipality }) => withSupporter(c, by, municipality),
  unsupported: (c, { by }) => withoutSupporter(c, by),
  ...preparingEvolvers,
  ...bindEvolvers,
  ballotOpened: (c, { group, kind, at }) => ({ ...c, ballot: { group, kind, opened: at, closesOn: null, votes: [] } }),
  voted: (c, { by, seat, choice, words, at }) =>
    c.ballot ? { ...c, ballot: { ...c.ballot, votes: [...c.ballot.votes, { by, seat, choice, words, at }] } } : c,
  meetingSet: (c, { until }) => {
    if (!c.ballot) return c;
    const { told: _, ...ballot } = c.ballot;
    return { ...c, ballot: { ...ballot, closesOn: until } };
  },
  ballotStuck: (c, { why }) => (c.ballot ? { ...c, ballot: { ...c.ballot, told: why } } : c),
  recommended: (c, { result }) => ({
    ...c,
    ...ended(c, result),
    recommendation: result,
    recommendedOn: [...new Set([...(c.recommendedOn ?? []), result.on])],
  }),
  decided: (c, { number, result, to, at }, since) => {
    const after = { ...c, ...ended(c, result), decisions: [...(c.decisions ?? []), { number, result }] };
    if (to !== null) return moved(after, to, at, since);
    return result.state.outcome === 'reject' ? closed(after, 'declined', since) : after;
  },
};
