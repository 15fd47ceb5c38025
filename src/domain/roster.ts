import type { Day, MunicipalityCode, PersonId } from './ids.js';
import type { Seat } from './directory.js';
import type { Appointment, Role, Service } from './organisation.js';
import type { World } from './responsibility.js';
import type { Who } from './who.js';
import { appointedTo, canonical, seatFor, seatKey } from './directory.js';
import { municipalRoles, sharedRoles } from './organisation.js';
import { endOf } from './period.js';
import { handlersAt } from './responsibility.js';
import { placeName, whoIs } from './who.js';

/** Someone to turn to. */
export interface Reachable {
  readonly who: Who;
  /** null: the directory has none. */
  readonly email: string | null;
}

/** Someone who may act in a role today, maybe in another's place. */
export interface Holding extends Reachable {
  readonly deputyFor: Who | null;
  /** The last day; null: until further notice. */
  readonly to: Day | null;
}

/** One role in its place, with everyone who may act in it today. */
export interface RosterRow {
  readonly role: Role;
  readonly holders: readonly Holding[];
  /** Who receives cases while the role is vacant. */
  readonly standIn: Reachable | null;
}

/** A service with whoever answers for it. */
export interface ServiceRow {
  readonly service: string;
  readonly responsible: Reachable;
}

/** A role that someone holds, or will. */
export interface OwnRole extends Seat {
  /** The municipality's name; null for shared roles. */
  readonly place: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly deputyFor: Who | null;
  /** Who acts in their place, now or later. */
  readonly deputies: readonly (Reachable & { readonly from: Day; readonly to: Day | null })[];
}

/** Who does what in a municipality; null: the shared roles. The supplier is nobody in Teams. */
export function rosterOf(world: World, municipality: MunicipalityCode | null): readonly RosterRow[] {
  const roles = municipality ? municipalRoles : sharedRoles.filter((role) => role !== 'supplier');
  const anyone = municipality ?? world.directory.organisation.municipalities[0]?.code;
  return anyone ? roles.map((role) => rowOf(world, role, anyone)) : [];
}

/** One seat; a shared one as the first municipality meets it. */
export function rosterRow(world: World, { role, municipality }: Seat): RosterRow | null {
  const anyone = municipality ?? world.directory.organisation.municipalities[0]?.code;
  return anyone ? rowOf(world, role, anyone) : null;
}

function rowOf(world: World, role: Role, municipality: MunicipalityCode): RosterRow {
  const holders = appointedTo(world.directory, seatFor(role, municipality), world.today).map(({ person, deputyFor, to }) => ({
    ...reachable(world, person),
    deputyFor: deputyFor ? whoIs(world, null, deputyFor) : null,
    to,
  }));
  return { role, holders, standIn: holders.length > 0 ? null : standInOf(world, role, municipality) };
}

function reachable(world: World, person: PersonId): Reachable {
  return { who: whoIs(world, null, person), email: world.directory.people.get(person)?.email ?? null };
}

/** The stand-in at the first step that the vacant role is accountable for. */
function standInOf(world: World, role: Role, municipality: MunicipalityCode): Reachable | null {
  for (const chain of world.directory.organisation.chains) {
    const step = chain.steps.findIndex((s) => s.roles[0] === role);
    const standIn = step < 0 ? undefined : handlersAt(world, { chain, step, municipality }).holders[0];
    if (standIn) return reachable(world, standIn.person);
  }
  return null;
}

/** Those of the services that have somebody who answers for them. */
export function answerable(world: World, services: readonly Service[]): readonly ServiceRow[] {
  return services.flatMap(({ name, responsible }) =>
    responsible ? [{ service: name, responsible: reachable(world, responsible) }] : [],
  );
}

/** What someone is appointed to, today or later, the earliest first. */
export function rolesOf(world: World, person: PersonId): readonly OwnRole[] {
  const { directory, today } = world;
  const me = canonical(directory, person);
  const lasting = (a: Appointment) => today <= endOf(a);
  const own = (directory.byPerson.get(me) ?? []).filter(lasting).sort((a, b) => a.from.localeCompare(b.from));
  return own.map((a) => {
    const inMyPlace = (directory.bySeat.get(seatKey(a)) ?? []).filter((d) => d.deputyFor === me && lasting(d));
    return {
      role: a.role,
      municipality: a.municipality,
      place: placeName(world, a.municipality),
      from: a.from,
      to: a.to,
      deputyFor: a.deputyFor ? whoIs(world, null, a.deputyFor) : null,
      deputies: a.deputyFor ? [] : inMyPlace.map(({ from, to, ...d }) => ({ ...reachable(world, d.person), from, to })),
    };
  });
}
