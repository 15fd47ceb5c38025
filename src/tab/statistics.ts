import type { Choice } from './api.js';

/** One figure: a sentence, a chart and a table of the same numbers. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly columns: readonly { readonly name: string; readonly kind: 'text' | 'count' | 'percent' | 'minutes'; readonly drawn: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The rows as they are read. */
  readonly words: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

/** `2026-03`: a month. */
export interface Report {
  readonly from: string;
  readonly to: string;
  /** null: all together. */
  readonly municipality: string | null;
  readonly thisMonth: string;
  /** Whether all together may be chosen. */
  readonly all: boolean;
  readonly municipalities: readonly Choice[];
  readonly countedTo: string;
  readonly sums: readonly { readonly name: string; readonly value: string }[];
  readonly tables: readonly Figure[];
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const presets = ['three', 'twelve', 'thisYear', 'lastYear'] as const;
export type Preset = (typeof presets)[number];

export function periodOf(preset: Preset, thisMonth: string): Period {
  const year = Number(thisMonth.slice(0, 4));
  const periods: Readonly<Record<Preset, Period>> = {
    three: { from: monthsBefore(thisMonth, 2), to: thisMonth },
    twelve: { from: monthsBefore(thisMonth, 11), to: thisMonth },
    thisYear: { from: `${year}-01`, to: thisMonth },
    lastYear: { from: `${year - 1}-01`, to: `${year - 1}-12` },
  };
  return periods[preset];
}

/** Five years back, the latest year first, and what is shown if that is older or newer; each year's months in their order. */
export function yearsOf({ from, to, thisMonth }: Report): readonly { readonly year: string; readonly months: readonly string[] }[] {
  const months = [...new Set([...Array.from({ length: 60 }, (_, n) => monthsBefore(thisMonth, n)), from, to])].sort();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
  return years.map((year) => ({ year, months: months.filter((month) => month.startsWith(year)) }));
}

function monthsBefore(month: string, count: number): string {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 - count, 1));
  return at.toISOString().slice(0, 7);
}
