import type { Organisation } from '../../src/domain/organisation.js';
import { day } from '../../src/domain/ids.js';
import type { RoleNames } from '../../src/organisation/table/appointed.js';
import { propose, type Proposal } from '../../src/organisation/table/proposal.js';
import type { Cell, Table, TableFault } from '../../src/organisation/table/rows.js';
import { readParsed } from '../../src/organisation/read.js';
import { fileWith, guid, person } from '../organisation/file.js';

export const today = day('2026-11-23');

export const names: RoleNames = new Map([
  ['systemowner', 'systemOwner'],
  ['systemägare', 'systemOwner'],
  ['businesslead', 'businessLead'],
  ['itlead', 'itLead'],
  ['localit', 'localIt'],
  ['managementgroup', 'managementGroup'],
]);

/** Luleå and Boden with a system owner (person 1) and three more people, one of them a guest in Luleå too. */
export const before = organisationOf({
  municipalities: [
    { code: 'LUL', name: 'Luleå kommun', tenantId: guid(900) },
    { code: 'BOD', name: 'Bodens kommun', tenantId: guid(901) },
  ],
  people: [
    person(1, { email: 'owner@lulea.example' }),
    person(2, { email: 'lead@lulea.example' }),
    person(3, { tenantId: guid(901), identities: [{ tenantId: guid(900), objectId: guid(33) }] }),
    person(4, { email: 'same@lulea.example' }),
  ],
  roles: [
    { role: 'systemOwner', person: guid(1), from: '2022-01-01' },
    { role: 'businessLead', municipality: 'LUL', person: guid(2), from: '2022-01-01' },
  ],
});

export function organisationOf(changes: object): Organisation {
  const read = readParsed(fileWith(changes));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.organisation;
}

export type Line = Readonly<Record<string, Cell>>;
export const owner: Line = { Roll: 'systemOwner', 'Objekt-id': guid(1), Från: '2022-01-01' };
export const lead: Line = { Roll: 'businessLead', Kommun: 'LUL', 'Objekt-id': guid(2), Från: '2022-01-01' };

/** A spreadsheet: its first row has every heading that some line uses. */
export function tableOf(...lines: readonly Line[]): Table {
  const headings = [...new Set(lines.flatMap(Object.keys))];
  return { headings, rows: lines.map((line, i) => ({ number: i + 2, cells: headings.map((heading) => line[heading] ?? '') })) };
}

export function proposed(table: Table, organisation = before): Proposal {
  const proposal = propose(organisation, table, names, today);
  if ('faults' in proposal) throw new Error(JSON.stringify(proposal.faults));
  return proposal;
}

/** What is wrong with a table, a line each: `3 Roll: …`. */
export function faultsIn(table: Table, organisation = before): readonly string[] {
  const proposal = propose(organisation, table, names, today);
  return 'faults' in proposal ? proposal.faults.map(inWords) : [];
}

function inWords({ row, column, message }: TableFault): string {
  return `${row ?? '-'} ${column ?? '-'}: ${message}`;
}
