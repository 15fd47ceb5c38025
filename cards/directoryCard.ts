import type { RosterRow } from '../src/domain/roster.js';
import type { Who } from '../src/domain/who.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { card, shorten, text, userText } from './elements.js';
import { capital, nameOf } from './people.js';
import { roomiest } from './room.js';

export interface DirectoryView {
  /** What was asked for; null: all that concerns the reader. */
  readonly query: string | null;
  /** A municipality each; `place` is null for the shared roles. */
  readonly places: readonly { readonly place: string | null; readonly rows: readonly RosterRow[] }[];
}

/** Who does what: a role a row, with the people who hold it now. As many rows as anybody reads. */
export function directoryCard(view: DirectoryView, texts: Texts): Card {
  return roomiest([40, 20], 5, (mostRows) => drawDirectory(view, mostRows, texts));
}

function drawDirectory({ query, places }: DirectoryView, mostRows: number, texts: Texts): Card {
  const { directory } = texts;
  const total = places.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = firstRows(places, mostRows);
  const nobody = directory.nobody(shorten(query ?? '', 200));
  const body = [
    text(directory.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(total === 0 ? [userText(nobody)] : []),
    ...shown.flatMap(({ place, rows }) => [
      userText(place ?? directory.shared, { weight: 'Bolder', spacing: 'Medium' }),
      ...rows.map((r) => roleRow(r, texts)),
    ]),
    ...(total > mostRows ? [text(directory.more(total - mostRows))] : []),
    text(directory.hint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const lines = shown.flatMap(({ place, rows }) => rows.map((r) => lineOf(place, r, texts)));
  return card(texts, `${directory.title}: ${lines.join('; ') || nobody}`, body);
}

function firstRows(places: DirectoryView['places'], most: number): DirectoryView['places'] {
  let room = most;
  return places.flatMap(({ place, rows }) => {
    const kept = rows.slice(0, Math.max(0, room));
    room -= kept.length;
    return kept.length > 0 ? [{ place, rows: kept }] : [];
  });
}

function roleRow(r: RosterRow, texts: Texts): Element {
  const role = text(texts.roles[r.role], { size: 'Small', isSubtle: true });
  const people = peopleOf(r, texts).map((name) => userText(name, { spacing: 'None' }));
  return { type: 'Container', spacing: 'Small', items: [role, ...people] };
}

function peopleOf({ holders, standIn }: RosterRow, texts: Texts): readonly string[] {
  if (holders.length === 0)
    return [standIn ? texts.directory.standsIn(nameOf(standIn, texts)) : texts.directory.vacant];
  return holders.map(({ who, deputyFor }) => holderName(who, deputyFor, texts));
}

function holderName(who: Who, deputyFor: Who | null, texts: Texts): string {
  const name = capital(nameOf(who, texts));
  return deputyFor ? texts.directory.deputy(name, nameOf(deputyFor, texts)) : name;
}

function lineOf(place: string | null, r: RosterRow, texts: Texts): string {
  return `${texts.roles[r.role]}${place ? `, ${place}` : ''}: ${peopleOf(r, texts).join(', ')}`;
}
