import type { Card } from '../cards/shapes.js';
import { subtle, text } from '../cards/elements.js';

/** What the bot says back to words. */
export type Reply = { readonly card: Card } | { readonly text: string };

/** The same answer with a sentence under it; the sentence alone where the answer comes by the outbox. */
export function withNote(reply: Reply | null, note: string): Reply {
  if (!reply) return { text: note };
  if ('text' in reply) return { text: `${reply.text} ${note}` };
  const { fallbackText, body } = reply.card;
  return { card: { ...reply.card, fallbackText: `${fallbackText} ${note}`, body: [...body, text(note, subtle)] } };
}

/** The body of the answer to a pressed card; its own status, beside HTTP's 200. */
export interface CardAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** The card that takes the pressed one's place for the one who pressed. */
export function cardAnswer(card: Card): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A sentence; the pressed card stays as it is. */
export function messageAnswer(text: string): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** What is said to words, said to a button. */
export function answerOf(reply: Reply): CardAnswer {
  return 'card' in reply ? cardAnswer(reply.card) : messageAnswer(reply.text);
}

export function troubleAnswer(message: string): CardAnswer {
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'Trouble', message } };
}

/** A message that is a card; `summary` is what a notification shows. */
export function cardMessage(card: Card, summary: string = card.fallbackText) {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  return { type: 'message', summary, attachments };
}

export function replyActivity(reply: Reply) {
  // Names and numbers are data: plain text keeps them what they are.
  return 'card' in reply ? cardMessage(reply.card) : { type: 'message', textFormat: 'plain', text: reply.text };
}
