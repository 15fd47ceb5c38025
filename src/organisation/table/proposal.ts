import { plusDays, type Day } from '../../domain/ids.js';
import type { Organisation, Person } from '../../domain/organisation.js';
import { succeed } from '../../domain/succession.js';
import { fromOrganisation, toFileAppointment } from '../fromOrganisation.js';
import { readParsed } from '../read.js';
import type { Fault } from '../shape.js';
import { readAppointments, type RoleNames } from './appointed.js';
import { changesBetween, hasEnded, type Change } from './changes.js';
import { locate, type Sources } from './locate.js';
import { readRows, type Table, type TableFault } from './rows.js';

/** What the directory would be after an import. */
export interface Proposal {
  readonly next: Organisation;
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** People whom the directory did not know. */
  readonly newcomers: readonly Person[];
}

type Faulty = { readonly faults: readonly TableFault[] };

/**
 * Holds a table of all roles against the directory: who is in the table is appointed, who is missing has left. What ended
 * before `today` needs no row: it stays. All or nothing: with a single fault there is no proposal.
 */
export function propose(before: Organisation, table: Table, names: RoleNames, today: Day): Proposal | Faulty {
  const read = readRows(table);
  if ('faults' in read) return read;
  const { roles, people, faults } = readAppointments(read, before, names);
  const sources = { table: read, earlierRoles: 0, earlierPeople: before.people.length, newcomers: people.newcomers };
  // A table cannot say how groups decide, so it is not held against it: a chair may leave.
  const { groups: _, ...others } = fromOrganisation(before);
  const file = { ...others, people: people.all };
  const checked = readParsed({ ...file, roles });
  if ('faults' in checked || faults.length > 0) {
    // Of a row that could not be read, what is wrong is told already.
    const unread = new Set(roles.flatMap((role, i) => (role ? [] : [`/roles/${i}`])));
    const found = 'faults' in checked ? checked.faults.filter(({ path }) => !unread.has(path)) : [];
    return { faults: inOrder([...faults, ...found.map((fault) => locate(fault, sources))]) };
  }
  const after = { ...checked.organisation, ...(before.groups && { groups: before.groups }) };
  const next = succeed(before, after, plusDays(today, -1));
  const changes = changesBetween(before, after, today);
  const history = next.appointments.slice(after.appointments.length).map(toFileAppointment);
  const together = readParsed({ ...file, roles: [...history, ...roles] });
  const late = [
    ...('faults' in together ? clashes(together.faults, changes, { ...sources, earlierRoles: history.length }) : []),
    ...revivals(changes, sources, today),
  ];
  if (late.length > 0) return { faults: inOrder(late) };
  const entered = changes.filter(({ index }) => index !== null).length;
  return { next, changes, unchanged: after.appointments.length - entered, newcomers: after.people.slice(before.people.length) };
}

/** What is new and contradicts who held the seat before. Older contradictions are history, and nobody's fault today. */
function clashes(faults: readonly Fault[], changes: readonly Change[], sources: Sources): TableFault[] {
  const entered = new Set(changes.map(({ index }) => index));
  const isNew = ({ path }: Fault) => path.startsWith('/roles/') && entered.has(Number(path.split('/')[2]) - sources.earlierRoles);
  return faults.filter(isNew).map((fault) => locate(fault, sources));
}

/** To take up again what has ended would erase that it had. */
function revivals(changes: readonly Change[], { table }: Sources, today: Day): TableFault[] {
  return changes.flatMap(({ index, was }) =>
    index !== null && hasEnded(was, today)
      ? [{ row: table.rows[index]?.number ?? null, column: table.titleOf('to'), message: `ended on ${was}: add a row that begins later` }]
      : [],
  );
}

/** By row; what is said twice, of a person and of their appointment, is said once. */
function inOrder(faults: readonly TableFault[]): readonly TableFault[] {
  const unique = new Map(faults.map((fault) => [`${fault.row} ${fault.column} ${fault.message}`, fault]));
  return [...unique.values()].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
