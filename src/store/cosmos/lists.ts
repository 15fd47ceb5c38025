import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { PersonId } from '../../domain/ids.js';
import type { Scope } from '../../domain/queue.js';
import type { WishList } from '../../domain/wish/lists.js';
import { decode } from '../codec.js';
import { pageOf, partsOf } from '../cursor.js';
import { listMark, scopeMarks, soughtWords } from '../words.js';
import type { Access } from './access.js';
import type { Query } from './client.js';
import { inCases } from './documents.js';
import { after, all, listed, plain } from './sql.js';

interface Row {
  readonly reportedAt: string;
  readonly case: string;
  readonly document: string;
}

const order = ['c.reportedAt', 'c["case"]'];

/** Lists of cases, newest first. */
export function createLists(db: Access) {
  async function list(which: Query, { after: cursor, limit }: Paging): Promise<Page<Case>> {
    const { text, values } = all(plain(`c.kind = 'case'`), which, after(order, '<', placeIn(cursor)));
    const fields = 'c.reportedAt, c["case"], c.document';
    const rows = await db.query<Row>(
      inCases,
      {
        text: `SELECT TOP @top ${fields} FROM c WHERE ${text} ORDER BY ${order.map((field) => `${field} DESC`).join(', ')}`,
        values: { ...values, top: limit + 1 },
      },
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.reportedAt, row.case],
      ({ document }) => decode('case', document),
    );
  }

  function reportedBy(person: PersonId, paging: Paging): Promise<Page<Case>> {
    return list({ text: 'c.reporter = @person', values: { person } }, paging);
  }

  async function search(scope: Scope, typed: readonly string[], paging: Paging): Promise<Page<Case>> {
    const words = soughtWords(typed);
    if (words.length === 0) return { rows: [], next: null };
    return list(all(marked(scopeMarks(scope)), ...words.map(beginning)), paging);
  }

  function onList(name: WishList, paging: Paging): Promise<Page<Case>> {
    return list(marked([listMark(name)]), paging);
  }

  return { list, reportedBy, search, onList };
}

export type Lister = ReturnType<typeof createLists>['list'];

export function marked(marks: readonly string[]): Query {
  const { text, values } = listed('mark', marks);
  return { values, text: `EXISTS (SELECT VALUE m FROM m IN c.marks WHERE m IN (${text}))` };
}

export function beginning(word: string, index: number): Query {
  return {
    text: `EXISTS (SELECT VALUE w FROM w IN c.words WHERE STARTSWITH(w, @word${index}))`,
    values: { [`word${index}`]: word },
  };
}

function placeIn(cursor: string | null): readonly [string, string] | null {
  const [reportedAt, number] = partsOf(cursor);
  return typeof reportedAt === 'string' && typeof number === 'string' ? [reportedAt, number] : null;
}
