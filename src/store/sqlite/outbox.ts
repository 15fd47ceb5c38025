import type { ItemOf } from '../../app/archive.js';
import type { Claim, Owed, Parked, ParkReason } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { topicOf, type Notice } from '../../domain/notices.js';
import { slotOf } from '../../domain/slots.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';
import { due } from './due.js';

/** Notices on their way. All but `owed` and `parked` must run inside a transaction. */
export function createOutbox(db: Database) {
  const sql = statementsOf(db);

  function add(notice: Notice): void {
    sql.insert.run(notice.id, topicOf(notice), notice.to, encode('notice', notice), slotOf(notice.to));
  }

  function restore({ notice, attempts, due, parked }: ItemOf<'notice'>): void {
    add(notice);
    sql.restore.run(notice.id, attempts, due, parked);
  }

  function owed({ now, slots, busy, limit }: Claim): readonly Owed[] {
    const rows = sql.ready.all(now, JSON.stringify(busy), JSON.stringify(slots), limit);
    return rows.map(({ document, attempts }) => ({ notice: decode('notice', document), attempts }));
  }

  function delivered(notices: readonly Notice[]): void {
    for (const { id } of notices) sql.remove.run(id);
  }

  function postponed(notices: readonly Notice[], due: number): void {
    for (const { id } of notices) sql.delay.run(id, due);
  }

  function park(notices: readonly Notice[], reason: ParkReason): void {
    for (const { id } of notices) sql.park.run(id, reason);
  }

  function parked(limit: number): readonly Parked[] {
    // The drivers' rows have no prototype; a copy is a plain object.
    return sql.parked.all(limit).map((row) => ({ ...row }));
  }

  function resend(recipient: Recipient | null): number {
    return sql.resend.all(recipient).length;
  }

  return { add, restore, owed, delivered, postponed, park, parked, resend };
}

function statementsOf(db: Database) {
  const again = (at: string) => due('outbox.recipient', 'outbox.number', at);
  return {
    // Stored again, a notice gets a new seq: it is the newest then.
    insert: db.prepare<never>(`
      INSERT OR REPLACE INTO outbox (id, number, recipient, document, slot, due)
      VALUES (?1, ?2, ?3, ?4, ?5, ${due('?3', '?2', '0')})`),
    // In the order of the index: sorting instead would touch all that is due, however much that is.
    ready: db.prepare<Document & { readonly attempts: number }>(`
      SELECT document, attempts FROM outbox INDEXED BY outbox_owed
      WHERE due <= ? AND recipient NOT IN (SELECT value FROM json_each(?)) AND slot IN (SELECT value FROM json_each(?))
      ORDER BY seq LIMIT ?`),
    remove: db.prepare<never>('DELETE FROM outbox WHERE id = ?'),
    park: db.prepare<never>('UPDATE outbox SET due = NULL, parked = ?2, attempts = attempts + 1 WHERE id = ?1'),
    restore: db.prepare<never>(`
      UPDATE outbox SET due = CASE WHEN ?4 IS NULL THEN ${again('?3')} END, parked = ?4, attempts = ?2 WHERE id = ?1`),
    delay: db.prepare<never>(`UPDATE outbox SET due = ${again('?2')}, parked = NULL, attempts = attempts + 1 WHERE id = ?1`),
    parked: db.prepare<Parked>(`
      SELECT recipient, parked AS reason, count(*) AS count FROM outbox WHERE parked IS NOT NULL
      GROUP BY recipient, parked ORDER BY count DESC, min(seq) LIMIT ?`),
    resend: db.prepare<object>(`
      UPDATE outbox SET due = ${again('0')}, parked = NULL, attempts = 0
      WHERE parked IS NOT NULL AND (?1 IS NULL OR recipient = ?1) RETURNING id`),
  };
}
