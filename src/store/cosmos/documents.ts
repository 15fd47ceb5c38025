import type { Commit, Message, ParkReason } from '../../app/ports.js';
import type { Case, CaseEvent } from '../../domain/case.js';
import type { Verb } from '../../domain/commands.js';
import type { CaseNumber, Instant, PersonId, Recipient, Topic } from '../../domain/ids.js';
import { topicOf, type Notice } from '../../domain/notices.js';
import { byUrgency, type Desk, type Wait } from '../../domain/queue.js';
import { changedAt, type StepId } from '../../domain/sieve.js';
import { slotOf } from '../../domain/slots.js';
import { openSupport } from '../../domain/wish/support.js';
import { encode } from '../codec.js';
import { caseMarks, caseWords } from '../words.js';
import type { Fields, Guard, Operation, Place, Stored } from './client.js';

/** A form that someone has open. `held`: notices of theirs wait for it, or did. */
export type FormField = { readonly verb: Verb; readonly until: number; readonly held: boolean };
export type Forms = { readonly [person: string]: FormField };

/** The case as it is guarded, queued and found. Before there is a case, a form can be open on it: then it is `unborn`. */
export type CaseFields = {
  readonly id: typeof caseId;
  readonly case: CaseNumber;
  readonly kind: 'case' | 'unborn';
  readonly version: number;
  /** How many places in the queue it has: see `tiersOf`. */
  readonly tiers: number;
  readonly forms: Forms;
  /** Missing where nothing will happen by itself. */
  readonly alarm?: Instant;
  readonly document?: string;
  readonly [field: string]: Fields[string];
};

export type NoticeFields = {
  readonly id: string;
  /** Or the diary of a letter. */
  readonly case: Topic;
  readonly kind: 'notice';
  readonly to: Recipient;
  readonly slot: number;
  /** Its place in line. */
  readonly at: number;
  readonly attempts: number;
  readonly document: string;
  /** Exactly one of these: may be tried from then on, is parked, or waits for an address. */
  readonly due?: number;
  readonly parked?: ParkReason;
  readonly waiting?: true;
  /** See spill.ts. */
  readonly spilt?: readonly NoticeFields[];
};

export const caseId = 'case';

/** All cases and diaries, in whatever partition. */
export const inCases = { container: 'cases' } as const;

export const inCase = (topic: Topic): Place => ({ ...inCases, partition: topic });

/** Ids hold neither slashes nor what is not ASCII. Different texts have different ids. */
export function idOf(kind: string, text: string): string {
  return `${kind}:${text.replace(/[^ -~]|[/\\?#!]/g, (sign) => `!${sign.charCodeAt(0).toString(16)};`)}`;
}

export function caseFields({ case: c, waits, alarm }: Commit, forms: Forms): CaseFields {
  const tiers = tiersOf(waits);
  const people = openSupport(c);
  return {
    id: caseId,
    case: c.number,
    kind: 'case',
    version: c.version,
    reporter: c.reporter.person,
    reportedAt: c.reportedAt,
    tiers: tiers.length,
    ...tiers[0],
    status: c.state.status,
    place: stepName({ chain: c.report.kind, step: c.step }),
    service: c.report.service,
    changed: changedAt(c),
    ...(people !== null && { people }),
    words: caseWords(c),
    marks: caseMarks(c),
    forms,
    ...(alarm && { alarm }),
    document: encode('case', c),
  };
}

export const stepName = ({ chain, step }: StepId): string => `${chain}/${step}`;

/** The places of a case in the queue beside its first, each with a copy of the case: a page of the queue is one query. */
export function waitFields({ case: c, waits }: Commit): readonly Fields[] {
  const [first, ...others] = tiersOf(waits);
  return others.map((tier, index) => ({
    id: waitId(index + 1),
    case: c.number,
    kind: 'wait',
    ...tier,
    above: [first, ...others.slice(0, index)].flatMap((each) => each?.desks ?? []),
    document: encode('case', c),
  }));
}

export const waitId = (tier: number): string => `wait:${tier}`;

export function eventFields({ number }: Case, event: CaseEvent): Fields {
  return { id: `event:${String(event.seq).padStart(6, '0')}`, case: number, kind: 'event', document: encode('event', event) };
}

export function noticeFields(notice: Notice, at: number, due: number): NoticeFields {
  const { id, to } = notice;
  const document = encode('notice', notice);
  return { id: noticeId(id), case: topicOf(notice), kind: 'notice', to, slot: slotOf(to), at, attempts: 0, due, document };
}

export const noticeId = (id: string): string => idOf('notice', id);

export function messageFields(message: Message): Fields {
  const document = encode('message', message);
  return { id: messageId(message.recipient), case: message.case, kind: 'message', document };
}

export const messageId = (recipient: Recipient): string => idOf('message', recipient);

/** Until when a form holds back what its person is owed; 0: there is none. */
export function heldUntil(forms: Forms, recipient: Recipient): number {
  return forms[recipient]?.until ?? 0;
}

export function without(forms: Forms, person: PersonId): Forms {
  const { [person]: _, ...others } = forms;
  return others;
}

export function upserted(resourceBody: Fields): Operation {
  return { operationType: 'Upsert', resourceBody };
}

/** A document is replaced where it is still what was read. */
export function rewritten({ id, _etag }: Stored, fields: Fields): Guard {
  // The service's own fields come with what is read.
  const own = Object.entries(fields).filter(([name]) => !name.startsWith('_'));
  return { operationType: 'Replace', id, ifMatch: _etag, resourceBody: { ...Object.fromEntries(own), id } };
}

/** A place in the queue. */
export interface Tier {
  readonly rank: number;
  readonly since: Instant;
  readonly desks: readonly Desk[];
}

/** Waits that are equally urgent share a place in the queue; the most urgent first. */
function tiersOf(waits: readonly Wait[]): readonly Tier[] {
  return waits.toSorted(byUrgency).reduce<Tier[]>((tiers, { rank, since, desk }) => {
    const last = tiers.at(-1);
    if (last?.rank === rank && last.since === since) tiers.splice(-1, 1, { ...last, desks: [...last.desks, desk] });
    else tiers.push({ rank, since, desks: [desk] });
    return tiers;
  }, []);
}
