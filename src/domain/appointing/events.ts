import type { Day, Instant, PersonId } from '../ids.js';
import type { Appointment, Organisation, Person } from '../organisation.js';
import { endOf } from '../period.js';
import { appointmentKey } from '../succession.js';

/** What becomes of the role directory. An appointment is told in full; `deputyFor` in it says that it is a deputy's. */
export type DirectoryChange =
  | { readonly type: 'personAdded'; readonly person: Person }
  | { readonly type: 'appointed'; readonly appointment: Appointment }
  /** As it is now; `was` is the last day that it had before. */
  | { readonly type: 'ended' | 'extended'; readonly appointment: Appointment; readonly was: Day | null }
  /** As it was: it has no day left, or no place. */
  | { readonly type: 'withdrawn'; readonly appointment: Appointment }
  | { readonly type: 'responsibleSet'; readonly service: string; readonly person: PersonId | null; readonly was: PersonId | null };

/** `by` null: an import, or another tool. */
export type DirectoryEvent = DirectoryChange & { readonly by: PersonId | null; readonly at: Instant };
export type DirectoryEventType = DirectoryEvent['type'];

/** Everything that has become of roles, deputies and services' responsible people, what ends before what begins. */
export function changesBetween(
  before: Organisation,
  after: Organisation,
  at: Instant,
  by: PersonId | null = null,
): readonly DirectoryEvent[] {
  const changes = [...added(before, after), ...left(before, after), ...entered(before, after), ...responsible(before, after)];
  return changes.map((change) => ({ ...change, by, at }));
}

function added(before: Organisation, after: Organisation): readonly DirectoryChange[] {
  const known = new Set(before.people.map(({ id }) => id));
  return after.people.filter(({ id }) => !known.has(id)).map((person) => ({ type: 'personAdded', person }));
}

function left(before: Organisation, after: Organisation): readonly DirectoryChange[] {
  const now = new Map(after.appointments.map((a) => [appointmentKey(a), a]));
  return before.appointments.flatMap((old): DirectoryChange[] => {
    const appointment = now.get(appointmentKey(old));
    if (!appointment) return [{ type: 'withdrawn', appointment: old }];
    return endOf(appointment) < endOf(old) ? [{ type: 'ended', appointment, was: old.to }] : [];
  });
}

function entered(before: Organisation, after: Organisation): readonly DirectoryChange[] {
  const then = new Map(before.appointments.map((a) => [appointmentKey(a), a]));
  return after.appointments.flatMap((appointment): DirectoryChange[] => {
    const old = then.get(appointmentKey(appointment));
    if (!old) return [{ type: 'appointed', appointment }];
    return endOf(old) < endOf(appointment) ? [{ type: 'extended', appointment, was: old.to }] : [];
  });
}

function responsible(before: Organisation, after: Organisation): readonly DirectoryChange[] {
  const then = new Map(before.services.map((s) => [s.id, s.responsible ?? null]));
  return after.services
    .map((s) => ({ service: s.id, person: s.responsible ?? null, was: then.get(s.id) ?? null }))
    .filter(({ person, was }) => person !== was)
    .map((change) => ({ type: 'responsibleSet', ...change }));
}
