import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Commit, DueCase } from '../../app/ports.js';
import type { Case, CaseEvent } from '../../domain/case.js';
import type { CaseNumber, Instant } from '../../domain/ids.js';
import { byUrgency, type Wait } from '../../domain/queue.js';
import { decode, encode } from '../codec.js';
import { caseMarks, caseWords } from '../words.js';
import type { Database, Document } from './driver.js';
import type { Facets } from './facets.js';
import type { createSupported } from './supported.js';

interface Head {
  readonly version: number;
  readonly found: string;
  readonly waits: string;
}
type After = Head & Document & Pick<Commit, 'alarm'>;
type Written = () => void;
interface Id {
  readonly id: number;
}

/** Room for a million cases a second; ids stay exact numbers in JavaScript until the year 2242. */
const idsPerSecond = 2 ** 20;

export type FindCase = (number: CaseNumber) => Case | null;

/** Cases with their histories. `save` must run inside a transaction. */
export function createCases(db: Database, facets: Pick<Facets, 'save'>, supported: Pick<ReturnType<typeof createSupported>, 'save'>) {
  const sql = statementsOf(db);
  const { find, keep, forget } = createKept(sql);

  function history(number: CaseNumber): readonly CaseEvent[] {
    return sql.events.all(number).map(({ document }) => decode('event', document));
  }

  /**
   * Writes a turn's case and events. Gives what is to be done once that is durable; null, with nothing written, when the
   * case is not at the expected version.
   */
  function save({ case: c, expectedVersion, events, waits, alarm }: Commit): Written | null {
    const before = sql.head.get(c.number);
    if ((before?.version ?? 0) !== expectedVersion) return null;
    // A card that is merely shown again changes nothing of the case.
    if (c.version === expectedVersion) return () => {};
    // Read anew if this fails: nothing is read in between.
    forget(c.number);
    const document = encode('case', c);
    const after = { version: c.version, found: fingerprintOf(c), waits: JSON.stringify(waits), document, alarm };
    const id = before ? change(sql, before.id, after) : add(sql, c, after);
    facets.save(id, c, waits);
    supported.save(id, c, events);
    queueAnew(sql, { id, number: c.number }, before?.waits ?? '[]', after.waits);
    if (before?.found !== after.found) sql.makeFindable.run(id, [...caseMarks(c), ...caseWords(c)].join(' '));
    for (const event of events) sql.addEvent.run(id, event.seq, encode('event', event));
    return () => keep(c, document.length);
  }

  function due(now: Instant, limit: number): readonly DueCase[] {
    return sql.due.all(now, limit).map(({ number, version }) => ({ case: number, version }));
  }

  return { find, history, save, due };
}

type Statements = ReturnType<typeof statementsOf>;

/**
 * A turn is followed by a delivery to each of those who have its card, and the same cases stand in queue after queue: so many
 * characters of documents are kept read, in memory a few times as many bytes.
 */
const keptCharacters = 16_000_000;

/** Cases as they were read or written last, as many as there is room for; those go first that nobody has asked for longest. */
function createKept({ byNumber }: Pick<Statements, 'byNumber'>) {
  const kept = new LRUCache<CaseNumber, Case>({ maxSize: keptCharacters });

  function find(number: CaseNumber): Case | null {
    const known = kept.get(number);
    if (known) return known;
    const row = byNumber.get(number);
    return row ? keep(decode('case', row.document), row.document.length) : null;
  }

  /** Of two turns written together the later stays, whichever is told first. */
  function keep(c: Case, size: number): Case {
    const known = kept.get(c.number);
    if (known && known.version > c.version) return known;
    kept.set(c.number, c, { size });
    return c;
  }

  return { find, keep, forget: (number: CaseNumber) => void kept.delete(number) };
}

/** Asked each minute: it must cost what is due, not what there is. */
export const dueQuery = 'SELECT number, version FROM cases WHERE alarm <= ? ORDER BY alarm, id LIMIT ?';

function statementsOf(db: Database) {
  return {
    byNumber: db.prepare<Document>('SELECT document FROM cases WHERE number = ?'),
    events: db.prepare<Document>(
      'SELECT document FROM events WHERE id = (SELECT id FROM cases WHERE number = ?) ORDER BY seq',
    ),
    head: db.prepare<Head & Id>('SELECT id, version, found, waits FROM cases WHERE number = ?'),
    insert: db.prepare<never>(`
      INSERT INTO cases (id, number, version, found, waits, document, alarm)
      VALUES (coalesce((SELECT id + 1 FROM cases WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1), ?1), ?3, ?4, ?5, ?6, ?7, ?8)`),
    update: db.prepare<never>(
      'UPDATE cases SET version = ?2, found = ?3, waits = ?4, document = ?5, alarm = ?6 WHERE id = ?1',
    ),
    due: db.prepare<{ number: CaseNumber; version: number }>(dueQuery),
    addEvent: db.prepare<never>('INSERT INTO events (id, seq, document) VALUES (?, ?, ?)'),
    leave: db.prepare<never>('DELETE FROM waits WHERE desk = ? AND rank = ? AND since = ? AND id = ?'),
    queueUp: db.prepare<never>('INSERT OR IGNORE INTO waits (desk, rank, since, id, number, ahead) VALUES (?, ?, ?, ?, ?, ?)'),
    makeFindable: db.prepare<never>('INSERT OR REPLACE INTO words (rowid, word) VALUES (?, ?)'),
  };
}

function add(sql: Statements, c: Case, { version, found, waits, document, alarm }: After): number {
  const first = Math.floor(Date.parse(c.reportedAt) / 1000) * idsPerSecond;
  const last = first + idsPerSecond - 1;
  return sql.insert.run(first, last, c.number, version, found, waits, document, alarm).lastInsertRowid;
}

function change(sql: Statements, id: number, { version, found, waits, document, alarm }: After): number {
  sql.update.run(id, version, found, waits, document, alarm);
  return id;
}

/** Wait by wait: to have SQLite read them out of their JSON takes three times as long. */
function queueAnew(sql: Statements, { id, number }: Id & Pick<Case, 'number'>, before: string, after: string): void {
  if (before === after) return;
  for (const { desk, rank, since } of waitsIn(before)) sql.leave.run(desk, rank, since, id);
  const waits = waitsIn(after);
  for (const wait of waits) sql.queueUp.run(wait.desk, wait.rank, wait.since, id, number, aheadOf(wait, waits));
}

/** The desks at which the case is more urgent; null: there are none. */
function aheadOf(wait: Wait, waits: readonly Wait[]): string | null {
  const ahead = waits.filter((other) => isAhead(other, wait)).map(({ desk }) => desk);
  return ahead.length > 0 ? JSON.stringify(ahead) : null;
}

function isAhead(a: Wait, b: Wait): boolean {
  const order = byUrgency(a, b);
  return order === 0 ? a.desk < b.desk : order < 0;
}

function waitsIn(text: string): readonly Wait[] {
  return JSON.parse(text) as readonly Wait[];
}

/** Differs when what a case is found by differs: cheaper for each turn than its words. */
function fingerprintOf(c: Case): string {
  return hash('sha1', JSON.stringify([c.report.title, c.report.description, caseMarks(c)]), 'base64');
}
