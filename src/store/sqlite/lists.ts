import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { CaseNumber, PersonId } from '../../domain/ids.js';
import type { Scope } from '../../domain/queue.js';
import type { WishList } from '../../domain/wish/lists.js';
import { listMark, reporterMark, scopeMarks, soughtWords } from '../words.js';
import type { FindCase } from './cases.js';
import { pageOf } from '../cursor.js';
import type { Database } from './driver.js';
import { limitTo } from './limit.js';
import type { Matching } from './matching.js';
import { idIn } from './place.js';

interface Listed {
  readonly id: number;
  readonly number: CaseNumber;
}

/** Lists of cases, newest first. */
export function createLists(db: Database, find: FindCase, matching: Matching) {
  // The cases come after the LIMIT, or a long description would be read for every hit that is skipped.
  const hits = db.prepare<Listed>(`
    SELECT id, number FROM cases
    WHERE id IN (SELECT rowid FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC ${limitTo('?')})
    ORDER BY id DESC`);

  function reportedBy(person: PersonId, paging: Paging): Page<Case> {
    return found(matching([reporterMark(person)], []), paging);
  }

  function search(scope: Scope, typed: readonly string[], paging: Paging): Page<Case> {
    const words = soughtWords(typed);
    return words.length === 0 ? { rows: [], next: null } : found(matching(scopeMarks(scope), words), paging);
  }

  function onList(list: WishList, paging: Paging): Page<Case> {
    return found(matching([listMark(list)], []), paging);
  }

  function found(match: string, { after, limit }: Paging): Page<Case> {
    return pageOf(
      hits.all(match, idIn(after), limit + 1),
      limit,
      ({ id }) => [id],
      ({ number }) => find(number),
    );
  }

  return { reportedBy, search, onList };
}
