import type { Person } from '../../src/domain/organisation.js';

/** Someone who writes to the bot in tests. */
export interface Someone {
  readonly name: string;
  readonly tenantId: string;
  readonly objectId: string;
}

/** A listed person's own identity. */
export function listed({ id, name }: Person): Someone {
  const [tenantId = '', objectId = ''] = id.split(':');
  return { name, tenantId, objectId };
}

export interface Where {
  readonly serviceUrl: string;
  /** A channel's id; without it the activity comes from the person's own chat. */
  readonly channel?: string;
  /** The root message of the channel's thread. */
  readonly thread?: string;
  /** What comes with the words. */
  readonly attachments?: readonly object[];
}

let count = 0;

/** An activity as Teams sends it (shapes measured with the Agents Playground). */
function activity(from: Someone, { serviceUrl, channel, thread }: Where, rest: object) {
  const conversation = channel
    ? { isGroup: true, conversationType: 'channel', id: thread ? `${channel};messageid=${thread}` : channel }
    : { conversationType: 'personal', id: personalChat(from) };
  return {
    channelId: 'msteams',
    id: `activity-${++count}`,
    timestamp: '2026-11-23T08:00:00.000Z',
    serviceUrl,
    locale: 'sv-SE',
    from: { id: `29:${from.objectId}`, name: from.name, aadObjectId: from.objectId },
    recipient: { id: '28:bot', name: 'Supportkedjan' },
    conversation: { ...conversation, tenantId: from.tenantId },
    channelData: { tenant: { id: from.tenantId }, ...(channel && { channel: { id: channel }, team: { id: 'team' } }) },
    ...rest,
  };
}

export function personalChat({ objectId }: Someone): string {
  return `a:${objectId}`;
}

export function message(from: Someone, where: Where, text: string) {
  const mention = '<at>Supportkedjan</at>';
  const entities = [{ type: 'mention', text: mention, mentioned: { id: '28:bot', name: 'Supportkedjan' } }];
  const body = where.channel ? { text: `${mention} ${text}`, entities } : { text };
  const { attachments } = where;
  return activity(from, where, { type: 'message', textFormat: 'plain', ...body, ...(attachments && { attachments }) });
}

export function installation(from: Someone, where: Where) {
  return activity(from, where, { type: 'installationUpdate', action: 'add' });
}

/** A pressed card; `messageId`: the message that it stands in. */
export function pressed(from: Someone, where: Where, verb: string, data: object, messageId = 'message-0') {
  return activity(from, where, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', title: verb, verb, data } },
  });
}
