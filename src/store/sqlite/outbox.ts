import type { Owed } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import type { Notice } from '../../domain/notices.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';
import { due } from './due.js';

/** Notices on their way. All but `owed` must run inside a transaction. */
export function createOutbox(db: Database) {
  // Stored again, a notice gets a new seq: it is the newest then.
  const insert = db.prepare<never>(`
    INSERT OR REPLACE INTO outbox (id, number, recipient, document, due)
    VALUES (?1, ?2, ?3, ?4, ${due('?3', '?2', '0')})`);
  // In the order of the index: sorting instead would touch all that is due, however much that is.
  const ready = db.prepare<Document & { readonly attempts: number }>(`
    SELECT document, attempts FROM outbox INDEXED BY outbox_owed
    WHERE due <= ? AND recipient NOT IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT ?`);
  const remove = db.prepare<never>('DELETE FROM outbox WHERE id = ?');
  const park = db.prepare<never>('UPDATE outbox SET due = NULL, parked = 1, attempts = attempts + 1 WHERE id = ?');
  const delay = db.prepare<never>(`
    UPDATE outbox SET due = ${due('outbox.recipient', 'outbox.number', '?2')}, parked = 0, attempts = attempts + 1
    WHERE id = ?1`);

  function add(notice: Notice): void {
    insert.run(notice.id, notice.case, notice.to, encode('notice', notice));
  }

  function owed(now: number, busy: readonly Recipient[], limit: number): readonly Owed[] {
    const rows = ready.all(now, JSON.stringify(busy), limit);
    return rows.map(({ document, attempts }) => ({ notice: decode('notice', document), attempts }));
  }

  function delivered(ids: readonly string[]): void {
    for (const id of ids) remove.run(id);
  }

  function postponed(ids: readonly string[], at: number | null): void {
    for (const id of ids) {
      if (at === null) park.run(id);
      else delay.run(id, at);
    }
  }

  return { add, owed, delivered, postponed };
}
