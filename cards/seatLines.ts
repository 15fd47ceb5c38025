import type { Seat } from '../src/domain/directory.js';
import type { SeatNode, SeatState } from '../src/domain/picture.js';
import type { Reachable } from '../src/domain/roster.js';
import type { ShownPerson } from './reach.js';
import type { Texts } from './texts/type.js';
import { seatKey } from '../src/domain/directory.js';
import { reportsTo } from '../src/domain/reportsTo.js';
import { shownHolder } from './directoryCard.js';
import { nameOf } from './people.js';
import { chatWith } from './reach.js';
import { encode } from './verbs.js';

/** A button outside the cards: what it says, and what it sends. */
export interface Pressable extends Readonly<ReturnType<typeof encode>> {
  readonly title: string;
}

/** Someone to turn to, in words. Empty: no address is known. */
export interface PersonLines {
  readonly name: string;
  readonly note: string;
  readonly email: string;
  readonly chat: { readonly title: string; readonly url: string } | null;
}

/** A seat of the picture in words. People's words are text: whoever shows it must show it as such. */
export interface SeatLines {
  readonly id: string;
  readonly name: string;
  /** The municipality's name, or that all have the seat together. */
  readonly place: string;
  readonly state: SeatState;
  /** The state in a word; empty where somebody holds the seat as they should. */
  readonly mark: string;
  readonly people: readonly PersonLines[];
  /** Who is there while nobody is; empty: no one in particular. */
  readonly instead: string;
  readonly reportsTo: string;
  /** Where the governing document says so, in its own words. */
  readonly source: { readonly section: string; readonly words: string } | null;
  /** null: not the viewer's to change. */
  readonly change: Pressable | null;
  readonly below: readonly SeatLines[];
}

export interface Shown {
  readonly mayChange: (seat: Seat) => boolean;
  readonly placeOf: (seat: Seat) => string;
  readonly texts: Texts;
}

export function seatLines(node: SeatNode, shown: Shown): SeatLines {
  const { seat, state } = node;
  const { texts, placeOf, mayChange } = shown;
  const line = reportsTo[seat.role];
  return {
    id: seatKey(seat),
    name: texts.roles[seat.role],
    place: placeOf(seat),
    state,
    mark: state === 'held' ? '' : texts.picture.states[state],
    people: node.holders.map((holding) => personLines(shownHolder(holding, texts), texts)),
    instead: insteadOf(node, texts),
    reportsTo: line ? texts.picture.reportsTo(texts.roleInSentence[line.to]) : '',
    source: line && { section: texts.picture.source(line.section), words: line.words },
    change: mayChange(seat) ? pressable(texts.changes.changeOne(texts.roles[seat.role]), { verb: 'openSeat', seat }) : null,
    below: node.below.map((one) => seatLines(one, shown)),
  };
}

export function pressable(title: string, action: Parameters<typeof encode>[0]): Pressable {
  return { title, ...encode(action) };
}

function insteadOf({ seat, state, standIn }: SeatNode, texts: Texts): string {
  const above = reportsTo[seat.role]?.to;
  if (state === 'outside' && above) return texts.picture.contact(texts.roles[above]);
  return standIn ? texts.changes.standsIn(nameOf(standIn.who, texts)) : '';
}

function personLines({ said, note = '', person }: ShownPerson, texts: Texts): PersonLines {
  return { name: said, note, ...waysTo(person, texts) };
}

function waysTo(person: Reachable | null, texts: Texts): Pick<PersonLines, 'email' | 'chat'> {
  if (!person?.email) return { email: '', chat: null };
  const { title, url } = chatWith(person.email, person, texts);
  return { email: person.email, chat: { title: title ?? '', url } };
}
