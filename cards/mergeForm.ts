import type { SimilarWish } from '../src/domain/wish/similar.js';
import type { OpenedForm } from './forms.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { shorten, text } from './elements.js';
import { choiceField, complaints, textField } from './fields.js';

const mostTitle = 80;
const titled = ({ number, title }: Pick<SimilarWish, 'number' | 'title'>) => ({
  title: `${number} · ${shorten(title, mostTitle)}`, value: number,
});

/** The fields of the forms in which other wishes are chosen. */
export function mergeForm(form: OpenedForm, texts: Texts): Element[] {
  const { merging, forms } = texts;
  const { verb, wishes = [], parts = [] } = form;
  if (verb === 'mergeInto') return [text(merging.intoHint, { size: 'Small' }), ...intoFields(form, texts)];
  if (verb === 'gather') return [text(wishes.length > 0 ? merging.gatherHint : merging.noneAlike, { size: 'Small' }), ...pickField(form, texts)];
  return verb === 'breakOut' ? choiceField({ field: 'part', label: forms.labels.part }, parts.map(titled), form, texts) : [];
}

/** What is chosen in the list or, where it is not there, written. */
function intoFields(form: OpenedForm, texts: Texts): Element[] {
  const { labels } = texts.forms;
  const wishes = form.wishes ?? [];
  const { into, number = into } = form.typed ?? {};
  const chosen = wishes.some((wish) => wish.number === number);
  const written = { ...form, typed: { ...(number && !chosen && { number }) } };
  const list = { field: 'into', label: labels.into, isRequired: false } as const;
  const field = { field: 'number', label: labels.number, hint: texts.merging.numberHint, lines: 'one' } as const;
  return [
    ...(wishes.length > 0 ? choiceField(list, wishes.map(titled), form, texts) : []),
    ...textField(field, { required: false, most: 20 }, written, texts),
  ];
}

function pickField(form: OpenedForm, texts: Texts): Element[] {
  const { wishes = [], typed } = form;
  if (wishes.length === 0) return [];
  const label = texts.forms.labels.picked;
  const before = typed?.picked?.split(',').filter((number) => wishes.some((wish) => wish.number === number)) ?? [];
  const choices = wishes.map(titled).map(({ title, value }) => ({ title: unformatted(title), value }));
  return [
    {
      type: 'Input.ChoiceSet', id: 'picked', label, style: 'expanded', isMultiSelect: true, wrap: true, choices,
      isRequired: true, errorMessage: texts.forms.unknown(label), ...(before.length > 0 && { value: before.join(',') }),
    },
    ...complaints('picked', label, form, texts),
  ];
}

const likes: Readonly<Record<string, string>> = {
  '*': '∗', _: 'ˍ', '`': '’', '~': '∼', '[': '(', ']': ')', '{': '(', '}': ')', '<': '‹', '>': '›', '\\': '/',
};

/** Choices in sight are parsed as markdown: signs that mean something there give way to ones that look like them. */
function unformatted(title: string): string {
  return title.replace(/[*_`~[\]{}<>\\]/g, (sign) => likes[sign] ?? '');
}
