import { AdaptiveCard, ChoiceSetInput, ExecuteAction, HostConfig } from 'adaptivecards';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Theme } from './host.js';

interface CardProps {
  readonly card: object;
  readonly theme: Theme;
  readonly press: (verb: string, data: object) => void;
}

/** A card as chat shows it. Its words are text: no markdown is read. */
export function Card({ card, theme, press }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  const pressing = useRef(press);
  pressing.current = press;
  // At once: whoever looks for what has the focus finds the new card, not the old.
  useLayoutEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(configOf(theme));
    drawn.parse(card);
    drawn.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) pressing.current(action.verb, action.data ?? {});
    };
    // A filtered list would show what is chosen as it is sent, an id.
    for (const input of drawn.getAllInputs()) if (input instanceof ChoiceSetInput && input.style === 'filtered') input.style = 'compact';
    const element = drawn.render();
    element?.querySelectorAll('select').forEach(beginEmpty);
    if (element) place.current?.replaceChildren(element);
  }, [card, theme]);
  return <div class="card" ref={place} />;
}

/** The renderer takes the first choice for none: it is one that can be taken back to. */
function beginEmpty(select: HTMLSelectElement): void {
  const [first] = select.options;
  if (first?.value === '') [first.hidden, first.disabled] = [false, false];
  else select.prepend(new Option('–', ''));
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
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium' },
    inputs: { label: { inputSpacing: 4, requiredInputs: { weight: 'bolder', suffix: ' *' }, optionalInputs: { weight: 'bolder' } } },
    containerStyles: { default: style(p.back), ...tinted },
  };
}
