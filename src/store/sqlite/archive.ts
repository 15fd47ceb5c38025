import type { Item, ItemKind } from '../../app/archive.js';
import { inOrder, itemKinds } from '../../app/archive.js';
import type { Page, Paging, ParkReason } from '../../app/ports.js';
import type { CaseNumber, Instant, MunicipalityCode } from '../../domain/ids.js';
import type { Wait } from '../../domain/queue.js';
import { decode, encode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import type { createCases } from './cases.js';
import type { createContacts } from './contacts.js';
import type { Database, Document, Value } from './driver.js';
import type { createDiaries } from './diaries.js';
import type { createForms } from './forms.js';
import type { createOutbox } from './outbox.js';
import type { createMessages, createOrganisations } from './records.js';

interface Parts {
  readonly cases: ReturnType<typeof createCases>;
  readonly contacts: ReturnType<typeof createContacts>;
  readonly diaries: ReturnType<typeof createDiaries>;
  readonly forms: ReturnType<typeof createForms>;
  readonly messages: ReturnType<typeof createMessages>;
  readonly organisations: ReturnType<typeof createOrganisations>;
  readonly outbox: ReturnType<typeof createOutbox>;
}

const tables: Readonly<Record<ItemKind, string>> = {
  organisation: 'organisations',
  change: 'changes',
  contact: 'contacts',
  draft: 'drafts',
  counter: 'counters',
  case: 'cases',
  diary: 'diaries',
  notice: 'outbox',
};

/** The whole file, item by item. `imported` must run inside a transaction. */
export function createArchive(db: Database, parts: Parts) {
  const pages = pagesOf(db, parts);
  const put = {
    organisation: db.prepare<never>('INSERT OR REPLACE INTO organisations (version, document) VALUES (?, ?)'),
    draft: db.prepare<never>('INSERT OR REPLACE INTO drafts (draft, number) VALUES (?, ?)'),
    counter: db.prepare<never>('INSERT OR REPLACE INTO counters (municipality, year, latest) VALUES (?, ?, ?)'),
  };

  function add(item: Item): void {
    switch (item.kind) {
      case 'organisation':
        return void put.organisation.run(item.version, encode('organisation', item.organisation));
      case 'change':
        return parts.organisations.put(item);
      case 'contact':
        return parts.contacts.save(item.contact);
      case 'draft':
        return void put.draft.run(item.draft, item.number);
      case 'counter':
        return void put.counter.run(item.municipality, item.year, item.latest);
      case 'case':
        // One that is there already is the same, from a copy that was broken off.
        parts.cases.save({ ...item, expectedVersion: 0, notices: [] });
        item.messages.forEach(parts.messages.save);
        return item.forms.forEach(parts.forms.open);
      case 'diary':
        return parts.diaries.restore(item.diary);
      case 'notice':
        return parts.outbox.restore(item);
    }
  }

  const size = (kind: ItemKind) => db.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${tables[kind]}`).get()?.n ?? 0;

  return {
    sizes: (): ReadonlyMap<ItemKind, number> => new Map(itemKinds.map((kind) => [kind, size(kind)])),
    exported: (kind: ItemKind, paging: Paging): Page<Item> => pages[kind](paging),
    imported: (items: readonly Item[]): void => items.forEach(add),
  };
}

function pagesOf(db: Database, { cases, messages, forms }: Parts): Readonly<Record<ItemKind, (paging: Paging) => Page<Item>>> {
  return {
    organisation: paged<Document & { version: number }>(db, tables.organisation, { version: 0 }, 'document', ({ version, document }) => ({
      kind: 'organisation', version, organisation: decode('organisation', document),
    })),
    change: paged<Document & { version: number }>(db, tables.change, { version: 0 }, 'document', ({ version, document }) => ({
      kind: 'change', version, ...decode('change', document),
    })),
    contact: paged<Document>(db, tables.contact, { recipient: '' }, 'document', ({ document }) => ({
      kind: 'contact', contact: decode('contact', document),
    })),
    draft: paged<{ draft: string; number: CaseNumber }>(db, tables.draft, { draft: '' }, 'number', ({ draft, number }) => ({
      kind: 'draft', draft, number,
    })),
    counter: paged<{ municipality: MunicipalityCode; year: number; latest: number }>(
      db, tables.counter, { municipality: '', year: 0 }, 'latest', ({ municipality, year, latest }) => ({ kind: 'counter', municipality, year, latest }),
    ),
    case: paged<Document & { waits: string; alarm: Instant | null }>(db, tables.case, { id: 0 }, 'waits, document, alarm', ({ waits, document, alarm }) => {
      const found = decode('case', document);
      const { number } = found;
      return inOrder({
        kind: 'case',
        case: found,
        waits: JSON.parse(waits) as readonly Wait[],
        alarm,
        events: cases.history(number),
        messages: messages.of(number),
        forms: forms.of(number),
      });
    }),
    diary: paged<Document>(db, tables.diary, { id: '' }, 'document', ({ document }) => ({ kind: 'diary', diary: decode('diary', document) })),
    notice: paged<Document & { attempts: number; due: number | null; parked: ParkReason | null }>(
      db, tables.notice, { seq: 0 }, 'attempts, due, parked, document', ({ attempts, due, parked, document }) => ({
        kind: 'notice', notice: decode('notice', document), attempts, due: due ?? 0, parked,
      }),
    ),
  };
}

/** Pages of a table in the order of its key; `first`: the key's columns, each with what comes before all its values. */
function paged<Row>(
  db: Database,
  table: string,
  first: Readonly<Record<string, Value>>,
  columns: string,
  show: (row: Row) => Item,
): (paging: Paging) => Page<Item> {
  const keys = Object.keys(first);
  const after = `(${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})`;
  const rows = db.prepare<Row & Record<string, string | number>>(
    `SELECT ${keys.join(', ')}, ${columns} FROM ${table} WHERE ${after} ORDER BY ${keys.join(', ')} LIMIT ?`,
  );
  return ({ after: cursor, limit }) => {
    const from = partsOf(cursor).filter((part) => typeof part === 'string' || typeof part === 'number');
    const found = rows.all(...(from.length === keys.length ? from : Object.values(first)), limit + 1);
    return pageOf(found, limit, (row) => keys.map((key) => row[key] ?? ''), show);
  };
}
