import type { CircularView } from '../src/domain/forum.js';
import type { RosterRow } from '../src/domain/roster.js';
import type { DigestView } from './digestCard.js';
import type { Card } from './shapes.js';
import type { Texts } from './texts/type.js';
import { digestCard } from './digestCard.js';
import { card, text, userText } from './elements.js';
import { circularCard } from './forumCard.js';
import { nameOf } from './people.js';
import { roomiest } from './room.js';
import { officeOf, roleLetter, type RolesView } from './roleLetter.js';

export type LetterView =
  | {
      readonly about: 'vacancies';
      readonly seats: readonly { readonly place: string | null; readonly row: RosterRow }[];
      /** How many there are in a managementGroup that has too few; else null. */
      readonly members: number | null;
    }
  | RolesView
  | ({ readonly about: 'digest' } & DigestView)
  | ({ readonly about: 'circular' } & CircularView);

type Draw<A extends LetterView['about']> = (view: Extract<LetterView, { about: A }>, texts: Texts) => Card;

const draws: { readonly [A in LetterView['about']]: Draw<A> } = {
  vacancies: (view, texts) => roomiest([40, 20], 5, (mostLines) => drawVacancies(view, mostLines, texts)),
  roles: roleLetter,
  digest: digestCard,
  circular: circularCard,
};

function drawVacancies({ seats, members }: Extract<LetterView, { about: 'vacancies' }>, mostLines: number, texts: Texts): Card {
  const { letters } = texts;
  const few = members === null ? [] : [{ head: letters.fewMembers(members), standIn: null }];
  const vacant = seats.slice(0, mostLines).map(({ place, row: { role, standIn } }) => ({
    head: officeOf(role, place, texts),
    standIn: `${letters.work[role]} ${letters.standIn(standIn ? nameOf(standIn.who, texts) : null)}`,
  }));
  const lines = [...few, ...vacant];
  const body = [
    text(letters.vacancies, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...lines.flatMap(({ head, standIn }) => [
      userText(head, { weight: 'Bolder', spacing: 'Small' }),
      ...(standIn ? [userText(standIn, { spacing: 'None' })] : []),
    ]),
    ...(vacant.length < seats.length ? [text(letters.more(seats.length - vacant.length), { spacing: 'Small' })] : []),
    text(letters.vacanciesHint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const said = lines.map(({ head, standIn }) => (standIn ? `${head}. ${standIn}` : head));
  return card(texts, [`${letters.vacancies}.`, ...said].join(' '), body);
}

/** A card that is sent once and stays as it is. */
export function letterCard<A extends LetterView['about']>(view: Extract<LetterView, { about: A }>, texts: Texts): Card {
  const draw: Draw<A> = draws[view.about];
  return draw(view, texts);
}
