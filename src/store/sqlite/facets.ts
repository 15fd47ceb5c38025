import type { Page, Paging } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { CaseNumber, Instant } from '../../domain/ids.js';
import type { PersonalScope, Wait } from '../../domain/queue.js';
import { changedAt, type ChangedCase, type Sieve } from '../../domain/sieve.js';
import { pageOf } from '../cursor.js';
import { municipalityMark, scopeMarks, soughtWords } from '../words.js';
import type { Database, Value } from './driver.js';
import { createLoads } from './loads.js';
import type { Matching } from './matching.js';
import { idIn, placeIn } from './place.js';

interface Row {
  readonly id: number;
  readonly number: CaseNumber;
  readonly rank: number;
  readonly since: string;
}

export type Facets = ReturnType<typeof createFacets>;

/** What cases are narrowed down, counted and ordered by, beside their documents. `save` must run inside a transaction. */
export function createFacets(db: Database, matching: Matching) {
  const sql = statementsOf(db);
  const loads = createLoads(db, matching);

  function save(id: number, c: Case, [first]: readonly Wait[]): void {
    loads.forget();
    const { municipality, shared, reporter, report, state, step } = c;
    const whose = [reporter.person, municipality, Number(shared)] as const;
    sql.save.run(id, changedAt(c), first?.rank ?? null, state.since, ...whose, state.status, report.kind, step, report.service);
  }

  function overview(scope: PersonalScope, sieve: Sieve, paging: Paging, find: (number: CaseNumber) => Case | null): Page<Case> {
    const words = soughtWords(sieve.words);
    const narrowed = [sieve.status, sieve.municipality, sieve.service, sieve.at?.chain ?? null, sieve.at?.step ?? null];
    const { limit } = paging;
    const match = matching(narrowest(scope, sieve), words);
    const rows = sieve.open
      ? openRows(scope, words.length === 0 ? null : match, narrowed, paging)
      : sql.closed.all(limit + 1, ...narrowed, match, idIn(paging.after));
    const keyOf = ({ rank, since, id }: Row) => (sieve.open ? [rank, since, id] : [id]);
    return pageOf(rows, limit, keyOf, ({ number }) => find(number));
  }

  function openRows(scope: PersonalScope, match: string | null, narrowed: readonly Value[], { after, limit }: Paging) {
    const values = [limit + 1, ...narrowed, ...scopeValues(scope), ...placeIn(after)];
    return match === null ? sql.open.all(...values) : sql.openWith.all(...values, match);
  }

  function changedSince(since: Instant, limit: number): readonly ChangedCase[] {
    return sql.changed.all(since, limit - 1).map(({ number, version, changed }) => ({ case: number, version, at: changed }));
  }

  return { save, overview, openAt: loads.at, changedSince };
}

function statementsOf(db: Database) {
  const narrowed = `(?2 IS NULL OR status = ?2) AND (?3 IS NULL OR municipality = ?3) AND (?4 IS NULL OR service = ?4)
    AND (?5 IS NULL OR (chain = ?5 AND step = ?6))`;
  const inScope = '(f.reporter = ?7 OR municipality IN (SELECT value FROM json_each(?8)) OR (shared AND ?9))';
  const fields = 'SELECT f.id, number, f.rank, since';
  const isOpen = `f.rank IS NOT NULL AND ${narrowed} AND ${inScope} AND (f.rank, since, f.id) > (?10, ?11, ?12)`;
  const inOrder = 'ORDER BY f.rank, since, f.id LIMIT ?1';
  return {
    save: db.prepare<never>(`
      INSERT INTO facets VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT DO UPDATE SET changed = ?2, rank = ?3, since = ?4, reporter = ?5, municipality = ?6, shared = ?7, status = ?8,
        chain = ?9, step = ?10, service = ?11`),
    open: db.prepare<Row>(`${fields} FROM facets AS f CROSS JOIN cases AS c ON c.id = f.id WHERE ${isOpen} ${inOrder}`),
    // The cases come after the LIMIT, or one would be looked up for every hit.
    openWith: db.prepare<Row>(`
      ${fields} FROM (
        SELECT f.id, f.rank, since FROM words CROSS JOIN facets AS f ON f.id = words.rowid
        WHERE words MATCH ?13 AND ${isOpen} ${inOrder}
      ) AS f CROSS JOIN cases AS c ON c.id = f.id ORDER BY f.rank, since, f.id`),
    closed: db.prepare<Row>(`
      SELECT f.id, number, 0 AS rank, f.since
      FROM words CROSS JOIN facets AS f ON f.id = words.rowid CROSS JOIN cases AS c ON c.id = f.id
      WHERE words MATCH ?7 AND words.rowid < ?8 AND f.rank IS NULL AND ${narrowed}
      ORDER BY words.rowid DESC LIMIT ?1`),
    changed: db.prepare<{ number: CaseNumber; version: number; changed: Instant }>(`
      SELECT number, version, changed FROM facets AS f CROSS JOIN cases AS c ON c.id = f.id
      WHERE changed >= ?1 AND changed <= coalesce((SELECT changed FROM facets WHERE changed >= ?1 ORDER BY changed LIMIT 1 OFFSET ?2), '9')
      ORDER BY changed, f.id`),
  };
}

/** What is sought among is made small before the rows are read. Of open ones these say again who may see them, of closed ones not. */
function narrowest(scope: PersonalScope, { municipality, open }: Sieve): readonly string[] {
  if (municipality === null) return scopeMarks(scope);
  const isWithin = scope.municipalities.includes(municipality) || (open && scope.shared);
  // Of a municipality that is not theirs they see what they have reported, and what all share.
  return isWithin ? [municipalityMark(municipality)] : scopeMarks({ ...scope, municipalities: [] });
}

function scopeValues({ reporter, municipalities, shared }: PersonalScope): readonly Value[] {
  return [reporter, JSON.stringify(municipalities), Number(shared)];
}
