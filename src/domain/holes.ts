import type { Appointment, Role } from './organisation.js';
import type { Directory, Seat } from './directory.js';
import type { Place, Responsible, World } from './responsibility.js';
import { holdersOf, inForce, seatKey, seatsIn } from './directory.js';
import { plusDays } from './ids.js';
import { isShared, roomFor } from './organisation.js';
import { approversAbove, handlersAt, isSharedStep, stepAt } from './responsibility.js';

/** Where the chain hangs on someone who only stands in, or will. A place in a shared step holds for every municipality. */
export type Hole =
  | { readonly kind: 'vacant'; readonly seat: Seat }
  | { readonly kind: 'fewMembers'; readonly members: number }
  /** A step whose roles nobody holds; `standIn` without holders is a dead end. */
  | { readonly kind: 'step'; readonly place: Place; readonly isShared: boolean; readonly standIn: Responsible }
  /** Entry to the step after `place`, which nobody holds the role to approve. */
  | { readonly kind: 'approval'; readonly place: Place; readonly isShared: boolean; readonly role: Role; readonly standIn: Responsible }
  | { readonly kind: 'ending'; readonly appointment: Appointment }
  | { readonly kind: 'idleDeputy'; readonly appointment: Appointment };

/** A municipality may do without its coordinator (domain words), and the supplier is nobody in Teams. */
const optional: ReadonlySet<Role> = new Set(['eServiceCoordinator', 'supplier']);
export const isOptional = (role: Role) => optional.has(role);

/** How many days ahead an end is told of. */
const daysAhead = 30;

/** Every hole and dead end of every chain today, and those to come within `daysAhead` days. */
export function holesOf(world: World): readonly Hole[] {
  const fewMembers = fewMembersIn(world);
  return [...vacancies(world), ...(fewMembers ? [fewMembers] : []), ...stepHoles(world), ...endings(world), ...idleDeputies(world)];
}

function vacancies({ directory, today }: World): Hole[] {
  return seatsIn(directory.organisation)
    .filter((seat) => !isOptional(seat.role) && holdersOf(directory, seat, today).length === 0)
    .map((seat) => ({ kind: 'vacant', seat }));
}

/** null: there are enough. */
export function fewMembersIn({ directory, today }: World): Extract<Hole, { kind: 'fewMembers' }> | null {
  // Only those who are appointed: the itLead belongs by office, and a deputy fills no place of their own.
  const members = directory.organisation.appointments.filter((a) => a.role === 'managementGroup' && isHeld(a, today)).length;
  return members < roomFor.managementGroup ? { kind: 'fewMembers', members } : null;
}

function stepHoles(world: World): Hole[] {
  const { chains, municipalities } = world.directory.organisation;
  return chains.flatMap((chain) =>
    chain.steps.flatMap((_, step) =>
      municipalities.flatMap(({ code }, i) => {
        const place = { chain, step, municipality: code };
        return [handling(world, place, i === 0), approving(world, place, i === 0)].flatMap((hole) => hole ?? []);
      }),
    ),
  );
}

/** What is shared is told once, of the first municipality. */
function handling(world: World, place: Place, isFirst: boolean): Hole | null {
  const shared = isSharedStep(stepAt(place.chain, place.step));
  const standIn = handlersAt(world, place);
  return standIn.standIn && (isFirst || !shared) ? { kind: 'step', place, isShared: shared, standIn } : null;
}

function approving(world: World, place: Place, isFirst: boolean): Hole | null {
  const role = place.chain.steps[place.step + 1]?.approvedBy;
  const standIn = approversAbove(world, place);
  if (!role || !standIn?.standIn || (isShared(role) && !isFirst)) return null;
  return { kind: 'approval', place, isShared: isShared(role), role, standIn };
}

/** Appointments that end soon with nobody appointed to the seat on the day after. That a deputy's time ends is as planned. */
function endings({ directory, today }: World): Hole[] {
  const soon = plusDays(today, daysAhead);
  return directory.organisation.appointments
    .filter((a) => isHeld(a, today) && a.to !== null && a.to <= soon && !isTakenUp(directory, a))
    .map((appointment) => ({ kind: 'ending', appointment }));
}

function isTakenUp(directory: Directory, { role, municipality, to }: Appointment): boolean {
  const after = to === null ? null : plusDays(to, 1);
  return after !== null && seatedIn(directory, { role, municipality }).some((a) => isHeld(a, after));
}

function idleDeputies({ directory, today }: World): Hole[] {
  return directory.organisation.appointments
    .filter((a) => a.deputyFor && inForce(a, today))
    .filter((a) => !seatedIn(directory, a).some((held) => held.person === a.deputyFor && isHeld(held, today)))
    .map((appointment) => ({ kind: 'idleDeputy', appointment }));
}

function seatedIn({ bySeat }: Directory, { role, municipality }: Seat): readonly Appointment[] {
  return bySeat.get(seatKey({ role, municipality })) ?? [];
}

function isHeld(a: Appointment, today: World['today']): boolean {
  return !a.deputyFor && inForce(a, today);
}
