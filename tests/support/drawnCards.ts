import type { Page } from 'playwright-core';
import { createRequire } from 'node:module';
import { openBrowser } from '../browser/browser.js';

/** Teams' light theme, as near as the open renderer comes. */
const hostConfig = {
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'medium',
  },
  inputs: {
    label: {
      inputSpacing: 4,
      requiredInputs: { weight: 'bolder', suffix: ' *' },
      optionalInputs: { weight: 'bolder' },
    },
  },
  containerStyles: {
    default: style('#ffffff'),
    emphasis: style('#f5f5f5'),
    accent: style('#ebebfa'),
    good: style('#e7f2da'),
    attention: style('#fcf4f6'),
    warning: style('#fbf6d9'),
  },
};

function style(backgroundColor: string) {
  const color = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: '#242424', subtle: '#616161' },
    accent: color('#5b5fc7'),
    good: color('#237b4b'),
    warning: color('#835c00'),
    attention: color('#c4314b'),
  };
  return { backgroundColor, foregroundColors };
}

// Teams' messages break words that are too long for a line; the renderer inherits it from them.
const css = `body { margin: 0; background: #fff; word-break: break-word } #card { box-sizing: border-box }
  .ac-pushButton { padding: 6px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: 600 14px sans-serif; margin-bottom: 6px }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
  .ac-pushButton.style-destructive { color: #c4314b }
  .ac-input { font: 14px sans-serif; box-sizing: border-box; max-width: 100%; padding: 6px; border: 1px solid #d1d1d1; border-radius: 4px }
  .ac-actionSet { flex-wrap: wrap; row-gap: 2px }`;

export interface CardBrowser {
  /** Draws a card in a page of this width, in CSS pixels. The page is the same each time. */
  draw(card: object, width: number): Promise<Page>;
  close(): Promise<void>;
}

/** A browser that draws cards with the open renderer. */
export async function openCardBrowser(): Promise<CardBrowser> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${css}</style><div id="card"></div>`);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js') });

  async function draw(card: object, width: number): Promise<Page> {
    await page.setViewportSize({ width, height: 400 });
    await page.evaluate(`(() => {
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig)});
      drawn.parse(${JSON.stringify(card)});
      document.getElementById('card').replaceChildren(drawn.render());
    })()`);
    return page;
  }

  return { draw, close: () => browser.close() };
}
