import type { Who } from '../src/domain/who.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { box, button, card, text, userText } from './elements.js';
import { fullName } from './people.js';
import { encode } from './verbs.js';

export interface OperationsView {
  readonly owed: number;
  readonly parked: number;
  /** `who`: null for a group's channel. */
  readonly rows: readonly { readonly who: Who | null; readonly reason: 'blocked' | 'refused' | 'exhausted'; readonly count: number }[];
}

/** How delivery goes, and whom the bot does not reach. `done`: a sentence on what was just done. */
export function operationsCard(view: OperationsView, texts: Texts, done?: string): Card {
  const { operations, buttons } = texts;
  const lines = view.rows.map((row) => lineOf(row, texts));
  const body: Element[] = [
    text(operations.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(done ? [box('good', [text(done)])] : []),
    text(operations.owed(view.owed)),
    text(view.parked > 0 ? operations.parked(view.parked) : operations.allReached),
    ...lines.map((line) => userText(line, { spacing: 'Small' })),
    ...(view.parked > 0 ? [text(operations.hint, { size: 'Small', isSubtle: true, spacing: 'Medium' })] : []),
  ];
  const actions = view.parked > 0 ? [button(buttons.resend, encode({ verb: 'resend' }))] : [];
  return card(texts, [operations.title, operations.owed(view.owed), ...lines].join('. '), body, actions);
}

function lineOf({ who, reason, count }: OperationsView['rows'][number], texts: Texts): string {
  const { operations } = texts;
  return operations.row(who ? fullName(who, texts) : operations.channel, operations.reasons[reason], count);
}
