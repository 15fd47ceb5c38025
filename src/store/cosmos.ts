import type { Archive } from '../app/archive.js';
import type { Store } from '../app/ports.js';
import { createAccess, type Access, type Chance } from './cosmos/access.js';
import { createArchive } from './cosmos/archive.js';
import { createCases } from './cosmos/cases.js';
import { openClient, type Client, type Connection } from './cosmos/client.js';
import { readContainers } from './cosmos/containers.js';
import { createContacts } from './cosmos/contacts.js';
import { createCounting } from './cosmos/counting.js';
import { createDiaries } from './cosmos/diaries.js';
import { createWaiting } from './cosmos/waiting.js';
import { createParked } from './cosmos/parked.js';
import { createForms } from './cosmos/forms.js';
import { createHeads } from './cosmos/heads.js';
import { createLists } from './cosmos/lists.js';
import { createAlter } from './cosmos/notices.js';
import { createNumbers } from './cosmos/numbers.js';
import { createOutbox } from './cosmos/outbox.js';
import { createOverview } from './cosmos/overview.js';
import { createQueue, createQueuer } from './cosmos/queue.js';
import { createCounts, createLeases, createMessages, createOrganisations, createPing } from './cosmos/records.js';
import { StoreError } from './storeError.js';

export type { Connection } from './cosmos/client.js';

/** Opening may take longer than a question: a first token from Entra has to come. */
const openingMs = 20_000;

/**
 * The store in Azure Cosmos DB, shared by any number of processes. Rejects with a `StoreError`: `noContainers` or
 * `unopenable`. Nothing is created: the data plane may not.
 */
export async function openCosmosStore(connection: Connection, chance: Chance): Promise<Store & Archive> {
  const client = openClient(connection);
  try {
    await check(client, connection);
  } catch (error) {
    client.close();
    throw error;
  }
  return storeOn(createAccess(client, chance), chance, client.close);
}

/** Makes the database and its containers where they are missing; gives the names of the containers that were made. */
export async function initCosmos(connection: Connection): Promise<readonly string[]> {
  const client = openClient(connection);
  try {
    return await client.create(readContainers());
  } catch (cause) {
    throw unopenable(connection, cause);
  } finally {
    client.close();
  }
}

async function check(client: Client, connection: Connection): Promise<void> {
  const missing = await client.missing(AbortSignal.timeout(openingMs)).catch((cause: unknown) => {
    throw unopenable(connection, cause);
  });
  if (missing.length === 0) return;
  const where = `the database ${connection.database} at ${connection.endpoint}`;
  const remedy = 'Deploy infra/, or for an emulator run: npm run cosmos:init.';
  throw new StoreError('noContainers', `There is no container ${missing.join(', ')} in ${where}. ${remedy}`);
}

function unopenable({ endpoint }: Connection, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError('unopenable', `Cosmos DB at ${endpoint} does not let the bot in: ${reason}`, { cause });
}

function storeOn(db: Access, chance: Chance, close: () => void): Store & Archive {
  const heads = createHeads();
  const alter = createAlter(db);
  const nextPlace = createPlaces(chance);
  const { find: findCase, ...cases } = createCases(db, heads, nextPlace);
  const { find: findContact, save } = createContacts(db);
  const waiting = createWaiting(db, alter, findContact, chance.nowMs);
  const forms = createForms(db, heads);
  const organisations = createOrganisations(db);
  const leases = createLeases(db);
  const { list, ...lists } = createLists(db);
  const inQueue = createQueuer(db);
  return {
    findCase,
    ...cases,
    ...createNumbers(db, cases.commit),
    queue: createQueue(inQueue),
    ...lists,
    ...createOverview(db, list, inQueue),
    ...createOutbox(db, waiting, alter),
    ...createParked(db, alter),
    ...createDiaries(db, nextPlace),
    ...createCounting(db),
    ...createArchive(db, nextPlace),
    loadLeases: leases.load,
    saveLeases: leases.save,
    findMessage: createMessages(db),
    openForm: forms.open,
    closeForm: forms.close,
    findForm: forms.find,
    findContact,
    saveContact: (contact) => save(contact).then(() => waiting.heard(contact)),
    loadOrganisation: organisations.load,
    saveOrganisation: organisations.save,
    changes: organisations.changes,
    ping: createPing(db),
    counts: createCounts(db, waiting),
    close: async () => close(),
  };
}

/**
 * Places in line: by the clock, and in order within one process however its clock is set back. Those of two processes
 * seldom are the same.
 */
function createPlaces({ nowMs, random }: Chance): () => number {
  const own = Math.floor(random() * 1000);
  let last = 0;
  return () => (last = Math.max(last + 1, nowMs() * 1000 + own));
}
