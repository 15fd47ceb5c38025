import type { Instant } from '../src/domain/ids.js';
import type { CaseRow } from '../src/domain/row.js';
import type { Card } from './shapes.js';
import type { Texts } from './texts/type.js';
import { localMs } from '../src/domain/zone.js';
import { button, card, text } from './elements.js';
import { caseRow, lineOf, queueButton } from './listCard.js';
import { createClock } from './time.js';
import { encode } from './verbs.js';

export interface DigestView {
  /** The oldest, the first of them first. */
  readonly rows: readonly CaseRow[];
  /** How many wait in all; `more`: at least so many. */
  readonly count: number;
  readonly more: boolean;
  readonly now: Instant;
  readonly timeZone: string;
}

/** What waits for the reader, all in one card. */
export function digestCard(view: DigestView, texts: Texts): Card {
  const { greetings, waiting, oldest } = texts.attention.digest;
  const { rows, count, more } = view;
  const clock = createClock(view, texts);
  const title = `${greetings[partOfDay(view)]} ${waiting(count, more)}`;
  const body = [
    text(title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(count > rows.length ? [text(oldest(rows.length), { isSubtle: true, spacing: 'Small' })] : []),
    ...rows.map((row) => caseRow(row, texts, clock)),
  ];
  const actions = [
    queueButton(texts, { style: 'positive' }),
    button(texts.buttons.attention, encode({ verb: 'attention' })),
  ];
  return card(texts, `${title} ${rows.map((row) => lineOf(row, texts, clock)).join('; ')}.`, body, actions);
}

function partOfDay({ now, timeZone }: DigestView): 'morning' | 'day' | 'evening' {
  const hour = new Date(localMs(Date.parse(now), timeZone)).getUTCHours();
  if (hour < 4 || hour >= 17) return 'evening';
  return hour < 10 ? 'morning' : 'day';
}
