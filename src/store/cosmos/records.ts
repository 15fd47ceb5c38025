import type { Leases, Message, Store, StoredOrganisation } from '../../app/ports.js';
import type { CaseNumber, Recipient } from '../../domain/ids.js';
import type { Organisation } from '../../domain/organisation.js';
import { decode, encode } from '../codec.js';
import type { Access } from './access.js';
import type { Fields, Place, Stored } from './client.js';
import { inCase, inCases, messageId } from './documents.js';
import type { Waiting } from './waiting.js';

type Kept = { readonly document: string } & Fields;
type Versioned = { readonly version: number } & Kept;

export const inOrganisations: Place = { container: 'directory', partition: 'organisation' };
const leasing: Place = { container: 'directory', partition: 'leases' };
const leasesId = 'leases';

export function createMessages(db: Access) {
  return async function find(number: CaseNumber, recipient: Recipient): Promise<Message | null> {
    const found = await db.read<Kept>(inCase(number), messageId(recipient));
    return found ? decode('message', found.document) : null;
  };
}

export function organisationFields({ version, organisation }: StoredOrganisation): Fields {
  const document = encode('organisation', organisation);
  return { id: String(version), part: inOrganisations.partition, kind: 'organisation', version, document };
}

/** Earlier versions stay: they tell who held which role when something was decided. */
export function createOrganisations(db: Access) {
  async function latest(after: number): Promise<Versioned | null> {
    const text = 'SELECT TOP 1 * FROM c WHERE c.version > @after ORDER BY c.version DESC';
    const [row] = await db.query<Versioned>(inOrganisations, { text, values: { after } });
    return row ?? null;
  }

  async function load(after = 0): ReturnType<Store['loadOrganisation']> {
    const row = await latest(after);
    return row ? { version: row.version, organisation: decode('organisation', row.document) } : null;
  }

  async function save(organisation: Organisation): Promise<void> {
    for (;;) {
      const version = ((await latest(0))?.version ?? 0) + 1;
      const resourceBody = organisationFields({ version, organisation });
      if ('etag' in (await db.guarded(inOrganisations, [{ operationType: 'Create', resourceBody }]))) return;
    }
  }

  return { load, save };
}

export function createLeases(db: Access) {
  /** What was read or written last: the next writing needs its etag, and mostly follows on it. */
  let seen: Pick<Stored<Versioned>, 'version' | '_etag'> | null = null;

  async function load(): ReturnType<Store['loadLeases']> {
    const found = await db.read<Versioned>(leasing, leasesId);
    seen = found;
    return found ? { version: found.version, leases: decode('leases', found.document) } : null;
  }

  async function save(leases: Leases, expected: number): Promise<boolean> {
    if (expected > 0 && seen?.version !== expected) await load();
    const version = expected + 1;
    const resourceBody = { id: leasesId, part: leasing.partition, kind: 'leases', version, document: encode('leases', leases) };
    if (expected > 0 && seen?.version !== expected) return false;
    const outcome = await db.guarded<Versioned>(leasing, [
      expected === 0 || !seen
        ? { operationType: 'Create', resourceBody }
        : { operationType: 'Replace', id: leasesId, ifMatch: seen._etag, resourceBody },
    ]);
    seen = 'etag' in outcome ? { version, _etag: outcome.etag } : outcome.moved;
    return 'etag' in outcome;
  }

  return { load, save };
}

export function createCounts(db: Access, waiting: Waiting): Store['counts'] {
  const count = async (which: string) => {
    const [found = 0] = await db.query<number>(inCases, { text: `SELECT VALUE COUNT(1) FROM c WHERE ${which}`, values: {} });
    return found;
  };
  return async () => {
    const [cases, parked, due] = await Promise.all([
      count(`c.kind = 'case'`),
      count(`c.kind = 'notice' AND IS_DEFINED(c.parked)`),
      db.query<Recipient>(inCases, { text: `SELECT VALUE c["to"] FROM c WHERE c.kind = 'notice' AND IS_DEFINED(c.due)`, values: {} }),
    ]);
    const away = await waiting.unreachable(due);
    return { cases, owed: due.filter((to) => !away.has(to)).length, parked };
  };
}

/** The cheapest question: whatever the answer, the service has given one. */
export function createPing(db: Access): Store['ping'] {
  return async () => void (await db.read(leasing, leasesId));
}
