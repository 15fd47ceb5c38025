import type { PersonId } from '../ids.js';
import type { Municipality, Person } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { Chosen, DirectoryRefusal } from './commands.js';
import { canonical } from '../directory.js';
import { identityOf } from '../ids.js';

/** Whom somebody chose, by their one name. */
export function idOf({ directory }: World, chosen: Chosen): PersonId {
  return canonical(directory, typeof chosen === 'string' ? chosen : chosen.id);
}

export function personRefusal(world: World, chosen: Chosen): DirectoryRefusal | null {
  const person = idOf(world, chosen);
  const { people, allowedTenants } = world.directory.organisation;
  const isKnown = world.directory.people.has(person);
  const { tenantId, objectId } = identityOf(person);
  if (!isKnown && typeof chosen === 'string') return { code: 'unknownPerson', person };
  if (!allowedTenants.includes(tenantId)) return { code: 'foreignTenant', person };
  const same = people.find(({ id }) => identityOf(id).objectId === objectId);
  return same && !isKnown ? { code: 'sameObjectId', person: same.id } : null;
}

/** Everyone, and whoever is new. */
export function peopleWith(world: World, chosen: Chosen): readonly Person[] {
  const { people, municipalities } = world.directory.organisation;
  if (typeof chosen === 'string' || world.directory.people.has(chosen.id)) return people;
  const { id, name, email } = chosen;
  const home = homeOf(identityOf(id).tenantId, municipalities);
  const newcomer = { id, name, ...(email !== undefined && { email }), ...(home && { municipality: home.code }), alsoKnownAs: [] };
  return [...people, newcomer];
}

/** Where municipalities share a tenant, it does not say whose the person is. */
export function homeOf(tenantId: string, municipalities: readonly Municipality[]): Municipality | undefined {
  const [home, another] = municipalities.filter((m) => m.tenantId === tenantId);
  return another ? undefined : home;
}
