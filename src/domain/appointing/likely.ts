import type { PersonId } from '../ids.js';
import type { Appointment, Person } from '../organisation.js';
import type { World } from '../responsibility.js';
import { endOf } from '../period.js';

// Å, Ä and Ö come last.
const swedish = new Intl.Collator('sv');

/** Where somebody is looked for. */
export type Wanted = Pick<Appointment, 'municipality'> & { readonly role?: Appointment['role'] };

/** Everyone in the directory, those first who are likely to be given something there: near by role, then by place, then by name. */
export function likelyPeople({ directory, today }: World, { role, municipality }: Wanted, except: readonly PersonId[]): readonly Person[] {
  const near = (person: Person): number => {
    const held = (directory.byPerson.get(person.id) ?? []).filter((a) => endOf(a) >= today);
    const here = held.some((a) => a.municipality === municipality);
    const same = held.some((a) => a.role === role);
    const home = municipality !== null && person.municipality === municipality;
    return (here ? 4 : 0) + (home ? 2 : 0) + (same ? 1 : 0);
  };
  const ranked = directory.organisation.people.filter(({ id }) => !except.includes(id)).map((person) => ({ person, rank: near(person) }));
  return ranked.sort((a, b) => b.rank - a.rank || swedish.compare(a.person.name, b.person.name)).map(({ person }) => person);
}
