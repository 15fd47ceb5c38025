import type { OpenedForm } from '../cards/forms.js';
import type { FieldFault, Typed } from '../cards/inputs.js';
import type { Language, Texts } from '../cards/texts/type.js';
import type { FormView } from '../src/domain/formView.js';
import { en } from '../cards/texts/en.js';
import { sv } from '../cards/texts/sv.js';
import { typedFrom } from '../cards/verbs.js';

const languages: Readonly<Record<Language, Texts>> = { sv, en };

export function textsOf(language: Language): Texts {
  return languages[language];
}

/** What stands in the fields of a form, and what is wrong with it. */
export interface Filled {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A form as a card draws it. Until something is typed, it holds what there is to be written anew. */
export function openedForm(form: FormView, filled?: Filled): OpenedForm {
  return { ...form, ...(filled ?? { typed: asItIs(form) }) };
}

function asItIs({ verb, report, proposal, promised }: FormView): Typed {
  const { compilation = {}, preparation, basis } = proposal;
  if (verb === 'edit') return { ...report };
  if (verb === 'compile') return typedFrom(compilation);
  if (verb === 'prepare') return typedFrom(preparation ?? {});
  if (verb === 'movePromise') return promised ? { until: promised } : {};
  // Until the group says otherwise it costs what it was prepared to.
  return verb === 'layBasis' ? typedFrom(basis ?? (preparation ? { cost: preparation.cost } : {})) : {};
}
