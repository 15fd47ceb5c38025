import type { Holding, RosterRow, ServiceRow } from '../src/domain/roster.js';
import type { Seat } from '../src/domain/directory.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { button, card, column, row, shorten, text, userText } from './elements.js';
import { clean } from './inputs.js';
import { capital, nameOf } from './people.js';
import { personLine, personRow, type ShownPerson } from './reach.js';
import { roomiest } from './room.js';
import { spelledDay } from './time.js';
import { encode } from './verbs.js';

type Row = RosterRow | ServiceRow;

export interface DirectoryView {
  /** What was asked for; null: all that concerns the reader. */
  readonly query: string | null;
  /** `guessed`: some words were passed over, or taken for others. `supplier`: asked for, and answered with who speaks with it. */
  readonly note: 'guessed' | 'supplier' | null;
  /** What a report would begin with, where the words may have been one; null: they were a question and nothing else. */
  readonly report: string | null;
  /** A municipality each; `place` is null for the shared roles. */
  readonly places: readonly DirectoryPlace[];
  /** By whose rights the reader says who answers for services, a place each. */
  readonly services?: readonly Seat[];
}

interface DirectoryPlace {
  readonly place: string | null;
  readonly rows: readonly Row[];
  /** Those of its seats that the reader may change. */
  readonly seats?: readonly Seat[];
}

/** How much a card shows: a role or a service a row, and how many people in each. */
interface Most {
  readonly rows: number;
  readonly people: number;
}
const rooms: readonly Most[] = [
  { rows: 40, people: 30 },
  { rows: 20, people: 15 },
  { rows: 10, people: 5 },
];

/** Who does what: a role a row, with the people who hold it now. As many rows as anybody reads. */
export function directoryCard(view: DirectoryView, texts: Texts): Card {
  return roomiest(rooms, { rows: 5, people: 2 }, (most) => drawDirectory(view, most, texts));
}

function drawDirectory({ query, note, report, places, services = [] }: DirectoryView, most: Most, texts: Texts): Card {
  const { directory, buttons } = texts;
  const total = places.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = firstRows(places, most.rows);
  const nobody = directory.nobody(shorten(query ?? '', 200));
  const body = [
    text(directory.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(total === 0 ? [userText(nobody)] : []),
    ...(total > 0 && note ? [text(directory.notes[note], { spacing: 'Small' })] : []),
    ...shown.flatMap(({ place, rows, seats }) => [
      userText(place ?? directory.shared, { weight: 'Bolder', spacing: 'Medium' }),
      ...rows.map((r) => beside(directoryRow(r, texts, most.people), seatOf(r, seats), texts)),
    ]),
    ...(total > most.rows ? [text(directory.more(total - most.rows))] : []),
    ...(report === null ? [] : [text(directory.orReport, { spacing: 'Medium' })]),
    text(directory.hint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const lines = shown.flatMap(({ place, rows }) => rows.map((r) => lineOf(place, r, texts, most.people)));
  const begun = encode({ verb: 'newReport', text: shorten(clean(report ?? ''), 4000) });
  const toReport = report === null ? [] : [button(buttons.reportThis, begun)];
  const fallback = `${directory.title}: ${lines.join('; ') || `${nobody} ${directory.hint}`}`;
  return card(texts, fallback, body, [...toReport, ...services.map((seat) => servicesButton(seat, texts))]);
}

function firstRows(places: DirectoryView['places'], most: number): DirectoryView['places'] {
  let room = most;
  return places.flatMap((at) => {
    const kept = at.rows.slice(0, Math.max(0, room));
    room -= kept.length;
    return kept.length > 0 ? [{ ...at, rows: kept }] : [];
  });
}

function seatOf(r: Row, seats: readonly Seat[] = []): Seat | undefined {
  return 'role' in r ? seats.find(({ role }) => role === r.role) : undefined;
}

/** With a small button to change it, where that is the reader's. */
export function beside(shown: Element, seat: Seat | undefined, texts: Texts): Element {
  if (!seat) return shown;
  const { buttons, changeOne } = texts.changes;
  const change = button(buttons.change, encode({ verb: 'openSeat', seat }), { tooltip: changeOne(texts.roles[seat.role]) });
  const press = column('auto', [{ type: 'ActionSet', actions: [change] }], { verticalContentAlignment: 'Center' });
  return row([column('stretch', [shown]), press], { spacing: 'Small' });
}

function servicesButton(seat: Seat, { changes }: Texts): Execute {
  const title = seat.municipality ? changes.buttons.services : changes.platformServices;
  return button(title, encode({ verb: 'openServices', seat }));
}

/** A role or a service, and everyone to turn to. */
export function directoryRow(r: Row, texts: Texts, mostPeople = 5): Element {
  const title = userText(titleOf(r, texts), { size: 'Small', isSubtle: true });
  const people = firstPeople(r, texts, mostPeople).map((shown, index) => personRow(shown, texts, index === 0 ? 'None' : 'Small'));
  return { type: 'Container', spacing: 'Default', items: [title, ...people] };
}

function titleOf(r: Row, texts: Texts): string {
  return 'service' in r ? texts.directory.answersFor(r.service) : texts.roles[r.role];
}

function firstPeople(r: Row, texts: Texts, most: number): readonly ShownPerson[] {
  const people = peopleOf(r, texts);
  if (people.length <= most) return people;
  return [...people.slice(0, most), { said: texts.directory.morePeople(people.length - most), person: null }];
}

function peopleOf(r: Row, texts: Texts): readonly ShownPerson[] {
  if ('service' in r) return [{ said: capital(nameOf(r.responsible.who, texts)), person: r.responsible }];
  if (r.holders.length > 0) return r.holders.map((holding) => shownHolder(holding, texts));
  const { vacant, standsIn } = texts.directory;
  return [{ said: r.standIn ? standsIn(nameOf(r.standIn.who, texts)) : vacant, person: r.standIn }];
}

export function shownHolder(person: Holding, texts: Texts): ShownPerson {
  const said = capital(nameOf(person.who, texts));
  if (!person.deputyFor) return { said, person };
  const until = person.to ? spelledDay(person.to, texts.time) : '';
  return { said, note: texts.directory.deputy(nameOf(person.deputyFor, texts), until), person };
}

function lineOf(place: string | null, r: Row, texts: Texts, mostPeople: number): string {
  return `${titleOf(r, texts)}${place ? `, ${place}` : ''}: ${firstPeople(r, texts, mostPeople).map(personLine).join(', ')}`;
}
