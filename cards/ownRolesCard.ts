import type { Day } from '../src/domain/ids.js';
import type { OwnRole, RosterRow } from '../src/domain/roster.js';
import type { Seat } from '../src/domain/directory.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { sameSeat } from '../src/domain/directory.js';
import { beside, directoryRow } from './directoryCard.js';
import { button, card, text, userText } from './elements.js';
import { nameOf } from './people.js';
import { personLine, personRow, type ShownPerson } from './reach.js';
import { roomiest } from './room.js';
import { spelledDay } from './time.js';
import { encode } from './verbs.js';

export interface OwnRolesView {
  readonly roles: readonly OwnRole[];
  readonly today: Day;
  /** Those of the roles' seats that the reader may change. */
  readonly seats?: readonly Seat[];
  /** Whether they can name a deputy for themselves. */
  readonly holds?: boolean;
  /** Who gives roles in the reader's municipality; null where that is not known. */
  readonly giver: { readonly place: string; readonly row: RosterRow } | null;
}

/** What I hold, from when until when, in whose place, and who acts in mine. */
export function ownRolesCard(view: OwnRolesView, texts: Texts): Card {
  if (view.roles.length === 0) return noRolesCard(view, texts);
  return roomiest([30, 15], 5, (most) => drawRoles({ ...view, roles: view.roles.slice(0, most) }, texts));
}

function drawRoles({ roles, today, seats = [], holds = false }: OwnRolesView, texts: Texts): Card {
  const { title } = texts.ownRoles;
  const shown = roles.map((held) => ({
    lines: linesOf(held, today, texts),
    deputies: deputiesOf(held, today, texts),
    seat: seats.find((seat) => sameSeat(seat, held)),
  }));
  const told = shown.map(({ lines, deputies }) => [...lines, ...deputies.map(personLine)].join('. '));
  const body = [heading(title), ...shown.map(({ lines, deputies, seat }) => beside(roleBox(lines, deputies, texts), seat, texts))];
  const away = button(texts.changes.buttons.away, encode({ verb: 'openForm', subject: { form: 'away' } }));
  return card(texts, `${title}: ${told.join('; ')}`, body, holds ? [away] : []);
}

function roleBox([role = '', ...lines]: readonly string[], deputies: readonly ShownPerson[], texts: Texts): Element {
  const items = [
    userText(role, { weight: 'Bolder' }),
    ...lines.map((line) => userText(line, { size: 'Small', isSubtle: true, spacing: 'None' })),
    ...deputies.map((deputy) => personRow(deputy, texts)),
  ];
  return { type: 'Container', spacing: 'Medium', separator: true, items };
}

function linesOf({ role, place, deputyFor, from, to }: OwnRole, today: Day, texts: Texts): readonly string[] {
  const { ownRoles, roles } = texts;
  const inPlaceOf = deputyFor ? [ownRoles.inPlaceOf(nameOf(deputyFor, texts))] : [];
  return [ownRoles.role(roles[role], place ?? ''), ...inPlaceOf, periodOf({ from, to }, today, texts)];
}

function deputiesOf({ deputies }: OwnRole, today: Day, texts: Texts): readonly ShownPerson[] {
  return deputies.map((person) => ({
    said: texts.ownRoles.deputy(nameOf(person.who, texts)),
    note: periodOf(person, today, texts),
    person,
  }));
}

function periodOf({ from, to }: Pick<OwnRole, 'from' | 'to'>, today: Day, { ownRoles, time }: Texts): string {
  const say = from <= today ? ownRoles.since : ownRoles.starting;
  return say(spelledDay(from, time), to ? spelledDay(to, time) : '');
}

function noRolesCard({ giver }: OwnRolesView, texts: Texts): Card {
  const { title, none, whomToAsk } = texts.ownRoles;
  const told = giver ? `${none} ${whomToAsk(giver.place)}` : none;
  const help = giver ? [userText(whomToAsk(giver.place), { spacing: 'Medium' }), directoryRow(giver.row, texts)] : [];
  return card(texts, `${title}: ${told}`, [heading(title), text(none, { spacing: 'Small' }), ...help]);
}

function heading(title: string): Element {
  return text(title, { size: 'Large', weight: 'Bolder', style: 'heading' });
}
