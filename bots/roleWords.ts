import type { MunicipalityCode } from '../src/domain/ids.js';
import type { Municipality, Role } from '../src/domain/organisation.js';
import { en } from '../cards/texts/en.js';
import { sv } from '../cards/texts/sv.js';
import { isShared, municipalRoles, sharedRoles } from '../src/domain/organisation.js';
import { slips } from './spelling.js';
import { fold } from './words.js';

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

/** What roles are called every day, besides their names on cards. */
const everyday = {
  firstLine: [
    ...['kundtjänst', 'kundservice', 'kundcenter', 'medborgarservice', 'medborgarkontor', 'reception', 'receptionist'],
    ...['växel', 'första linje', 'first line', 'service desk', 'switchboard'],
  ],
  businessLead: ['förvaltningsledare', 'förvaltningsledare för verksamhet', 'verksamhetens förvaltningsledare'],
  localIt: ['it', 'it-support', 'it-avdelning', 'it-tekniker', 'it-ansvarig', 'lokal it-support', 'it department', 'helpdesk'],
  eServiceCoordinator: ['e-tjänstesamordnare', 'e-tjänstsamordnare', 'samordnare', 'coordinator', 'e-service coordinator'],
  administrator: ['admin', 'systemadministratör', 'lokal administratör'],
  eServiceDeveloper: ['utvecklare', 'e-tjänsteutvecklare', 'developer'],
  itLead: ['förvaltningsledare', 'it-förvaltningsledare', 'förvaltningsledare för it'],
  managementGroup: ['förvaltningsgrupp', 'utvecklingsgrupp', 'utvecklings-och-förvaltningsgrupp'],
  steeringGroup: ['styrgrupp'],
  systemOwner: ['systemets ägare'],
  supplier: ['vendor'],
} as const satisfies Record<Role, readonly string[]>;

/** Too common to say anything about a role or a place. */
const fillers: ReadonlySet<string> = new Set([
  ...['i', 'pa', 'for', 'hos', 'av', 'till', 'med', 'om', 'och', 'at', 'in', 'on', 'the', 'of', 'to', 'with', 'and', 'a', 'an', 'en', 'ett'],
  ...['min', 'mitt', 'mina', 'var', 'vart', 'vara', 'oss', 'my', 'our', 'den', 'det', 'de', 'som', 'ar', 'is', 'are', 'har', 'has', 'hand'],
  ...['roll', 'rollen', 'roller', 'role', 'roles', 'nu', 'just', 'idag', 'now', 'today', 'tack', 'please', 'etjanst', 'etjansten'],
  ...['medlem', 'medlemmar', 'medlemmarna', 'member', 'members', 'ersattare', 'ersattaren', 'deputy'],
  ...['kommun', 'kommuns', 'kommunen', 'kommunens', 'stad', 'stads', 'municipality', 'city'],
]);
/** Say nothing alone, but are part of some names. */
const loose: ReadonlySet<string> = new Set(['lokal', 'lokala', 'local', 'etjanster', 'etjansterna']);
const answering = /^(?:ansvar(?:ig|iga|ar|et)?|responsible)$/;

/** What is joined by a hyphen is one word, "it-support"; and "it support" is the same name in two. */
function wordsOf(text: string): readonly string[] {
  const words = fold(text).replace(/[-–:'’]/g, '').split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '' && !fillers.has(word));
}

interface Name {
  /** Its words joined: people write them together and apart. */
  readonly letters: string;
  readonly role?: Role;
  readonly place?: MunicipalityCode;
}

const roleNames: readonly Name[] = [...municipalRoles, ...sharedRoles].flatMap((role) =>
  [sv.roles[role], en.roles[role], ...everyday[role]]
    .map((name) => wordsOf(name).join(''))
    .flatMap((letters) => [letters, letters.replace(/^lokal/, 'lokala')])
    // Several are "utvecklarna", and one may be "förvaltningsledaren IT".
    .flatMap((letters) => [letters, letters.replace(/are$/, 'ar'), letters.replace(/are(?=.)/, 'aren')])
    .map((letters) => ({ letters, role })),
);

/** "Bodens kommun" is Boden. */
function placeNames({ code, name }: Municipality): readonly Name[] {
  const letters = wordsOf(name).join('');
  return [letters, letters.replace(/(?<=.{4})s$/, '')].map((spelt) => ({ letters: spelt, place: code }));
}

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
