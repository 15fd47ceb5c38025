/** A document for people to read, before it is any kind of file. Whatever stands in it is text: nothing is read as markup. */
export interface Paper {
  readonly title: string;
  /** Without folder and ending. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
}

/** A label and what it says. */
export type Fact = readonly [label: string, value: string];

/** The title is the one heading of level 1; no level is passed over on the way down. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Data, never layout: the first row says what stands in the columns. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A line to write on by hand. */
  | { readonly kind: 'blank'; readonly label: string };

export const section = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const subsection = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const blank = (label: string): Block => ({ kind: 'blank', label });

/** Nothing where there is nothing to list. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** What may be known. */
export type Maybe = readonly [label: string, value: string | null | undefined];

/** Without those of which nothing is known. */
export function facts(...given: readonly Maybe[]): readonly Block[] {
  const known = given.flatMap(([label, value]): readonly Fact[] => (value ? [[label, value]] : []));
  return known.length > 0 ? [{ kind: 'facts', facts: known }] : [];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.length > 0 ? [{ kind: 'table', head, rows }] : [];
}
