import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { CaseNumber } from '../../domain/ids.js';
import { byUrgency, type Desk } from '../../domain/queue.js';
import type { FindCase } from './cases.js';
import { pageOf } from '../cursor.js';
import type { Database } from './driver.js';
import { limitTo } from './limit.js';
import { placeIn, type Place } from './place.js';

type Queued = readonly [...Place, number: CaseNumber];

export function createQueue(db: Database, find: FindCase) {
  // Of many desks, most have nothing. A case that waits at several of them is shown where it is the most urgent, on whichever
  // page that is. All of a desk in one text: for the driver to make an object of each row takes twice as long.
  const atDesks = db.prepare<{ readonly places: string }>(`
    SELECT (
      SELECT json_group_array(json_array(rank, since, id, number)) FROM (
        SELECT rank, since, id, number FROM waits
        WHERE desk = mine.value AND (rank, since, id) > (?2, ?3, ?4) AND (ahead IS NULL OR NOT EXISTS (
          SELECT 1 FROM json_each(ahead) AS other WHERE other.value IN (SELECT value FROM json_each(?1))))
        ORDER BY rank, since, id ${limitTo('?5')})) AS places
    FROM json_each(?1) AS mine WHERE EXISTS (SELECT 1 FROM waits WHERE desk = mine.value)`);

  return function queue(desks: readonly Desk[], { after, limit }: Paging): Page<Case> {
    const found = atDesks.all(JSON.stringify([...new Set(desks)]), ...placeIn(after), limit + 1);
    const rows = found.flatMap(({ places }) => JSON.parse(places) as readonly Queued[]).sort(byPlace);
    return pageOf(
      rows,
      limit,
      ([rank, since, id]) => [rank, since, id],
      ([, , , number]) => find(number),
    );
  };
}

function byPlace([rank, since, id]: Queued, [otherRank, otherSince, otherId]: Queued): number {
  return byUrgency({ rank, since }, { rank: otherRank, since: otherSince }) || id - otherId;
}
