import type { Case } from '../case.js';
import type { PersonId } from '../ids.js';
import type { Group, Role } from '../organisation.js';
import type { Place, World } from '../responsibility.js';
import type { Ballot, BallotKind } from './ballot.js';
import { holdersOf } from '../directory.js';
import { stepAt } from '../responsibility.js';
import { chairOf, membersOf, votersOf } from './group.js';
import { isOver, tallyOf } from './tally.js';

/** What each group is asked for by vote. */
const kinds: Readonly<Record<Group, BallotKind>> = { managementGroup: 'recommendation', steeringGroup: 'decision' };

/** What a group is asked at a step that it answers for; null: it is nobody's to vote at, or nobody sits in the group today. */
export function questionAt({ directory, today }: World, { chain, step }: Pick<Place, 'chain' | 'step'>): Pick<Ballot, 'group' | 'kind'> | null {
  const role = stepAt(chain, step).roles[0];
  if (!isGroupRole(role) || membersOf(directory, role, today).length === 0) return null;
  return { group: role, kind: kinds[role] };
}

function isGroupRole(role: Role): role is Group {
  return Object.hasOwn(kinds, role);
}

/** What a case waits for a group to vote on. Where nobody sits in it any longer the step works as any other. */
export function pendingBallot({ directory, today }: World, { ballot, state }: Case): Ballot | null {
  if (!ballot || ballot.closed || state.status !== 'new') return null;
  return membersOf(directory, ballot.group, today).length > 0 ? ballot : null;
}

/** Whose turn it is: whoever may vote or, once the day is over, whoever is to see to it that it goes on. */
export function askedToVote(world: World, ballot: Ballot): readonly PersonId[] {
  if (isOver(world, tallyOf(world, ballot))) return unstickersOf(world, ballot);
  return votersOf(world.directory, ballot.group, world.today).map(({ person }) => person);
}

/** The itLead and the chair set the day of the meeting; the itLead may take the case back, too. Deputies do it for them. */
export function convenesAs(world: World, ballot: Ballot, person: PersonId): 'itLead' | 'chair' | null {
  if (leadsOf(world).includes(person)) return 'itLead';
  return chairsOf(world, ballot).includes(person) ? 'chair' : null;
}

/** Who is told that it does not go on by itself: the chair or, where there is none, the itLead. */
export function unstickersOf(world: World, ballot: Ballot): readonly PersonId[] {
  const chairs = chairsOf(world, ballot);
  return chairs.length > 0 ? chairs : leadsOf(world);
}

/** The itLead; where nobody is, the systemOwner. */
export function leadsOf({ directory, today }: World): readonly PersonId[] {
  const holders = (role: 'itLead' | 'systemOwner') => holdersOf(directory, { role, municipality: null }, today).map(({ person }) => person);
  const leads = holders('itLead');
  return leads.length > 0 ? leads : holders('systemOwner');
}

function chairsOf(world: World, { group }: Ballot): readonly PersonId[] {
  const chair = chairOf(world, group);
  return votersOf(world.directory, group, world.today).filter(({ seat }) => seat === chair).map(({ person }) => person);
}
