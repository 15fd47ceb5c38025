import type { Chosen } from '../src/domain/appointing/commands.js';
import type { Person } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { identityOf, personId } from '../src/domain/ids.js';
import { slips } from './spelling.js';
import { fold } from './words.js';

/** Whom words mean: each begins or nearly is a part of the name, or begins the e-mail address. The best first, else in order. */
export function matching(people: readonly Person[], words: string): readonly Person[] {
  const said = fold(words).split(' ').filter(Boolean);
  if (said.length === 0) return [];
  const found = people.flatMap((person) => {
    const costs = said.map((word) => costOf(word, person));
    return costs.every((cost) => cost !== null) ? [{ person, cost: costs.reduce((sum, cost) => sum + cost, 0) }] : [];
  });
  return found.sort((a, b) => a.cost - b.cost).map(({ person }) => person);
}

function costOf(word: string, { name, email = '' }: Person): number | null {
  // "Anna-Lena" is sought by both names, and by either.
  const parts = [...fold(name).split(/\s+/), ...fold(name).split(/[\s-]+/)];
  if ([...parts, email.toLowerCase()].some((part) => part.startsWith(word))) return 0;
  const near = parts.map((part) => slips(word, part)).filter((n) => n !== null);
  return near.length > 0 ? 1 + Math.min(...near) : null;
}

/** Someone in the directory by an object id of theirs, as guest too: no two people have the same. */
export function knownBy({ directory }: World, objectId: string): Person | null {
  const has = ({ id, alsoKnownAs }: Person) => [id, ...alsoKnownAs].some((one) => identityOf(one).objectId === objectId);
  return directory.organisation.people.find(has) ?? null;
}

/** Somebody whom the directory does not know was picked in the presser's own tenant; the bot may have met them there. */
export async function metAs({ contacts }: Pick<TalkDeps, 'contacts'>, { incoming }: Visit, objectId: string): Promise<{ readonly name: string } | null> {
  const contact = await contacts.find(personId(incoming.tenantId, objectId));
  return contact?.name ? { name: contact.name } : null;
}

/** What a form says of a person. */
export interface Picked {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

/** Whoever was chosen; `nameless`: nobody here knows what they are called. */
export async function chosenBy(deps: TalkDeps, visit: Visit, world: World, { person, name, email }: Picked): Promise<Chosen | 'nameless'> {
  const known = knownBy(world, person);
  if (known) return known.id;
  const met = (await metAs(deps, visit, person))?.name ?? name;
  return met ? { id: personId(visit.incoming.tenantId, person), name: met, ...(email && { email }) } : 'nameless';
}
