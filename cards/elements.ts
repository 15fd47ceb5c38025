import type { Texts } from './texts/type.js';
import type {
  Card,
  Column,
  ColumnSet,
  Container,
  Element,
  Execute,
  RichTextBlock,
  TextBlock,
  TextRun,
} from './shapes.js';

type BlockStyle = Omit<TextBlock, 'type' | 'text' | 'wrap'>;
type BlockLayout = Pick<RichTextBlock, 'spacing' | 'horizontalAlignment'>;
type RunStyle = Omit<TextRun, 'type' | 'text'>;
export type Tone = NonNullable<Container['style']>;

/** Our own words. People's words never stand in a TextBlock: it parses markdown and dates. */
export function text(words: string, style?: BlockStyle): TextBlock {
  return { type: 'TextBlock', text: words, wrap: true, ...style };
}

// Renderers expand {{DATE(…)}} and {{TIME(…)}} in every text; a zero-width space between the braces keeps it what was written.
const dateMacro = /\{\{(?=\s*(?:DATE|TIME)\s*\()/gi;

/** People's words, and whatever else comes from data, shown as they were written. */
export function run(words: string, style?: RunStyle): TextRun {
  const literal = words.includes('{{') ? words.replace(dateMacro, '{\u200b{') : words;
  return { type: 'TextRun', text: literal, ...style };
}

/** A paragraph of people's words: the only way in which they enter a card, besides the value of an input. */
export function userText(words: string | TextRun[], style?: RunStyle & BlockLayout): RichTextBlock {
  const { spacing, horizontalAlignment, ...look } = style ?? {};
  const inlines = typeof words === 'string' ? [run(words, look)] : words;
  return {
    type: 'RichTextBlock',
    inlines,
    ...(spacing && { spacing }),
    ...(horizontalAlignment && { horizontalAlignment }),
  };
}

export function box(tone: Tone, items: Element[]): Container {
  return { type: 'Container', style: tone, spacing: 'Medium', items };
}

export function column(
  width: string,
  items: Element[],
  look?: Pick<Column, 'spacing' | 'verticalContentAlignment'>,
): Column {
  return { type: 'Column', width, items, ...look };
}

export function row(columns: Column[], look?: Pick<ColumnSet, 'spacing' | 'separator'>): ColumnSet {
  return { type: 'ColumnSet', columns, ...look };
}

/** The look of what stands beside the thing itself: when, where, who. */
export const subtle = { size: 'Small', isSubtle: true } as const;

/** A label of ours beside a value from data: what a FactSet would be, did it not parse markdown. */
export function fact(label: string, value: string): ColumnSet {
  // A run as well, so that both columns stand on one line.
  const name = userText(label, subtle);
  return row([column('110px', [name]), column('stretch', [userText(value, { size: 'Small' })])], { spacing: 'Small' });
}

/** `encoded`: what `encode` in verbs.ts made of an action. */
export function button(title: string, encoded: Pick<Execute, 'verb' | 'data'>, look?: Partial<Execute>): Execute {
  return { type: 'Action.Execute', title, ...encoded, ...look };
}

/** More than this in a row and nobody reads them. */
const inSight = 4;

export function inOrder(buttons: readonly Execute[]): Execute[] {
  return buttons.map((b, index) => (index < inSight ? b : { ...b, mode: 'secondary' }));
}

/** `fallbackText` stands where cards cannot be drawn, and says all that the card would. */
export function card(texts: Texts, fallbackText: string, body: Element[], actions: Execute[] = []): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: texts.language,
    fallbackText,
    body,
    ...(actions.length > 0 && { actions }),
  };
}

/** Cuts at a whole character, never inside one; `most` counts code points. */
export function shorten(words: string, most: number): string {
  if (words.length <= most) return words;
  // A character is at most two units long, so this much holds one character too many whenever `words` does.
  const kept = [...words.slice(0, 2 * most + 2)];
  return kept.length <= most ? words : `${kept.slice(0, most - 1).join('')}…`;
}
