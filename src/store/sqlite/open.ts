import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../storeError.js';
import { openFile, type Database } from './driver.js';
import { markVersion, steps } from './schema.js';

/**
 * What has been committed goes from the log into the file every 6,000 pages, about 50 MB: with the usual 1,000 commits took
 * half as long again, since the same pages are written again and again. A file keeps the size of page that it was made with:
 * at 8 kB two cases share one, and it is a sixth smaller than at the usual 4 kB.
 *
 * `locking_mode` comes before the first access: the file is then ours until the process ends, however it ends, since the
 * lock is the operating system's. `FULL` syncs every commit before it is answered; see groupCommit.ts for those that nobody waits for.
 */
const settings = `
  PRAGMA busy_timeout = 500;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -8000;
  PRAGMA temp_store = MEMORY;
  PRAGMA wal_autocheckpoint = 6000;
  PRAGMA journal_size_limit = 67108864;
`;

/**
 * Lets go of the file by leaving WAL first. Closing alone is not enough everywhere: the driver for Node 20 keeps a
 * connection, and so its lock, until the last of its statements is collected as garbage.
 */
const farewell = `
  PRAGMA journal_mode = DELETE;
  PRAGMA locking_mode = NORMAL;
  SELECT 1 FROM sqlite_schema;
`;

const sqliteBusy = 5;

/** Opens the file as its only owner, with the tables of this release. Throws `owned`, `newerFormat` or `unopenable`. */
export function openDatabase(path: string): Database {
  let db: Database | null = null;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    db = openFile(path);
    db.exec(settings);
    migrate(db, path);
    return db;
  } catch (cause) {
    db?.close();
    throw worded(path, cause);
  }
}

export function closeDatabase(db: Database): void {
  try {
    db.exec(farewell);
  } finally {
    db.close();
  }
}

function migrate(db: Database, path: string): void {
  db.exec('BEGIN IMMEDIATE');
  const version = db.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
  if (version > steps.length)
    throw new StoreError('newerFormat', `${path} was written by a newer release of the bot. Run that release on it.`);
  for (const step of steps.slice(version)) db.exec(step);
  db.exec(markVersion);
  db.exec('COMMIT');
}

function worded(path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  if (cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy) {
    const message = `The file ${path} is owned by a running bot. Stop it first, or name another file.`;
    return new StoreError('owned', message, { cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError('unopenable', `The file ${path} cannot be opened as the bot's store: ${reason}.`, { cause });
}
