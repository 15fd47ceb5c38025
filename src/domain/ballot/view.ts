import type { Case, CaseEvent } from '../case.js';
import type { Day, Instant, PersonId, Recipient } from '../ids.js';
import type { Group } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { Ballot, BallotKind, Choice, ClosedBallot, Count, Outcome } from './ballot.js';
import type { Stuck } from './happenings.js';
import { groupId, isGroup } from '../ids.js';
import { whoIs, type Who } from '../who.js';
import { votersOf } from './group.js';
import { pendingBallot } from './pending.js';
import { tallyOf } from './tally.js';

/** How a ballot stands, for one viewer. */
export interface BallotView {
  readonly group: Group;
  readonly kind: BallotKind;
  readonly opened: Instant;
  readonly closesOn: Day | null;
  readonly members: number;
  readonly quorum: number;
  readonly counts: readonly Count[];
  readonly stuck: Stuck | null;
  /** What counts of their own. */
  readonly mine: Choice | null;
  /** Who has voted what, as it counts; null for whoever is not in the group. */
  readonly votes: readonly VoteView[] | null;
}

export interface VoteView {
  readonly seat: PersonId;
  readonly by: Who;
  /** Whom they voted for as a deputy. */
  readonly deputyFor: Who | null;
  readonly choice: Choice;
}

/** What a group has said. */
export interface ResultView {
  readonly kind: BallotKind;
  readonly outcome: Outcome;
  readonly counts: readonly Count[];
  readonly members: number;
  /** The chair's vote broke a tie. */
  readonly byChair: boolean;
  readonly at: Instant;
  /** Of a decision. */
  readonly number: string | null;
  /** The reasons of those whose choice it became. */
  readonly reasons: readonly string[];
}

export function ballotView(world: World, c: Case, viewer: Recipient): BallotView | null {
  const ballot = pendingBallot(world, c);
  if (!ballot) return null;
  const { group, kind, opened, closesOn } = ballot;
  const { members, quorum, counts, votes, state } = tallyOf(world, ballot);
  const stuck = state.status === 'open' || state.status === 'decided' ? null : state.status;
  const named = votes.map(({ by, seat, choice }) => ({
    seat, by: whoIs(world, c, by), deputyFor: by === seat ? null : whoIs(world, c, seat), choice,
  }));
  return {
    group, kind, opened, closesOn, members: members.length, quorum, counts, stuck,
    mine: votes.find(({ by }) => by === viewer)?.choice ?? null,
    votes: isInside(world, ballot, viewer) ? named : null,
  };
}

export function resultsOf({ recommendation, decisions = [] }: Case): readonly ResultView[] {
  const latest = decisions.at(-1);
  return [
    ...(recommendation ? [resultOf('recommendation', recommendation, null)] : []),
    ...(latest ? [resultOf('decision', latest.result, latest.number)] : []),
  ];
}

function resultOf(kind: BallotKind, { state, counts, members, votes, at }: ClosedBallot, number: string | null): ResultView {
  const { outcome } = state;
  const reasons = votes.filter(({ choice, words }) => choice === outcome && words !== '').map(({ words }) => words);
  return { kind, outcome, counts, members: members.length, byChair: state.by === 'chair', at, number, reasons };
}

/** The latest events that a viewer may know of: how somebody votes is the group's own. */
export function toldTo(world: World, c: Case, viewer: Recipient): readonly CaseEvent[] {
  return historyFor(world, c, viewer, c.recent);
}

/** Of these events, the latest ones or all, those that a viewer may know of. */
export function historyFor(world: World, { ballot }: Case, viewer: Recipient, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const opened = events.findLastIndex(({ type }) => type === 'ballotOpened');
  const inside = ballot !== undefined && isInside(world, ballot, viewer);
  return events.filter(({ type }, index) => type !== 'voted' || (inside && index > opened));
}

function isInside({ directory, today }: World, { group }: Pick<Ballot, 'group'>, viewer: Recipient): boolean {
  if (isGroup(viewer)) return viewer === groupId(group);
  return votersOf(directory, group, today).some(({ person }) => person === viewer);
}
