import { renameSync } from 'node:fs';
import { openFile } from '../../src/store/sqlite/driver.js';
import { steps } from '../../src/store/sqlite/schema.js';

/** What a column held then that there is none for now. */
const formerly: Readonly<Record<string, string>> = {
  'cases.reporter': `document ->> '$.reporter.person'`,
  'outbox.id': `document ->> '$.id'`,
  'outbox.due': 'max(due, coalesce((SELECT until FROM now.forms AS f WHERE f.number = o.number AND f.person = o.recipient), 0))',
};

/**
 * Makes of a closed store's file what a release would have written that knew only the first `count` steps of its tables. The
 * words to search for are left out.
 */
export function madeEarlier(path: string, count: number): void {
  const earlier = openFile(`${path}.earlier`);
  for (const step of steps.slice(0, count)) earlier.exec(step);
  earlier.exec(`PRAGMA user_version = ${count}; ATTACH '${path}' AS now`);
  const tablesIn = (schema: string) => earlier.prepare<{ name: string }>(`SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%'`).all();
  const columnsOf = (schema: string, table: string) => earlier.prepare<{ name: string }>(`SELECT name FROM pragma_table_info(?, ?)`).all(table, schema).map(({ name }) => name);
  const there = new Set(tablesIn('now').map(({ name }) => name));
  for (const { name: table } of tablesIn('main').filter(({ name }) => there.has(name))) {
    const now = new Set(columnsOf('now', table));
    const columns = columnsOf('main', table).filter((column) => now.has(column) || `${table}.${column}` in formerly);
    const values = columns.map((column) => formerly[`${table}.${column}`] ?? column);
    earlier.exec(`INSERT INTO main.${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM now.${table} AS o`);
  }
  earlier.close();
  renameSync(`${path}.earlier`, path);
}
