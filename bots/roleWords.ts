import type { MunicipalityCode } from '../src/domain/ids.js';
import type { Municipality, Role } from '../src/domain/organisation.js';
import type { Name } from './roleNames.js';
import { isShared } from '../src/domain/organisation.js';
import { loose, placeNames, roleNames, wordsOf } from './roleNames.js';
import { slips } from './spelling.js';

/** The roles and municipalities that a question is about. */
export interface Meant {
  readonly roles: readonly Role[];
  readonly places: readonly MunicipalityCode[];
  /** Asked as who answers for something, maybe a service that `rest` names. */
  readonly responsible: boolean;
  /** What was said besides, folded. */
  readonly rest: readonly string[];
  /** What was understood is spelt as we spell it. */
  readonly exact: boolean;
}

const answering = /^(?:ansvar(?:ig|iga|ar|et)?|responsible)$/;

/** One way to understand the first so many words. */
interface Reading {
  readonly cost: number;
  readonly slips: number;
  /** What was named, each with all that it may be the name of. */
  readonly named: readonly (readonly Name[])[];
  readonly rest: readonly string[];
}

const nothingRead: Reading = { cost: 0, slips: 0, named: [], rest: [] };
// A word passed over costs more than a name with two slips, and two names more than one: what can be read as a name is.
const passingOver = 2.6;
const perName = 0.5;
const mostWords = 4;

/** Finds in free words the roles and places that they name: inflected, in one word or several, not quite well spelt. */
export function meantBy(question: string, municipalities: readonly Municipality[]): Meant {
  const known = [...roleNames, ...municipalities.flatMap(placeNames)];
  const said = wordsOf(question);
  const words = said.filter((word) => !answering.test(word));
  const readings = [nothingRead];
  words.forEach((word, index) => readings.push(cheapest(readings, words.slice(0, index), word, known)));
  const { named, rest, slips: made } = readings.at(-1) ?? nothingRead;
  const places = [...new Set(named.flat().flatMap(({ place }) => place ?? []))];
  const roles = [...new Set(named.flatMap((names) => rolesAmong(names, places.length > 0)))];
  const unread = rest.filter((word) => !loose.has(word));
  return { roles, places, responsible: words.length < said.length, rest: unread, exact: made === 0 };
}

/** Passes over the word, or reads it, with some before it, as a name: whichever is cheaper together with what it follows. */
function cheapest(readings: readonly Reading[], before: readonly string[], word: string, known: readonly Name[]): Reading {
  const last = readings.at(-1) ?? nothingRead;
  const passedOver = { ...last, cost: last.cost + passingOver, rest: [...last.rest, word] };
  const withName = readings.slice(-mostWords).flatMap((reading, index, recent) => {
    const joined = [...before.slice(before.length - recent.length + 1 + index), word].join('');
    const { slips: made, names } = nearest(joined, known);
    const cost = reading.cost + perName + made;
    // Two slips could hide a short word of its own: "förvaltningsledare nu" is no "förvaltningsledare IT".
    const oneWord = index === recent.length - 1;
    return names.length > 0 && (oneWord || made < 2) ? [{ ...reading, cost, slips: reading.slips + made, named: [...reading.named, names] }] : [];
  });
  return [passedOver, ...withName].reduce((best, reading) => (reading.cost < best.cost ? reading : best));
}

/** The names that the letters are nearest to: several where they are equally near, none where they are near to none. */
function nearest(letters: string, known: readonly Name[]): { readonly slips: number; readonly names: readonly Name[] } {
  const near = known.flatMap((name) => {
    const made = slips(letters, name.letters);
    return made === null ? [] : [{ name, made }];
  });
  const fewest = Math.min(...near.map(({ made }) => made));
  return { slips: fewest, names: near.filter(({ made }) => made === fewest).map(({ name }) => name) };
}

/** A name that a municipal and a shared role have in common means the municipality's, where one is named. */
function rolesAmong(names: readonly Name[], inPlace: boolean): readonly Role[] {
  const roles = names.flatMap(({ role }) => role ?? []);
  const municipal = roles.filter((role) => !isShared(role));
  return inPlace && municipal.length > 0 ? municipal : roles;
}

/** Whether every word is, or nearly is, one of the name's. */
export function allIn(words: readonly string[], name: string): boolean {
  const parts = wordsOf(name);
  return words.every((word) => parts.some((part) => slips(word, part) !== null));
}
