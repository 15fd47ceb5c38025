import type { Contact, Store } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import type { Access, Chance } from './access.js';
import { inCases } from './documents.js';
import { asleep, dueAt, type Alter, type NoticeKey } from './notices.js';

type Held = NoticeKey & { readonly to: Recipient };

/** So long an address is believed to be there. */
const believedMs = 60_000;

/**
 * Notices that wait for an address. A turn does not ask who has one: its notices are due, and are put to waiting when
 * they are asked for and their recipient turns out to have none.
 */
export function createWaiting(db: Access, alter: Alter, findContact: Store['findContact'], nowMs: Chance['nowMs']) {
  const { believe, isReachable } = createBelief(findContact, nowMs);

  /** Those of these who have no address. */
  async function unreachable(recipients: readonly Recipient[]): Promise<ReadonlySet<Recipient>> {
    const away = new Set<Recipient>();
    for (const recipient of new Set(recipients)) if (!(await isReachable(recipient))) away.add(recipient);
    return away;
  }

  async function hold(notices: readonly Held[]): Promise<void> {
    await alter(notices, (notice) => (notice.due === undefined ? null : { ...asleep(notice), waiting: true }));
    // An address that was saved meanwhile has found nothing waiting.
    for (const recipient of new Set(notices.map(({ to }) => to)))
      if (await isReachable(recipient)) await release(recipient);
  }

  async function release(recipient: Recipient): Promise<void> {
    const text = `SELECT c.id, c["case"] FROM c WHERE c.kind = 'notice' AND c.waiting = true AND c["to"] = @recipient`;
    const keys = await db.query<NoticeKey>(inCases, { text, values: { recipient } });
    await alter(keys, (notice, held) => (notice.waiting ? dueAt(notice, held) : null));
  }

  /** To be told of each contact once it is saved. */
  async function heard(contact: Contact): Promise<void> {
    if (believe(contact)) await release(contact.recipient);
  }

  return { unreachable, hold, heard };
}

function createBelief(findContact: Store['findContact'], nowMs: Chance['nowMs']) {
  /** Until when each is believed to have an address. Whoever has none is asked for anew each time. */
  const believed = new Map<Recipient, number>();

  function believe({ recipient, address }: Pick<Contact, 'recipient' | 'address'>): boolean {
    if (address) believed.set(recipient, nowMs() + believedMs);
    else believed.delete(recipient);
    return address !== undefined;
  }

  async function isReachable(recipient: Recipient): Promise<boolean> {
    if ((believed.get(recipient) ?? 0) > nowMs()) return true;
    return believe((await findContact(recipient)) ?? { recipient });
  }

  return { believe, isReachable };
}

export type Waiting = ReturnType<typeof createWaiting>;
