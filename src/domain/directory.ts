import type { Day, MunicipalityCode, PersonId } from './ids.js';
import type { Appointment, Chain, ChainId, Municipality, Organisation, Person, Role, Service } from './organisation.js';
import type { WorkingTime } from './workingTime.js';
import { isShared, municipalRoles, sharedRoles } from './organisation.js';
import { createWorkingTime } from './workingTime.js';

/** A role in its place; shared roles have no municipality. */
export interface Seat {
  readonly role: Role;
  readonly municipality: MunicipalityCode | null;
}

/** Someone who holds a role on a given day, maybe in another's place. */
export interface Holder {
  readonly person: PersonId;
  readonly deputyFor?: PersonId;
}

/** The organisation with the look-ups that every turn needs. Built once for each version of the organisation. */
export interface Directory {
  readonly organisation: Organisation;
  readonly municipalities: ReadonlyMap<MunicipalityCode, Municipality>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly chains: ReadonlyMap<ChainId, Chain>;
  readonly services: ReadonlyMap<string, Service>;
  readonly bySeat: ReadonlyMap<string, readonly Appointment[]>;
  readonly byPerson: ReadonlyMap<PersonId, readonly Appointment[]>;
  /** When people work in the municipalities that have hours of their own. */
  readonly workingTimes: ReadonlyMap<MunicipalityCode, WorkingTime>;
  /** When people work everywhere else, the shared steps among it. */
  readonly officeTime: WorkingTime;
}

/** When people work in a municipality; null: at what is shared. */
export function workingTimeOf({ workingTimes, officeTime }: Directory, municipality: MunicipalityCode | null): WorkingTime {
  return (municipality === null ? undefined : workingTimes.get(municipality)) ?? officeTime;
}

export function seatKey({ role, municipality }: Seat): string {
  return municipality === null ? role : `${municipality}/${role}`;
}

/** The seat that a role means for a case of this municipality. */
export function seatFor(role: Role, municipality: MunicipalityCode): Seat {
  return { role, municipality: isShared(role) ? null : municipality };
}

/** Every seat of an organisation, held or not. */
export function seatsIn({ municipalities }: Organisation): readonly Seat[] {
  return [
    ...sharedRoles.map((role) => ({ role, municipality: null })),
    ...municipalities.flatMap(({ code }) => municipalRoles.map((role) => ({ role, municipality: code }))),
  ];
}

export function sameSeat(a: Seat, b: Seat): boolean {
  return a.role === b.role && a.municipality === b.municipality;
}

export function createDirectory(organisation: Organisation): Directory {
  const appointments = organisation.appointments.flatMap((a) =>
    // The itLead belongs to the managementGroup by office (2.4).
    a.role === 'itLead' ? [a, { ...a, role: 'managementGroup' as const }] : [a],
  );
  const { timeZone, municipalities } = organisation;
  const ownTimes = municipalities.filter((m) => m.workingHours ?? m.halfDays);
  const people = organisation.people.flatMap((p) => [p.id, ...p.alsoKnownAs].map((id) => [id, p] as const));
  return {
    organisation,
    municipalities: new Map(municipalities.map((m) => [m.code, m])),
    people: new Map(people),
    chains: new Map(organisation.chains.map((c) => [c.id, c])),
    services: new Map(organisation.services.map((s) => [s.id, s])),
    bySeat: groupBy(appointments, seatKey),
    byPerson: groupBy(appointments, (a) => a.person),
    workingTimes: new Map(ownTimes.map((m) => [m.code, createWorkingTime(timeZone, m.workingHours, m.halfDays)])),
    officeTime: createWorkingTime(timeZone),
  };
}

/** Node 20 has no Map.groupBy. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function inForce(a: Appointment, today: Day): boolean {
  return a.from <= today && (a.to === null || today <= a.to);
}

/** The appointments in force in a seat: its holders', then their deputies'. */
export function appointedTo(directory: Directory, seat: Seat, today: Day): readonly Appointment[] {
  const current = (directory.bySeat.get(seatKey(seat)) ?? []).filter((a) => inForce(a, today));
  return [...current.filter((a) => !a.deputyFor), ...current.filter((a) => a.deputyFor)];
}

/** Everyone who may act in a seat today: its holders, then their deputies. Whoever deputises for two comes twice. */
export function holdersOf(directory: Directory, seat: Seat, today: Day): readonly Holder[] {
  return appointedTo(directory, seat, today).map(({ person, deputyFor }) => (deputyFor ? { person, deputyFor } : { person }));
}

/** The seats in which a person may act today. */
export function seatsOf(directory: Directory, person: PersonId, today: Day): readonly (Seat & Holder)[] {
  return (directory.byPerson.get(person) ?? []).filter((a) => inForce(a, today));
}

/** Whether a person holds any role in this municipality, or one that all share. */
export function servesIn(directory: Directory, municipality: MunicipalityCode, person: PersonId, today: Day): boolean {
  return seatsOf(directory, person, today).some((s) => s.municipality === null || s.municipality === municipality);
}

/** One name for one person: guests in other tenants are known by their home identity. */
export function canonical(directory: Directory, person: PersonId): PersonId {
  return directory.people.get(person)?.id ?? person;
}

/** The services that a municipality's employee can choose: the platform's and the municipality's own. */
export function servicesFor(directory: Directory, municipality: MunicipalityCode): readonly Service[] {
  return directory.organisation.services.filter(
    (s) => s.municipality === null || s.municipality === municipality,
  );
}
