import { inOrder, itemKinds, type Archive, type Item, type ItemKind, type ItemOf } from '../../app/archive.js';
import type { OpenForm, Page, Paging } from '../../app/ports.js';
import type { PersonId } from '../../domain/ids.js';
import { decode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import type { Access } from './access.js';
import type { ContainerName, Fields } from './client.js';
import { inCase, type CaseFields, type NoticeFields, type Tier } from './documents.js';
import { createImport } from './import.js';
import type { CounterFields, DraftFields } from './numbers.js';
import { isSpilt, unpack } from './spill.js';
import { after, all, plain } from './sql.js';

/** What documents of each kind are read as. */
interface Rows {
  readonly organisation: { readonly version: number; readonly document: string };
  readonly change: { readonly version: number; readonly document: string };
  readonly contact: { readonly document: string };
  readonly draft: DraftFields;
  readonly counter: CounterFields;
  readonly case: CaseFields & Tier & { readonly document: string };
  readonly diary: { readonly document: string };
  readonly notice: NoticeFields;
}
type Lying = { readonly id: string; readonly kind: 'event' | 'message' | 'wait'; readonly document: string } & Tier;

/** Where they lie, and what they are read by; in one container no two have the same. */
interface Source {
  readonly container: ContainerName;
  readonly which: string;
  readonly order: string;
}
const sources: Readonly<Record<ItemKind, Source>> = {
  organisation: { container: 'directory', which: `c.kind = 'organisation'`, order: 'version' },
  change: { container: 'directory', which: `c.kind = 'change'`, order: 'version' },
  contact: { container: 'addresses', which: 'IS_DEFINED(c.id)', order: 'id' },
  draft: { container: 'directory', which: `c.kind = 'draft'`, order: 'id' },
  counter: { container: 'directory', which: `c.kind = 'counter'`, order: 'id' },
  case: { container: 'cases', which: `c.kind = 'case'`, order: 'case' },
  diary: { container: 'cases', which: `c.kind = 'diary'`, order: 'case' },
  notice: { container: 'cases', which: `c.kind = 'notice'`, order: 'at' },
};

/** The whole database, item by item. */
export function createArchive(db: Access, nextPlace: () => number): Archive {
  const exports = exportsOf(db);

  async function sizeOf(kind: ItemKind): Promise<readonly [ItemKind, number]> {
    const { container, which } = sources[kind];
    const [size = 0] = await db.query<number>({ container }, plain(`SELECT VALUE COUNT(1) FROM c WHERE ${which}`));
    return [kind, size];
  }

  return {
    exported: (kind, paging) => exports[kind](paging),
    sizes: async () => new Map(await Promise.all(itemKinds.map(sizeOf))),
    imported: createImport(db, nextPlace),
  };
}

function exportsOf(db: Access): Readonly<Record<ItemKind, (paging: Paging) => Promise<Page<Item>>>> {
  return {
    organisation: paged(db, 'organisation', ({ version, document }) => ({ version, organisation: decode('organisation', document) })),
    change: paged(db, 'change', ({ version, document }) => ({ version, ...decode('change', document) })),
    contact: paged(db, 'contact', ({ document }) => ({ contact: decode('contact', document) })),
    draft: paged(db, 'draft', ({ draft, number }) => ({ draft, number })),
    counter: paged(db, 'counter', ({ municipality, year, latest }) => ({ municipality, year, latest })),
    case: paged(db, 'case', (row) => wholeCase(db, row)),
    diary: paged(db, 'diary', ({ document }) => ({ diary: decode('diary', document) })),
    notice: paged(db, 'notice', ({ document, attempts, due = 0, parked = null }) => ({ notice: decode('notice', document), attempts, due, parked })),
  };
}

function paged<K extends ItemKind>(
  db: Access,
  kind: K,
  show: (row: Rows[K]) => Omit<ItemOf<K>, 'kind'> | Promise<Omit<ItemOf<K>, 'kind'>>,
) {
  const { container, which, order } = sources[kind];
  return async function page({ after: cursor, limit }: Paging): Promise<Page<Item>> {
    const field = `c["${order}"]`;
    const [from] = partsOf(cursor);
    const { text, values } = all(plain(which), after([field], '>', cursor === null ? null : [keyIn(from)]));
    const rows = await db.query<Rows[K] & Fields & Pick<NoticeFields, 'case' | 'spilt'>>(
      { container },
      { text: `SELECT TOP @top * FROM c WHERE ${text} ORDER BY ${field}`, values: { ...values, top: limit + 1 } },
    );
    const spilt = rows.filter(isSpilt);
    for (const each of spilt) await unpack(db, each);
    if (spilt.length > 0) return page({ after: cursor, limit });
    const { rows: shown, next } = pageOf(
      rows,
      limit,
      (row) => [keyIn(row[order])],
      (row) => row,
    );
    const items: Item[] = [];
    for (const row of shown) items.push({ kind, ...(await show(row)) } as unknown as Item);
    return { rows: items, next };
  };
}

function keyIn(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

async function wholeCase(db: Access, row: Rows['case']): Promise<ItemOf<'case'>> {
  const found = await db.query<Lying>(inCase(row.case), plain(`SELECT * FROM c WHERE c.kind IN ('event', 'message', 'wait')`));
  const of = (kind: Lying['kind']) => found.filter((each) => each.kind === kind).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const tiers = row.tiers > 0 ? [row, ...of('wait')] : [];
  return inOrder({
    kind: 'case',
    case: decode('case', row.document),
    waits: tiers.flatMap(({ desks, rank, since }) => desks.map((desk) => ({ desk, rank, since }))),
    alarm: row.alarm ?? null,
    events: of('event').map(({ document }) => decode('event', document)),
    messages: of('message').map(({ document }) => decode('message', document)),
    forms: Object.entries(row.forms).map(([person, { verb, until }]): OpenForm => ({ case: row.case, person: person as PersonId, verb, until })),
  });
}
