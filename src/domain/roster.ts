import type { MunicipalityCode } from './ids.js';
import type { Seat } from './directory.js';
import type { Role } from './organisation.js';
import type { World } from './responsibility.js';
import type { Who } from './who.js';
import { holdersOf, seatFor } from './directory.js';
import { municipalRoles, sharedRoles } from './organisation.js';
import { handlersAt } from './responsibility.js';
import { whoIs } from './who.js';

/** One role in its place, with everyone who may act in it today. */
export interface RosterRow {
  readonly role: Role;
  readonly holders: readonly { readonly who: Who; readonly deputyFor: Who | null }[];
  /** Who receives cases while the role is vacant. */
  readonly standIn: Who | null;
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
  const named = (person: Parameters<typeof whoIs>[2]) => whoIs(world, null, person);
  const holders = holdersOf(world.directory, seatFor(role, municipality), world.today).map(({ person, deputyFor }) => ({
    who: named(person),
    deputyFor: deputyFor ? named(deputyFor) : null,
  }));
  return { role, holders, standIn: holders.length > 0 ? null : standInOf(world, role, municipality) };
}

/** The stand-in at the first step that the vacant role is accountable for. */
function standInOf(world: World, role: Role, municipality: MunicipalityCode): Who | null {
  for (const chain of world.directory.organisation.chains) {
    const step = chain.steps.findIndex((s) => s.roles[0] === role);
    const standIn = step < 0 ? undefined : handlersAt(world, { chain, step, municipality }).holders[0];
    if (standIn) return whoIs(world, null, standIn.person);
  }
  return null;
}
