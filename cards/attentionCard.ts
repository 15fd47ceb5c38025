import type { Attention } from '../src/domain/attention.js';
import type { Filled } from './fields.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { attentionModes } from '../src/domain/attention.js';
import { box, button, card, text, userText } from './elements.js';
import { choiceField, timeField, toggleField } from './fields.js';
import { queueButton } from './listCard.js';
import { encode, typedFrom } from './verbs.js';

/** How I am told, to choose anew: as it is, as it has just been saved, or as it was filled in and refused. */
export type AttentionForm = Filled | { readonly attention: Attention; readonly saved: boolean };

export function attentionCard(form: AttentionForm, texts: Texts): Card {
  const { title, hint } = texts.attention;
  const filled = 'attention' in form ? { typed: typedFrom(form.attention) } : form;
  const saved = 'attention' in form && form.saved ? savedWords(form.attention, texts) : '';
  const body = [
    text(title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(saved ? [box('good', [userText(saved)])] : []),
    ...fields(filled, texts),
    text(hint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const actions = [
    button(texts.buttons.save, encode({ verb: 'setAttention' }), { style: 'positive' }),
    queueButton(texts, { associatedInputs: 'none' }),
  ];
  return card(texts, `${title}. ${saved} ${hint} ${texts.card.asText}`, body, actions);
}

function fields(filled: Filled, texts: Texts): Element[] {
  const { labels, modes } = texts.attention;
  const choices = attentionModes.map((mode) => ({ title: modes[mode], value: mode }));
  return [
    ...choiceField({ field: 'mode', label: labels.mode }, choices, filled, texts, 'expanded'),
    ...toggleField({ field: 'quiet', label: labels.quiet }, filled, texts),
    ...timeField({ field: 'quietFrom', label: labels.quietFrom }, filled, texts),
    ...timeField({ field: 'quietTo', label: labels.quietTo }, filled, texts),
  ];
}

function savedWords({ mode, quiet, quietFrom, quietTo }: Attention, { attention, time }: Texts): string {
  const said = (clock: string) => time.clock(clock.slice(0, 2), clock.slice(3));
  return [attention.saved[mode], quiet && attention.quiet(said(quietFrom), said(quietTo))].filter(Boolean).join(' ');
}
