import type { Page, Paging, Store } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { Instant, MunicipalityCode } from '../../domain/ids.js';
import { latePrefix, type PersonalScope } from '../../domain/queue.js';
import type { ChangedCase, Sieve, StepId, StepLoad } from '../../domain/sieve.js';
import { decode } from '../codec.js';
import { municipalityMark, scopeMarks, sharedWishMark, soughtWords, wishMark } from '../words.js';
import type { Access } from './access.js';
import type { Json, Query } from './client.js';
import { inCases, stepName } from './documents.js';
import { beginning, marked, type Lister } from './lists.js';
import type { Queuer } from './queue.js';
import { all, nothing, plain } from './sql.js';

const isOpen = plain('IS_DEFINED(c["rank"])');
const isLate = plain(`EXISTS (SELECT VALUE d FROM d IN c.desks WHERE STARTSWITH(d, '${latePrefix}'))`);
const isClosed = plain('NOT IS_DEFINED(c["rank"])');

/** Cases narrowed down, counted, and as they become others. */
export function createOverview(db: Access, list: Lister, inQueue: Queuer) {
  function overview(scope: PersonalScope, sieve: Sieve, paging: Paging): Promise<Page<Case>> {
    const which = all(marked(scopeMarks(scope)), narrowed(sieve), ...soughtWords(sieve.words).map(beginning));
    return sieve.open ? inQueue(all(isCase, isOpen, which), paging) : list(all(isClosed, which), paging);
  }

  function openAt(scope: PersonalScope, municipality: MunicipalityCode | null, steps: readonly StepId[]): Promise<readonly StepLoad[]> {
    const which = (at: StepId) => all(isCase, isOpen, equals('place', stepName(at)), marked(scopeMarks(scope)), of(municipality));
    return Promise.all(steps.map((at) => loadOf(which(at))));
  }

  /** Nothing more is asked of an empty step. */
  async function loadOf(which: Query): Promise<StepLoad> {
    const ask = <T>(select: string, { text, values }: Query, order = '') =>
      db.query<T>(inCases, { text: `SELECT ${select} FROM c WHERE ${text}${order}`, values });
    const [count = 0] = await ask<number>('VALUE COUNT(1)', which);
    if (count === 0) return { count, late: 0, oldest: null };
    const [[late = 0], [first]] = await Promise.all([
      ask<number>('VALUE COUNT(1)', all(which, isLate)),
      ask<{ since: Instant }>('TOP 1 c.since', which, ' ORDER BY c.since'),
    ]);
    return { count, late, oldest: first?.since ?? null };
  }

  const changedSince: Store['changedSince'] = async (since, limit) => {
    const select = `c["case"], c.version, c.changed AS at FROM c WHERE c.kind = 'case' AND c.changed`;
    const rows = await db.query<ChangedCase>(inCases, { text: `SELECT TOP @limit ${select} >= @since ORDER BY c.changed`, values: { since, limit } });
    const last = rows.at(-1);
    if (!last || rows.length < limit) return rows;
    const atLast = await db.query<ChangedCase>(inCases, { text: `SELECT ${select} = @at`, values: { at: last.at } });
    return [...rows.filter(({ at }) => at < last.at), ...atLast];
  };

  return { overview, openAt, changedSince, mostSupported: createMostSupported(db) };
}

function createMostSupported(db: Access): Store['mostSupported'] {
  return async ({ municipality, shared }, limit) => {
    const marks = [...(municipality === null ? [] : [wishMark(municipality)]), ...(shared ? [sharedWishMark] : [])];
    const { text, values } = all(isCase, plain('c.people > 0'), ...marks.map(bearing));
    const question = { text: `SELECT TOP @limit c.document FROM c WHERE ${text} ORDER BY c.people DESC`, values: { ...values, limit } };
    return (await db.query<{ document: string }>(inCases, question)).map(({ document }) => decode('case', document));
  };
}

const isCase = plain(`c.kind = 'case'`);

function narrowed({ status, service, municipality, at }: Sieve): Query {
  return all(
    status === null ? nothing : equals('status', status),
    service === null ? nothing : equals('service', service),
    at === null ? nothing : equals('place', stepName(at)),
    of(municipality),
  );
}

function of(municipality: MunicipalityCode | null): Query {
  return municipality === null ? nothing : bearing(municipalityMark(municipality));
}

/** `index`: of those in one query. */
function bearing(mark: string, index = 0): Query {
  return { text: `ARRAY_CONTAINS(c.marks, @bearing${index})`, values: { [`bearing${index}`]: mark } };
}

function equals(field: string, value: Json): Query {
  return { text: `c.${field} = @${field}`, values: { [field]: value } };
}
