import type { MunicipalityCode } from '../src/domain/ids.js';
import type { Seat } from '../src/domain/directory.js';
import type { World } from '../src/domain/responsibility.js';
import type { Meant } from './roleWords.js';
import { holdersOf, sameSeat, seatsIn, seatsOf } from '../src/domain/directory.js';
import { isShared } from '../src/domain/organisation.js';
import { matching } from './people.js';
import { meantBy } from './roleWords.js';

export interface FoundSeats {
  readonly seats: readonly Seat[];
  /** Some words were passed over, or taken for others. */
  readonly guessed: boolean;
}

/** More words than a name, a role and a place have are no search. */
const mostWords = 10;

/** The seats that words mean: of the roles and places that they name, the reader's own first, and of people with such names. */
export function findSeats(world: World, home: MunicipalityCode | null, text: string): FoundSeats {
  const words = text.split(/\s+/).slice(0, mostWords).join(' ');
  const meant = meantBy(words, world.directory.organisation.municipalities);
  const byName = heldBy(world, words);
  const { seats, guessed } = seatsMeant(world, meant, byName.length > 0);
  const own = seats.filter(({ municipality }) => municipality === home);
  const found = guessed ? [...byName, ...own, ...seats] : [...own, ...seats, ...byName];
  return { seats: found.filter((seat, index) => found.findIndex((other) => sameSeat(other, seat)) === index), guessed };
}

/** What else was said is a name there. Where it is nobody's, everybody is shown, unless others have it. */
function seatsMeant(world: World, meant: Meant, isNamed: boolean): FoundSeats {
  const all = seatsNamed(world, meant);
  const rest = meant.rest.join(' ');
  const theirs = rest ? all.filter((seat) => isHeldBySome(world, seat, rest)) : all;
  const seats = theirs.length > 0 || isNamed ? theirs : all;
  return { seats, guessed: seats.length > 0 && (!meant.exact || seats !== theirs) };
}

function heldBy({ directory, today }: World, words: string): readonly Seat[] {
  const people = matching(directory.organisation.people, words);
  return people.flatMap(({ id }) => seatsOf(directory, id, today).map(({ role, municipality }) => ({ role, municipality })));
}

function isHeldBySome({ directory, today }: World, seat: Seat, words: string): boolean {
  const people = holdersOf(directory, seat, today).flatMap(({ person }) => directory.people.get(person) ?? []);
  return matching(people, words).length > 0;
}

/** Every seat of the roles and the municipalities that are named. A shared role has no place. */
function seatsNamed({ directory }: World, { roles, places }: Meant): readonly Seat[] {
  if (roles.length === 0 && places.length === 0) return [];
  return seatsIn(directory.organisation).filter(({ role, municipality }) => {
    if (roles.length > 0 && !roles.includes(role)) return false;
    return isShared(role) ? roles.length > 0 : places.length === 0 || places.some((code) => code === municipality);
  });
}
