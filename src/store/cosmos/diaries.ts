import type { DiaryTurn, Store } from '../../app/ports.js';
import type { Diary } from '../../domain/diary.js';
import type { DiaryId } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Access } from './access.js';
import { batchLimit, type Fields, type Guard } from './client.js';
import { inCase, inCases, noticeFields, upserted } from './documents.js';
import { fitted, isSpilt, unpack } from './spill.js';

type DiaryFields = {
  readonly id: typeof diaryId;
  readonly case: DiaryId;
  readonly kind: 'diary';
  readonly version: number;
  readonly alarm?: string;
  readonly document: string;
  readonly [field: string]: Fields[string];
};

const diaryId = 'diary';

export function diaryFields(diary: Diary): DiaryFields {
  const { id, version, alarm } = diary;
  return { id: diaryId, case: id, kind: 'diary', version, ...(alarm && { alarm }), document: encode('diary', diary) };
}

/** A diary lies with its letters, in a partition of its own beside the cases. */
export function createDiaries(db: Access, nextPlace: () => number) {
  const read = (id: DiaryId) => db.read<DiaryFields>(inCase(id), diaryId);

  async function findDiary(id: DiaryId): Promise<Diary | null> {
    const found = await read(id);
    return found && decode('diary', found.document);
  }

  async function dueDiaries(...[now, limit]: Parameters<Store['dueDiaries']>): Promise<readonly Diary[]> {
    const text = `SELECT TOP @limit c.document FROM c WHERE c.kind = 'diary' AND c.alarm <= @now ORDER BY c.alarm`;
    const rows = await db.query<{ document: string }>(inCases, { text, values: { now, limit } });
    return rows.map(({ document }) => decode('diary', document));
  }

  async function writeDiary({ diary, expectedVersion, letters }: DiaryTurn): Promise<'committed' | 'conflict'> {
    const before = await read(diary.id);
    if ((before?.version ?? 0) !== expectedVersion) return 'conflict';
    const resourceBody = diaryFields(diary);
    const guard: Guard = before
      ? { operationType: 'Replace', id: diaryId, ifMatch: before._etag, resourceBody }
      : { operationType: 'Create', resourceBody };
    const owed = fitted(letters.map((letter) => noticeFields(letter, nextPlace(), 0)), batchLimit - 1);
    const outcome = await db.guarded(inCase(diary.id), [guard, ...owed.map(upserted)]);
    if ('moved' in outcome) return 'conflict';
    // It is stored: should this fail, whoever looks for what is owed does it.
    for (const each of owed.filter(isSpilt)) await unpack(db, each).catch(() => {});
    return 'committed';
  }

  return { findDiary, dueDiaries, writeDiary };
}
