import type { MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isOpen } from '../domain/case.js';
import { gistOf, likeness, similarWish, type SimilarWish } from '../domain/wish/similar.js';
import { isOfferedIn } from '../domain/wish/support.js';
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

/** The open wishes that are the most like it, and theirs to support. None where it has been sent in already. */
export async function similarTo(
  { store, now, worldAt }: Surroundings & { readonly store: Pick<Store, 'search'> },
  { draft, person, municipality, title }: WishDraft,
): Promise<readonly SimilarWish[]> {
  const gist = gistOf(title);
  const scope = { wishesFor: municipality };
  const pages = await Promise.all(gist.map((word) => store.search(scope, [word], { after: null, limit: readEach })));
  const found = new Map(pages.flatMap(({ rows }) => rows).map((c) => [c.number, c]));
  // Marks are the store's; what counts is the case.
  const wishes = [...found.values()].filter((c) => isOpen(c) && isOfferedIn(c, municipality));
  if (wishes.some(({ keys }) => keys.includes(draftKey(person, draft)))) return [];
  const world = worldAt(now());
  return wishes
    .map((c) => ({ ...similarWish(world, c, person), likeness: likeness(gist, c.report.title) }))
    .filter((wish) => wish.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || b.support.people - a.support.people)
    .slice(0, mostShown)
    .map(({ likeness: _, ...wish }) => wish);
}
