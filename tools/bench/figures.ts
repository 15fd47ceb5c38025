/** Rounds become rows: medians of the ratios between two sides that were measured right after one another. */

/** One comparison in one round. */
export interface Pair {
  readonly row: RowName;
  readonly echo: number;
  readonly product: number;
}

interface Target {
  readonly what: string;
  readonly unit: string;
  /** How the two figures are compared. */
  readonly as: 'ratio' | 'difference' | 'value';
  readonly least?: number;
  readonly most?: number;
}

const rows = {
  durable: { what: 'durable action turns, to the invoke answer', unit: '/s', as: 'ratio', least: 0.6 },
  reads: { what: 'read turns by invoke (queue, search by number)', unit: '/s', as: 'ratio', least: 0.8 },
  messages: { what: 'read turns by message, answered by connector', unit: '/s', as: 'ratio', least: 0.8 },
  delivered: { what: 'action turns with every owed delivery', unit: '/s', as: 'ratio', least: 0.35 },
  p99Durable: { what: 'p99 of durable action turns', unit: 'ms', as: 'ratio', most: 3 },
  p99Reads: { what: 'p99 of read turns', unit: 'ms', as: 'ratio', most: 3 },
  sizeActions: { what: 'an action turn in the large store, against the small', unit: 'ms', as: 'ratio', most: 1.15 },
  sizeReads: { what: 'a read turn in the large store, against the small', unit: 'ms', as: 'ratio', most: 1.15 },
  memory: { what: 'resident memory above the echo bot', unit: 'MB', as: 'difference', most: 80 },
  sweepHot: { what: 'a sweep in the large store, against the small: hot', unit: 'ms', as: 'ratio', most: 1.5 },
  sweepCold: { what: 'the same, the store just opened: cold', unit: 'ms', as: 'ratio', most: 1.5 },
  statisticsHot: { what: 'statistics of a year in the large store, against the small: hot', unit: 'ms', as: 'ratio', most: 1.5 },
  statisticsCold: { what: 'the same, the store just opened: cold', unit: 'ms', as: 'ratio', most: 1.5 },
  tabStyle: { what: 'p99 of the tab: its style sheet', unit: 'ms', as: 'ratio', most: 3 },
  tabMe: { what: 'p99 of the tab: who looks', unit: 'ms', as: 'ratio', most: 3 },
  tabCases: { what: 'p99 of the tab: a list', unit: 'ms', as: 'ratio', most: 3 },
  tabFiltered: { what: 'p99 of the tab: a list by municipality and words', unit: 'ms', as: 'ratio', most: 3 },
  tabStep: { what: 'p99 of the tab: a list by step', unit: 'ms', as: 'ratio', most: 3 },
  tabCase: { what: 'p99 of the tab: a case with its history', unit: 'ms', as: 'ratio', most: 3 },
  tabChains: { what: 'p99 of the tab: the chains with their counts', unit: 'ms', as: 'ratio', most: 3 },
  start: { what: 'start to ready on the large store', unit: 'ms', as: 'value', most: 2000 },
} as const satisfies Record<string, Target>;
export type RowName = keyof typeof rows;

export interface Row {
  readonly name: RowName;
  readonly echo: number;
  readonly product: number;
  /** The median, and between which figures the rounds lay. */
  readonly figure: number;
  readonly lowest: number;
  readonly highest: number;
  readonly meets: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

const compare: Record<Target['as'], (pair: Pair) => number> = {
  ratio: ({ echo, product }) => product / echo,
  difference: ({ echo, product }) => product - echo,
  value: ({ product }) => product,
};

/** One row for each that has been measured, in the order of `rows`. */
export function summarise(pairs: readonly Pair[]): Row[] {
  return Object.entries(rows).flatMap(([name, target]: [string, Target]) => {
    const measured = pairs.filter((pair) => pair.row === name);
    const [first] = measured;
    if (!first) return [];
    const figures = measured.map(compare[target.as]);
    const figure = median(figures);
    return {
      name: first.row,
      echo: rounded(median(measured.map((pair) => pair.echo))),
      product: rounded(median(measured.map((pair) => pair.product))),
      figure: rounded(figure),
      lowest: rounded(Math.min(...figures)),
      highest: rounded(Math.max(...figures)),
      meets: figure >= (target.least ?? -Infinity) && figure <= (target.most ?? Infinity),
    };
  });
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const headings = ['', 'base', 'product', 'figure', 'rounds', 'target', ''];

export function table(summary: readonly Row[]): string {
  const lines = summary.map((row) => {
    const { what, unit, as, least, most }: Target = rows[row.name];
    const digits = as === 'ratio' ? 2 : 0;
    return [
      what,
      as === 'value' ? '' : `${shown(row.echo)} ${unit}`,
      `${shown(row.product)} ${unit}`,
      row.figure.toFixed(digits),
      `${row.lowest.toFixed(digits)} to ${row.highest.toFixed(digits)}`,
      least === undefined ? `at most ${most}` : `at least ${least}`,
      row.meets ? 'met' : 'not met',
    ];
  });
  const widths = headings.map((heading, i) => Math.max(heading.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const pad = (line: readonly string[]) => line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd();
  return [headings, ...lines].map(pad).join('\n');
}

function shown(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}
