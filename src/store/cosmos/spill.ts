import type { Access } from './access.js';
import { idOf, inCase, upserted, type NoticeFields } from './documents.js';

/** A document that stands for notices which found no room in their turn's batch. To whoever looks, it is due. */
export type Spilt = Pick<NoticeFields, 'id' | 'case'> & { readonly spilt: readonly NoticeFields[] };

/** These notices in at most so many documents. */
export function fitted(notices: readonly NoticeFields[], room: number): readonly NoticeFields[] {
  const spilt = notices.slice(room - 1);
  const [first] = spilt;
  if (!first || spilt.length === 1) return notices;
  return [...notices.slice(0, room - 1), { ...first, id: idOf('spilt', first.id), due: 0, spilt }];
}

export function isSpilt<N extends Pick<NoticeFields, 'spilt'>>(notice: N): notice is N & { readonly spilt: readonly NoticeFields[] } {
  return notice.spilt !== undefined;
}

/** Makes notices of them. Twice does no harm: a card is brought up to date once more at the worst. */
export async function unpack(db: Access, { id, case: number, spilt }: Spilt): Promise<void> {
  await db.loosely(inCase(number), [
    ...spilt.map(upserted),
    { operationType: 'Delete', id },
  ]);
}
