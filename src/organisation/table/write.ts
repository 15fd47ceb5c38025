import type { Day } from '../../domain/ids.js';
import type { Appointment, Organisation, Role } from '../../domain/organisation.js';
import { identityOf } from '../../domain/ids.js';
import { hasEnded } from './changes.js';
import { columns, headings, type Column } from './columns.js';

/** All that a table says of one appointment. */
export type Written = Readonly<Record<Column, string>>;

/** Every appointment in force or to come, as an import reads it back. */
export function writeAppointments(organisation: Organisation, nameOf: (role: Role) => string, today: Day): readonly Written[] {
  const people = new Map(organisation.people.map((person) => [person.id, person]));
  return organisation.appointments.filter(({ to }) => !hasEnded(to, today)).map(written);

  function written({ role, municipality, person, deputyFor, from, to }: Appointment): Written {
    const { name = '', email = '' } = people.get(person) ?? {};
    const instead = deputyFor ? identityOf(deputyFor).objectId : '';
    return { role: nameOf(role), municipality: municipality ?? '', name, email, ...identityOf(person), deputyFor: instead, from, to: to ?? '' };
  }
}

/** The same as a spreadsheet's rows, the headings first. */
export function toGrid(rows: readonly Written[]): readonly (readonly string[])[] {
  return [columns.map((column) => headings[column]), ...rows.map((row) => columns.map((column) => row[column]))];
}
