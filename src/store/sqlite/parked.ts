import type { Parked } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import type { Database } from './driver.js';
import { due } from './due.js';

/** Notices that nobody tries any longer. `resend` must run inside a transaction. */
export function createParked(db: Database) {
  const all = 'due IS NULL AND parked IS NOT NULL';
  const counted = db.prepare<Parked>(`
    SELECT recipient, parked AS reason, count(*) AS count FROM outbox WHERE ${all}
    GROUP BY recipient, parked ORDER BY count DESC, min(seq) LIMIT ?`);
  const again = db.prepare<never>(`
    UPDATE outbox SET due = ${due('outbox.recipient', '0')}, parked = NULL, attempts = 0
    WHERE ${all} AND (?1 IS NULL OR recipient = ?1)`);

  function parked(limit: number): readonly Parked[] {
    // The drivers' rows have no prototype; a copy is a plain object.
    return counted.all(limit).map((row) => ({ ...row }));
  }

  function resend(recipient: Recipient | null): number {
    return again.run(recipient).changes;
  }

  return { parked, resend };
}
