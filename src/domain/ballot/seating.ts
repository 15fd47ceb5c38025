import type { Day, PersonId } from '../ids.js';
import type { Directory } from '../directory.js';
import type { Group } from '../organisation.js';
import type { Vote } from './ballot.js';
import { votersOf } from './group.js';

/**
 * The votes that count on a day, whatever order they came in: of each person the latest, for each member one. Members vote
 * for themselves; for those who have not, whoever of their deputies comes first in the directory.
 */
export function seatedVotes(directory: Directory, group: Group, on: Day, votes: readonly Vote[]): readonly Vote[] {
  const waiting = new Map(votes.map((vote) => [vote.by, vote]));
  const seated = new Map<PersonId, Vote>();
  for (const { person, seat } of votersOf(directory, group, on)) {
    const vote = waiting.get(person);
    if (!vote || seated.has(seat)) continue;
    seated.set(seat, { ...vote, seat });
    // Nobody is counted twice, however many they could vote for.
    waiting.delete(person);
  }
  return [...seated.values()];
}
