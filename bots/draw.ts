import type { OpenedForm } from '../cards/forms.js';
import type { FieldFault, Typed } from '../cards/inputs.js';
import type { Language, Texts } from '../cards/texts/type.js';
import type { FormView } from '../src/domain/formView.js';
import { en } from '../cards/texts/en.js';
import { sv } from '../cards/texts/sv.js';

const languages: Readonly<Record<Language, Texts>> = { sv, en };

export function textsOf(language: Language): Texts {
  return languages[language];
}

/** What stands in the fields of a form, and what is wrong with it. */
export interface Filled {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

/** A form as a card draws it. Until something is typed, a correction holds the report as it is. */
export function openedForm(form: FormView, filled?: Filled): OpenedForm {
  const asItIs: Typed = form.verb === 'edit' ? { ...form.report } : {};
  return { ...form, ...(filled ?? { typed: asItIs }) };
}
