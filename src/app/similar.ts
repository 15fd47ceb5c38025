import type { Case } from '../domain/case.js';
import type { MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isOpen } from '../domain/case.js';
import { situationOf } from '../domain/decide.js';
import { refusalOf } from '../domain/rules.js';
import { mergeRefusal } from '../domain/wish/merging.js';
import { gistOf, likeness, similarWish, type SimilarWish } from '../domain/wish/similar.js';
import { isOfferedIn, supportOf } from '../domain/wish/support.js';
import { draftKey } from './handle.js';

/** A wish that someone is about to send in. */
export interface WishDraft {
  readonly draft: string;
  readonly person: PersonId;
  readonly municipality: MunicipalityCode;
  readonly title: string;
}

/** Of each word; what is older is found by another of the words, or is not so alike. */
const readEach = 20;
const mostShown = 5;
const mostToChoose = 12;

type Deps = Surroundings & { readonly store: Pick<Store, 'search'> };

/** The open wishes that are the most like it, and theirs to support. None where it has been sent in already. */
export async function similarTo(deps: Deps, { draft, person, municipality, title }: WishDraft): Promise<readonly SimilarWish[]> {
  const wishes = await wishesLike(deps.store, municipality, title);
  if (wishes.some(({ keys }) => keys.includes(draftKey(person, draft)))) return [];
  const world = deps.worldAt(deps.now());
  return wishes.slice(0, mostShown).map((c) => similarWish(world, c, person));
}

/** The wishes like this one that someone may merge it into, or may merge into it. */
export async function mergeableWith(
  { store, now, worldAt }: Deps,
  c: Case,
  verb: 'mergeInto' | 'gather',
  person: PersonId,
): Promise<readonly SimilarWish[]> {
  const at = now();
  const world = worldAt(at);
  const goesInto = (part: Case, whole: Case) =>
    !refusalOf(situationOf(world, part, person, at), 'mergeInto', { seen: null }) && !mergeRefusal(world, part, whole, person);
  const wishes = await wishesLike(store, c.municipality, c.report.title);
  return wishes
    .filter((other) => (verb === 'gather' ? goesInto(other, c) : goesInto(c, other)))
    .slice(0, mostToChoose)
    .map((other) => similarWish(world, other, person));
}

/** The open wishes that people of a municipality may support, the most alike first, then those with the most support. */
async function wishesLike(store: Deps['store'], municipality: MunicipalityCode, title: string): Promise<readonly Case[]> {
  const gist = gistOf(title);
  const pages = await Promise.all(gist.map((word) => store.search({ wishesFor: municipality }, [word], { after: null, limit: readEach })));
  const found = new Map(pages.flatMap(({ rows }) => rows).map((c) => [c.number, c]));
  // Marks are the store's; what counts is the case.
  return [...found.values()]
    .filter((c) => isOpen(c) && isOfferedIn(c, municipality))
    .map((c) => ({ c, likeness: likeness(gist, c.report.title), people: supportOf(c, null).people }))
    .filter((wish) => wish.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || b.people - a.people)
    .map(({ c }) => c);
}
