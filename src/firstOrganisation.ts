import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Log } from './app/log.js';
import type { Store, StoredOrganisation } from './app/ports.js';
import type { Config } from './config.js';
import type { Organisation } from './domain/organisation.js';
import { StartFault } from './startFault.js';

/** Rejects what the first start would be refused for, while there is no store file that it could leave behind. */
export async function checkFirstStart({ cosmos, sqlitePath, organisation }: Config): Promise<void> {
  if (!cosmos && !existsSync(sqlitePath)) await firstOrganisation(organisation);
}

/** The organisation that the store holds; into an empty store goes the one in the file at `path`. */
export async function findOrganisation(store: Store, path: string | null, log: Log): Promise<StoredOrganisation> {
  const stored = await store.loadOrganisation();
  if (stored) {
    if (path) log.warn('organisation.ignored', { hint: 'The store has one. Use npm run organisation -- apply FILE.' });
    return stored;
  }
  await store.saveOrganisation({ organisation: await firstOrganisation(path), expectedVersion: 0, events: [] });
  // Read back: another instance may have been first.
  return findOrganisation(store, null, log);
}

async function firstOrganisation(path: string | null): Promise<Organisation> {
  if (path) return loadOrganisation(path);
  throw new StartFault([
    'The store holds no organisation yet. Set ORGANISATION to an organisation file, or run: npm run organisation -- apply FILE',
  ]);
}

/** Reads an organisation file; rejects with all its faults at once. */
export async function loadOrganisation(path: string): Promise<Organisation> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartFault([`The organisation file ${path} cannot be read: ${String(error)}`]);
  });
  // Loaded here, since a store that has an organisation never needs the schema's validator.
  const { readOrganisation } = await import('./organisation/read.js');
  const read = readOrganisation(text);
  if ('organisation' in read) return read.organisation;
  throw new StartFault([
    `The organisation file ${path} has ${read.faults.length} fault(s); nothing was started or changed:`,
    ...read.faults.map((fault) => `  ${fault.path}: ${fault.message}`),
  ]);
}
