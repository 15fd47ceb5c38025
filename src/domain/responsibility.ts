import type { Day, MunicipalityCode, PersonId } from './ids.js';
import type { Directory, Holder, Seat } from './directory.js';
import type { Chain, Role, SharedRole, Step } from './organisation.js';
import { isShared } from './organisation.js';
import { holdersOf, seatFor } from './directory.js';

/** What decisions are made against: who is who, today. */
export interface World {
  readonly directory: Directory;
  readonly today: Day;
}

/** A step of a chain as a certain municipality meets it. */
export interface Place {
  readonly chain: Chain;
  readonly step: number;
  readonly municipality: MunicipalityCode;
}

/** Who answers for something today, and whether they stand in for a vacant role. */
export interface Responsible {
  readonly seat: Seat;
  readonly holders: readonly Holder[];
  readonly standIn: boolean;
}

/** Asked in this order when a chain has nobody left to ask. */
const lastResort: readonly SharedRole[] = ['systemOwner', 'itLead', 'managementGroup', 'steeringGroup'];

export function stepAt(chain: Chain, index: number): Step {
  return chain.steps[index] ?? chain.steps[chain.steps.length - 1] ?? chain.steps[0];
}

/** The supplier is rarely in Teams: the itLead, who alone orders from suppliers, works its step. */
function deskRole(role: Role): Role {
  return role === 'supplier' ? 'itLead' : role;
}

export function isSharedStep(step: Step): boolean {
  return step.roles.every(isShared);
}

export function isSupplierStep(step: Step): boolean {
  return step.roles[0] === 'supplier';
}

function heldBy(world: World, role: Role, municipality: MunicipalityCode): Responsible {
  const seat = seatFor(deskRole(role), municipality);
  return { seat, holders: holdersOf(world.directory, seat, world.today), standIn: false };
}

/**
 * Whoever takes the place of a vacant role at this step: the next step's accountable role, at last the systemOwner.
 * Only those who suit count.
 */
function standInFor(world: World, place: Place, suits: (holder: Holder) => boolean = () => true): Responsible {
  for (const role of standInRoles(place)) {
    const { seat, holders } = heldBy(world, role, place.municipality);
    const suited = holders.filter(suits);
    if (suited.length > 0) return { seat, holders: suited, standIn: true };
  }
  return { seat: seatFor('systemOwner', place.municipality), holders: [], standIn: true };
}

function standInRoles({ chain, step }: Place): readonly Role[] {
  const above = chain.steps.slice(step + 1).map((s) => s.roles[0]);
  const upTo = above.indexOf('supplier');
  return [...(upTo < 0 ? above : above.slice(0, upTo)), ...lastResort];
}

/** Every role that can come to handle or help at a step. */
export function rolesEverCalled(place: Place): readonly Role[] {
  const { roles, help } = stepAt(place.chain, place.step);
  return [...new Set([...roles, ...help, ...standInRoles(place)].map(deskRole))];
}

/** Everyone who handles cases at a step; never empty while the organisation has a shared role filled. */
export function handlersAt(world: World, place: Place): Responsible {
  const [accountable, ...others] = stepAt(place.chain, place.step).roles.map((role) =>
    heldBy(world, role, place.municipality),
  );
  const holders = unique([accountable, ...others].flatMap((r) => r?.holders ?? []));
  return accountable && holders.length > 0 ? { ...accountable, holders } : standInFor(world, place);
}

/** Who answers for a step: the holders of its first role, and whoever handles there where nobody holds it. */
export function accountableAt(world: World, place: Place): readonly Holder[] {
  const { seat, holders } = handlersAt(world, place);
  const own = holdersOf(world.directory, seat, world.today);
  return own.length > 0 ? own : holders;
}

/** Who is called in where a case takes long: whoever would stand in at its step, but for those who handle there anyway. */
export function aboveAt(world: World, place: Place): readonly Holder[] {
  const { holders } = handlersAt(world, place);
  return standInFor(world, place).holders.filter(({ person }) => !holders.some((h) => h.person === person));
}

/** Everyone who can be handed a case sideways at a step, a seat each. Vacant roles are left out. */
export function helpersAt(world: World, { chain, step, municipality }: Place): readonly Responsible[] {
  return stepAt(chain, step)
    .help.map((role) => heldBy(world, role, municipality))
    .filter((r) => r.holders.length > 0);
}

/** Who must approve that a case climbs to the step after `place`; null where entry is free. */
export function approversAbove(world: World, place: Place): Responsible | null {
  const role = place.chain.steps[place.step + 1]?.approvedBy;
  if (!role) return null;
  const held = heldBy(world, role, place.municipality);
  return held.holders.length > 0 ? held : standInFor(world, place);
}

/**
 * Who may decide on a request that nobody answers: whoever would stand in for those who were asked. Neither the one who
 * asks nor their deputies, for nobody approves their own request by standing in.
 */
export function approversInstead(world: World, place: Place, asker: PersonId): Responsible {
  const asked = approversAbove(world, place)?.holders ?? [];
  const isNew = ({ person }: Holder) => person !== asker && !asked.some((h) => h.person === person);
  return standInFor(world, place, (holder) => isNew(holder) && holder.deputyFor !== asker);
}

/** The itLead, who belongs to the managementGroup by office, handles at a step of both but once. */
function unique(holders: readonly Holder[]): readonly Holder[] {
  const same = (a: Holder, b: Holder) => a.person === b.person && a.deputyFor === b.deputyFor;
  return holders.filter((h, index) => holders.findIndex((other) => same(h, other)) === index);
}
