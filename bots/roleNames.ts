import type { MunicipalityCode } from '../src/domain/ids.js';
import type { Municipality, Role } from '../src/domain/organisation.js';
import { en } from '../cards/texts/en.js';
import { sv } from '../cards/texts/sv.js';
import { municipalRoles, sharedRoles } from '../src/domain/organisation.js';
import { fold } from './words.js';

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
export const loose: ReadonlySet<string> = new Set(['lokal', 'lokala', 'local', 'etjanster', 'etjansterna']);

/** What is joined by a hyphen is one word, "it-support"; and "it support" is the same name in two. */
export function wordsOf(text: string): readonly string[] {
  const words = fold(text).replace(/[-–:'’]/g, '').split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '' && !fillers.has(word));
}

/** What may be said of a role or a place. */
export interface Name {
  /** Its words joined: people write them together and apart. */
  readonly letters: string;
  readonly role?: Role;
  readonly place?: MunicipalityCode;
}

export const roleNames: readonly Name[] = [...municipalRoles, ...sharedRoles].flatMap((role) =>
  [sv.roles[role], en.roles[role], ...everyday[role]]
    .map((name) => wordsOf(name).join(''))
    .flatMap((letters) => [letters, letters.replace(/^lokal/, 'lokala')])
    // Several are "utvecklarna", and one may be "förvaltningsledaren IT".
    .flatMap((letters) => [letters, letters.replace(/are$/, 'ar'), letters.replace(/are(?=.)/, 'aren')])
    .map((letters) => ({ letters, role })),
);

/** "Bodens kommun" is Boden. */
export function placeNames({ code, name }: Municipality): readonly Name[] {
  const letters = wordsOf(name).join('');
  return [letters, letters.replace(/(?<=.{4})s$/, '')].map((spelt) => ({ letters: spelt, place: code }));
}
