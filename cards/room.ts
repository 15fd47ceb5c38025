import type { CaseView } from '../src/domain/view.js';
import type { OpenedForm } from './forms.js';
import type { Typed } from './inputs.js';
import type { Card } from './shapes.js';
import { partsInSight } from './bondsSection.js';
import { shorten } from './elements.js';

/** Teams refuses messages over 100 kB of UTF-16; half of that leaves room for all that is sent around the card. */
const mostCharacters = 40_000;

/** How much of what people wrote a card has room for. */
export interface Room {
  readonly events: boolean;
  readonly words: (words: string) => string;
  readonly description: (words: string) => string;
  readonly typed: (typed: Typed | undefined) => Typed;
}

export const cutTyped =
  (most: number) =>
  (typed: Typed = {}) =>
    Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, shorten(value, most)]));
const whole = (words: string) => words;
const cut = (most: number) => (words: string) => shorten(words, most);

const roomy: Room = { events: true, words: whole, description: whole, typed: (typed = {}) => typed };
// First the events go, since history keeps them; then what was typed far beyond what any field takes; then the rest is cut.
const tighter: readonly Room[] = [
  { ...roomy, events: false },
  { ...roomy, events: false, typed: cutTyped(4000) },
];
const narrow: Room = { events: false, words: cut(500), description: cut(1000), typed: cutTyped(1500) };

/** What a card weighs at most besides people's words, and what one of their UTF-16 units may weigh in JSON. */
const withoutWords = 22_000;
const escaped = 6;

/** The roomiest card of a case under the limit. Ordinary cards are far under it, and are not measured. */
export function firstThatFits(view: CaseView, form: OpenedForm | undefined, draw: (room: Room) => Card): Card {
  const card = draw(roomy);
  if (withoutWords + escaped * lengthOf(view, form) < mostCharacters || fits(card)) return card;
  return roomiest(tighter, narrow, draw);
}

/** The card in the first room where it is under the limit, else in `last`, which must be narrow enough for anything. */
export function roomiest<R>(rooms: readonly R[], last: R, draw: (room: R) => Card): Card {
  for (const room of rooms) {
    const card = draw(room);
    if (fits(card)) return card;
  }
  return draw(last);
}

function fits(card: Card): boolean {
  return JSON.stringify(card).length < mostCharacters;
}

function lengthOf({ title, description, events, word, results, ballot, proposal, bonds }: CaseView, form: OpenedForm | undefined): number {
  const said = [...events, ...(word ? [word] : [])].map(({ event }) => ('words' in event ? event.words.length : 280));
  const typed = Object.values(form?.typed ?? {}).map((value) => value.length);
  const reasons = results.flatMap((result) => result.reasons.map((words) => words.length));
  const names = ballot?.votes?.map(({ by }) => by.name.length) ?? [];
  const { compilation, preparation, basis, rulings } = proposal;
  const proposed = wordsIn([compilation, preparation, basis, ...rulings]);
  const others = [...bonds.parts.slice(0, partsInSight), ...(form?.wishes ?? [])].map((wish) => wish.title.length);
  return [...said, ...typed, ...reasons, ...names, ...proposed, ...others].reduce((sum, length) => sum + length, title.length + description.length);
}

function wordsIn(parts: readonly (object | null)[]): readonly number[] {
  return parts.flatMap((part) => Object.values<unknown>({ ...part })).map((value) => (typeof value === 'string' ? value.length : 0));
}
