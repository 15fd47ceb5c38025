import type { Seat } from '../directory.js';
import type { Day, Instant, MunicipalityCode, PersonId } from '../ids.js';
import type { Appointment } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { Who } from '../who.js';
import type { DirectoryEvent } from './events.js';
import type { Offers } from './offers.js';
import { canonical, groupBy, holdersOf, sameSeat } from '../directory.js';
import { plusDays } from '../ids.js';
import { endOf } from '../period.js';
import { rosterRow } from '../roster.js';
import { placeName, whoIs } from '../who.js';
import { servicesSeat, servicesInCharge } from './authority.js';
import { lastingIn, offersIn } from './offers.js';

/** An appointment, with the people in it named. */
export interface HeldView {
  readonly appointment: Appointment;
  readonly who: Who;
  readonly deputyFor: Who | null;
}

/** What was changed, by whom; null: an import or another tool. */
export interface PastChange extends HeldView {
  readonly type: SeatEvent['type'];
  readonly by: Who | null;
  readonly at: Instant;
}
type SeatEvent = Extract<DirectoryEvent, { readonly appointment: Appointment }>;

/** A seat as whoever may change it sees it. */
export interface SeatView {
  readonly seat: Seat;
  readonly place: string | null;
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
  /** In force or to come. */
  readonly held: readonly HeldView[];
  /** The first day from today on without anyone in the seat, and who stands in then. */
  readonly vacancy: { readonly from: Day; readonly standIn: Who | null } | null;
  /** Newest first. */
  readonly past: readonly PastChange[];
  readonly offers: Offers;
}

/** Whether an event is about a seat. */
export const isAbout =
  (seat: Seat) =>
  (event: DirectoryEvent): event is SeatEvent =>
    'appointment' in event && sameSeat(event.appointment, seat);

export function seatView(world: World, seat: Seat, viewer: PersonId, events: readonly DirectoryEvent[], now: Instant): SeatView {
  const past = events.filter(isAbout(seat)).map(({ type, by, at, appointment }) => {
    return { type, at, by: by && whoIs(world, null, by), ...heldView(world, appointment) };
  });
  return {
    seat,
    place: placeName(world, seat.municipality),
    now,
    today: world.today,
    timeZone: world.directory.organisation.timeZone,
    held: lastingIn(world, seat).map((a) => heldView(world, a)),
    vacancy: vacancyIn(world, seat),
    past,
    offers: offersIn(world, viewer, seat),
  };
}

export function heldView(world: World, appointment: Appointment): HeldView {
  const { person, deputyFor } = appointment;
  return { appointment, who: whoIs(world, null, person), deputyFor: deputyFor ? whoIs(world, null, deputyFor) : null };
}

function vacancyIn(world: World, seat: Seat): SeatView['vacancy'] {
  const ends = lastingIn(world, seat).flatMap(({ to }) => (to === null ? [] : [plusDays(to, 1)]));
  const from = [world.today, ...ends].sort().find((day) => holdersOf(world.directory, seat, day).length === 0);
  return from ? { from, standIn: rosterRow({ ...world, today: from }, seat)?.standIn?.who ?? null } : null;
}

/** A municipality's services, or the platform's, with who answers for each. */
export interface ServicesView {
  /** By whose rights they are changed. */
  readonly seat: Seat;
  readonly place: string | null;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly responsible: Who | null; readonly mayChange: boolean }[];
}

export function servicesView(world: World, municipality: MunicipalityCode | null, viewer: PersonId): ServicesView {
  const own = new Set(servicesInCharge(world, viewer));
  const services = world.directory.organisation.services.filter((service) => service.municipality === municipality);
  const rows = services.map((service) => ({
    id: service.id,
    name: service.name,
    responsible: service.responsible ? whoIs(world, null, service.responsible) : null,
    mayChange: own.has(service),
  }));
  return { seat: servicesSeat({ municipality }), place: placeName(world, municipality), rows };
}

/** When somebody is away, now or later, and who stands in where. */
export interface AbsenceView {
  readonly roles: readonly Appointment['role'][];
  readonly absences: readonly { readonly deputy: Who; readonly from: Day; readonly to: Day | null; readonly roles: readonly Appointment['role'][] }[];
}

export function absenceView(world: World, viewer: PersonId): AbsenceView {
  const me = canonical(world.directory, viewer);
  const lasting = world.directory.organisation.appointments.filter((a) => endOf(a) >= world.today);
  const roles = lasting.filter((a) => a.person === me && !a.deputyFor).map(({ role }) => role);
  const inMyPlace = lasting.filter((a) => a.deputyFor === me).sort((a, b) => a.from.localeCompare(b.from));
  const keyOf = ({ person, from, to }: Appointment) => [person, from, to].join('|');
  const absences = [...groupBy(inMyPlace, keyOf).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [{ deputy: whoIs(world, null, first.person), from: first.from, to: first.to, roles: same.map(({ role }) => role) }];
  });
  return { roles: [...new Set(roles)], absences };
}
