import type { CaseNumber } from '../src/domain/ids.js';
import type { Reader } from './reading.js';
import { parseCaseNumber } from '../src/domain/ids.js';

/** What the fields of forms about other wishes give. */
export interface MergeValues {
  /** null: nothing was chosen. */
  readonly into: CaseNumber | null;
  /** Written instead; null: left empty. */
  readonly number: CaseNumber | null;
  readonly picked: readonly CaseNumber[];
  readonly part: CaseNumber;
}

/** More than any list of ours offers. */
const mostPicked = 50;

const perhaps =
  (field: 'into' | 'number'): Reader<CaseNumber | null> =>
  (typed) => {
    const number = parseCaseNumber(typed);
    return number || typed === '' ? { value: number } : { fault: { field, code: 'unknown' } };
  };

export const mergeReaders: { readonly [F in keyof MergeValues]: Reader<MergeValues[F]> } = {
  into: perhaps('into'),
  number: perhaps('number'),
  // Clients give what was chosen of many as one text, with commas between.
  picked: (typed) => {
    if (typed === '') return { fault: { field: 'picked', code: 'missing' } };
    const read = [...new Set(typed.split(','))].map(parseCaseNumber);
    const numbers = read.filter((number) => number !== null);
    const isWhole = numbers.length === read.length && numbers.length <= mostPicked;
    return isWhole ? { value: numbers } : { fault: { field: 'picked', code: 'unknown' } };
  },
  part: (typed) => {
    const number = parseCaseNumber(typed);
    return number ? { value: number } : { fault: { field: 'part', code: typed === '' ? 'missing' : 'unknown' } };
  },
};
