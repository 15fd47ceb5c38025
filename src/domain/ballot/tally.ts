import type { Instant } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Ballot, BallotKind, BallotState, Choice, ClosedBallot, Count, Tally, Vote } from './ballot.js';
import { dayOf } from '../ids.js';
import { choices } from './ballot.js';
import { chairOf, membersOf, quorumOf } from './group.js';
import { seatedVotes } from './seating.js';

/** How a ballot stands today. Of one that is closed: how it ended, whatever has become of the group since. */
export function tallyOf(world: World, ballot: Ballot): Tally {
  if (ballot.closed) return ballot.closed;
  const { directory, today } = world;
  const { group, kind, closesOn } = ballot;
  // What the day of the meeting gives does not depend on when it is looked at.
  const on = closesOn !== null && closesOn < today ? closesOn : today;
  const members = membersOf(directory, group, on);
  const inTime = ballot.votes.filter((vote) => !isLate(world, ballot, vote));
  const votes = seatedVotes(directory, group, on, inTime);
  const counts = choices[kind].map((choice) => ({ choice, votes: votes.filter((vote) => vote.choice === choice).length }));
  const quorum = quorumOf(directory, group, members.length);
  const tally = { on, members, quorum, chair: chairOf(world, group), votes, counts };
  return { ...tally, state: stateOf(world, ballot, tally) };
}

/** What to keep of a ballot that is decided by now, once; null: it is not, or is closed already. */
export function closedBallot(world: World, ballot: Ballot, at: Instant): ClosedBallot | null {
  const { state, ...tally } = tallyOf(world, ballot);
  return state.status === 'decided' && !ballot.closed ? { ...tally, state, at } : null;
}

/** Whether the last day of votes has passed. */
export function isOver({ today }: World, { on }: Pick<Tally, 'on'>): boolean {
  return on < today;
}

/** After the last day nobody votes but the chair, to break a tie. */
function isLate({ directory }: World, { closesOn }: Ballot, { at }: Vote): boolean {
  return closesOn !== null && closesOn < dayOf(at, directory.organisation.timeZone);
}

type Counted = Omit<Tally, 'state'>;

function stateOf(world: World, ballot: Ballot, tally: Counted): BallotState {
  const { members, quorum, votes, counts } = tally;
  const over = isOver(world, tally);
  if (quorum > members.length) return { status: 'quorumOutOfReach' };
  if (votes.length < quorum) return { status: over ? 'noQuorum' : 'open' };
  const by = over ? 'date' : 'quorum';
  const left = over ? 0 : members.length - votes.length;
  const { leaders, lead } = standingsOf(counts);
  const [leader, another] = leaders;
  // Those who have not voted could still make it a tie.
  if (left > 0 && lead <= left) return { status: 'open' };
  if (leader && !another) return { status: 'decided', outcome: leader, by };
  return broken(world, ballot, tally, leaders) ?? tied(ballot.kind, tally, leaders, by);
}

type Contested = Exclude<Choice, 'abstain'>;

/** The choices with most votes, and how many more one has than the next; 0 where several have most. */
function standingsOf(counts: readonly Count[]): { readonly leaders: readonly Contested[]; readonly lead: number } {
  const contested = counts.flatMap(({ choice, votes }) => (choice === 'abstain' ? [] : [{ choice, votes }]));
  const [most = 0, next = 0] = contested.map(({ votes }) => votes).sort((a, b) => b - a);
  return { leaders: contested.filter(({ votes }) => votes === most).map(({ choice }) => choice), lead: most - next };
}

/** What the chair makes of a tie: by the vote cast in time for their seat, or by one since. */
function broken(world: World, ballot: Ballot, { chair, votes }: Counted, leaders: readonly Contested[]): BallotState | null {
  const casting = ballot.votes.findLast((vote) => isLate(world, ballot, vote)) ?? votes.find(({ seat }) => seat === chair);
  const outcome = leaders.find((choice) => choice === casting?.choice);
  return casting && outcome ? { status: 'decided', outcome, by: 'chair', casting } : null;
}

/** Advice may be divided. A decision waits for a chair. */
function tied(kind: BallotKind, { chair }: Counted, between: readonly Contested[], by: 'quorum' | 'date'): BallotState {
  return kind === 'recommendation' && chair === null ? { status: 'decided', outcome: 'split', by } : { status: 'tied', between };
}
