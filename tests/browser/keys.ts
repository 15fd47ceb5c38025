import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus: its kind, and its words or label. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(({ tagName, textContent, labels, ariaLabel }) =>
    tagName + ' ' + (labels?.[0]?.textContent ?? ariaLabel ?? textContent).trim())(document.activeElement)`);
}

/** Goes on with Tab to what says this; each thing on the way shows that it has the focus. */
export async function tabTo(page: Page, words: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    const ring = await page.evaluate<string>(`(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))`);
    if (!at.startsWith('BODY')) assert.doesNotMatch(ring, /^none|^\S+ 0px/, `${at} does not show that it has the focus`);
    if (!/^(H1|DIV)/.test(at) && at.includes(words)) return;
  }
  throw new Error(`Tab does not lead to ${words}`);
}
