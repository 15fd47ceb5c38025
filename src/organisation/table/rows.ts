import { columnOf, headings as known, type Column } from './columns.js';

/** A cell's text, or why it is not taken. */
export type Cell = string | { readonly refused: string };

/** A spreadsheet as it was written: nothing is trimmed, and every row has its own number. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
}

/** What is wrong where, for whoever wrote the table. `null`: not in one row, not in one column. */
export interface TableFault {
  readonly row: number | null;
  /** The heading as the table writes it. */
  readonly column: string | null;
  readonly message: string;
}

/** A row by its columns, trimmed; what is empty or has no column is ''. */
export interface Row {
  readonly number: number;
  readonly text: (column: Column) => string;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** A column's heading as the table writes it. */
  readonly titleOf: (column: Column) => string;
}

/** Far above what fourteen municipalities can fill, and far below what takes long. */
export const mostRows = 10_000;

export function readRows({ headings, rows }: Table): Rows | { readonly faults: readonly TableFault[] } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== '' && !isBlank(cell)));
  if (filled.length > mostRows)
    return { faults: [{ row: null, column: null, message: `has ${filled.length} rows, more than ${mostRows}: is this the right file?` }] };
  if (filled.length === 0) return { faults: [{ row: null, column: null, message: 'has no rows: nothing would be left in the directory' }] };
  const places = headings.map(columnOf);
  const faults = [...headingFaults(headings, places), ...filled.flatMap((row) => cellFaults(row, headings))];
  if (faults.length > 0) return { faults };
  return {
    rows: filled.map(({ number, cells }) => ({ number, text: (column) => textOf(cells[places.indexOf(column)]) })),
    titleOf: (column) => headings[places.indexOf(column)]?.trim() ?? known[column],
  };
}

/** What every appointment has; the rest is known or may be left out. */
const needed: readonly Column[] = ['role', 'objectId', 'from'];

function headingFaults(headings: readonly string[], places: readonly (Column | undefined)[]): TableFault[] {
  const fault = (column: string | null, message: string) => ({ row: null, column, message });
  return [
    ...headings.flatMap((heading, i) => {
      const place = places[i];
      if (isBlank(heading)) return [];
      if (!place) return [fault(heading, `is not a known column: correct it (${Object.values(known).join(', ')}) or remove it`)];
      return places.indexOf(place) < i ? [fault(heading, 'says the same as an earlier column: remove one')] : [];
    }),
    ...needed.filter((column) => !places.includes(column)).map((column) => fault(known[column], 'is missing: add this column')),
  ];
}

function cellFaults({ number, cells }: Table['rows'][number], headings: readonly string[]): TableFault[] {
  return cells.flatMap((cell, i): TableFault[] => {
    const column = headings[i]?.trim() ?? '';
    if (typeof cell !== 'string') return [{ row: number, column, message: cell.refused }];
    return column || isBlank(cell) ? [] : [{ row: number, column: null, message: `has “${cell.slice(0, 40)}” under no heading: name the column` }];
  });
}

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}
