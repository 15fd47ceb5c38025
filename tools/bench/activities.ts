/** Activities as Teams would post them, from stand-in people in stand-in tenants. Both sides get the same shapes. */

export interface Sender {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
}

let lastActivity = 0;

function common(sender: Sender, serviceUrl: string) {
  lastActivity += 1;
  return {
    id: `bench-${lastActivity}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'sv-SE',
    from: { id: `29:${sender.objectId}`, name: sender.name, aadObjectId: sender.objectId },
    recipient: { id: '28:bench-bot', name: 'Supportkedjan' },
    conversation: { id: `a:${sender.objectId}`, conversationType: 'personal', tenantId: sender.tenantId },
    channelData: { tenant: { id: sender.tenantId } },
  };
}

/** A sentence written to the bot in the personal chat. */
export function message(sender: Sender, serviceUrl: string, text: string): string {
  return JSON.stringify({ ...common(sender, serviceUrl), type: 'message', textFormat: 'plain', text });
}

/** A press on a card's `Action.Execute`. */
export function press(sender: Sender, serviceUrl: string, verb: string, data: unknown): string {
  return JSON.stringify({
    ...common(sender, serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: `card-${lastActivity}`,
    value: { action: { type: 'Action.Execute', id: verb, verb, data }, trigger: 'manual' },
  });
}

/** The bot is installed for a person: from then on it knows where to reach them. */
export function installed(sender: Sender, serviceUrl: string): string {
  return JSON.stringify({ ...common(sender, serviceUrl), type: 'installationUpdate', action: 'add' });
}
