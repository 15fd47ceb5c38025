import type { Case } from '../domain/case.js';
import type { CaseNumber } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import { placeText } from './names.js';

/** A year's wishes in order, against its frame. Amounts are whole Swedish kronor. */
export interface Ranked {
  /** null: none is set, and nothing falls outside. */
  readonly frame: number | null;
  readonly rows: readonly RankedRow[];
}

export interface RankedRow {
  readonly place: number;
  readonly number: CaseNumber;
  readonly title: string;
  readonly municipality: string | null;
  /** null: nobody has estimated it. */
  readonly cost: number | null;
  /** What is inside the frame down to here. */
  readonly sum: number;
  readonly inside: boolean;
}

/** A year's wishes while nobody has ranked them: the oldest first. */
export function unranked(world: World, cases: readonly Case[]): Ranked {
  const rows: RankedRow[] = [];
  for (const c of [...cases].sort((a, b) => a.reportedAt.localeCompare(b.reportedAt))) {
    const cost = c.proposal?.basis?.cost ?? c.proposal?.preparation?.cost ?? null;
    const sum = (rows.at(-1)?.sum ?? 0) + (cost ?? 0);
    const { number, report: { title }, municipality } = c;
    rows.push({ place: rows.length + 1, number, title, municipality: placeText(world, municipality), cost, sum, inside: true });
  }
  return { frame: null, rows };
}
