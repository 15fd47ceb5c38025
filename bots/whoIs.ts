import type { DirectoryView } from '../cards/directoryCard.js';
import type { OwnRolesView } from '../cards/ownRolesCard.js';
import type { MunicipalityCode, PersonId } from '../src/domain/ids.js';
import type { Seat } from '../src/domain/directory.js';
import type { Role } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { ServiceRow } from '../src/domain/roster.js';
import type { Meant } from './roleWords.js';
import type { WhoIs } from './words.js';
import { servicesSeat, mayChange } from '../src/domain/appointing/authority.js';
import { mayChangeSeat } from '../src/domain/appointing/offers.js';
import { seatsIn } from '../src/domain/directory.js';
import { answerable, rolesOf, rosterOf } from '../src/domain/roster.js';
import { placeName } from '../src/domain/who.js';
import { allIn, meantBy } from './roleWords.js';

/** Answers `roller`: all that concerns a reader in this municipality, and what they may change of it. */
export function directoryFor(world: World, home: MunicipalityCode | null, viewer?: PersonId): DirectoryView {
  const shown = [...(home ? [home] : []), null];
  const places = shown.map((at) => ({ place: placeName(world, at), rows: rosterOf(world, at), seats: changeable(world, at, viewer) }));
  return { query: null, note: null, report: null, places, services: servicesOf(world, shown, viewer) };
}

/** By whose rights a viewer says who answers for the services of these places. */
function servicesOf(world: World, places: readonly (MunicipalityCode | null)[], viewer: PersonId | undefined): readonly Seat[] {
  const seats = places.map((municipality) => servicesSeat({ municipality }));
  return viewer ? seats.filter((seat) => mayChange(world, viewer, seat)) : [];
}

/** The seats of a place that a viewer may change. */
function changeable(world: World, at: MunicipalityCode | null, viewer: PersonId | undefined): readonly Seat[] {
  const seats = seatsIn(world.directory.organisation).filter(({ municipality }) => municipality === at);
  return viewer ? seats.filter((seat) => mayChangeSeat(world, viewer, seat)) : [];
}

/** Answers `vem är …`: the roles, places and services that the words name. Where they name no place, the reader's own counts. */
export function answerFor(world: World, home: MunicipalityCode | null, { query, text }: WhoIs, viewer?: PersonId): DirectoryView {
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
      seats: changeable(world, at, viewer),
    })),
    { place: null, rows: rosterOf(world, null).filter(({ role }) => asked(meant, role)), seats: changeable(world, null, viewer) },
  ].filter(({ rows }) => rows.length > 0);
  const passedOver = !asService && meant.rest.length > 0;
  return {
    query,
    note: noteOn(meant, passedOver),
    report: passedOver || places.length === 0 ? text : null,
    places,
    services: servicesOf(world, found.flatMap(({ at, services }) => (services.length > 0 ? [at] : [])), viewer),
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
  const roles = rolesOf(world, person);
  const seats = roles.filter((seat) => mayChangeSeat(world, person, seat));
  const holds = roles.some(({ deputyFor }) => !deputyFor);
  return { roles, seats, holds, today: world.today, giver: row && place ? { place, row } : null };
}
