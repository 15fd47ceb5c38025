import type { Seat } from './directory.js';
import type { Municipality, Role } from './organisation.js';
import type { World } from './responsibility.js';
import type { RosterRow } from './roster.js';
import { isOptional } from './holes.js';
import { isShared, municipalRoles, sharedRoles } from './organisation.js';
import { reportsTo } from './reportsTo.js';
import { rosterRow } from './roster.js';

/** `outside`: nobody of the organisation's, and not to be found in Teams. `unfilled`: nobody, which is as good. */
export type SeatState = 'held' | 'deputised' | 'vacant' | 'unfilled' | 'outside';

/** A seat with whoever reports to it. */
export interface SeatNode extends RosterRow {
  readonly seat: Seat;
  readonly state: SeatState;
  readonly below: readonly SeatNode[];
}

export interface MunicipalityPicture {
  readonly municipality: Municipality;
  /** Whoever in it reports to somebody outside it. */
  readonly tops: readonly SeatNode[];
  readonly vacant: number;
  readonly deputised: number;
}

export interface Picture {
  readonly tops: readonly SeatNode[];
  readonly municipalities: readonly MunicipalityPicture[];
}

/** The organisation of section 2 with who holds what today: a tree of the shared roles, and one of each municipality. */
export function pictureOf(world: World): Picture {
  const municipalities = world.directory.organisation.municipalities.map((municipality) => {
    const { code } = municipality;
    const tops = municipalRoles.filter((role) => isTop(role)).flatMap((role) => nodeOf(world, { role, municipality: code }));
    const states = everySeat(tops).map(({ state }) => state);
    const count = (wanted: SeatState) => states.filter((state) => state === wanted).length;
    return { municipality, tops, vacant: count('vacant'), deputised: count('deputised') };
  });
  const tops = sharedRoles.filter((role) => reportsTo[role] === null).flatMap((role) => nodeOf(world, { role, municipality: null }));
  return { tops, municipalities };
}

/** Every seat of these, the upper first. */
export function everySeat(nodes: readonly SeatNode[]): readonly SeatNode[] {
  return nodes.flatMap((node) => [node, ...everySeat(node.below)]);
}

function isTop(role: Role): boolean {
  const above = reportsTo[role]?.to;
  return !above || isShared(above);
}

function nodeOf(world: World, seat: Seat): readonly SeatNode[] {
  const row = seat.role === 'supplier' ? { role: seat.role, holders: [], standIn: null } : rosterRow(world, seat);
  if (!row) return [];
  const roles = seat.municipality === null ? sharedRoles : municipalRoles;
  const under = roles.filter((role) => reportsTo[role]?.to === seat.role);
  const below = under.flatMap((role) => nodeOf(world, { role, municipality: seat.municipality }));
  return [{ ...row, seat, state: stateOf(row), below }];
}

function stateOf({ role, holders }: RosterRow): SeatState {
  if (role === 'supplier') return 'outside';
  if (holders.length === 0) return isOptional(role) ? 'unfilled' : 'vacant';
  return holders.some(({ deputyFor }) => deputyFor) ? 'deputised' : 'held';
}
