import type { Case, Happening } from './case.js';
import type { Choice } from './ballot/ballot.js';
import type { Command, CommandOf, Inputs, Refusal, Verb } from './commands.js';
import type { Instant, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { Deciding, Situation } from './rules.js';
import { castVote } from './ballot/castVote.js';
import { convenesAs, pendingBallot } from './ballot/pending.js';
import { handlerOf } from './case.js';
import { fieldsCorrected } from './changes.js';
import { isPossible, sameTarget, targetsOf } from './choices.js';
import { climb, escalatedTo, keepsHome, stepInChain } from './climb.js';
import { inTime } from './evolve.js';
import { stepAt } from './responsibility.js';
import { refusalOf } from './rules.js';
import { belowNextOf, placeOf, standingOf, type Standing } from './standing.js';
import { partOutcomes, releasableParts, type Beside } from './wish/merging.js';
import { orderOutcomes } from './wish/ordering.js';
import { preparingOutcomes } from './wish/preparing/outcomes.js';
import { stepBelow } from './wish/preparing/route.js';
import { preparingFor } from './wish/preparing/rules.js';
import { isOfferedIn, isWish } from './wish/support.js';

export type Decision = { readonly happenings: readonly Happening[] } | { readonly refusal: Refusal };

/** `home`: the municipality that they belong to; the directory's unless told. */
export function situationOf(
  world: World,
  c: Case,
  by: PersonId,
  at: Instant,
  home = world.directory.people.get(by)?.municipality ?? null,
): Situation {
  const { chain } = placeOf(world, c);
  const ballot = pendingBallot(world, c);
  return {
    case: c,
    at,
    step: stepAt(chain, c.step),
    isLastStep: belowNextOf(world, c).step >= chain.steps.length - 1,
    standing: standingOf(world, c, by),
    offered: isOfferedIn(c, home),
    ballot,
    cast: (choice) => ballot && castVote(world, ballot, { by, choice, words: '…', at }),
    convenes: ballot && convenesAs(world, ballot, by),
    preparing: preparingFor(world, c, by),
    releasable: releasableParts(world, c, by),
    wishable: () => !isWish(c.report) && isPossible(world, c.municipality, { ...c.report, kind: 'change' }),
  };
}

/** Turns a command into what happens, or says why nothing does. Pure: the same in, the same out. */
export function decide(world: World, c: Case, command: Command, beside: Beside = {}): Decision {
  const home = command.verb === 'support' ? command.input.municipality : undefined;
  const situation = situationOf(world, c, command.by, command.at, home);
  const refusal = refusalOf(situation, command.verb, command);
  if (refusal) return { refusal };
  const result = carryOut({ ...situation, world, by: command.by, beside }, command);
  return 'code' in result ? { refusal: result } : { happenings: result };
}

type Result = readonly Happening[] | Refusal;

function carryOut<V extends Verb>(deciding: Deciding, command: CommandOf<V>): Result {
  return outcomes[command.verb](deciding, command.input);
}

const outcomes: { readonly [V in Verb]: (s: Deciding, input: Inputs[V]) => Result } = {
  ...orderOutcomes,
  take: () => [{ type: 'taken' }],
  takeOver: ({ case: c }) => [{ type: 'takenOver', from: handlerOf(c) }],
  release: () => [{ type: 'released' }],
  requestEscalation: (s, input) =>
    keepsHome(s.world, s.case, placeOf(s.world, s.case), input)
      ? { code: 'ownService' }
      : climb(s.world, s.case, s.by, input),
  approve: ({ world, case: c, standing }) => {
    const place = belowNextOf(world, c);
    return [{ type: 'approved', ...instead(standing) }, escalatedTo({ ...place, step: place.step + 1 })];
  },
  decline: ({ standing }, { words }) => [{ type: 'declined', words, ...instead(standing) }],
  return: (s, { words }) => [giveBack(s, words)],
  handOver: ({ world, case: c, by }, { to, words }) =>
    targetsOf(world, c, by).some((target) => sameTarget(target, to))
      ? [{ type: 'handedOver', to, words }]
      : { code: 'unknownChoice' },
  ask: (_, { words }) => [{ type: 'asked', words }],
  answer: (_, { words }) => [{ type: 'answered', words }],
  comment: (_, { words }) => [{ type: 'commented', words }],
  resolve: (_, { words }) => [{ type: 'resolved', words }],
  confirm: () => [{ type: 'confirmed' }],
  reopen: (_, { words }) => [{ type: 'reopened', words }],
  edit: correct,
  withdraw: (_, { words }) => [{ type: 'withdrawn', words }],
  contactSupplier: (_, { words }) => [{ type: 'supplierContacted', words }],
  noteSupplierAnswer: (_, { words }) => [{ type: 'supplierAnswered', words }],
  support: (_, { municipality, name }) => [{ type: 'supported', municipality, name }],
  unsupport: () => [{ type: 'unsupported' }],
  ...partOutcomes,
  voteEndorse: vote('endorse'),
  voteOppose: vote('oppose'),
  voteAbstain: vote('abstain'),
  voteApprove: vote('approve'),
  voteReject: vote('reject'),
  voteRemit: vote('remit'),
  ...preparingOutcomes,
  setMeeting: ({ world }, { until }) =>
    until !== null && until < world.today ? { code: 'pastDay' } : [{ type: 'meetingSet', until }],
};

function vote(choice: Choice) {
  return ({ world, by, at, ballot }: Deciding, { words }: { readonly words: string }): Result => {
    if (!ballot) return { code: 'noBallot' };
    const casting = castVote(world, ballot, { by, choice, words, at });
    return 'refusal' in casting ? casting.refusal : [{ type: 'voted', seat: casting.vote.seat, choice, words }];
  };
}

const instead = (standing: Standing) => (standing.instead ? { instead: true as const } : {});

/** From the side a case goes back to the one who handed it over, if they still work there; otherwise one step down. */
function giveBack({ world, case: c, standing, ballot }: Deciding, words: string): Happening {
  // Whoever convenes a ballot may work at another step.
  const ownTurn = ballot ?? (standing.atStep && !standing.handed);
  if (ownTurn && c.step > 0) return { type: 'returned', to: stepBelow(c, placeOf(world, c)), words };
  const giver = c.handedTo && !ownTurn ? c.handedTo.by : null;
  return { type: 'handedBack', to: giver && standingOf(world, c, giver).atStep && giver, words };
}

function correct({ world, case: c, by }: Deciding, { report }: Inputs['edit']): Result {
  if (!isPossible(world, c.municipality, report)) return { code: 'unknownChoice' };
  if (fieldsCorrected(c.report, report).length === 0) return { code: 'unchanged' };
  if (report.kind === c.report.kind) return [{ type: 'edited', before: c.report, after: report, to: c.step, moved: false }];
  const to = stepInChain(world, c, report.kind);
  const moved = { ...inTime(c), report, step: to };
  // The handler keeps the case where they work at its new place too; else it waits there for someone to take it.
  const stays = standingOf(world, moved, by).atStep !== null;
  return [{ type: 'edited', before: c.report, after: report, to, moved: !stays }];
}
