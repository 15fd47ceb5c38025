import type { Database } from './driver.js';

/** Of beginnings up to this length the index of words keeps lists. Those of longer ones it puts together word by word, in six times the time. */
const longestKept = 8;
const mostEndings = 50;

export type Matching = ReturnType<typeof createMatching>;

/** What to ask the index of words: in scope by any of the marks, where there are any, and with words that begin with each of these. */
export function createMatching(db: Database) {
  db.exec(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'words', 'row')`);
  const beginningWith = db.prepare<{ readonly term: string }>('SELECT term FROM vocabulary WHERE term >= ? AND term < ? LIMIT ?');

  /** Quoted: no word is an operator. */
  function begins(word: string): string {
    const words = [...word].length > longestKept ? beginningWith.all(word, `${word}\u{10ffff}`, mostEndings + 1) : [];
    const isShort = words.length > 0 && words.length <= mostEndings;
    return isShort ? `(${words.map(({ term }) => `"${term}"`).join(' OR ')})` : `"${word}" *`;
  }

  return function matching(marks: readonly string[], words: readonly string[]): string {
    const inScope = marks.map((mark) => `"${mark}"`).join(' OR ');
    return [...(inScope ? [`(${inScope})`] : []), ...words.map(begins)].join(' AND ');
  };
}
