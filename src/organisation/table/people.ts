import type { Municipality, Organisation } from '../../domain/organisation.js';
import type { FilePerson } from '../file.js';
import { homeOf } from '../../domain/appointing/people.js';
import { toFilePerson } from '../fromOrganisation.js';
import type { Column } from './columns.js';
import type { Row } from './rows.js';

/** What is wrong in one column of the row at hand. */
export interface Complaint {
  readonly column: Column;
  readonly message: string;
}

export type People = ReturnType<typeof createPeople>;

/** Everyone in the directory, and whoever is new in the table, by object id and by e-mail. */
export function createPeople({ people, municipalities }: Organisation) {
  const all: FilePerson[] = [];
  const newcomers: Row[] = [];
  const byId = new Map<string, FilePerson>();
  const byEmail = new Map<string, readonly FilePerson[]>();
  for (const person of people) add(toFilePerson(person));

  function add(person: FilePerson): void {
    all.push(person);
    for (const { objectId } of [person, ...(person.identities ?? [])]) byId.set(objectId.toLowerCase(), person);
    const email = person.email?.toLowerCase();
    if (email) byEmail.set(email, [...(byEmail.get(email) ?? []), person]);
  }

  /** The person whose row this is. Whoever is new is added: what is wrong with a newcomer's values, the schema says. */
  function personOf(row: Row): FilePerson | Complaint {
    const objectId = row.text('objectId').toLowerCase();
    if (!objectId && row.text('email')) return find(row.text('email'), 'email');
    if (!objectId) return { column: 'objectId', message: "is missing: add the person's object id from Microsoft Entra" };
    const known = byId.get(objectId);
    if (known) return known;
    const newcomer = newcomerIn(row, municipalities);
    newcomers.push(row);
    add(newcomer);
    return newcomer;
  }

  /** By object id, or by an e-mail address that only one person has. */
  function find(text: string, column: Column): FilePerson | Complaint {
    const found = byId.get(text.toLowerCase());
    const [person, another] = found ? [found] : (byEmail.get(text.toLowerCase()) ?? []);
    if (another) return { column, message: `several people have ${text}: write the object id` };
    return person ?? { column, message: `nobody in the directory or in this file is ${text}: correct it, or add the person` };
  }

  return { all, newcomers, personOf, find };
}

function newcomerIn(row: Row, municipalities: readonly Municipality[]): FilePerson {
  const [email, tenantId] = [row.text('email'), row.text('tenantId').toLowerCase()];
  const home = homeOf(tenantId, municipalities);
  return {
    objectId: row.text('objectId').toLowerCase(),
    tenantId,
    name: row.text('name'),
    ...(email && { email }),
    ...(home && { municipality: home.code }),
  };
}

/** What a row says of a person and the directory does not: an id pasted into the wrong row shows in this. */
export function complaintsAbout(row: Row, person: FilePerson, allowedTenants: readonly string[]): readonly Complaint[] {
  const tenant = row.text('tenantId').toLowerCase();
  const tenants = [person, ...(person.identities ?? [])].map(({ tenantId }) => tenantId.toLowerCase());
  if (tenant && !allowedTenants.includes(tenant))
    return [{ column: 'tenantId', message: "is none of the organisation's tenants: correct it, or add it to the organisation file" }];
  return [
    ...(tenants.includes(tenant) ? [] : differing('tenantId', tenant, person.tenantId)),
    ...differing('name', row.text('name'), person.name),
    ...differing('email', row.text('email'), person.email ?? ''),
  ];
}

function differing(column: Column, text: string, known: string): readonly Complaint[] {
  if (text === '' || known === '' || fold(text) === fold(known)) return [];
  return [{ column, message: `is ${text}, but whoever has this object id has ${known}: correct one of them` }];
}

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
