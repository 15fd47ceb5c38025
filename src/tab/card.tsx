import { ActionMode, AdaptiveCard, ChoiceSetInput, ExecuteAction, HostConfig } from 'adaptivecards';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Theme } from './host.js';
import { keepDraft, openForm, withDraft } from './drafts.js';

interface CardProps {
  readonly card: object;
  readonly theme: Theme;
  readonly press: (verb: string, data: object) => void;
}

/** A card as chat shows it. Its words are text: no markdown is read. What is written on it is kept until it has come across. */
export function Card({ card, theme, press }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  const pressing = useRef(press);
  const before = useRef<AdaptiveCard | null>(null);
  const wasPressed = useRef(false);
  pressing.current = press;
  // At once: whoever looks for what has the focus finds the new card, not the old.
  useLayoutEffect(() => {
    const drawn = new AdaptiveCard();
    const form = openForm(card);
    drawn.hostConfig = new HostConfig(configOf(theme));
    drawn.parse(withDraft(card));
    // There is room for all buttons: the renderer's menu for the rest has no looks and opens below everything else.
    for (const action of drawn.getAllActions()) action.mode = ActionMode.Primary;
    drawn.onExecuteAction = (action) => {
      wasPressed.current = true;
      if (action instanceof ExecuteAction) pressing.current(action.verb, action.data ?? {});
    };
    // A filtered list would show what is chosen as it is sent, an id.
    for (const input of drawn.getAllInputs()) if (input instanceof ChoiceSetInput && input.style === 'filtered') input.style = 'compact';
    drawn.onInputValueChanged = () => void (form && keepDraft(form, valuesOf(drawn)));
    const element = drawn.render();
    element?.querySelectorAll('select').forEach(beginEmpty);
    if (!element || !place.current) return;
    // Nothing is done on the card itself, so Tab does not stop there.
    element.tabIndex = -1;
    const refocus = whereFocusGoes(place.current, before.current, wasPressed.current);
    place.current.replaceChildren(element);
    refocus?.(drawn);
    [before.current, wasPressed.current] = [drawn, false];
  }, [card, theme]);
  return <div class="card" ref={place} />;
}

/** The renderer takes the first choice for none: it is one that can be taken back to. */
function beginEmpty(select: HTMLSelectElement): void {
  const [first] = select.options;
  if (first?.value === '') [first.hidden, first.disabled] = [false, false];
  else select.prepend(new Option('–', ''));
}

function valuesOf(drawn: AdaptiveCard): Readonly<Record<string, string>> {
  const said = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return Object.fromEntries(drawn.getAllInputs().map(({ id, value }): [string, string] => [id ?? '', said(value)]));
}

/**
 * Where it was: in the same field, on the same button. Otherwise in the form that a press has opened, or on the card; null: it
 * was elsewhere and stays there.
 */
function whereFocusGoes(place: HTMLElement, before: AdaptiveCard | null, wasPressed: boolean): ((drawn: AdaptiveCard) => void) | null {
  const focused = document.activeElement;
  const isHere = place.contains(focused);
  // Firefox and Safari let go of a button that is clicked with the mouse.
  if (!isHere && !(wasPressed && (focused === document.body || focused === null))) return null;
  const field = fieldOf(before, focused);
  const title = isHere ? focused?.textContent : null;
  return (drawn) => {
    const inputs = drawn.getAllInputs();
    const input = inputs.find(({ id }) => id === field) ?? (wasPressed ? inputs[0] : undefined);
    const button = [...place.querySelectorAll('button')].find((one) => title && one.textContent === title);
    if (input) input.focus();
    else (button ?? drawn.renderedElement)?.focus();
  };
}

function fieldOf(drawn: AdaptiveCard | null, element: Element | null): string | undefined {
  return drawn?.getAllInputs().find(({ renderedElement }) => renderedElement?.contains(element))?.id;
}

const palettes = {
  light: { back: '#ffffff', soft: '#f3f2f1', ink: '#242424', subtle: '#565656', accent: '#4f52b2', good: '#0e700e', warning: '#7a4a00', attention: '#b10e1c' },
  dark: { back: '#292929', soft: '#333333', ink: '#ffffff', subtle: '#d6d6d6', accent: '#b3b5f5', good: '#92d592', warning: '#f8d186', attention: '#f5a3ab' },
  contrast: { back: '#000000', soft: '#000000', ink: '#ffffff', subtle: '#ffffff', accent: '#ffff00', good: '#3ff23f', warning: '#ffff00', attention: '#ffff00' },
} as const satisfies Record<Theme, object>;

function configOf(theme: Theme): object {
  const p = palettes[theme];
  const color = (value: string) => ({ default: value, subtle: value });
  const style = (backgroundColor: string) => ({
    backgroundColor,
    foregroundColors: {
      default: { default: p.ink, subtle: p.subtle }, accent: color(p.accent), good: color(p.good), warning: color(p.warning), attention: color(p.attention),
    },
  });
  const tinted = Object.fromEntries(['emphasis', 'accent', 'good', 'attention', 'warning'].map((name) => [name, style(p.soft)]));
  return {
    fontFamily: 'inherit',
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 24 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    actions: { maxActions: 20, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium' },
    inputs: { label: { inputSpacing: 4, requiredInputs: { weight: 'bolder', suffix: ' *' }, optionalInputs: { weight: 'bolder' } } },
    containerStyles: { default: style(p.back), ...tinted },
  };
}
