import type { Case, EventType } from './case.js';
import type { PersonId } from './ids.js';
import type { World } from './responsibility.js';
import { askedToVote, pendingBallot, unstickersOf } from './ballot/pending.js';
import { handlerOf, isOpen } from './case.js';
import { aboveAt, accountableAt, handlersAt } from './responsibility.js';
import { approversOf, belowNextOf, handedHolders, handlersOf, placeOf, sees, standingOf, worksHere } from './standing.js';
import { remindedBetween } from './unanswered.js';
import { fundsOf } from './wish/preparing/duty.js';

/** Everyone whose turn it is while nobody has the case: those who vote on it or see to its funds, those it was handed to, else those who handle at its step. */
export function queueOf(world: World, c: Case): readonly PersonId[] {
  const ballot = pendingBallot(world, c);
  if (ballot) return askedToVote(world, ballot);
  const funds = fundsOf(world, c);
  if (funds) return funds.holders.map((h) => h.person);
  const handed = handedHolders(world, c);
  const holders = handed.length > 0 ? handed : handlersAt(world, placeOf(world, c)).holders;
  return holders.map((h) => h.person);
}

type Called = (world: World, after: Case, before: Case) => readonly PersonId[];
const nobody: Called = () => [];
const queue: Called = queueOf;
const handlers: Called = (world, after) => handlersOf(world, after).map((h) => h.person);
/** Where whoever had the case has left, it is everyone's turn again. */
const handlersOrQueue: Called = (world, after, before) => {
  const people = handlers(world, after, before);
  return people.length > 0 ? people : queueOf(world, after);
};
const reporter: Called = (_, after) => [after.reporter.person];

const accountable: Called = (world, after) =>
  (pendingBallot(world, after) ?? fundsOf(world, after)) ? queueOf(world, after) : accountableAt(world, placeOf(world, after)).map((h) => h.person);

const approvers: Called = (world, after) => approversOf(world, after)?.holders.map((h) => h.person) ?? [];
/** While a request waits, it is up to those who decide on it. */
const deciding =
  (others: Called): Called =>
  (world, after, before) => (after.state.status === 'escalating' ? approvers : others)(world, after, before);

/** Whoever can act instead of someone who cannot be reached; where there is nobody, those one step up who see the case. */
const othersAsked: Called = (world, after, before) => {
  if (!isOpen(after)) return [];
  const unreached = after.recent.at(-1)?.by;
  const asked = approversOf(world, after)?.holders.map((h) => h.person) ?? handlersOrQueue(world, after, before);
  const others = asked.filter((person) => person !== unreached);
  if (others.length > 0) return others;
  const place = belowNextOf(world, after);
  const above = handlersAt(world, { ...place, step: place.step + 1 }).holders.map((h) => h.person);
  return above.filter((person) => person !== unreached && sees(world, after, person));
};

/** Whoever asked for it hears what has been decided; where it goes on, so does whoever goes on with it. */
const outcome: Called = (world, after, before) => [
  ...reporter(world, after, before),
  ...(isOpen(after) ? deciding(queue)(world, after, before) : []),
];

/** Who is asked to act once this has happened. */
export const called: { readonly [T in EventType]: Called } = {
  reported: queue,
  taken: nobody,
  takenOver: (world, after, before) => {
    const had = handlerOf(before);
    return had && worksHere(standingOf(world, after, had)) ? [had] : [];
  },
  released: queue,
  asked: reporter,
  answered: handlersOrQueue,
  commented: (world, after, before) => (isOpen(after) ? handlers(world, after, before) : []),
  edited: (world, after, before) =>
    handlerOf(after) || after.report.kind === before.report.kind ? [] : queueOf(world, after),
  escalationRequested: approvers,
  approved: nobody,
  declined: (world, after, before) => [
    ...askersOf(world, before),
    ...(handlerOf(after) ? handlersOrQueue(world, after, before) : []),
  ],
  escalated: queue,
  returned: queue,
  handedOver: queue,
  handedBack: handlersOrQueue,
  supplierContacted: nobody,
  supplierAnswered: nobody,
  resolved: reporter,
  confirmed: nobody,
  reopened: handlersOrQueue,
  withdrawn: nobody,
  notReached: othersAsked,
  reminded: reporter,
  unanswered: reporter,
  timedOut: nobody,
  deadlineNear: deciding(handlersOrQueue),
  deadlinePassed: deciding(accountable),
  deadlineLong: (world, after, before) => [
    // Where it is known that the time was up, those who answer for the step have been called.
    ...(before.late === after.late ? [] : accountable(world, after, before)),
    ...aboveAt(world, placeOf(world, after)).map((h) => h.person),
  ],
  approvalReminded: remindedBetween,
  deputiesReminded: remindedBetween,
  approvalWidened: remindedBetween,
  // Their successor is told of all of them at once: see round.ts.
  handlerLeft: nobody,
  supported: nobody,
  unsupported: nobody,
  ordered: reporter,
  promiseMoved: reporter,
  promisePassed: (world, after, before) => (isOpen(after) ? accountable(world, after, before) : []),
  deliveryNoted: reporter,
  deliveryRejected: reporter,
  deliveryAccepted: reporter,
  merged: reporter,
  split: queue,
  // Whoever merged it, and whose turn it is again.
  mergeFailed: (world, after, before) => [...(before.partOf ? [before.partOf.by] : []), ...queueOf(world, after)],
  absorbed: nobody,
  parted: nobody,
  becameWish: nobody,
  cameOfFault: reporter,
  ballotOpened: queue,
  voted: nobody,
  meetingSet: nobody,
  ballotStuck: (world, { ballot }) => (ballot ? unstickersOf(world, ballot) : []),
  recommended: deciding(queue),
  decided: outcome,
  compiled: nobody,
  prepared: nobody,
  basisLaid: queue,
  ruled: outcome,
};

/** Whoever asked to climb, if they still work where they asked. */
function askersOf(world: World, c: Case): readonly PersonId[] {
  if (c.state.status !== 'escalating') return [];
  const { by } = c.state.request;
  return worksHere(standingOf(world, c, by)) ? [by] : [];
}
