import { hash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import { itemKinds, type Archive, type Item, type ItemKind } from './archive.js';

/** How far a copy has come: everything before this place is in the target. */
export interface Bookmark {
  readonly kind: ItemKind;
  readonly after: string | null;
}

/** How many items of a kind, and a digest that does not depend on their order. */
export interface Tally {
  readonly count: number;
  readonly digest: string;
}

const pageSize = 100;

/** Copies from where the bookmark lies, or from the beginning; `onPage` hears of each page once it is stored. */
export async function copyItems(
  from: Archive,
  to: Archive,
  bookmark: Bookmark | null,
  onPage: (count: number, next: Bookmark) => Promise<void>,
): Promise<void> {
  let after = bookmark?.after ?? null;
  for (const kind of itemKinds.slice(bookmark ? itemKinds.indexOf(bookmark.kind) : 0)) {
    do {
      const page = await from.exported(kind, { after, limit: pageSize });
      await to.imported(page.rows);
      await onPage(page.rows.length, { kind, after: page.next ?? after });
      after = page.next;
    } while (after !== null);
  }
}

/** Reads everything of a kind again: two stores hold the same where count and digest are equal. */
export async function tallyOf(store: Archive, kind: ItemKind, onPage: (count: number) => void): Promise<Tally> {
  let count = 0;
  let sum = 0n;
  let after: string | null = null;
  do {
    const page = await store.exported(kind, { after, limit: pageSize });
    for (const item of page.rows) sum += BigInt(`0x${hash('sha256', stringify(essence(item)), 'hex')}`);
    count += page.rows.length;
    onPage(page.rows.length);
    after = page.next;
  } while (after !== null);
  return { count, digest: BigInt.asUintN(256, sum).toString(16).padStart(64, '0') };
}

/** When a notice is tried depends on what its store has found out of the recipient's address. */
function essence(item: Item): object {
  return item.kind === 'notice' ? { ...item, due: 0 } : item;
}
