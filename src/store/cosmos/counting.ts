import type { Store } from '../../app/ports.js';
import type { Instant } from '../../domain/ids.js';
import { beginning } from '../../domain/statistics/tally.js';
import { decode, encode } from '../codec.js';
import type { Access } from './access.js';
import type { Fields, Guard, Place, Stored } from './client.js';
import { idOf, upserted } from './documents.js';
import { listed } from './sql.js';

type HeadFields = { readonly version: number; readonly to: Instant } & Fields;

/** All in one partition: what a case is counted as and the tallies change in one batch, with the head that guards them first. */
const inCounting: Place = { container: 'directory', partition: 'counting' };
const headId = 'counting';

const fieldsOf = (kind: 'counted' | 'tally', id: string, document: string): Fields => ({ id: idOf(kind, id), part: inCounting.partition, kind, document });

/** What cases are counted as, and the tallies of that. */
export function createCounting(db: Access): Pick<Store, 'findCounting' | 'findTallies' | 'writeCounting'> {
  /** As it was read or written last: the next writing needs its etag, and follows on it. */
  let seen: Pick<Stored<HeadFields>, 'version' | 'to' | '_etag'> | null = null;

  async function documents(kind: 'counted' | 'tally', names: readonly string[]): Promise<readonly string[]> {
    if (names.length === 0) return [];
    const { text, values } = listed('id', names.map((name) => idOf(kind, name)));
    const rows = await db.query<{ document: string }>(inCounting, { text: `SELECT c.document FROM c WHERE c.id IN (${text})`, values });
    return rows.map(({ document }) => document);
  }

  return {
    async findCounting(cases) {
      seen = await db.read<HeadFields>(inCounting, headId);
      const { version, to } = seen ?? { version: 0, to: beginning };
      // After the head: what is read of another's later writing then meets a head that is another, too.
      return { version, to, counted: (await documents('counted', cases)).map((document) => decode('counted', document)) };
    },
    findTallies: async (ids) => (await documents('tally', ids)).map((document) => decode('tally', document)),
    async writeCounting({ expectedVersion, to, counted, tallies }) {
      if ((seen?.version ?? 0) !== expectedVersion) seen = await db.read<HeadFields>(inCounting, headId);
      if ((seen?.version ?? 0) !== expectedVersion) return 'conflict';
      const version = expectedVersion + 1;
      const resourceBody = { id: headId, part: inCounting.partition, kind: 'counting', version, to };
      const guard: Guard = seen
        ? { operationType: 'Replace', id: headId, ifMatch: seen._etag, resourceBody }
        : { operationType: 'Create', resourceBody };
      const outcome = await db.guarded<HeadFields>(inCounting, [
        guard,
        ...counted.map((one) => upserted(fieldsOf('counted', one.case, encode('counted', one)))),
        ...tallies.map((tally) => upserted(fieldsOf('tally', tally.id, encode('tally', tally)))),
      ]);
      seen = 'etag' in outcome ? { version, to, _etag: outcome.etag } : outcome.moved;
      return 'etag' in outcome ? 'committed' : 'conflict';
    },
  };
}
