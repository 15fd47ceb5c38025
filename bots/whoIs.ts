import type { DirectoryView } from '../cards/directoryCard.js';
import type { OwnRolesView } from '../cards/ownRolesCard.js';
import type { MunicipalityCode, PersonId } from '../src/domain/ids.js';
import type { Role } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { ServiceRow } from '../src/domain/roster.js';
import type { Meant } from './roleWords.js';
import type { WhoIs } from './words.js';
import { answerable, rolesOf, rosterOf } from '../src/domain/roster.js';
import { placeName } from '../src/domain/who.js';
import { allIn, meantBy } from './roleWords.js';

/** Answers `roller`: all that concerns a reader in this municipality. */
export function directoryFor(world: World, home: MunicipalityCode | null): DirectoryView {
  const places = [...(home ? [home] : []), null].map((at) => ({ place: placeName(world, at), rows: rosterOf(world, at) }));
  return { query: null, note: null, report: null, places };
}

/** Answers `vem är …`: the roles, places and services that the words name. Where they name no place, the reader's own counts. */
export function answerFor(world: World, home: MunicipalityCode | null, { query, text }: WhoIs): DirectoryView {
  const { municipalities } = world.directory.organisation;
  const meant = meantBy(query, municipalities);
  const own = home ? [home] : municipalities.map(({ code }) => code);
  const found = (meant.places.length > 0 ? meant.places : own).map((at) => ({ at, services: servicesAt(world, at, meant) }));
  const asService = found.some(({ services }) => services.length > 0);
  const wanted = (role: Role) => (meant.roles.length > 0 ? asked(meant, role) : meant.places.length > 0 && !asService);
  const places = [
    ...found.map(({ at, services }) => ({
      place: placeName(world, at),
      rows: [...services, ...rosterOf(world, at).filter(({ role }) => wanted(role))],
    })),
    { place: null, rows: rosterOf(world, null).filter(({ role }) => asked(meant, role)) },
  ].filter(({ rows }) => rows.length > 0);
  const passedOver = !asService && meant.rest.length > 0;
  return {
    query,
    note: noteOn(meant, passedOver),
    report: passedOver || places.length === 0 ? text : null,
    places,
  };
}

/** Nobody at the supplier is in Teams: the itLead speaks with it. */
function asked({ roles }: Meant, role: Role): boolean {
  return roles.includes(role) || (role === 'itLead' && roles.includes('supplier'));
}

function servicesAt(world: World, at: MunicipalityCode, { responsible, rest }: Meant): readonly ServiceRow[] {
  if (!responsible || rest.length === 0) return [];
  const named = world.directory.organisation.services.filter(({ municipality, name }) => municipality === at && allIn(rest, name));
  return answerable(world, named);
}

function noteOn({ roles, exact }: Meant, passedOver: boolean): DirectoryView['note'] {
  if (passedOver || !exact) return 'guessed';
  return roles.includes('supplier') ? 'supplier' : null;
}

/** Answers `mina roller`. Who gives roles in a municipality is its administrator. */
export function ownRolesFor(world: World, home: MunicipalityCode | null, person: PersonId): OwnRolesView {
  const row = home && rosterOf(world, home).find(({ role }) => role === 'administrator');
  const place = placeName(world, home);
  return { roles: rolesOf(world, person), today: world.today, giver: row && place ? { place, row } : null };
}
