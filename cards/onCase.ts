import type { Inputs } from '../src/domain/commands.js';
import type { FieldName, Needs, Values } from './inputs.js';
import type { CardVerb, CaseAction, Entry, Fault } from './verbs.js';
import { placeIn } from './carried.js';
import { readFields } from './inputs.js';

export const forged: Fault = { fault: 'forged' };

/** A domain verb: the fields of its form, and its input made of them. */
export function onCase<V extends CardVerb, F extends FieldName>(
  verb: V,
  needs: Needs<F>,
  input: (values: Pick<Values, F>) => Inputs[V],
): Entry<CaseAction<V>> {
  return {
    needs,
    decode: (raw) => {
      const place = placeIn(raw);
      if (!place) return forged;
      const read = readFields(needs, raw);
      if ('values' in read) return { verb, ...place, input: input(read.values) };
      return { fault: 'input', verb, case: place.case, draft: place.draft ?? null, text: '', ...read };
    },
  };
}
