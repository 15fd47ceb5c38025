import type { Card, Element, Execute } from '../../cards/shapes.js';
import { createRequire } from 'node:module';
import type { AdaptiveCard, HostConfig, SerializationContext, Version } from 'adaptivecards';

interface Renderer {
  readonly AdaptiveCard: new () => AdaptiveCard;
  readonly HostConfig: new (config: object) => HostConfig;
  readonly SerializationContext: new (version: Version) => SerializationContext;
  readonly Versions: { readonly v1_5: Version };
}
// The package's own entry point has imports without endings, which Node refuses; its bundle needs no DOM to parse.
const renderer: Renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** What the renderer has against a card; empty: nothing. */
export function faultsOf(card: Card): readonly string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  // The renderer counts the buttons behind "…" too; how many stand in sight is a rule of its own.
  parsed.hostConfig = new renderer.HostConfig({ actions: { maxActions: 20 } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // The renderer keeps its pattern's place between cards (a `g` flag), so that it rejects every second `lang`.
  return [...events, ...failures].filter((message) => message !== `Invalid value "${card.lang}" for property "lang".`);
}

/** Every part of a card, outermost first. */
export function partsOf(card: Card): readonly object[] {
  const inside = (value: unknown): object[] =>
    Array.isArray(value)
      ? value.flatMap(inside)
      : typeof value === 'object' && value !== null
        ? [value, ...Object.values(value).flatMap(inside)]
        : [];
  return inside(card);
}

function isTyped<T extends Element['type'] | 'TextRun' | 'Action.Execute'>(part: object, type: T): part is { type: T } {
  return 'type' in part && part.type === type;
}

const textOf = (part: object) => ('text' in part && typeof part.text === 'string' ? part.text : '');

/** Text shown as it was written. */
export function literalText(card: Card): readonly string[] {
  return partsOf(card)
    .filter((part) => isTyped(part, 'TextRun'))
    .map(textOf);
}

/** Text that a renderer may read as markdown. */
export function parsedText(card: Card): readonly string[] {
  return partsOf(card)
    .filter((part) => isTyped(part, 'TextBlock'))
    .map(textOf);
}

/** All that a reader sees, a part a line. */
export function shownText(card: Card): string {
  return partsOf(card)
    .filter((part) => isTyped(part, 'TextRun') || isTyped(part, 'TextBlock'))
    .map(textOf)
    .join('\n');
}

export function buttonsOf(card: Card): readonly Execute[] {
  return card.actions ?? [];
}

/** The verbs that a case's buttons stand for, those that open forms included. */
export function verbsOn(card: Card): readonly string[] {
  return buttonsOf(card).map(({ verb, data }) => (verb === 'form' ? String(data['form']) : verb));
}

/** The input with this id. */
export function inputOf(card: Card, id: string): Readonly<Record<string, unknown>> | undefined {
  const found = partsOf(card).find(
    (part) => 'id' in part && part.id === id && 'type' in part && String(part.type).startsWith('Input.'),
  );
  return found && { ...found };
}
