import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { Desk } from '../../domain/queue.js';
import { decode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import type { Access } from './access.js';
import type { Query } from './client.js';
import { inCases } from './documents.js';
import { after, all, listed, plain } from './sql.js';

interface Row {
  readonly rank: number;
  readonly since: string;
  readonly case: string;
  readonly document: string;
}

const order = ['c["rank"]', 'c.since', 'c["case"]'];

/** A page of what lies at places in the queue. */
export function createQueuer(db: Access) {
  return async function inQueue(which: Query, { after: cursor, limit }: Paging): Promise<Page<Case>> {
    const { text, values } = all(which, after(order, '>', placeIn(cursor)));
    const rows = await db.query<Row>(inCases, {
      text: `SELECT TOP @top c["rank"], c.since, c["case"], c.document FROM c WHERE ${text} ORDER BY ${order.join(', ')}`,
      values: { ...values, top: limit + 1 },
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.rank, row.since, row.case],
      ({ document }) => decode('case', document),
    );
  };
}

export type Queuer = ReturnType<typeof createQueuer>;

/**
 * A page is one query: each case lies there once for each of its places in the queue, and a place is left out for whoever
 * also serves a desk of a more urgent one.
 */
export function createQueue(inQueue: Queuer) {
  return async function queue(desks: readonly Desk[], paging: Paging): Promise<Page<Case>> {
    if (desks.length === 0) return { rows: [], next: null };
    const mine = listed('desk', [...new Set(desks)]);
    const atDesks = (field: string) => `EXISTS (SELECT VALUE d FROM d IN c.${field} WHERE d IN (${mine.text}))`;
    const waiting = { text: `${atDesks('desks')} AND NOT ${atDesks('above')}`, values: mine.values };
    return inQueue(all(plain(`c.kind IN ('case', 'wait')`), waiting), paging);
  };
}

function placeIn(cursor: string | null): readonly [number, string, string] | null {
  const [rank, since, number] = partsOf(cursor);
  return typeof rank === 'number' && typeof since === 'string' && typeof number === 'string' ? [rank, since, number] : null;
}
