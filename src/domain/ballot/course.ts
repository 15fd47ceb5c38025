import type { Case, Happening } from '../case.js';
import type { Instant } from '../ids.js';
import type { World } from '../responsibility.js';
import type { ClosedBallot } from './ballot.js';
import { onwards } from '../climb.js';
import { placeOf } from '../standing.js';
import { preparingStep } from '../wish/preparing/route.js';
import { nextNumber } from '../wish/ruling.js';
import { pendingBallot, questionAt } from './pending.js';
import { closedBallot, tallyOf } from './tally.js';

/** What comes of how the case stands now, without anybody doing anything more; nothing: it waits. */
export function followUps(world: World, c: Case, at: Instant): readonly Happening[] {
  const question = isNewHere(c, at) ? questionAt(world, placeOf(world, c)) : null;
  if (question) return [{ type: 'ballotOpened', ...question }];
  const ballot = pendingBallot(world, c);
  const closed = ballot && closedBallot(world, ballot, at);
  if (!ballot || closed) return closed ? ending(world, c, closed) : [];
  const { status } = tallyOf(world, ballot).state;
  const isStuck = status !== 'open' && status !== 'decided';
  return isStuck && status !== c.ballot?.told ? [{ type: 'ballotStuck', why: status }] : [];
}

/** A step that it came to before the group had members goes on without a vote. */
function isNewHere({ ballot, state, path }: Case, at: Instant): boolean {
  return !ballot && state.status === 'new' && path.length > 1 && path.at(-1)?.at === at;
}

function ending(world: World, c: Case, result: ClosedBallot): readonly Happening[] {
  const words = motivationOf(result);
  if (c.ballot?.kind === 'recommendation') return [{ type: 'recommended', result, words }, ...onwards(world, c, words, null)];
  const { outcome } = result.state;
  const to = outcome === 'remit' ? preparedAt(world, c) : null;
  return [{ type: 'decided', number: nextNumber(c), result, words, to }, ...(outcome === 'approve' ? onwards(world, c, words, null) : [])];
}

/** The reasons of those whose choice it became, or what the chair says who broke the tie. */
function motivationOf({ state, votes }: ClosedBallot): string {
  const theirs = state.by === 'chair' ? [state.casting] : votes.filter(({ choice }) => choice === state.outcome);
  return theirs.map(({ words }) => words).filter(Boolean).join('\n');
}

/** Where the itLead prepares what the group is asked, else one step down. */
function preparedAt(world: World, c: Case): number {
  const { chain, step } = placeOf(world, c);
  const prepared = preparingStep(chain);
  return prepared >= 0 && prepared < step ? prepared : Math.max(0, step - 1);
}
