import type { Fault } from '../shape.js';
import { columns, type Column } from './columns.js';
import type { Row, Rows, TableFault } from './rows.js';

/** Where the roles and the people of a checked organisation come from. */
export interface Sources {
  readonly table: Rows;
  /** How many roles stand before those of the table: the directory's own history. */
  readonly earlierRoles: number;
  /** How many people stand before those who are new in the table, and whose row each of these is. */
  readonly earlierPeople: number;
  readonly newcomers: readonly Row[];
}

/** A fault of the organisation, `/roles/12/person`, as one of the table: `row 14, Objekt-id`. */
export function locate({ path, message }: Fault, sources: Sources): TableFault {
  const [, list, index, field] = path.split('/');
  const row = rowAt(list, Number(index), sources)?.number ?? null;
  const column = row === null ? undefined : columnOf(field);
  return {
    row,
    column: column ? sources.table.titleOf(column) : null,
    message: message.replace(/\/roles\/(\d+)/g, (_, i) => wordsFor(Number(i), sources)),
  };
}

function rowAt(list: string | undefined, index: number, { table, earlierRoles, earlierPeople, newcomers }: Sources): Row | undefined {
  if (list === 'roles') return table.rows[index - earlierRoles];
  return list === 'people' ? newcomers[index - earlierPeople] : undefined;
}

function columnOf(field: string | undefined): Column | undefined {
  return field === 'person' ? 'objectId' : columns.find((column) => column === field);
}

function wordsFor(index: number, sources: Sources): string {
  const row = rowAt('roles', index, sources);
  return row ? `row ${row.number}` : 'what the directory has until then';
}
