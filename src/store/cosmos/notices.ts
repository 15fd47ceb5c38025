import type { Topic } from '../../domain/ids.js';
import { topicOf, type Notice } from '../../domain/notices.js';
import { groupBy } from '../../domain/directory.js';
import type { Access } from './access.js';
import { batchLimit, type Fields, type Stored } from './client.js';
import { caseId, heldUntil, inCase, noticeId, rewritten, type CaseFields, type NoticeFields } from './documents.js';
import { listed } from './sql.js';

/** A notice by where it lies. */
export interface NoticeKey {
  readonly id: string;
  readonly case: Topic;
}

/** What becomes of a notice, given until when its recipient's form holds it back; null: it stays as it is. */
export type Change = (notice: NoticeFields, heldUntil: number) => NoticeFields | null;
export type Alter = ReturnType<typeof createAlter>;

type Read = Stored<Fields & (CaseFields | NoticeFields)>;

/** Someone may deliver or open a form meanwhile: then it is decided once more. */
const rounds = 8;

/** Changes notices that lie there already, each as it is by then; those that are gone are let go. Gives how many changed. */
export function createAlter(db: Access) {
  async function alterIn(topic: Topic, ids: readonly string[], change: Change): Promise<number> {
    const { text, values } = listed('id', [caseId, ...ids]);
    for (let round = 0; round < rounds; round += 1) {
      const rows = await db.query<Read>(inCase(topic), { text: `SELECT * FROM c WHERE c.id IN (${text})`, values });
      const forms = rows.find((row) => row.kind !== 'notice')?.forms ?? {};
      const [first, ...others] = rows.filter((row) => row.kind === 'notice').flatMap((row) => {
        const changed = change(row, heldUntil(forms, row.to));
        return changed ? [rewritten(row, changed)] : [];
      });
      if (!first) return 0;
      if ('etag' in (await db.guarded(inCase(topic), [first, ...others]))) return 1 + others.length;
    }
    throw new Error(`The notices of ${topic} could not be written: they kept changing.`);
  }

  return async function alter(keys: readonly NoticeKey[], change: Change): Promise<number> {
    let changed = 0;
    for (const [topic, ids] of byTopic(keys))
      for (let from = 0; from < ids.length; from += batchLimit)
        changed += await alterIn(topic, ids.slice(from, from + batchLimit), change);
    return changed;
  };
}

export function keysOf(notices: readonly Notice[]): readonly NoticeKey[] {
  return notices.map((notice) => ({ id: noticeId(notice.id), case: topicOf(notice) }));
}

/** The ids of these notices, by the topic whose partition they lie in. */
export function byTopic(keys: readonly NoticeKey[]): ReadonlyMap<Topic, readonly string[]> {
  return new Map([...groupBy(keys, (key) => key.case)].map(([topic, mine]) => [topic, mine.map(({ id }) => id)]));
}

/** May be tried from then on, whatever held it before. */
export function dueAt({ parked: _, waiting: __, ...notice }: NoticeFields, due: number): NoticeFields {
  return { ...notice, due };
}

/** Is not tried any more. */
export function asleep({ due: _, parked: __, waiting: ___, ...notice }: NoticeFields): NoticeFields {
  return notice;
}
