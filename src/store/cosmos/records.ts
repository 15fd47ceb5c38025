import type { Leases, Message, Page, Paging, Store, StoredChange, StoredOrganisation } from '../../app/ports.js';
import type { CaseNumber, Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import type { Access } from './access.js';
import type { Fields, Place, Stored } from './client.js';
import { inCase, inCases, messageId, upserted } from './documents.js';
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

export function changeFields({ version, events }: StoredChange): Fields {
  const document = encode('change', { events });
  return { id: `change:${version}`, part: inOrganisations.partition, kind: 'change', version, document };
}

/** Earlier versions stay: they tell who held which role when something was decided. */
export function createOrganisations(db: Access) {
  async function latest(after: number): Promise<Versioned | null> {
    const text = `SELECT TOP 1 * FROM c WHERE c.kind = 'organisation' AND c.version > @after ORDER BY c.version DESC`;
    const [row] = await db.query<Versioned>(inOrganisations, { text, values: { after } });
    return row ?? null;
  }

  async function load(after = 0): ReturnType<Store['loadOrganisation']> {
    const row = await latest(after);
    return row ? { version: row.version, organisation: decode('organisation', row.document) } : null;
  }

  async function save(...[{ organisation, expectedVersion, events }]: Parameters<Store['saveOrganisation']>) {
    if (((await latest(0))?.version ?? 0) !== expectedVersion) return 'conflict';
    const version = expectedVersion + 1;
    const resourceBody = organisationFields({ version, organisation });
    const outcome = await db.guarded(inOrganisations, [
      { operationType: 'Create', resourceBody },
      ...(events.length > 0 ? [upserted(changeFields({ version, events }))] : []),
    ]);
    return 'etag' in outcome ? 'committed' : 'conflict';
  }

  async function changes({ after, limit }: Paging): Promise<Page<StoredChange>> {
    const [from] = partsOf(after);
    const text = `SELECT TOP @top c.version, c.document FROM c WHERE c.kind = 'change' AND c.version < @before ORDER BY c.version DESC`;
    const values = { top: limit + 1, before: typeof from === 'number' ? from : Number.MAX_SAFE_INTEGER };
    const rows = await db.query<Versioned>(inOrganisations, { text, values });
    return pageOf(rows, limit, ({ version }) => [version], ({ version, document }) => ({ version, ...decode('change', document) }));
  }

  return { load, save, changes };
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
