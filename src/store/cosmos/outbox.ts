import type { Claim, Message, Owed } from '../../app/ports.js';
import type { Topic } from '../../domain/ids.js';
import type { Notice } from '../../domain/notices.js';
import { decode } from '../codec.js';
import type { Access } from './access.js';
import type { Operation } from './client.js';
import { inCase, inCases, messageFields, upserted, type NoticeFields } from './documents.js';
import { byTopic, dueAt, keysOf, type Alter } from './notices.js';
import { isSpilt, unpack } from './spill.js';
import { all, listed, nothing } from './sql.js';
import type { Waiting } from './waiting.js';

type Due = Pick<NoticeFields, 'id' | 'case' | 'to' | 'attempts' | 'document' | 'spilt'>;

/** Notices on their way. */
export function createOutbox(db: Access, waiting: Waiting, alter: Alter) {
  async function owed(claim: Claim): Promise<readonly Owed[]> {
    if (claim.slots.length === 0) return [];
    for (;;) {
      const rows = await db.query<Due>(inCases, dueNow(claim));
      const spilt = rows.filter(isSpilt);
      for (const each of spilt) await unpack(db, each);
      if (spilt.length > 0) continue;
      const away = await waiting.unreachable(rows.map(({ to }) => to));
      if (away.size === 0) return ofFirst(rows, claim.recipients).map(({ document, attempts }) => ({ notice: decode('notice', document), attempts }));
      await waiting.hold(rows.filter(({ to }) => away.has(to)));
    }
  }

  async function delivered(notices: readonly Notice[], message: Message | null): Promise<void> {
    const gone = byTopic(keysOf(notices));
    for (const topic of new Set<Topic>([...gone.keys(), ...(message ? [message.case] : [])])) {
      const remember = message?.case === topic ? [messageFields(message)] : [];
      await db.loosely(inCase(topic), [
        ...remember.map(upserted),
        ...(gone.get(topic) ?? []).map((id): Operation => ({ operationType: 'Delete', id })),
      ]);
    }
  }

  async function postponed(notices: readonly Notice[], due: number, tries: 0 | 1): Promise<void> {
    await alter(keysOf(notices), (notice, held) => ({ ...dueAt(notice, Math.max(due, held)), attempts: notice.attempts + tries }));
  }

  return { owed, delivered, postponed };
}

function ofFirst(rows: readonly Due[], count: number): readonly Due[] {
  const served = new Set([...new Set(rows.map(({ to }) => to))].slice(0, count));
  return rows.filter(({ to }) => served.has(to));
}

function dueNow({ now, slots, busy, limit }: Claim) {
  const mine = listed('slot', slots);
  const others = listed('busy', busy);
  const { text, values } = all(
    { text: `c.kind = 'notice' AND c.due <= @now`, values: { now } },
    { ...mine, text: `c.slot IN (${mine.text})` },
    busy.length > 0 ? { ...others, text: `NOT (c["to"] IN (${others.text}))` } : nothing,
  );
  return {
    text: `SELECT TOP @top c.id, c["case"], c["to"], c.attempts, c.document, c.spilt FROM c WHERE ${text} ORDER BY c["at"]`,
    values: { ...values, top: limit },
  };
}
