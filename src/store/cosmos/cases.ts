import type { Commit, DueCase, Store } from '../../app/ports.js';
import type { Case, CaseEvent } from '../../domain/case.js';
import type { CaseNumber, PersonId } from '../../domain/ids.js';
import { decode } from '../codec.js';
import type { Access } from './access.js';
import { batchLimit, type Guard, type Operation, type Stored } from './client.js';
import * as documents from './documents.js';
import { caseId, heldUntil, inCase, type CaseFields, type Forms, type NoticeFields } from './documents.js';
import type { Head, Heads } from './heads.js';
import { fitted, isSpilt, unpack, type Spilt } from './spill.js';

interface Row {
  readonly id: string;
  readonly document: string;
}

/** Someone opens a form on the case, or its notice is delivered, just when a turn is written: then once more. */
const rounds = 8;

/** Cases with their histories, written turn by turn: each is one batch with the case first. */
export function createCases(db: Access, heads: Heads, nextPlace: () => number) {
  async function load(number: CaseNumber): Promise<Stored<CaseFields> | null> {
    const found = await db.read<CaseFields>(inCase(number), caseId);
    if (found) heads.keep(number, found);
    return found;
  }

  async function find(number: CaseNumber): Promise<Case | null> {
    const found = await load(number);
    return found?.document === undefined ? null : decode('case', found.document);
  }

  async function commit(turn: Commit): Promise<'committed' | 'conflict'> {
    const { case: c, expectedVersion } = turn;
    const known = heads.of(c.number);
    let head: Head | null = known?.version === expectedVersion || expectedVersion === 0 ? known : await load(c.number);
    for (let round = 0; round < rounds; round += 1) {
      if ((head?.version ?? 0) !== expectedVersion) return 'conflict';
      const freed = turn.closes ? await heldBack(db, c.number, turn.closes.person, head) : [];
      const { forms, operations, spilt } = operationsOf(turn, head, freed, nextPlace);
      const outcome = await db.guarded<CaseFields>(inCase(c.number), operations);
      if ('etag' in outcome) {
        const [{ resourceBody }] = operations;
        heads.keep(c.number, { _etag: outcome.etag, version: c.version, tiers: Number(resourceBody['tiers']), forms });
        // It is stored: should this fail, whoever looks for what is owed does it.
        for (const each of spilt) await unpack(db, each).catch(() => {});
        return 'committed';
      }
      head = outcome.moved;
    }
    throw new Error(`The case ${c.number} could not be written: its documents kept changing.`);
  }

  return { find, history: (number: CaseNumber) => historyOf(db, number), commit, dueCases: createDue(db) };
}

function createDue(db: Access): Store['dueCases'] {
  const text = `SELECT TOP @limit c["case"], c.version FROM c WHERE c.kind = 'case' AND c.alarm <= @now ORDER BY c.alarm`;
  return (now, limit) => db.query<DueCase>(documents.inCases, { text, values: { now, limit } });
}

async function historyOf(db: Access, number: CaseNumber): Promise<readonly CaseEvent[]> {
  const text = `SELECT c.id, c.document FROM c WHERE c.kind = 'event'`;
  const rows = await db.query<Row>(inCase(number), { text, values: {} });
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ document }) => decode('event', document));
}

/** The notices that a person's open form holds back. */
async function heldBack(db: Access, number: CaseNumber, person: PersonId, head: Head | null): Promise<readonly Stored<NoticeFields>[]> {
  const form = head?.forms[person];
  if (!form?.held) return [];
  const text = `SELECT * FROM c WHERE c.kind = 'notice' AND c["to"] = @person AND c.due = @until`;
  return db.query(inCase(number), { text, values: { person, until: form.until } });
}

function operationsOf(
  turn: Commit,
  head: Head | null,
  freed: readonly Stored<NoticeFields>[],
  nextPlace: () => number,
): { readonly forms: Forms; readonly operations: readonly [Guard, ...Operation[]]; readonly spilt: readonly Spilt[] } {
  const { case: c, events, notices, message, closes } = turn;
  const open = head?.forms ?? {};
  const left = closes ? documents.without(open, closes.person) : open;
  const told = new Set<string>(notices.map(({ to }) => to));
  const forms = Object.fromEntries(
    Object.entries(left).map(([person, form]) => [person, told.has(person) ? { ...form, held: true } : form]),
  );
  const waits = documents.waitFields(turn);
  const gone = Array.from({ length: Math.max(0, (head?.tiers ?? 0) - 1 - waits.length) }, (_, n) => waits.length + 1 + n);
  const others = [
    ...events.map((event): Operation => ({ operationType: 'Create', resourceBody: documents.eventFields(c, event) })),
    ...gone.map((tier): Operation => ({ operationType: 'Delete', id: documents.waitId(tier) })),
    // Freed first: a notice that this turn stores again takes the place of the one that waited.
    ...freed.map((notice) => documents.rewritten(notice, { ...notice, due: 0 })),
    ...[...waits, ...(message ? [documents.messageFields(message)] : [])].map(documents.upserted),
  ];
  const owed = notices.map((notice) => documents.noticeFields(notice, nextPlace(), heldUntil(forms, notice.to)));
  const fit = fitted(owed, batchLimit - 1 - others.length);
  const operations = [guardOf(documents.caseFields(turn, forms), head), ...others, ...fit.map(documents.upserted)] as const;
  return { forms, operations, spilt: fit.filter(isSpilt) };
}

export function guardOf(resourceBody: CaseFields, before: Pick<Head, '_etag'> | null): Guard {
  if (!before) return { operationType: 'Create', resourceBody };
  return { operationType: 'Replace', id: caseId, ifMatch: before._etag, resourceBody };
}
