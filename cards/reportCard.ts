import type { ReportChoices } from '../src/domain/formView.js';
import type { Filled } from './fields.js';
import type { FieldFault } from './inputs.js';
import type { SimilarWish } from '../src/domain/wish/similar.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { box, button, card, shorten, text } from './elements.js';
import { choiceField } from './fields.js';
import { cancelButton, reportFields } from './forms.js';
import { clean } from './inputs.js';
import { cutTyped, roomiest } from './room.js';
import { similarLine, similarWishes } from './similarWishes.js';
import { encode, longestText } from './verbs.js';

export interface ReportForm extends Filled {
  /** The same draft never makes two cases. */
  readonly draft: string;
  readonly choices: ReportChoices;
  /** Where there are any, they are shown first. */
  readonly similar?: readonly SimilarWish[];
}

/** The report's form: empty, begun from free text, or filled in again because it was refused or there are similar wishes. */
export function reportCard(form: ReportForm, texts: Texts): Card {
  return roomiest([Infinity, 4000], 1500, (most) => {
    const isCut = Object.values(form.typed ?? {}).some((words) => shorten(words, most) !== words);
    return drawReport({ ...form, typed: cutTyped(most)(form.typed) }, isCut, texts);
  });
}

function drawReport(form: ReportForm, isCut: boolean, texts: Texts): Card {
  const { reportTitle } = texts.forms;
  const { privacy } = texts.help;
  const { draft, similar = [] } = form;
  const body = [
    text(reportTitle, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(isCut ? cutBox(texts) : checkBox(form.faults, texts)),
    ...similarWishes(similar, texts),
    ...reportFields(form.choices, form, texts),
    text(privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const fallback = `${reportTitle}. ${similarLine(similar, texts)}${privacy} ${texts.card.asText}`;
  return card(texts, fallback, body, [sendButton(draft, similar.length > 0, texts), cancelButton(null, texts, draft)]);
}

function sendButton(draft: string, anyway: boolean, { buttons }: Texts): Execute {
  if (anyway) return button(buttons.submitAnyway, encode({ verb: 'submit', draft, anyway }));
  return button(buttons.submit, encode({ verb: 'submit', draft }), { style: 'positive' });
}

function checkBox(faults: readonly FieldFault[] | undefined, texts: Texts): Element[] {
  return faults?.length ? [box('attention', [text(texts.forms.checkFields)])] : [];
}

/** Nothing is lost unsaid. */
function cutBox({ forms }: Texts): Element[] {
  return [box('attention', [text(forms.cutShort)])];
}

export interface MunicipalityQuestion {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** What they wanted to report when they were asked: it comes back with the answer. */
  readonly text: string;
  readonly faults?: readonly FieldFault[];
}

/** Asked once, of an employee whose tenant serves several municipalities. */
export function municipalityCard(
  { municipalities, text: said, faults = [] }: MunicipalityQuestion,
  texts: Texts,
): Card {
  const { municipalityTitle, municipalityHint, labels } = texts.forms;
  const whole = clean(said);
  const carried = shorten(whole, longestText);
  const choices = municipalities.map(({ code, name }) => ({ title: name, value: code }));
  const body = [
    text(municipalityTitle, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    text(municipalityHint, { isSubtle: true, spacing: 'Small' }),
    ...(carried === whole ? [] : cutBox(texts)),
    ...choiceField({ field: 'municipality', label: labels.municipality }, choices, { faults }, texts),
  ];
  const send = button(texts.buttons.choose, encode({ verb: 'municipality', text: carried }), {
    style: 'positive',
  });
  return card(texts, `${municipalityTitle} ${municipalityHint} ${texts.card.asText}`, body, [send]);
}
