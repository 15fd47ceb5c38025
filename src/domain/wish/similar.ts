import type { Case } from '../case.js';
import type { CaseNumber, PersonId } from '../ids.js';
import type { Role } from '../organisation.js';
import type { World } from '../responsibility.js';
import { stepAt } from '../responsibility.js';
import { placeOf } from '../standing.js';
import { placeName } from '../who.js';
import { supportOf, type Support } from './support.js';
import { wordsIn } from '../words.js';

/** An open wish as it is shown to people who may support it, and need not see more of it. */
export interface SimilarWish {
  readonly number: CaseNumber;
  readonly version: number;
  readonly title: string;
  /** Where it is: the accountable role of its step. */
  readonly role: Role;
  /** The municipality that it comes from. */
  readonly place: string | null;
  readonly support: Support;
}

export function similarWish(world: World, c: Case, viewer: PersonId): SimilarWish {
  const { chain, step } = placeOf(world, c);
  return {
    number: c.number,
    version: c.version,
    title: c.report.title,
    role: stepAt(chain, step).roles[0],
    place: placeName(world, c.municipality),
    support: supportOf(c, viewer),
  };
}

/** Words that say nothing of what is wished for, without accents. */
const hollow: ReadonlySet<string> = new Set(
  `och att det som en ett den de pa av for med till i om inte ar kan vill ska skulle man vi jag nar fran vid eller men sa
   har hade bor borde maste mer mest fler bara alla allt andra nya ny nytt battre battra forbattra forbattring onskar onskemal
   forslag lagga till ga det dar har hur var vara blir bli fa far kunna via per ej samt sin sina sitt vara vart var min mitt
   vore bra god gott ta se finns
   the a an and or of to in on for with is be can we i it that should would want wish new more better add`.split(/\s+/),
);
const mostWords = 6;

/** The beginnings of the words of a title that tell what it is about: so much of a word stands in its other forms, too. */
export function gistOf(title: string): readonly string[] {
  const words = wordsIn(title).filter((word) => word.length > 2 && !hollow.has(word));
  return [...new Set(words.map((word) => word.slice(0, Math.max(5, word.length - 3))))].slice(0, mostWords);
}

/** How much of it a title has; 0: too little to be about the same. */
export function likeness(gist: readonly string[], title: string): number {
  const words = wordsIn(title);
  const found = gist.filter((beginning) => words.some((word) => word.startsWith(beginning))).length;
  return 2 * found >= gist.length ? found : 0;
}
