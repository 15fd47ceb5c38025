import type { CaseNumber, Instant } from '../../domain/ids.js';
import type { Counted, Counting, CountingTurn, Tally, TallyId } from '../../domain/statistics/tally.js';
import { beginning } from '../../domain/statistics/tally.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';

/** What cases are counted as, and the tallies of that. `save` must run inside a transaction. */
export function createCounting(db: Database) {
  const sql = {
    head: db.prepare<{ version: number; counted_to: Instant }>('SELECT version, counted_to FROM counting'),
    leave: db.prepare<never>('DELETE FROM counting'),
    reach: db.prepare<never>('INSERT INTO counting (version, counted_to) VALUES (?, ?)'),
    counted: db.prepare<Document>('SELECT document FROM counted WHERE number IN (SELECT value FROM json_each(?))'),
    tallies: db.prepare<Document>('SELECT document FROM tallies WHERE id IN (SELECT value FROM json_each(?))'),
    saveCounted: db.prepare<never>('INSERT OR REPLACE INTO counted (number, document) VALUES (?, ?)'),
    saveTally: db.prepare<never>('INSERT INTO tallies (id, document) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET document = ?2'),
  };

  function head(): Counting {
    const row = sql.head.get();
    return row ? { version: row.version, to: row.counted_to } : { version: 0, to: beginning };
  }

  function find(cases: readonly CaseNumber[]): Counting & { readonly counted: readonly Counted[] } {
    return { ...head(), counted: sql.counted.all(JSON.stringify(cases)).map(({ document }) => decode('counted', document)) };
  }

  function tallies(ids: readonly TallyId[]): readonly Tally[] {
    return sql.tallies.all(JSON.stringify(ids)).map(({ document }) => decode('tally', document));
  }

  /** false, with nothing written, when the counting is not at the expected version. */
  function save({ expectedVersion, to, counted, tallies }: CountingTurn): boolean {
    if (head().version !== expectedVersion) return false;
    sql.leave.run();
    sql.reach.run(expectedVersion + 1, to);
    for (const one of counted) sql.saveCounted.run(one.case, encode('counted', one));
    for (const tally of tallies) sql.saveTally.run(tally.id, encode('tally', tally));
    return true;
  }

  return { find, tallies, save };
}
