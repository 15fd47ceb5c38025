import type { PlanRow } from '../src/domain/ranking/rows.js';
import type { PlanView } from '../src/domain/ranking/view.js';
import type { PlanForm } from './planVerbs.js';
import type { Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { button, text, userText } from './elements.js';
import { mostTyped } from './planVerbs.js';
import { encode } from './verbs.js';

/** A form as it stands: what was typed, and what is wrong with it. */
export interface OpenPlanForm {
  readonly form: PlanForm;
  readonly typed?: string;
  readonly fault?: string;
}

/** Asks for a wish's number, or for the frame. `about`: the wish. Its buttons stand by it: the list below may be long. */
export function planForm(open: OpenPlanForm, view: PlanView, page: number, about: PlanRow | null, texts: Texts): Element[] {
  const { form, typed, fault } = open;
  const { plans } = texts;
  const all = String(view.rows.length);
  const ask = about && form === 'place' ? plans.placeAsk(about.number, about.title) : plans.frameAsk(String(view.year));
  return [
    userText(ask, { weight: 'Bolder', spacing: 'Medium' }),
    {
      type: 'Input.Text',
      id: form,
      label: form === 'place' ? plans.placeLabel(all) : plans.frameLabel,
      maxLength: mostTyped,
      isRequired: true,
      errorMessage: form === 'place' ? plans.refusals.noSuchPlace(all) : plans.amounts.missing,
      ...(form === 'frame' && { placeholder: plans.frameHint }),
      ...(typed && { value: typed }),
    },
    ...(fault ? [text(fault, { size: 'Small', color: 'Attention', spacing: 'None' })] : []),
    { type: 'ActionSet', actions: buttonsOf(form, view, page, about, texts) },
  ];
}

/** What confirms the form bears the title of the button that opened it. Cancelling sends nothing. */
function buttonsOf(form: PlanForm, view: PlanView, page: number, about: PlanRow | null, texts: Texts): Execute[] {
  const { placeAs, setFrame } = texts.plans.buttons;
  const at = { year: view.year, seen: view.version };
  const cancel = button(texts.buttons.cancel, encode({ verb: 'openPlan', year: view.year, page }), { associatedInputs: 'none' });
  const confirm =
    about && form === 'place'
      ? button(placeAs, encode({ verb: 'placeAs', ...at, case: about.number }), { style: 'positive' })
      : button(setFrame, encode({ verb: 'setFrame', ...at, page }), { style: 'positive' });
  return [confirm, cancel];
}
