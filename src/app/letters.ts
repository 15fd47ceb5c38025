import type { Letter, LetterContent } from '../domain/letters.js';
import type { PersonId } from '../domain/ids.js';
import type { RosterRow } from '../domain/roster.js';
import type { CaseList } from '../domain/row.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isVacant, tellsOf } from '../domain/letters.js';
import { rosterRow } from '../domain/roster.js';
import { placeName } from '../domain/who.js';
import { createQueries } from './queries.js';

/** What a letter says, with the people named. */
export type LetterView =
  | { readonly about: 'vacancies'; readonly seats: readonly { readonly place: string | null; readonly row: RosterRow }[] }
  | { readonly about: 'digest'; readonly list: CaseList };

type Deps = Surroundings & { readonly store: Store };
type Show<A extends LetterContent['about']> = (
  deps: Deps,
  content: Extract<LetterContent, { about: A }>,
  reader: PersonId,
) => Promise<LetterView | null>;

const shows: { readonly [A in LetterContent['about']]: Show<A> } = {
  async vacancies({ worldAt, now }, { seats }, reader) {
    const world = worldAt(now());
    const still = seats.filter((seat) => isVacant(world, seat) && tellsOf(world, seat).includes(reader));
    if (still.length === 0) return null;
    const shown = still.flatMap((seat) => {
      const row = rosterRow(world, seat);
      return row ? [{ place: placeName(world, seat.municipality), row }] : [];
    });
    return { about: 'vacancies', seats: shown };
  },
  async digest(deps, _, reader) {
    const list = await createQueries(deps).list({ list: 'queue', after: null }, reader);
    return list.rows.length > 0 ? { about: 'digest', list } : null;
  },
};

/** The letter as things are now; null where it means nothing to its reader any longer. */
export function letterView(deps: Deps, { content, to }: Letter): Promise<LetterView | null> {
  return show(deps, content, to);
}

function show<A extends LetterContent['about']>(deps: Deps, content: Extract<LetterContent, { about: A }>, to: PersonId) {
  const shown: Show<A> = shows[content.about];
  return shown(deps, content, to);
}
