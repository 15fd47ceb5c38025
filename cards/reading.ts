import type { FieldFault, FieldName, Need } from './inputs.js';

/** What a field gives, or what is wrong with what was typed in it. */
export type Reading<T> = { readonly value: T } | { readonly fault: FieldFault };
export type Reader<T> = (typed: string, need: Need) => Reading<T>;

/** Unicode code points: what people would count. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

export function readText(field: FieldName, typed: string, { required, most }: Need): Reading<string> {
  if (typed === '' && required) return { fault: { field, code: 'missing' } };
  // A text of no more units than allowed has no more characters either: most never need counting.
  const length = typed.length > most ? lengthOf(typed) : 0;
  return length > most ? { fault: { field, code: 'tooLong', length, most } } : { value: typed };
}

export const asText =
  (field: FieldName): Reader<string> =>
  (typed, need) =>
    readText(field, typed, need);

/** One of a few words of ours. */
export const asOneOf =
  <T extends string>(field: FieldName, known: readonly T[]): Reader<T> =>
  (typed) => {
    const value = known.find((one) => one === typed);
    return value === undefined ? { fault: { field, code: typed === '' ? 'missing' : 'unknown' } } : { value };
  };
