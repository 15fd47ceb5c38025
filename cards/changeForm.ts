import type { HeldView } from '../src/domain/appointing/seatView.js';
import type { Day } from '../src/domain/ids.js';
import type { Who } from '../src/domain/who.js';
import type { Filled } from './fields.js';
import type { HeldRef } from './carriedSeats.js';
import type { RoleBlank, Subject } from './roleVerbs.js';
import type { Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { heldValue, refTo } from './carriedSeats.js';
import { button, text, userText } from './elements.js';
import { choiceField, dayField } from './fields.js';
import { peopleFields } from './peopleField.js';
import { capital, nameOf } from './people.js';
import { changeNeeds } from './roleVerbs.js';
import { daysOf } from './seatWords.js';
import { encode } from './verbs.js';

/** Somebody who can be chosen. */
export interface Choosable {
  readonly objectId: string;
  /** null: nothing is known of them but that they were chosen. */
  readonly who: Who | null;
}

/** A form that changes the role directory, as it stands. */
export interface ChangeForm extends Filled {
  readonly subject: Subject;
  readonly today: Day;
  /** Whom it can be about: some appointments of the seat. */
  readonly about: readonly HeldView[];
  /** The likeliest first, or those who were searched for. */
  readonly people: readonly Choosable[];
  /** What was searched for, and whether somebody matches; null: nothing. */
  readonly sought: { readonly words: string; readonly found: boolean } | null;
  /** The name of whoever is chosen is asked for. */
  readonly nameless: boolean;
  /** Whether the client offers people beyond those in the directory. */
  readonly picker: boolean;
}

export function changeFields(form: ChangeForm, texts: Texts): Element[] {
  const { subject } = form;
  const { changes } = texts;
  const needs = changeNeeds[subject.form];
  return [
    text(changes.asks[subject.form], { weight: 'Bolder', spacing: 'Medium' }),
    ...('held' in needs ? heldField(form, texts) : []),
    ...('person' in needs ? peopleFields(form, texts) : []),
    ...('from' in needs ? dayField('from', changes.labels.from, form, texts) : []),
    ...('until' in needs ? dayField('until', untilLabel(subject, texts), form, texts) : []),
    ...(subject.form === 'end' ? [text(changes.lastDayHint, { size: 'Small', isSubtle: true, spacing: 'None' })] : []),
  ];
}

/** What confirms the form bears the title of the button that opened it. */
export function changeButtons({ subject, about }: ChangeForm, cancel: Execute, texts: Texts): Execute[] {
  const title = texts.changes.buttons[subject.form];
  const [only, ...others] = about;
  const held = only && others.length === 0 ? { held: refTo(only.appointment) } : {};
  const style = subject.form === 'end' ? 'destructive' : 'positive';
  return [button(title, encode(sendOf(subject, held)), { style }), cancel];
}

function sendOf(subject: Subject, held: { readonly held?: HeldRef }): RoleBlank {
  if (subject.form === 'away') return { verb: subject.form };
  if (subject.form === 'setResponsible') return { verb: subject.form, service: subject.service };
  return { verb: subject.form, seat: subject.seat, ...held };
}

function untilLabel({ form }: Subject, { changes }: Texts): string {
  if (form === 'end') return changes.labelIn.lastDay;
  return form === 'appoint' ? changes.labelIn.untilMaybe : changes.labels.until;
}

/** Where there is but one to choose, the form says who it is. */
function heldField(form: ChangeForm, texts: Texts): Element[] {
  const { about } = form;
  const { labels, about: isAbout } = texts.changes;
  const [only, ...others] = about;
  if (only && others.length === 0) return [userText(isAbout(heldTitle(only, texts)), { spacing: 'Small' })];
  const choices = about.map((held) => ({ title: heldTitle(held, texts), value: heldValue(refTo(held.appointment)) }));
  // Nobody should have to choose before they search.
  return choiceField({ field: 'held', label: labels.held, isRequired: false }, choices, form, texts);
}

function heldTitle({ who, deputyFor, appointment }: HeldView, texts: Texts): string {
  return `${heldName({ who, deputyFor }, texts)}, ${daysOf(appointment, texts)}`;
}

/** "Eva Ny (ersättare för Bo Ek)". */
export function heldName({ who, deputyFor }: Pick<HeldView, 'who' | 'deputyFor'>, texts: Texts): string {
  const name = capital(nameOf(who, texts));
  return deputyFor ? texts.changes.deputyOf(name, nameOf(deputyFor, texts)) : name;
}
