import type { ChartWords } from './charts.js';
import type { Figure } from './statistics.js';

/** What a chart draws, all of it out of the figure's table. */
export interface Bars {
  /** Of each bar, in its parts. */
  readonly names: readonly (readonly string[])[];
  readonly unit: 'count' | 'percent' | 'hours';
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[]; readonly words: readonly string[] }[];
}

/** More services than that are too many to compare: the others are one bar. */
const mostServices = 15;
const letterPixels = 7.5;

export function barsOf(whole: Figure, words: ChartWords): Bars {
  const figure = whole.id === 'services' ? folded(whole, words) : whole;
  const { columns, rows } = figure;
  const drawn = columns.flatMap((column, at) => (column.drawn ? [{ column, at }] : []));
  const names = figure.words.map((row) => row.filter((text, at) => columns[at]?.kind === 'text' && text !== ''));
  const inHours = drawn.some(({ column }) => column.kind === 'minutes');
  return {
    names,
    unit: inHours ? 'hours' : drawn[0]?.column.kind === 'percent' ? 'percent' : 'count',
    series: drawn.map(({ column, at }) => ({
      name: column.name,
      values: rows.map((row) => valueOf(row[at] ?? null, inHours)),
      words: figure.words.map((row) => row[at] ?? ''),
    })),
  };
}

function valueOf(cell: string | number | null, inHours: boolean): number | null {
  if (typeof cell !== 'number') return null;
  return inHours ? cell / 60 : cell;
}

function folded(figure: Figure, words: ChartWords): Figure {
  const { columns, rows } = figure;
  const others = rows.slice(mostServices);
  if (others.length < 2) return figure;
  const sums = columns.map(({ kind }, at) => {
    if (kind === 'text') return at === 0 ? words.rest(others.length) : '';
    return others.reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
  });
  return { ...figure, rows: [...rows.slice(0, mostServices), sums], words: [...figure.words.slice(0, mostServices), sums.map(String)] };
}

/** A month or a week, and below it its year. */
export function inTwo(name: string): string[] {
  const [, short, year] = /^(.+?),? (\d{4})$/.exec(name) ?? [];
  return short && year ? [short, year] : [name];
}

/** As much of a text as there is room for. */
export function fitted(text: string, pixels: number): string {
  const most = Math.max(2, Math.floor(pixels / letterPixels));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
