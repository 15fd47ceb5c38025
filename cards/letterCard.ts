import type { RosterRow } from '../src/domain/roster.js';
import type { CaseList } from '../src/domain/row.js';
import type { Card } from './shapes.js';
import type { Texts } from './texts/type.js';
import { card, text, userText } from './elements.js';
import { listCard } from './listCard.js';
import { nameOf } from './people.js';
import { roleLetter, type RolesView } from './roleLetter.js';

export type LetterView =
  | {
      readonly about: 'vacancies';
      readonly seats: readonly { readonly place: string | null; readonly row: RosterRow }[];
      /** How many there are in a managementGroup that has too few; else null. */
      readonly members: number | null;
    }
  | RolesView
  | { readonly about: 'digest'; readonly list: CaseList };

type Draw<A extends LetterView['about']> = (view: Extract<LetterView, { about: A }>, texts: Texts) => Card;

const draws: { readonly [A in LetterView['about']]: Draw<A> } = {
  vacancies({ seats, members }, texts) {
    const { letters } = texts;
    const vacant = seats.map(({ place, row: { role, standIn } }) =>
      letters.vacancy(texts.roles[role], place, standIn ? nameOf(standIn.who, texts) : null),
    );
    const lines = members === null ? vacant : [...vacant, letters.fewMembers(members)];
    const body = [
      text(letters.vacancies, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...lines.map((line) => userText(line, { spacing: 'Small' })),
      text(letters.vacanciesHint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    ];
    return card(texts, [letters.vacancies, ...lines].join(' '), body);
  },
  roles: roleLetter,
  digest: ({ list }, texts) => listCard(list, texts),
};

/** A card that is sent once and stays as it is. */
export function letterCard<A extends LetterView['about']>(view: Extract<LetterView, { about: A }>, texts: Texts): Card {
  const draw: Draw<A> = draws[view.about];
  return draw(view, texts);
}
