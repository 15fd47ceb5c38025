import type { Day } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Ballot, Cast, Choice, Tally, Vote } from './ballot.js';
import { canonical } from '../directory.js';
import { choices } from './ballot.js';
import { seatsFor } from './group.js';
import { seatedVotes } from './seating.js';
import { isOver, tallyOf } from './tally.js';

/** Why a vote was not taken: a value with what a sentence needs. */
export type BallotRefusal =
  /** Neither in the group nor anyone's deputy there today. */
  | { readonly code: 'notMember' }
  /** `on`: the last day of votes, or the one on which it was decided. */
  | { readonly code: 'closed'; readonly on: Day }
  | { readonly code: 'unknownChoice' }
  | { readonly code: 'wordsMissing' }
  /** All whom they deputise for have a vote: `vote` is one of these. */
  | { readonly code: 'holderHasVoted' | 'deputyHasVoted'; readonly vote: Vote }
  /** Of the chair when the day is over: the tie is between others. */
  | { readonly code: 'notTied'; readonly between: readonly Choice[] };

export type Casting = { readonly vote: Vote } | { readonly refusal: BallotRefusal };

/** A vote for the ballot to keep after those it has. What it then makes of the ballot is `closedBallot`'s to say. Pure. */
export function castVote(world: World, ballot: Ballot, asked: Cast): Casting {
  const cast = { ...asked, by: canonical(world.directory, asked.by) };
  const tally = tallyOf(world, ballot);
  if (tally.state.status === 'decided') return { refusal: { code: 'closed', on: tally.on } };
  const casting = isOver(world, tally) ? breaking(world, ballot, tally, cast) : placed(world, ballot, cast);
  const refusal = contentRefusal(ballot, cast);
  return refusal && 'vote' in casting ? { refusal } : casting;
}

/** Whatever is taken counts: whoever's members all have a vote is told so. */
function placed({ directory, today }: World, { group, votes }: Ballot, cast: Cast): Casting {
  const seats = seatsFor(directory, group, today, cast.by);
  const seated = seatedVotes(directory, group, today, [...votes, { ...cast, seat: cast.by }]);
  const vote = seated.find(({ by }) => by === cast.by) ?? seated.find(({ seat }) => seats.includes(seat));
  if (!vote) return { refusal: { code: 'notMember' } };
  return vote.by === cast.by ? { vote } : taken(vote);
}

/** The day is over, and only the chair's vote is wanted: their own, or a deputy's who has been counted for nobody else. */
function breaking({ directory, today }: World, { group }: Ballot, { on, votes, chair, state }: Tally, cast: Cast): Casting {
  const isChairs = chair !== null && seatsFor(directory, group, today, cast.by).includes(chair);
  const isCounted = votes.some(({ by, seat }) => by === cast.by && seat !== chair);
  if (state.status !== 'tied' || !isChairs || isCounted) return { refusal: { code: 'closed', on } };
  const earlier = votes.find(({ seat }) => seat === chair);
  if (earlier && earlier.by !== cast.by && cast.by !== chair) return taken(earlier);
  const { between } = state;
  return between.includes(cast.choice) ? { vote: { ...cast, seat: chair } } : { refusal: { code: 'notTied', between } };
}

function taken(vote: Vote): Casting {
  return { refusal: { code: vote.by === vote.seat ? 'holderHasVoted' : 'deputyHasVoted', vote } };
}

function contentRefusal({ kind }: Ballot, { choice, words }: Cast): BallotRefusal | null {
  if (!choices[kind].some((one) => one === choice)) return { code: 'unknownChoice' };
  return kind === 'recommendation' && words.trim() === '' ? { code: 'wordsMissing' } : null;
}
