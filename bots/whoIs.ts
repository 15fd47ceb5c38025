import type { DirectoryView } from '../cards/directoryCard.js';
import type { MunicipalityCode } from '../src/domain/ids.js';
import type { Role } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import { en } from '../cards/texts/en.js';
import { sv } from '../cards/texts/sv.js';
import { rosterOf } from '../src/domain/roster.js';
import { placeName } from '../src/domain/who.js';
import { fold } from './words.js';

/** Too common to say anything about a role or a place. */
const fillers = new Set(['i', 'pa', 'for', 'at', 'in', 'the', 'of', 'hos', 'min', 'var', 'kommun', 'kommunen', 'och', 'and']);

/** Answers `roller` (no query) and `vem är …`: the roles and places that the words name, else those of the reader. */
export function directoryFor(world: World, home: MunicipalityCode | null, query: string | null): DirectoryView {
  const words = fold(query ?? '').split(' ').filter((word) => word !== '' && !fillers.has(word));
  const named = world.directory.organisation.municipalities.filter(({ name }) => words.some((w) => begins(name, w)));
  const roleWords = words.filter((w) => !named.some(({ name }) => begins(name, w)));
  const places = named.length > 0 ? named.map(({ code }) => code) : [home, null];
  return {
    query,
    places: places
      .filter((place, index) => place !== null || index === places.length - 1)
      .map((place) => ({
        place: placeName(world, place),
        rows: rosterOf(world, place).filter(({ role }) => isNamed(role, roleWords)),
      })),
  };
}

/** "Boden" begins "Bodens kommun"; "Luleås" is close enough to "Luleå". */
function begins(name: string, word: string): boolean {
  const folded = fold(name);
  return word.length > 2 && (folded.startsWith(word) || folded.startsWith(word.replace(/s$/, '')));
}

function isNamed(role: Role, words: readonly string[]): boolean {
  const names = fold(`${sv.roles[role]} ${en.roles[role]}`).split(' ');
  return words.every((word) => names.some((name) => name.startsWith(word.slice(0, Math.max(4, word.length - 3)))));
}
