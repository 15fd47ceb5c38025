import type { HeldView, PastChange, SeatView } from '../src/domain/appointing/seatView.js';
import type { Seat } from '../src/domain/directory.js';
import type { ChangeForm } from './changeForm.js';
import type { SeatFormName } from './roleVerbs.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { box, button, card, inOrder, subtle, text, userText, type Tone } from './elements.js';
import { changeButtons, changeFields, heldName } from './changeForm.js';
import { capital, nameOf } from './people.js';
import { roomiest } from './room.js';
import { daysOf, seatName } from './seatWords.js';
import { createClock, spelledDay } from './time.js';
import { encode } from './verbs.js';

/** What was done, or why it was not. */
export interface Told {
  readonly tone: Extract<Tone, 'good' | 'attention'>;
  readonly text: string;
}

/** A role in its place: who has it and will have it, what was changed, and the buttons to change it, or a form. */
export function seatCard(view: SeatView, texts: Texts, { form, told }: { readonly form?: ChangeForm; readonly told?: Told } = {}): Card {
  return roomiest([30, 12], 4, (most) => drawSeat(view, texts, most, form, told));
}

function drawSeat(view: SeatView, texts: Texts, most: number, form?: ChangeForm, told?: Told): Card {
  const { seat, place, held } = view;
  const name = texts.roles[seat.role];
  const notes = notesOn(view, texts);
  const body = [
    text(name, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    userText(place ?? texts.directory.shared, { isSubtle: true, spacing: 'None' }),
    ...toldBox(told),
    ...held.slice(0, most).map((h) => heldRow(h, view, texts)),
    ...(held.length > most ? [text(texts.directory.morePeople(held.length - most), { spacing: 'Small' })] : []),
    ...notes.map((note) => userText(note, { spacing: 'Small' })),
    ...(form ? changeFields(form, texts) : history(view, texts)),
  ];
  const people = held.slice(0, most).flatMap((h) => linesOf(h, view, texts).join(', '));
  const words = [told?.text, `${seatName(seat, place, texts)}:`, ...people, ...notes, form && texts.card.asText];
  const actions = form ? changeButtons(form, backTo(seat, texts), texts) : seatButtons(view, texts);
  return card(texts, words.filter(Boolean).join(' '), body, actions);
}

/** Names stand in the sentence: people's words. */
export function toldBox(told: Told | undefined): Element[] {
  return told ? [box(told.tone, [userText(told.text)])] : [];
}

function heldRow(held: HeldView, view: SeatView, texts: Texts): Element {
  const [name = '', ...lines] = linesOf(held, view, texts);
  const items = [
    userText(name, { weight: 'Bolder' }),
    ...lines.map((line) => userText(line, { size: 'Small', isSubtle: true, spacing: 'None' })),
  ];
  return { type: 'Container', spacing: 'Small', items };
}

function linesOf({ who, deputyFor, appointment: { from, to } }: HeldView, { today }: SeatView, texts: Texts): readonly string[] {
  const { ownRoles, changes, time } = texts;
  const say = from <= today ? ownRoles.since : ownRoles.starting;
  return [
    capital(nameOf(who, texts)),
    ...(deputyFor ? [changes.deputyFor(nameOf(deputyFor, texts))] : []),
    say(spelledDay(from, time), to ? spelledDay(to, time) : ''),
  ];
}

function notesOn({ seat, vacancy, today }: SeatView, texts: Texts): readonly string[] {
  const { vacantNow, vacantFrom, standsIn, byOffice } = texts.changes;
  const office = seat.role === 'managementGroup' ? [byOffice] : [];
  if (!vacancy) return office;
  const when = vacancy.from === today ? vacantNow : vacantFrom(spelledDay(vacancy.from, texts.time));
  return [...office, vacancy.standIn ? `${when} ${standsIn(nameOf(vacancy.standIn, texts))}` : when];
}

function history(view: SeatView, texts: Texts): Element[] {
  if (view.past.length === 0) return [];
  return [
    text(texts.changes.history, { weight: 'Bolder', spacing: 'Medium' }),
    ...view.past.map((past) => userText(pastSentence(past, view, texts), { ...subtle, spacing: 'Small' })),
  ];
}

function pastSentence({ type, by, at, ...held }: PastChange, view: SeatView, texts: Texts): string {
  const { changes } = texts;
  const noted = changes.noted(createClock(view, texts).when(at), by ? nameOf(by, texts) : changes.noOneNoted);
  return `${changes.past[type](heldName(held, texts), daysOf(held.appointment, texts))} (${noted})`;
}

/** The likeliest first: a vacant role is filled, a held one changes hands. */
function seatButtons({ seat, offers, vacancy }: SeatView, texts: Texts): Execute[] {
  const open = (form: SeatFormName) => button(texts.changes.buttons[form], encode({ verb: 'openForm', subject: { form, seat } }));
  const held = (['replace', 'deputise', 'end'] as const).filter((form) => offers[form].length > 0);
  const appoint = offers.appoint ? (['appoint'] as const) : [];
  const [first, ...rest] = inOrder((vacancy ? [...appoint, ...held] : [...held, ...appoint]).map(open));
  return first ? [{ ...first, style: 'positive' }, ...rest] : [];
}

/** Cancelling sends nothing, so nothing needs to be filled in. */
function backTo(seat: Seat, texts: Texts): Execute {
  return button(texts.buttons.cancel, encode({ verb: 'openSeat', seat }), { associatedInputs: 'none' });
}
