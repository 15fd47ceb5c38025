import type { Leases, Message, OrganisationTurn, Page, Paging, Store, StoredChange, StoredOrganisation } from '../../app/ports.js';
import type { CaseNumber, Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import type { Database, Document } from './driver.js';

type Versioned = Document & { readonly version: number };
type Counts = Awaited<ReturnType<Store['counts']>>;

export function createMessages(db: Database) {
  const byKey = db.prepare<Document>('SELECT document FROM messages WHERE number = ? AND recipient = ?');
  const byCase = db.prepare<Document>('SELECT document FROM messages WHERE number = ?');
  // Each press names the card that it was made on, mostly the one that is known: then nothing is written.
  const insert = db.prepare<never>(`
    INSERT INTO messages (number, recipient, document) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET document = ?3 WHERE document <> ?3`);

  function find(number: CaseNumber, recipient: Recipient): Message | null {
    const row = byKey.get(number, recipient);
    return row ? decode('message', row.document) : null;
  }

  function of(number: CaseNumber): readonly Message[] {
    return byCase.all(number).map(({ document }) => decode('message', document));
  }

  function save(message: Message): void {
    insert.run(message.case, message.recipient, encode('message', message));
  }

  return { find, of, save };
}

export function createOrganisations(db: Database) {
  // Earlier versions stay: they tell who held which role when something was decided.
  const latest = db.prepare<Versioned>(
    'SELECT version, document FROM organisations WHERE version > ? ORDER BY version DESC LIMIT 1',
  );
  const insert = db.prepare<never>('INSERT INTO organisations (version, document) VALUES (?, ?)');
  const note = db.prepare<never>('INSERT OR REPLACE INTO changes (version, document) VALUES (?, ?)');
  const noted = db.prepare<Versioned>('SELECT version, document FROM changes WHERE version < ? ORDER BY version DESC LIMIT ?');

  function load(after: number): StoredOrganisation | null {
    const row = latest.get(after);
    return row ? { version: row.version, organisation: decode('organisation', row.document) } : null;
  }

  /** false, with nothing written, when the newest is not the expected one. */
  function save({ organisation, expectedVersion, events }: OrganisationTurn): boolean {
    if ((latest.get(0)?.version ?? 0) !== expectedVersion) return false;
    insert.run(expectedVersion + 1, encode('organisation', organisation));
    put({ version: expectedVersion + 1, events });
    return true;
  }

  function put({ version, events }: StoredChange): void {
    if (events.length > 0) note.run(version, encode('change', { events }));
  }

  function changes({ after, limit }: Paging): Page<StoredChange> {
    const [before] = partsOf(after);
    const rows = noted.all(typeof before === 'number' ? before : Number.MAX_SAFE_INTEGER, limit + 1);
    return pageOf(rows, limit, ({ version }) => [version], ({ version, document }) => ({ version, ...decode('change', document) }));
  }

  return { load, save, put, changes };
}

/** One process owns the file, so what an earlier one had leased is free as soon as the file is opened. */
export function createLeases(db: Database) {
  db.exec('DELETE FROM leases');
  const latest = db.prepare<Versioned>('SELECT version, document FROM leases');
  const first = db.prepare<never>('INSERT INTO leases (version, document) VALUES (1, ?) ON CONFLICT DO NOTHING');
  const next = db.prepare<never>('UPDATE leases SET version = version + 1, document = ?1 WHERE version = ?2');

  function load(): Awaited<ReturnType<Store['loadLeases']>> {
    const row = latest.get();
    return row ? { version: row.version, leases: decode('leases', row.document) } : null;
  }

  function save(leases: Leases, expected: number): boolean {
    const document = encode('leases', leases);
    return (expected === 0 ? first.run(document) : next.run(document, expected)).changes > 0;
  }

  return { load, save };
}

export function createCounts(db: Database): () => Counts {
  const count = db.prepare<Counts>(`
    SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM outbox WHERE due IS NOT NULL) AS owed,
      (SELECT count(*) FROM outbox WHERE due IS NULL AND parked IS NOT NULL) AS parked`);
  return () => ({ cases: 0, owed: 0, parked: 0, ...count.get() });
}
