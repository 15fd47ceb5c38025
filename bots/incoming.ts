import type { Address } from '../src/app/ports.js';
import type { PersonId } from '../src/domain/ids.js';
import { personId } from '../src/domain/ids.js';

/** Who wrote or pressed, where, and how to write back: all that is taken from an activity. */
export interface Incoming {
  readonly person: PersonId;
  readonly tenantId: string;
  readonly name: string;
  readonly locale: string;
  readonly place: 'personal' | 'channel' | 'groupChat';
  /** In a channel the bare id, without the thread's suffix. */
  readonly address: Address;
  /** The root message of the channel's thread. */
  readonly thread: string | null;
  /** The message that a pressed card stands in. */
  readonly messageId: string | null;
  /** Whether pictures or files came with the words. */
  readonly files: boolean;
}

export type IncomingFault = 'tenantNotAllowed' | 'noObjectId' | 'malformed';

export interface Doorkeeper {
  readonly local: boolean;
  readonly allows: (tenantId: string) => boolean;
}

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Turns away what must not reach the SDK at all. Reasons are for the log; the answer says as little as it can. */
export function screen(body: unknown, local: boolean): { status: number; code: string; message: string } | null {
  if (!isRecord(body) || typeof body['type'] !== 'string')
    return { status: 400, code: 'BadRequest', message: 'The body is not an activity in JSON.' };
  const url = parseUrl(body['serviceUrl']);
  if (local && !(url && loopbackHosts.has(url.hostname)))
    return { status: 403, code: 'NotLocal', message: 'Local mode serves clients on this machine only.' };
  // The SDK compares serviceUrl with the token only where there is one, and checks endorsements only for a named channel.
  if (!local && !(url?.protocol === 'https:' && body['channelId'] === 'msteams'))
    return { status: 403, code: 'NotTeams', message: 'Only Microsoft Teams is served.' };
  return null;
}

/** Reads an authenticated activity: unknown in, known out. */
export function readIncoming(activity: unknown, door: Doorkeeper): Incoming | IncomingFault {
  if (!isRecord(activity)) return 'malformed';
  const from = record(activity['from']);
  const conversation = record(activity['conversation']);
  const tenantId = text(conversation['tenantId']) || text(record(record(activity['channelData'])['tenant'])['id']);
  const objectId = text(from['aadObjectId']);
  const [conversationId = '', thread = null] = text(conversation['id']).split(threadMark);
  const serviceUrl = text(activity['serviceUrl']);
  if (!conversationId || !serviceUrl || !tenantId) return 'malformed';
  if (!door.allows(tenantId.toLowerCase())) return 'tenantNotAllowed';
  if (!objectId) return 'noObjectId';
  return {
    person: personId(tenantId, objectId),
    tenantId: tenantId.toLowerCase(),
    name: tidyName(text(from['name'])),
    locale: text(activity['locale']),
    place: placeOf(text(conversation['conversationType'])),
    address: {
      serviceUrl,
      conversationId,
      tenantId: tenantId.toLowerCase(),
      botId: text(record(activity['recipient'])['id']),
    },
    thread,
    messageId: text(activity['replyToId']) || null,
    files: hasFiles(activity['attachments']),
  };
}

// Teams also attaches every formatted message to itself, as text/html.
const filePattern = /^(?:image\/|application\/vnd\.microsoft\.teams\.file\.download\.info$)/i;

function hasFiles(attachments: unknown): boolean {
  return Array.isArray(attachments) && attachments.some((one) => filePattern.test(text(record(one)['contentType'])));
}

/** What was written, without the mention of the bot that begins it in a channel. */
export function saidIn(activity: unknown): string {
  const { text: written, entities, recipient } = record(activity);
  const bot = text(record(recipient)['id']);
  const mentions = Array.isArray(entities) ? entities.map(record).filter(({ type }) => type === 'mention') : [];
  const ours = mentions.find(({ mentioned }) => bot !== '' && record(mentioned)['id'] === bot);
  return text(written).replace(text(ours?.['text']), '').trim();
}

/** Teams names a thread in its channel's id. */
const threadMark = ';messageid=';

function placeOf(conversationType: string): Incoming['place'] {
  return conversationType === 'channel' || conversationType === 'groupChat' ? conversationType : 'personal';
}

/** Names are shown to others: nothing invisible, which could turn a sentence around, and no endless ones. */
export function tidyName(name: string): string {
  return [...name.replace(/\p{C}+/gu, ' ').trim()].slice(0, 100).join('');
}

function parseUrl(value: unknown): URL | null {
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
