import type { Municipality, Organisation, Role } from '../../domain/organisation.js';
import type { FilePerson } from '../file.js';
import { complaintsAbout, createPeople, type Complaint, type People } from './people.js';
import type { Row, Rows, TableFault } from './rows.js';

/** Every name by which a role is known, in lower case. */
export type RoleNames = ReadonlyMap<string, Role>;

export interface Appointed {
  /** An entry of the organisation file for each row, its shape not yet checked; null for a row that cannot be read. */
  readonly roles: readonly (object | null)[];
  readonly people: People;
  readonly faults: readonly TableFault[];
}

/** Makes each row an entry of the organisation file: names become codes, and people their object ids. */
export function readAppointments({ rows, titleOf }: Rows, organisation: Organisation, names: RoleNames): Appointed {
  const people = createPeople(organisation);
  // Everyone first: a deputy may stand in for somebody who is new further down.
  const persons = rows.map(people.personOf);
  const read = rows.map((row, i) => readRow(row, persons[i], people, organisation, names));
  const faults = read.flatMap(({ complaints }, i) =>
    complaints.map(({ column, message }) => ({ row: rows[i]?.number ?? null, column: titleOf(column), message })),
  );
  return { roles: read.map(({ role }) => role), people, faults };
}

function readRow(row: Row, person: FilePerson | Complaint | undefined, people: People, organisation: Organisation, names: RoleNames) {
  const role = roleIn(row.text('role'), names);
  const municipality = codeIn(row.text('municipality'), organisation.municipalities);
  const deputyFor = row.text('deputyFor') ? people.find(row.text('deputyFor'), 'deputyFor') : undefined;
  const complaints = [role, municipality, person, deputyFor].filter(isComplaint);
  if (!person || isComplaint(person) || complaints.length > 0 || isComplaint(deputyFor)) return { role: null, complaints };
  const entry = {
    role,
    ...(municipality && { municipality }),
    person: person.objectId,
    ...(deputyFor && { deputyFor: deputyFor.objectId }),
    ...dayIn(row, 'from'),
    ...dayIn(row, 'to'),
  };
  return { role: entry, complaints: complaintsAbout(row, person, organisation.allowedTenants) };
}

function dayIn(row: Row, column: 'from' | 'to'): object | undefined {
  return row.text(column) ? { [column]: row.text(column) } : undefined;
}

function roleIn(text: string, names: RoleNames): Role | Complaint {
  const unknown = text ? `no role is ${text}: correct it` : 'is missing: write a role';
  return names.get(fold(text)) ?? { column: 'role', message: `${unknown} (${[...new Set(names.values())].join(', ')})` };
}

/** The code of a municipality that is named by its code or its name: `Bodens kommun`, or just `Boden`. */
function codeIn(text: string, municipalities: readonly Municipality[]): string | Complaint | undefined {
  if (!text) return undefined;
  const sought = fold(text);
  const found = municipalities.find(({ code, name }) => [code, ...shortened(name)].map(fold).includes(sought));
  const codes = municipalities.map(({ code }) => code).join(', ');
  return found?.code ?? { column: 'municipality', message: `no municipality is ${text}: write its code (${codes}) or its name` };
}

function shortened(name: string): readonly string[] {
  return [name, name.replace(/ (kommun|stad)$/, ''), name.replace(/s (kommun|stad)$/, '')];
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function isComplaint<T>(value: T | Complaint): value is Complaint {
  return typeof value === 'object' && value !== null && 'message' in value;
}
