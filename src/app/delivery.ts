import type { CaseEvent } from '../domain/case.js';
import type { FormView } from '../domain/formView.js';
import type { Letter } from '../domain/letters.js';
import type { Call, CaseNotice, Notice } from '../domain/notices.js';
import type { CaseView, EventView } from '../domain/view.js';
import type { Contact, Message, Owed, Store } from './ports.js';
import type { RenewedSurroundings } from './world.js';
import type { Topic } from '../domain/ids.js';
import type { LetterView } from './letters.js';
import { groupBy } from '../domain/directory.js';
import { formOf } from '../domain/formView.js';
import { isGroup } from '../domain/ids.js';
import { topicOf } from '../domain/notices.js';
import { eventView, viewOf } from '../domain/view.js';
import { isHushed } from './attention.js';
import { letterView, withOneDigest } from './letters.js';

/** Everything that one recipient is owed about one topic. */
export type Delivery = CaseDelivery | LetterDelivery;

/** Of a case only its newest state is worth sending. */
export interface CaseDelivery {
  readonly kind: 'case';
  readonly to: Contact;
  /** null: the recipient may not see the case any longer. */
  readonly view: CaseView | null;
  readonly notices: readonly CaseNotice[];
  /** To be a new message at the bottom of the chat; not for someone who does not want to be disturbed now. */
  readonly bring: boolean;
  readonly form: FormView | null;
  /** Sentences for the thread of a channel's card, oldest first. */
  readonly thread: readonly EventView[];
  /** The message that shows the case now. */
  readonly message: Message | null;
}

export interface LetterDelivery {
  readonly kind: 'letters';
  readonly to: Contact;
  readonly notices: readonly Letter[];
  /** Oldest first, without those that mean nothing to their reader any longer. */
  readonly letters: readonly LetterView[];
  readonly message: null;
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

type Deps = Pick<RenewedSurroundings, 'now' | 'worldAt' | 'refresh'> & { readonly store: Store; readonly random: () => number };

/** Gathers what to send, of one topic, as things are now and not as they were when the notices were written. */
export async function prepare(deps: Deps, to: Contact, notices: readonly Notice[]): Promise<Delivery> {
  const letters = notices.filter((notice) => notice.kind === 'letter');
  const [first, ...others] = notices.filter((notice) => notice.kind !== 'letter');
  return first ? prepareCase(deps, to, [first, ...others]) : prepareLetters(deps, to, letters);
}

async function prepareLetters(deps: Deps, to: Contact, notices: readonly Letter[]): Promise<LetterDelivery> {
  // What a letter tells of may be newer than what is known here of the directory.
  await deps.refresh();
  const views = await Promise.all(withOneDigest(notices).map((letter) => letterView(deps, letter)));
  return { kind: 'letters', to, notices, letters: views.flatMap((view) => view ?? []), message: null };
}

async function prepareCase(deps: Deps, to: Contact, notices: readonly [CaseNotice, ...CaseNotice[]]): Promise<CaseDelivery> {
  const { store, worldAt, now } = deps;
  const { case: number } = notices[0];
  const [c, message] = await Promise.all([store.findCase(number), store.findMessage(number, to.recipient)]);
  const at = now();
  const world = worldAt(at);
  const form = notices.flatMap((n) => (n.kind === 'bring' && n.form ? [n.form] : [])).at(-1);
  const calls = notices.filter((n) => n.kind === 'bring');
  const view = c && viewOf(world, c, to.recipient, at);
  const bring = c !== null && view !== null && isMeant(view, to, calls) && !(await isHushed(deps, to, c, calls));
  const events = notices.flatMap((n): CaseEvent[] => (n.kind === 'thread' ? [n.event] : []));
  return {
    kind: 'case',
    to,
    notices,
    message,
    view,
    bring,
    form: c && form && !isGroup(to.recipient) ? formOf(world, c, to.recipient, form) : null,
    thread: c ? events.map((event) => eventView(world, c, event)) : [],
  };
}

/**
 * Where nothing has happened since the call, and yet there is nothing that its reader can do, their role has ended meanwhile.
 * A decision is to be known, whatever can be done about it.
 */
function isMeant({ verbs, interest, support, outcome, version }: CaseView, { recipient }: Contact, calls: readonly Call[]): boolean {
  const last = calls.at(-1);
  if (!last || isGroup(recipient) || calls.some(({ why }) => why === 'asked')) return last !== undefined;
  const isToKnow = interest !== null || support?.mine === true || outcome === 'declined';
  return isToKnow || verbs.some((verb) => verb !== 'comment') || last.version < version;
}

/** With a card that is brought as many calls as Teams takes in a second. */
const mostMessages = 5;

/** How many calls to Teams a delivery makes, or one more: a card that is brought leaves a stub behind where it stood. */
export function callsFor(notices: readonly Notice[]): number {
  return (notices.some((n) => n.kind === 'bring') ? 2 : 1) + notices.filter(isMessage).length;
}

/** The first of what is owed about one topic, as much of it as may be sent at once. */
export function firstOf(owed: readonly Owed[]): readonly Owed[] {
  const tooMany = owed.filter(({ notice }) => isMessage(notice))[mostMessages];
  return tooMany ? owed.slice(0, owed.indexOf(tooMany)) : owed;
}

/** Each is a message of its own, whatever comes after it. */
const isMessage = ({ kind }: Notice) => kind === 'thread' || kind === 'letter';

export const noticesOf = (owed: readonly Owed[]): readonly Notice[] => owed.map(({ notice }) => notice);

/** Notices of one recipient, topic by topic, each one's in order. */
export function byTopic(owed: readonly Owed[]): ReadonlyMap<Topic, readonly Owed[]> {
  return groupBy(owed, (o) => topicOf(o.notice));
}

export function byRecipient(owed: readonly Owed[]): Map<Notice['to'], readonly Owed[]> {
  return groupBy(owed, (o) => o.notice.to);
}
