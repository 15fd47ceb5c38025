import type { Page } from '../app/ports.js';

type Key = readonly (string | number)[];

/** Where a page ended: the sort key of its last row. Nothing in it grants anything, so it is not sealed. */
function cursorAt(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The parts of a cursor, whatever it is made of: the reader checks their types, and gives the first page if wrong. */
export function partsOf(cursor: string | null): readonly unknown[] {
  if (cursor === null) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A page of the first `limit` of these rows, which are one more than that when there is another page. */
export function pageOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
  show: (row: Row) => Shown | null,
): Page<Shown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.flatMap((row) => show(row) ?? []), next: last !== undefined && rows.length > limit ? cursorAt(keyOf(last)) : null };
}
