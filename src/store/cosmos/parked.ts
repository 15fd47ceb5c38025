import type { Parked, ParkReason } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import type { Notice } from '../../domain/notices.js';
import type { Access } from './access.js';
import { inCases, type NoticeFields } from './documents.js';
import { asleep, dueAt, keysOf, type Alter, type NoticeKey } from './notices.js';
import { all, nothing, plain } from './sql.js';

type ParkedRow = Pick<NoticeFields, 'to' | 'at'> & { readonly parked: ParkReason };

/** Notices that are not tried until someone asks for it. */
export function createParked(db: Access, alter: Alter) {
  async function park(notices: readonly Notice[], parked: ParkReason): Promise<void> {
    await alter(keysOf(notices), (notice) => ({ ...asleep(notice), attempts: notice.attempts + 1, parked }));
  }

  async function parked(limit: number): Promise<readonly Parked[]> {
    const text = `SELECT c["to"], c.parked, c["at"] FROM c WHERE c.kind = 'notice' AND IS_DEFINED(c.parked)`;
    const rows = await db.query<ParkedRow>(inCases, { text, values: {} });
    const groups = new Map<string, Parked>();
    for (const { to: recipient, parked: reason } of rows.toSorted((a, b) => a.at - b.at)) {
      const group = `${reason} ${recipient}`;
      groups.set(group, { recipient, reason, count: (groups.get(group)?.count ?? 0) + 1 });
    }
    return [...groups.values()].sort((a, b) => b.count - a.count).slice(0, limit);
  }

  async function resend(recipient: Recipient | null): Promise<number> {
    const { text, values } = all(
      plain(`c.kind = 'notice' AND IS_DEFINED(c.parked)`),
      recipient ? { text: 'c["to"] = @recipient', values: { recipient } } : nothing,
    );
    const keys = await db.query<NoticeKey>(inCases, { text: `SELECT c.id, c["case"] FROM c WHERE ${text}`, values });
    return alter(keys, (notice, held) => (notice.parked ? { ...dueAt(notice, held), attempts: 0 } : null));
  }

  return { park, parked, resend };
}
