import { createRequire } from 'node:module';
import { StoreError } from '../storeError.js';

export type Value = string | number | null;

/** How many rows a statement has written, and which it has inserted last. */
interface Changes {
  readonly changes: number;
  readonly lastInsertRowid: number;
}

/**
 * What we use of a prepared statement. `Row` is the writer's promise about what its SQL selects. `run` tells what was written
 * for nothing: RETURNING has SQLite make a table for it, the first in each transaction for 45 µs.
 */
export interface Statement<Row> {
  run(...values: readonly Value[]): Changes;
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): readonly Row[];
}

/** What we use of a database; `node:sqlite` and its twin for older Node both have it. */
export interface Database {
  exec(sql: string): void;
  prepare<Row>(sql: string): Statement<Row>;
  close(): void;
}

/** A row of which the document is read. */
export interface Document {
  readonly document: string;
}

interface Driver {
  readonly DatabaseSync: new (path: string) => Database;
}

const twin = '@photostructure/sqlite';

/** Opens a database file with the SQLite that this Node has. Throws `noDriver`, or the driver's own error. */
export function openFile(path: string): Database {
  const { DatabaseSync } = (builtIn() ?? installed()) as Driver;
  return new DatabaseSync(path);
}

/** Loading is synchronous, so nothing but Node 22's remark that its SQLite is experimental is kept from the log. */
function builtIn(): object | undefined {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

function installed(): unknown {
  try {
    return createRequire(import.meta.url)(twin);
  } catch (cause) {
    const way = `Use Node 22.13 or newer, or run npm install so that the optional package ${twin} is there.`;
    throw new StoreError('noDriver', `Node ${process.version} has no SQLite of its own. ${way}`, { cause });
  }
}
