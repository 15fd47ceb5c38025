import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { CaseNumber } from '../../domain/ids.js';
import { byUrgency, type Desk } from '../../domain/queue.js';
import type { FindCase } from './cases.js';
import { pageOf, partsOf } from '../cursor.js';
import type { Database } from './driver.js';

/** The sort key of the queue: smaller comes first. */
interface Place {
  readonly rank: number;
  readonly since: string;
  readonly id: number;
}
interface Queued extends Place {
  readonly number: CaseNumber;
}

/** A page and a little: of many desks, most have nothing. */
const chunk = 12;

export function createQueue(db: Database, find: FindCase) {
  const waiting = db.prepare<{ readonly desk: Desk }>(
    'SELECT DISTINCT value AS desk FROM json_each(?) WHERE EXISTS (SELECT 1 FROM waits WHERE desk = value)',
  );
  // A case that waits at several of the desks is shown where it is the most urgent, on whichever page that is.
  const atDesk = db.prepare<Queued>(`
    SELECT rank, since, id, number FROM waits
    WHERE desk = ?1 AND (rank, since, id) > (?2, ?3, ?4) AND (ahead IS NULL OR NOT EXISTS (
      SELECT 1 FROM json_each(ahead) WHERE value IN (SELECT value FROM json_each(?5))))
    ORDER BY rank, since, id LIMIT ${chunk}`);

  function* waitingAt(desk: Desk, after: Place, all: string): Generator<Queued, undefined> {
    let from = after;
    for (;;) {
      const rows = atDesk.all(desk, from.rank, from.since, from.id, all);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < chunk) return;
      from = last;
    }
  }

  return function queue(desks: readonly Desk[], { after, limit }: Paging): Page<Case> {
    const all = JSON.stringify(desks);
    const shown: Queued[] = [];
    for (const row of merged(waiting.all(all).map(({ desk }) => waitingAt(desk, placeIn(after), all)))) {
      shown.push(row);
      if (shown.length > limit) break;
    }
    return pageOf(
      shown,
      limit,
      ({ rank, since, id }) => [rank, since, id],
      ({ number }) => find(number),
    );
  };
}

function placeIn(cursor: string | null): Place {
  const [rank, since, id] = partsOf(cursor);
  return typeof rank === 'number' && typeof since === 'string' && typeof id === 'number'
    ? { rank, since, id }
    : { rank: Number.MIN_SAFE_INTEGER, since: '', id: 0 };
}

/** The rows of all streams in one order, read no further than they are asked for. */
function* merged(streams: readonly Generator<Queued, undefined>[]): Generator<Queued> {
  const heads = streams.flatMap((stream) => headOf(stream));
  for (;;) {
    const first = heads.reduce<Head | null>((a, b) => (a && !isBefore(b.row, a.row) ? a : b), null);
    if (!first) return;
    yield first.row;
    heads.splice(heads.indexOf(first), 1, ...headOf(first.stream));
  }
}

interface Head {
  readonly row: Queued;
  readonly stream: Generator<Queued, undefined>;
}

function headOf(stream: Generator<Queued, undefined>): readonly Head[] {
  const { value } = stream.next();
  return value ? [{ row: value, stream }] : [];
}

function isBefore(a: Place, b: Place): boolean {
  return (byUrgency(a, b) || a.id - b.id) < 0;
}
