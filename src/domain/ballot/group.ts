import type { Directory, Holder, Seat } from '../directory.js';
import type { Day, PersonId } from '../ids.js';
import type { Group } from '../organisation.js';
import type { World } from '../responsibility.js';
import { holdersOf } from '../directory.js';

function seatOf(group: Group): Seat {
  return { role: group, municipality: null };
}

/** Who sits in a group on a day: each has one vote. */
export function membersOf(directory: Directory, group: Group, on: Day): readonly PersonId[] {
  const holders = holdersOf(directory, seatOf(group), on).filter(({ deputyFor }) => !deputyFor);
  return [...new Set(holders.map(({ person }) => person))];
}

/** Members, then those who deputise for one of them; `seat` is whose vote they may cast. */
export function votersOf(directory: Directory, group: Group, on: Day): readonly (Holder & { readonly seat: PersonId })[] {
  const members = membersOf(directory, group, on);
  const voters = holdersOf(directory, seatOf(group), on).map((holder) => ({ ...holder, seat: holder.deputyFor ?? holder.person }));
  return voters.filter(({ seat }) => members.includes(seat));
}

/** For whom somebody may vote: a member for themselves alone, a deputy for one of those whom they stand in for. */
export function seatsFor(directory: Directory, group: Group, on: Day, person: PersonId): readonly PersonId[] {
  const seats = votersOf(directory, group, on).filter((voter) => voter.person === person).map(({ seat }) => seat);
  return seats.includes(person) ? [person] : seats;
}

/** More than half of the members, unless the organisation says otherwise. */
export function quorumOf({ organisation }: Directory, group: Group, members: number): number {
  return organisation.groups?.[group]?.quorum ?? Math.floor(members / 2) + 1;
}

/** The chair, while they sit in the group. */
export function chairOf({ directory, today }: World, group: Group): PersonId | null {
  const chair = directory.organisation.groups?.[group]?.chair;
  return chair !== undefined && membersOf(directory, group, today).includes(chair) ? chair : null;
}
