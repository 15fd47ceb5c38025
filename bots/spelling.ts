import { distance } from 'fastest-levenshtein';

/** From so many letters on, a name is still itself after two slips, wherever they are. */
const long = 8;
const short = 4;

/** How Swedish and English words end in a sentence: plural, definite, genitive. */
const endings = ['', 's', 'n', 'ns', 'en', 'ens', 'et', 'ets', 'na', 'nas', 'r', 'rs', 'er', 'erna', 'ernas', 'or', 'ar', 'arna', 'a'];

/** How far a folded word, inflected or not, is from a name, in slips of the hand; null: too far to be meant as it. */
export function slips(word: string, name: string): number | null {
  if (name.length < short) return word === name || word === `${name}s` ? 0 : null;
  const found = endings
    .filter((ending) => word.endsWith(ending))
    .map((ending) => slipsBetween(word.slice(0, word.length - ending.length), name, ending))
    .filter((n) => n !== null);
  return found.length > 0 ? Math.min(...found) : null;
}

function slipsBetween(form: string, name: string, ending: string): number | null {
  const most = name.length < long ? 1 : 2;
  if (Math.abs(form.length - name.length) > most) return null;
  const n = edits(form, name);
  if (n === 0 || (name.length >= long && n <= most)) return n;
  // A slip makes many a short word of another, Axel of "växel" and Amina of "admin": so nothing else may differ.
  return n <= most && form[0] === name[0] && (ending === '' || ending === 's') ? n : null;
}

/** How many slips lie between two words. Two letters that have changed places are two edits, and one slip. */
export function edits(one: string, other: string): number {
  const n = distance(one, other);
  return n === 2 && lettersOf(one) === lettersOf(other) ? 1 : n;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
