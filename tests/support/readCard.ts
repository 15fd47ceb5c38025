/** A button as it stands on a card. */
export interface ButtonSeen {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Plain = Readonly<Record<string, unknown>>;

/** Every object within a card, the card itself first. */
function* partsOf(value: unknown): Generator<Plain> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const part of Object.values(value)) yield* partsOf(part);
}

export function buttonsOf(card: unknown): readonly ButtonSeen[] {
  return [...partsOf(card)]
    .filter((part) => part['type'] === 'Action.Execute')
    .map(({ title, verb, data }) => ({ title: String(title), verb: String(verb), data: { ...Object(data) } }));
}

/** The button that does this, or opens the form for it. */
export function buttonFor(card: unknown, verb: string): ButtonSeen | undefined {
  return buttonsOf(card).find((b) => b.verb === verb || (b.verb === 'form' && b.data['form'] === verb));
}

/** What stands in the fields of a card, by their ids. */
export function fieldsOf(card: unknown): Readonly<Record<string, string>> {
  const inputs = [...partsOf(card)].filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), typeof value === 'string' ? value : '']));
}

/** What can be chosen in a field. */
export function choicesOf(card: unknown, field: string): readonly string[] {
  const input = [...partsOf(card)].find(({ id, type }) => id === field && type === 'Input.ChoiceSet');
  return [...partsOf(input?.['choices'])].map(({ value }) => String(value));
}

/** All words on a card, a paragraph a line: texts, titles and labels, no field's value. */
export function wordsOf(card: unknown): string {
  const said = (part: Plain) =>
    part['type'] === 'RichTextBlock' ? [...partsOf(part['inlines'])].map(({ text }) => text).join('') : part['text'];
  return [...partsOf(card)]
    .filter(({ type }) => type === 'TextBlock' || type === 'RichTextBlock')
    .map(said)
    .join('\n');
}

/** Where the buttons lead that open a page. */
export function linksIn(card: unknown): readonly string[] {
  const opening = [...partsOf(card)].filter(({ type, title }) => type === 'Action.OpenUrl' && typeof title === 'string');
  return opening.map(({ url }) => String(url));
}
