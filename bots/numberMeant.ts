import type { CaseNumber } from '../src/domain/ids.js';
import { parseCaseNumber } from '../src/domain/ids.js';

/** Who asks about a case does so in a line; what is longer tells something. */
const most = 60;
// Without hyphens only a number in full is one: "den 24 12" is a day.
const shapes = /(?<![\p{L}\p{N}-])([a-z]{2,10})( ?[-‐‑–] ?| (?=\d\d \d{4}))(\d\d)\2(\d{1,9})(?![\p{L}\p{N}-])/gu;
const asOnCards = /^[a-z]+-\d\d-\d{4,}$/;

/** Words that ask about a case or name it, and tell nothing of it. */
const asking: ReadonlySet<string> = new Set([
  ...['arende', 'arendet', 'arendenummer', 'mitt', 'nr', 'nummer', 'visa', 'oppna', 'se', 'status', 'statusen', 'pa', 'for', 'om', 'med', 'i', 'angaende', 'ang'],
  ...['galler', 'det', 'hur', 'gar', 'vad', 'hander', 'ar', 'nagot', 'nytt', 'kan', 'jag', 'du', 'ni', 'fa', 'hej', 'tack', 'snalla', 'vem', 'har', 'tar'],
  ...['case', 'my', 'number', 'show', 'open', 'the', 'of', 'about', 're', 'how', 'is', 'it', 'going', 'what', 'any', 'news', 'on', 'please', 'who', 'has', 'hello', 'thanks'],
]);

/** The one case that a short folded message asks about or names; null where it tells more. */
export function numberMeant(folded: string, isQuestion: boolean): CaseNumber | null {
  const [found, ...more] = folded.length > most ? [] : [...folded.matchAll(shapes)];
  if (!found || more.length > 0) return null;
  const [written, code = '', , year = '', running = ''] = found;
  const others = folded.replace(written, ' ').split(/[^a-z0-9]+/).filter(Boolean);
  // In a question with words of its own, only what looks just like a number is taken for one.
  const about = others.every((word) => asking.has(word)) || (isQuestion && asOnCards.test(written));
  return about ? parseCaseNumber(`${code}-${year}-${String(Number(running)).padStart(4, '0')}`) : null;
}
