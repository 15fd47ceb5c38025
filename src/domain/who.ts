import type { Case } from './case.js';
import type { PersonId } from './ids.js';
import type { Role } from './organisation.js';
import type { World } from './responsibility.js';
import { seatsOf } from './directory.js';

/** A person as others know them: a name, and a role and a place where the directory has one. */
export interface Who {
  readonly name: string;
  readonly role: Role | null;
  /** The municipality's name; null for shared roles. */
  readonly place: string | null;
}

export function placeName(world: World, code: Case['municipality'] | null | undefined): string | null {
  return code ? (world.directory.municipalities.get(code)?.name ?? code) : null;
}

/** Names a person who has to do with a case. Someone who has left the directory keeps no name: `name` is then empty. */
export function whoIs(world: World, c: Pick<Case, 'reporter' | 'municipality'> | null, person: PersonId): Who {
  const listed = world.directory.people.get(person);
  const seat = seatsOf(world.directory, person, world.today)[0];
  if (listed) return { name: listed.name, role: seat?.role ?? null, place: placeName(world, seat?.municipality ?? listed.municipality) };
  if (c?.reporter.person === person) return { name: c.reporter.name, role: null, place: placeName(world, c.municipality) };
  return { name: '', role: null, place: null };
}
