import type { ColumnId, TableId } from '../texts/statisticsType.js';
import type { Texts } from '../texts/type.js';
import { grouped } from '../texts/numbers.js';
import { hoursAndMinutes } from '../time.js';

/** Minutes of working time, whole per cents; null: nothing to count. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'count' | 'percent' | 'minutes';
  /** Whether a chart of the table draws it. */
  readonly drawn: boolean;
}

/** One figure in numbers. Its chart, its table on the page and its files are all made of this. */
export interface StatisticsTable {
  readonly id: TableId;
  readonly name: string;
  /** The main thing, in a sentence. It may hold names that people have written. */
  readonly says: string;
  /** The first ones are text and name the row. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The whole period. */
  readonly total: Row | null;
}

const kinds: Readonly<Record<ColumnId, Column['kind']>> = {
  week: 'text', month: 'text', service: 'text', municipality: 'text', chain: 'text', step: 'text', request: 'text', deadline: 'text',
  number: 'text', wish: 'text', reported: 'count', closed: 'count', cases: 'count', solved: 'count', approved: 'count', refused: 'count',
  kept: 'count', missed: 'count', people: 'count', municipalitiesCount: 'count', share: 'percent', approvedShare: 'percent',
  keptShare: 'percent', median: 'minutes', p90: 'minutes',
};

export function columnsOf({ statistics }: Texts, ids: readonly ColumnId[], drawn: readonly ColumnId[]): readonly Column[] {
  return ids.map((id) => ({ name: statistics.columns[id], kind: kinds[id], drawn: drawn.includes(id) }));
}

/** As people read it; a file has the numbers themselves. */
export function cellWords(cell: Cell, { kind }: Column, texts: Texts): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (kind === 'minutes') return hoursAndMinutes(cell, texts.time);
  return kind === 'percent' ? texts.statistics.percent(cell) : grouped(cell, texts.language);
}

/** In whole per cent; null: of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** `2026-W03` as people say it. */
export function weekName(week: string, { statistics }: Texts): string {
  const [year = '', number = ''] = week.split('-W');
  return statistics.week(year, Number(number));
}

/** `2026-03` as people say it. */
export function monthName(month: string, { orders }: Texts): string {
  const [year = '', number = ''] = month.split('-');
  return `${orders.months[Number(number) - 1] ?? number} ${year}`;
}
