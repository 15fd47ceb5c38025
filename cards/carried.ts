import type { CaseNumber } from '../src/domain/ids.js';
import type { Raw } from './inputs.js';
import { parseCaseNumber } from '../src/domain/ids.js';
import { clean, reportNeeds } from './inputs.js';

// What a button carries besides the fields of its form: which case, which version of it was seen, which draft it answers.

const draftPattern = /^[\w.:-]{1,100}$/;

/** null: not something that a card of ours carries. */
export function placeIn(raw: Raw): { case: CaseNumber; seen: number; draft?: string } | null {
  const number = caseIn(raw);
  const { seen } = raw;
  if (!number || typeof seen !== 'number' || !Number.isSafeInteger(seen) || seen < 0) return null;
  const draft = draftIn(raw);
  return { case: number, seen, ...(draft !== null && { draft }) };
}

export function caseIn(raw: Raw): CaseNumber | null {
  return typeof raw['case'] === 'string' ? parseCaseNumber(raw['case']) : null;
}

export function draftIn(raw: Raw): string | null {
  const { draft } = raw;
  return typeof draft === 'string' && draftPattern.test(draft) ? draft : null;
}

export function textIn(raw: Raw, field: string, most: number): string {
  const value = raw[field];
  return typeof value === 'string' ? [...clean(value.slice(0, 2 * most))].slice(0, most).join('') : '';
}

/** What stands in the fields of a report that is not sent in. */
export function ownWishIn(raw: Raw): { title: string; description: string } {
  const { title, description } = reportNeeds;
  return { title: textIn(raw, 'title', title.most), description: textIn(raw, 'description', description.most) };
}
