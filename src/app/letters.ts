import type { CircularView } from '../domain/forum.js';
import type { Letter, LetterContent } from '../domain/letters.js';
import type { NewsLine } from '../domain/newsLine.js';
import type { RosterRow } from '../domain/roster.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { fewMembersIn } from '../domain/holes.js';
import { circularView } from '../domain/forum.js';
import { isVacant, tellsOf } from '../domain/letters.js';
import { newsLine } from '../domain/newsLine.js';
import { rosterRow } from '../domain/roster.js';
import { placeName } from '../domain/who.js';
import { digestFor, type Digest } from './digest.js';
import { createQueries } from './queries.js';

/** What a letter says, with the people named. */
export type LetterView =
  | {
      readonly about: 'vacancies';
      readonly seats: readonly { readonly place: string | null; readonly row: RosterRow }[];
      /** How many there are in a managementGroup that has too few; else null. */
      readonly members: number | null;
    }
  | {
      readonly about: 'roles';
      readonly lines: readonly NewsLine[];
      /** What waits for the reader in a role that is new to them; `more`: and more than that. */
      readonly queue: { readonly count: number; readonly more: boolean } | null;
    }
  | ({ readonly about: 'digest' } & Digest)
  | ({ readonly about: 'circular' } & CircularView);

type Deps = Surroundings & { readonly store: Store };
type Show<A extends LetterContent['about']> = (
  deps: Deps,
  content: Extract<LetterContent, { about: A }>,
  letter: Pick<Letter, 'to' | 'diary'>,
) => Promise<LetterView | null>;

const shows: { readonly [A in LetterContent['about']]: Show<A> } = {
  async vacancies({ worldAt, now }, { seats, fewMembers }, { to: reader }) {
    const world = worldAt(now());
    const still = seats.filter((seat) => isVacant(world, seat) && tellsOf(world, seat).includes(reader));
    const members = fewMembers ? (fewMembersIn(world)?.members ?? null) : null;
    if (still.length === 0 && members === null) return null;
    const shown = still.flatMap((seat) => {
      const row = rosterRow(world, seat);
      return row ? [{ place: placeName(world, seat.municipality), row }] : [];
    });
    return { about: 'vacancies', seats: shown, members };
  },
  async roles(deps, { news }, { to: reader }) {
    const world = deps.worldAt(deps.now());
    const lines = news.flatMap((each) => newsLine(world, each, reader) ?? []);
    if (lines.length === 0) return null;
    const isNew = lines.some((line) => 'role' in line && line.isNew);
    const waiting = isNew ? await createQueries(deps).list({ list: 'queue', after: null }, reader) : null;
    return { about: 'roles', lines, queue: waiting && { count: waiting.rows.length, more: waiting.next !== null } };
  },
  async digest(deps, { unheard }, { to }) {
    const digest = await digestFor(deps, to, unheard);
    return digest && { about: 'digest', ...digest };
  },
  async circular({ store, worldAt, now }, _, { diary, to }) {
    const circular = await store.findDiary(diary);
    const at = now();
    const view = circular?.kind === 'circular' ? circularView(worldAt(at), circular, to, at) : null;
    return view && { about: 'circular', ...view };
  },
};

/** The letter as things are now; null where it means nothing to its reader any longer. */
export function letterView(deps: Deps, letter: Letter): Promise<LetterView | null> {
  return show(deps, letter.content, letter);
}

function show<A extends LetterContent['about']>(deps: Deps, content: Extract<LetterContent, { about: A }>, letter: Letter) {
  const shown: Show<A> = shows[content.about];
  return shown(deps, content, letter);
}

/** However many mornings have gone by before they could be sent: one digest, of all that they tell. */
export function withOneDigest(letters: readonly Letter[]): readonly Letter[] {
  const unheard = letters.flatMap(({ content }) => (content.about === 'digest' ? content.unheard : []));
  const last = letters.findLast(({ content }) => content.about === 'digest');
  return letters.flatMap((letter) => {
    if (letter.content.about !== 'digest') return letter;
    return letter === last ? { ...letter, content: { ...letter.content, unheard } } : [];
  });
}
