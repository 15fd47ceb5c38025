import type { CaseEvent } from '../domain/case.js';
import type { FormView } from '../domain/formView.js';
import type { Notice } from '../domain/notices.js';
import type { CaseView, EventView } from '../domain/view.js';
import type { Contact, Message, Owed, Store } from './ports.js';
import type { Surroundings } from './world.js';
import type { CaseNumber } from '../domain/ids.js';
import { groupBy } from '../domain/directory.js';
import { formOf } from '../domain/formView.js';
import { isGroup } from '../domain/ids.js';
import { eventView, viewOf } from '../domain/view.js';

/** Everything that one recipient is owed about one case: only its newest state is worth sending. */
export interface Delivery {
  readonly to: Contact;
  /** null: the recipient may not see the case any longer. */
  readonly view: CaseView | null;
  readonly notices: readonly Notice[];
  /** To be a new message at the bottom of the chat. */
  readonly bring: boolean;
  readonly form: FormView | null;
  /** Sentences for the thread of a channel's card, oldest first. */
  readonly thread: readonly EventView[];
  /** The message that shows the case now. */
  readonly message: Message | null;
}

/** Carries a delivery to Teams; resolves with the message that now shows the case. Rejects with a `DeliveryError`. */
export type Deliver = (delivery: Delivery) => Promise<Message | null>;

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  constructor(
    /** `passing`: worth trying again. `blocked`: the recipient has blocked or removed the bot. `refused`: Teams will never take it. */
    readonly kind: 'passing' | 'blocked' | 'refused',
    readonly retryAfterMs: number | null,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Gathers what to send from the case as it is now, not as it was when the notices were written. */
export async function prepare(
  { store, worldAt, now }: Surroundings & { readonly store: Store },
  to: Contact,
  number: CaseNumber,
  notices: readonly Notice[],
): Promise<Delivery> {
  const [c, message] = await Promise.all([store.findCase(number), store.findMessage(number, to.recipient)]);
  const at = now();
  const world = worldAt(at);
  const form = notices.flatMap((n) => (n.kind === 'bring' && n.form ? [n.form] : [])).at(-1);
  const events = notices.flatMap((n): CaseEvent[] => (n.kind === 'thread' ? [n.event] : []));
  return {
    to,
    notices,
    message,
    view: c && viewOf(world, c, to.recipient, at),
    bring: notices.some((n) => n.kind === 'bring'),
    form: c && form && !isGroup(to.recipient) ? formOf(world, c, to.recipient, form) : null,
    thread: c ? events.map((event) => eventView(world, c, event)) : [],
  };
}

/** With a card that is brought as many calls as Teams takes in a second. */
const mostThreads = 5;

/** How many calls to Teams a delivery makes, or one more: a card that is brought leaves a stub behind where it stood. */
export function callsFor(notices: readonly Notice[]): number {
  return (notices.some((n) => n.kind === 'bring') ? 2 : 1) + notices.filter(isThread).length;
}

/** The first of what is owed about one case, as much of it as may be sent at once. */
export function firstOf(owed: readonly Owed[]): readonly Owed[] {
  const tooMany = owed.filter(({ notice }) => isThread(notice))[mostThreads];
  return tooMany ? owed.slice(0, owed.indexOf(tooMany)) : owed;
}

const isThread = (notice: Notice) => notice.kind === 'thread';

export const noticesOf = (owed: readonly Owed[]): readonly Notice[] => owed.map(({ notice }) => notice);

/** Notices of one recipient, case by case, each case's in order. */
export function byCase(owed: readonly Owed[]): ReadonlyMap<CaseNumber, readonly Owed[]> {
  return groupBy(owed, (o) => o.notice.case);
}

export function byRecipient(owed: readonly Owed[]): Map<Notice['to'], readonly Owed[]> {
  return groupBy(owed, (o) => o.notice.to);
}
