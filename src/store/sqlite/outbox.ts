import type { ItemOf } from '../../app/archive.js';
import type { Claim, Owed, ParkReason } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { topicOf, type Notice } from '../../domain/notices.js';
import { slotOf } from '../../domain/slots.js';
import { decode, encode } from '../codec.js';
import { createComing } from './coming.js';
import type { Database, Document } from './driver.js';
import { due } from './due.js';
import { limitTo } from './limit.js';

interface Place {
  readonly seq: number;
}
interface Waiting extends Place {
  readonly recipient: Recipient;
}
interface Row extends Place, Document {
  readonly attempts: number;
}

/** Notices on their way. All but `owed` must run inside a transaction. */
export function createOutbox(db: Database) {
  db.exec('DROP INDEX IF EXISTS outbox_by_id');
  const sql = statementsOf(db);
  const { place, seqOf, leave } = createPlaces(sql);
  const coming = createComing(db);

  function add(notice: Notice): void {
    if (!coming.absorb(notice)) coming.add(notice, put(sql, notice));
  }

  /** From a copy, which may have been broken off: only then is each looked for by its id. */
  function restore({ notice, attempts, due, parked }: ItemOf<'notice'>): void {
    db.exec(indexOfIds);
    sql.remove.run(seqOf(notice));
    sql.restore.run(put(sql, notice), attempts, due, parked);
  }

  function owed(claim: Claim): readonly Owed[] {
    return rowsFor(sql, claim).map(({ seq, document, attempts }) => {
      const notice = decode('notice', document);
      coming.giveOut(notice);
      return { notice: place(notice, seq), attempts };
    });
  }

  function delivered(notices: readonly Notice[]): void {
    for (const notice of notices) sql.remove.run(leave(notice));
  }

  function postponed(notices: readonly Notice[], due: number, tries: 0 | 1): void {
    for (const notice of notices) sql.delay.run(seqOf(notice), due, tries);
  }

  function park(notices: readonly Notice[], reason: ParkReason): void {
    for (const notice of notices) sql.park.run(seqOf(notice), reason);
  }

  return { add, restore, owed, delivered, postponed, park };
}

/** Documents are read of those alone that are served now: many more may wait. */
function rowsFor({ waiting, read }: Pick<Statements, 'waiting' | 'read'>, { now, slots, busy, limit, recipients }: Claim): readonly Row[] {
  const found = waiting.all(now, JSON.stringify(busy), JSON.stringify(slots), limit);
  const served = new Set([...new Set(found.map(({ recipient }) => recipient))].slice(0, recipients));
  return found.filter(({ recipient }) => served.has(recipient)).flatMap(({ seq }) => read.all(seq));
}

/** Writes a notice, the newest now. Gives its place. */
function put({ insert }: Pick<Statements, 'insert'>, notice: Notice): number {
  const again = notice.kind === 'bring' && notice.why === 'asked' ? notice.id : null;
  return insert.run(topicOf(notice), notice.to, slotOf(notice.to), again, encode('notice', notice)).lastInsertRowid;
}

/** Where those lie that were given out: hardly any other is ever said to have arrived, or not to have. */
function createPlaces({ find }: Pick<Statements, 'find'>) {
  const places = new WeakMap<Notice, number>();

  function place(notice: Notice, seq: number): Notice {
    places.set(notice, seq);
    return notice;
  }

  function seqOf(notice: Notice): number | null {
    return places.get(notice) ?? find.get(notice.id)?.seq ?? null;
  }

  /** When the last row is gone its place is the next one's. */
  function leave(notice: Notice): number | null {
    const seq = seqOf(notice);
    places.delete(notice);
    return seq;
  }

  return { place, seqOf, leave };
}

const id = `document ->> '$.id'`;
const indexOfIds = `CREATE INDEX IF NOT EXISTS outbox_by_id ON outbox (${id})`;

type Statements = ReturnType<typeof statementsOf>;

function statementsOf(db: Database) {
  const again = (at: string) => due('outbox.recipient', at);
  return {
    // Stored again, a notice gets a new seq: it is the newest then.
    insert: db.prepare<never>(`
      INSERT OR REPLACE INTO outbox (number, recipient, slot, due, again, document) VALUES (?1, ?2, ?3, ${due('?2', '0')}, ?4, ?5)`),
    // In the order of the index, which has all that is asked for: sorting instead would touch all that is due, however much that is.
    waiting: db.prepare<Waiting>(`
      SELECT seq, recipient FROM outbox INDEXED BY outbox_owed
      WHERE due <= ?1 AND recipient NOT IN (SELECT value FROM json_each(?2)) AND slot IN (SELECT value FROM json_each(?3))
        AND NOT EXISTS (SELECT 1 FROM forms WHERE forms.number = outbox.number AND person = recipient AND until > ?1)
      ORDER BY seq ${limitTo('?4')}`),
    read: db.prepare<Row>('SELECT seq, document, attempts FROM outbox WHERE seq = ?'),
    find: db.prepare<Place>(`SELECT seq FROM outbox WHERE ${id} = ?`),
    remove: db.prepare<never>('DELETE FROM outbox WHERE seq = ?'),
    park: db.prepare<never>('UPDATE outbox SET due = NULL, parked = ?2, attempts = attempts + 1 WHERE seq = ?1'),
    restore: db.prepare<never>(`
      UPDATE outbox SET due = iif(?4 IS NULL, ${again('?3')}, NULL), parked = ?4, attempts = ?2 WHERE seq = ?1`),
    delay: db.prepare<never>(`UPDATE outbox SET due = ${again('?2')}, parked = NULL, attempts = attempts + ?3 WHERE seq = ?1`),
  };
}
