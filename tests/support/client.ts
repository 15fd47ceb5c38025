import type { Sent } from './connector.js';

/** What the bot answered to an activity. */
export interface Answered {
  readonly status: number;
  readonly body: { readonly statusCode?: number; readonly type?: string; readonly value?: unknown };
}

/** Sends an activity as the Bot Connector does. Rejects when the bot cannot be reached. */
export async function post(botUrl: string, activity: unknown): Promise<Answered> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as Answered['body']) : {} };
}

/** The words of a card's text fallback, which says all that the card shows. */
export function fallbackOf(card: unknown): string {
  return typeof card === 'object' && card !== null && 'fallbackText' in card ? String(card.fallbackText) : '';
}

/** The case number that a card or a sentence speaks of. */
export function numberIn(text: string): string {
  return /[A-Z]{2,10}-\d{2}-\d{4,}/.exec(text)?.[0] ?? '';
}

export function cardOf(sent: Sent): unknown {
  return sent.activity.attachments?.[0]?.content;
}
