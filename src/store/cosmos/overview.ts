import type { Page, Paging, Store } from '../../app/ports.js';
import type { Case } from '../../domain/case.js';
import type { PersonalScope } from '../../domain/queue.js';
import type { ChangedCase, Sieve, StepId } from '../../domain/sieve.js';
import { municipalityMark, scopeMarks, soughtWords } from '../words.js';
import type { Access } from './access.js';
import type { Json, Query } from './client.js';
import { inCases, stepName } from './documents.js';
import { beginning, marked, type Lister } from './lists.js';
import type { Queuer } from './queue.js';
import { all, nothing, plain } from './sql.js';

const isOpen = plain('IS_DEFINED(c["rank"])');
const isClosed = plain('NOT IS_DEFINED(c["rank"])');

/** Cases narrowed down, counted, and as they become others. */
export function createOverview(db: Access, list: Lister, inQueue: Queuer) {
  function overview(scope: PersonalScope, sieve: Sieve, paging: Paging): Promise<Page<Case>> {
    const which = all(marked(scopeMarks(scope)), narrowed(sieve), ...soughtWords(sieve.words).map(beginning));
    return sieve.open ? inQueue(all(isCase, isOpen, which), paging) : list(all(isClosed, which), paging);
  }

  async function openAt(scope: PersonalScope, steps: readonly StepId[]): Promise<readonly number[]> {
    return Promise.all(
      steps.map(async (at) => {
        const { text, values } = all(isCase, isOpen, equals('place', stepName(at)), marked(scopeMarks(scope)));
        const [count = 0] = await db.query<number>(inCases, { text: `SELECT VALUE COUNT(1) FROM c WHERE ${text}`, values });
        return count;
      }),
    );
  }

  const changedSince: Store['changedSince'] = (since, limit) => {
    const text = `SELECT TOP @limit c["case"], c.version, c.changed AS at FROM c WHERE c.kind = 'case' AND c.changed >= @since ORDER BY c.changed`;
    return db.query<ChangedCase>(inCases, { text, values: { since, limit } });
  };

  return { overview, openAt, changedSince };
}

const isCase = plain(`c.kind = 'case'`);

function narrowed({ status, service, municipality, at }: Sieve): Query {
  return all(
    status === null ? nothing : equals('status', status),
    service === null ? nothing : equals('service', service),
    at === null ? nothing : equals('place', stepName(at)),
    municipality === null ? nothing : { text: `ARRAY_CONTAINS(c.marks, @municipality)`, values: { municipality: municipalityMark(municipality) } },
  );
}

function equals(field: string, value: Json): Query {
  return { text: `c.${field} = @${field}`, values: { [field]: value } };
}
