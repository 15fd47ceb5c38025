import type { Case } from '../domain/case.js';
import type { Scope } from '../domain/queue.js';
import { isOpen } from '../domain/case.js';
import { listsOf, type WishList } from '../domain/wish/lists.js';
import { isWish } from '../domain/wish/support.js';
import { wordsIn } from '../domain/words.js';

const numberLike = /^\p{L}+-\d{2}-\d+$/u;
const whole = (number: string) => wordsIn(number).join('');

/** The words that a case is found by: its number whole and in parts, with and without leading zeros, and its texts. */
export function caseWords({ number, report }: Case): readonly string[] {
  const parts = wordsIn(number).flatMap((part) => [part, part.replace(/^0+(?=.)/, '')]);
  return [...new Set([whole(number), ...parts, ...wordsIn(report.title), ...wordsIn(report.description)])];
}

/** What must each begin some word of a case, for what a person typed. Empty when there is no letter or digit in it. */
export function soughtWords(typed: readonly string[]): readonly string[] {
  // A whole number in parts would also find its digits in other cases' texts.
  return [...new Set(typed.flatMap((word) => (numberLike.test(word.trim()) ? [whole(word)] : wordsIn(word))))];
}

/**
 * Marks by which a case is in someone's scope, indexed as words beside its own: one index then answers both questions
 * at once. `§` and `·` are in no searched word, so nobody can type a mark.
 */
export function caseMarks(c: Case): readonly string[] {
  const wish = isWish(c.report) && isOpen(c) ? [wishMark(c.municipality), ...(c.shared ? [sharedWishMark] : [])] : [];
  return [...marksOf(c.reporter.person, [c.municipality]), ...(c.shared ? [sharedMark] : []), ...wish, ...listsOf(c).map(listMark)];
}

export function scopeMarks(scope: Scope): readonly string[] {
  if ('wishesFor' in scope) return [wishMark(scope.wishesFor), sharedWishMark];
  const { reporter, municipalities, shared } = scope;
  return [...marksOf(reporter, municipalities), ...(shared ? [sharedMark] : [])];
}

/** The mark of all that stand on a list. */
export const listMark = (list: WishList) => `§l·${plain(list)}`;

const sharedMark = '§s';
export const sharedWishMark = '§w';
export const reporterMark = (person: string) => `§r·${plain(person)}`;
export const municipalityMark = (code: string) => `§m·${plain(code)}`;
export const wishMark = (municipality: string) => `${sharedWishMark}·${plain(municipality)}`;

function marksOf(reporter: string, municipalities: readonly string[]): string[] {
  return [reporterMark(reporter), ...municipalities.map(municipalityMark)];
}

function plain(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '·');
}
