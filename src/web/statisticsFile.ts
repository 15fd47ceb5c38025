import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, StatisticsTable } from '../../cards/statistics/shapes.js';
import type { Texts } from '../../cards/texts/type.js';

export interface SheetFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What Excel takes as the name of a sheet. */
const longestSheetName = 31;

/**
 * Semicolons and the mark of UTF-8: without them Excel in Swedish, where the comma is in numbers, puts a row into one cell
 * and reads å as two signs. Text that would be a formula gets an apostrophe; a space before it must not hide it.
 */
export function csvFile(table: StatisticsTable, texts: Texts): SheetFile {
  const grid = gridOf(table, texts).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trimStart() : cell)));
  const text = writeCsv(grid, { delimiter: ';', bom: true, escapeFormulae: true });
  return { type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

/** A sheet for each table. Its cells are typed: a text is no formula, whatever it begins with. */
export async function xlsxFile(tables: readonly StatisticsTable[], texts: Texts): Promise<SheetFile> {
  const sheets = tables.map((table) => ({
    name: table.name.slice(0, longestSheetName),
    columns: table.columns.map(({ kind }) => (kind === 'text' ? { width: 32 } : { width: 24, numFmt: '0' })),
    rows: gridOf(table, texts),
    freezePane: { rows: 1 },
  }));
  const bytes = await writeXlsx({ sheets });
  return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes };
}

function gridOf({ columns, rows, total }: StatisticsTable, { statistics: { units } }: Texts): Cell[][] {
  const header = columns.map(({ name, kind }) => (kind === 'minutes' || kind === 'percent' ? `${name} (${units[kind]})` : name));
  return [header, ...rows, ...(total ? [total] : [])].map((row) => [...row]);
}
