import type { ReportChoices, TargetChoice } from '../src/domain/formView.js';
import type { FieldFault, FieldName, Need, Typed } from './inputs.js';
import type { ChoiceSet, Element, TextInput } from './shapes.js';
import type { Texts } from './texts/type.js';
import { shorten, text } from './elements.js';
import { targetValue } from './inputs.js';
import { grouped } from './texts/numbers.js';
import { fullName } from './people.js';

/** A form as it stands: what was typed, and what is wrong with it. */
export interface Filled {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
}

export interface FieldStyle {
  readonly field: FieldName;
  readonly label: string;
  readonly hint?: string;
  readonly lines?: 'one' | 'many';
  /** Whether a client may hold back the form's buttons until something is chosen; yes unless told. */
  readonly isRequired?: boolean;
  /** Whether several can be chosen. */
  readonly isSeveral?: boolean;
}
interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A field to write in, with what is wrong with it under it. */
export function textField(
  { field, label, hint, lines = 'many' }: FieldStyle,
  need: Need,
  filled: Filled,
  texts: Texts,
): Element[] {
  const input: TextInput = {
    type: 'Input.Text',
    id: field,
    label,
    maxLength: need.most,
    isMultiline: lines === 'many',
    ...(need.required && { isRequired: true, errorMessage: texts.forms.missing(label) }),
    ...(hint && { placeholder: hint }),
    ...(filled.typed?.[field] && { value: filled.typed[field] }),
  };
  return [input, ...complaints(field, label, filled, texts)];
}

/** Browsers keep nobody from writing another day, so a day that will not do comes back with a sentence. */
export function dayField(field: 'from' | 'until', label: string, filled: Filled, texts: Texts): Element[] {
  const value = filled.typed?.[field];
  return [{ type: 'Input.Date', id: field, label, ...(value && { value }) }, ...complaints(field, label, filled, texts)];
}

/** `expanded` shows every choice at once; its titles are parsed as markdown, so they must be words of ours. */
export function choiceField(
  { field, label, isRequired = true, isSeveral = false }: FieldStyle,
  choices: readonly Choice[],
  filled: Filled,
  texts: Texts,
  style: 'compact' | 'expanded' = 'compact',
): Element[] {
  const chosen = chosenIn(filled.typed?.[field], isSeveral).filter((one) => choices.some(({ value }) => value === one));
  const input: ChoiceSet = {
    type: 'Input.ChoiceSet',
    id: field,
    label,
    // A long list can be searched where the client knows how.
    style: style === 'compact' && choices.length > longList ? 'filtered' : style,
    choices: fitting(choices, new Set(chosen)),
    wrap: true,
    ...(isSeveral && { isMultiSelect: true }),
    ...(isRequired && { isRequired, errorMessage: texts.forms.unknown(label) }),
    ...(style === 'compact' && { placeholder: texts.forms.choose }),
    ...(chosen.length > 0 && { value: chosen.join(',') }),
  };
  return [input, ...complaints(field, label, filled, texts)];
}

function chosenIn(typed = '', isSeveral: boolean): readonly string[] {
  return isSeveral ? typed.split(',') : [typed];
}

/** On or off. The title is parsed as markdown, so it must be words of ours. */
export function toggleField({ field, label: title }: FieldStyle, filled: Filled, texts: Texts): Element[] {
  const value = filled.typed?.[field] === 'true' ? 'true' : 'false';
  return [
    { type: 'Input.Toggle', id: field, title, value, valueOn: 'true', valueOff: 'false', wrap: true },
    ...complaints(field, title, filled, texts),
  ];
}

/** A time of day, `HH:MM`. */
export function timeField({ field, label }: FieldStyle, filled: Filled, texts: Texts): Element[] {
  const value = filled.typed?.[field];
  const errorMessage = texts.forms.missing(label);
  return [
    { type: 'Input.Time', id: field, label, isRequired: true, errorMessage, ...(value && { value }) },
    ...complaints(field, label, filled, texts),
  ];
}

export function serviceChoices({ services }: ReportChoices, texts: Texts): Choice[] {
  return services.map(({ id, name, platform }) => ({ title: platform ? texts.card.platform(name) : name, value: id }));
}

export function targetChoices(targets: readonly TargetChoice[], texts: Texts): Choice[] {
  return targets.map(({ to, who }) => ({
    title: typeof who === 'string' ? texts.roles[who] : fullName(who, texts),
    value: targetValue(to),
  }));
}

const longList = 40;
/** Characters of JSON that one list of choices may take of the card's 40,000. */
const mostRoom = 12_000;

/** As many choices as a card has room for; those chosen always. */
function fitting(choices: readonly Choice[], chosen: ReadonlySet<string | undefined>): ChoiceSet['choices'] {
  let room = mostRoom;
  const short = choices.map(({ title, value }) => ({ title: shorten(title, 100), value }));
  return short.filter((choice) => {
    room -= JSON.stringify(choice).length + 1;
    return room > 0 || chosen.has(choice.value);
  });
}

export function complaints(field: FieldName, label: string, { faults = [] }: Filled, texts: Texts): Element[] {
  return faults
    .filter((fault) => fault.field === field)
    .map((fault) => text(sentenceOf(fault, label, texts), { size: 'Small', color: 'Attention', spacing: 'None' }));
}

function sentenceOf(fault: FieldFault, label: string, { forms, attention, changes, merging, proposals, language }: Texts): string {
  if (fault.code === 'noTime') return attention.noTime(label);
  if (fault.code === 'sameTime') return attention.sameTime;
  if (isOneOf(fault.code, proposals.wrongCost)) return proposals.wrongCost[fault.code];
  if (fault.code === 'missing' && fault.field === 'name') return changes.namePlease;
  if (fault.code === 'missing' && written.has(fault.field)) return forms.missing(label);
  const wrong = { ...changes.wrong, number: merging.wrongNumber };
  if (fault.code === 'unknown' && isOneOf(fault.field, wrong)) return wrong[fault.field];
  if (fault.code !== 'tooLong') return forms.unknown(label);
  return forms.tooLong(label, grouped(fault.length, language), grouped(fault.most, language));
}

const written: ReadonlySet<FieldName> = new Set<FieldName>([
  'words',
  'title',
  'description',
  'quietFrom',
  'quietTo',
  'from',
  'until',
  'benefit',
  'urgency',
  'cost',
  'text',
  'recommendation',
]);

function isOneOf<T extends object>(key: PropertyKey, table: T): key is keyof T {
  return Object.hasOwn(table, key);
}
