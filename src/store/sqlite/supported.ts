import type { Commit } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { CaseNumber } from '../../domain/ids.js';
import { isWish, openSupport, type WishScope } from '../../domain/wish/support.js';
import type { Database } from './driver.js';

interface Row {
  readonly number: CaseNumber;
}

const numbers = 'SELECT number FROM supported AS s CROSS JOIN cases AS c ON c.id = s.id';
const inOrder = 'ORDER BY people DESC, s.id LIMIT ?';
/** Whenever statistics are looked at: they must cost what is shown, not what there is. */
export const supportedQueries = {
  anywhere: `${numbers} WHERE shared ${inOrder}`,
  here: `${numbers} WHERE municipality = ? AND shared >= ? ${inOrder}`,
} as const;

/** Open wishes by their support. `save` must run inside a transaction. */
export function createSupported(db: Database) {
  const put = db.prepare<never>('INSERT OR REPLACE INTO supported (id, municipality, shared, people) VALUES (?, ?, ?, ?)');
  const remove = db.prepare<never>('DELETE FROM supported WHERE id = ?');
  const anywhere = db.prepare<Row>(supportedQueries.anywhere);
  const here = db.prepare<Row>(supportedQueries.here);

  function save(id: number, c: Case, events: Commit['events']): void {
    const people = openSupport(c);
    if (people !== null) put.run(id, c.municipality, Number(c.shared), people);
    // Nothing else ever was one, unless it has just become something else.
    else if (isWish(c.report) || events.some(({ type }) => type === 'edited')) remove.run(id);
  }

  function most({ municipality, shared }: WishScope, limit: number): readonly CaseNumber[] {
    const rows = municipality === null ? anywhere.all(limit) : here.all(municipality, Number(shared), limit);
    return rows.map(({ number }) => number);
  }

  return { save, most };
}
