import type { Seat } from '../directory.js';
import type { Day, PersonId } from '../ids.js';
import type { Appointment } from '../organisation.js';
import type { World } from '../responsibility.js';
import { canonical, inForce, sameSeat } from '../directory.js';
import { plusDays } from '../ids.js';
import { roomFor } from '../organisation.js';
import { endOf } from '../period.js';
import { mayChange } from './authority.js';
import { lastRefusal } from './seating.js';

/** What someone may do about a seat: whether they may appoint to it, and which appointments they may change. */
export interface Offers {
  readonly appoint: boolean;
  readonly replace: readonly Appointment[];
  readonly deputise: readonly Appointment[];
  readonly end: readonly Appointment[];
}

/** The appointments in a seat that are in force or to come, the earliest first. */
export function lastingIn({ directory, today }: World, seat: Seat): readonly Appointment[] {
  const lasting = directory.organisation.appointments.filter((a) => sameSeat(a, seat) && endOf(a) >= today);
  return lasting.sort((a, b) => a.from.localeCompare(b.from));
}

/** Exactly what would not be refused for some person and some days. */
export function offersIn(world: World, person: PersonId, seat: Seat): Offers {
  const by = canonical(world.directory, person);
  const lasting = lastingIn(world, seat);
  const held = lasting.filter((a) => !a.deputyFor);
  const theirs = (a: Appointment) => mayChange(world, by, seat, [a.person]);
  return {
    appoint: mayChange(world, by, seat) && hasRoom(world.today, seat, held),
    replace: held.filter(theirs),
    deputise: held.filter(theirs),
    end: lasting.filter((a) => theirs(a) && !lastRefusal(world.directory.organisation.appointments, a, lateDay(world.today, a))),
  };
}

function isOffered(offers: Offers): boolean {
  return offers.appoint || offers.replace.length + offers.end.length > 0;
}

export function mayChangeSeat(world: World, person: PersonId, seat: Seat): boolean {
  return isOffered(offersIn(world, person, seat));
}

/** A seat that is full has room again on the day after somebody's last one. */
function hasRoom(today: Day, { role }: Seat, held: readonly Appointment[]): boolean {
  const days = [today, ...held.flatMap(({ to }) => (to === null ? [] : [plusDays(to, 1)]))];
  return days.some((day) => held.filter((a) => inForce(a, day)).length < (roomFor[role] ?? Infinity));
}

/** The latest last day that would cut something off; of what has no end, one in a year. */
function lateDay(today: Day, { to }: Appointment): Day {
  return to === null ? plusDays(today, 365) : plusDays(to, -1);
}
