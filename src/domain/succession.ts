import type { Day } from './ids.js';
import type { Appointment, Organisation } from './organisation.js';

/**
 * A new organisation file in an old one's place. Whoever is no longer in it has left, as of `yesterday`: their appointments end
 * and their names stay, so that what they had goes back to those who work at its step, and history keeps who they were.
 */
export function succeed(before: Organisation, after: Organisation, yesterday: Day): Organisation {
  const places = new Set(after.municipalities.map((m) => m.code));
  const kept = new Set(after.appointments.map(appointmentKey));
  const ended = before.appointments
    .filter((old) => !kept.has(appointmentKey(old)))
    .map((old) => ({ ...old, to: old.to !== null && old.to < yesterday ? old.to : yesterday }))
    .filter((old) => old.from <= old.to && (old.municipality === null || places.has(old.municipality)));
  const known = new Set(after.people.map((person) => person.id));
  const left = new Set(ended.flatMap((old) => [old.person, ...(old.deputyFor ? [old.deputyFor] : [])]));
  const leavers = before.people.filter((person) => left.has(person.id) && !known.has(person.id));
  return { ...after, people: [...after.people, ...leavers], appointments: [...after.appointments, ...ended] };
}

/** Who holds what from when, until whenever: the same in two organisations when only the end differs. */
export function appointmentKey({ role, municipality, person, deputyFor, from }: Appointment): string {
  return [role, municipality, person, deputyFor, from].join('|');
}
