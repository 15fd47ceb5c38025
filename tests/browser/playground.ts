import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { botName } from '../../src/playground/windows.js';

/** What a person does in one conversation of a Playground window. Every wait ends after Playwright's own timeout. */
export interface Chat {
  readonly page: Page;
  /** Writes to the bot; in a channel as a new post that mentions it. */
  say(text: string): Promise<void>;
  /** The newest card: the last in a chat, that of the topmost post in a channel. */
  lastCard(): Locator;
  /** Presses a button of the newest card, also one that stands under `…`. */
  press(title: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Chooses in a drop-down list or among radio buttons. */
  choose(label: string, option: string): Promise<void>;
  tick(label: string): Promise<void>;
  /** Where a button of the newest card leads to that opens a page. */
  linkOf(title: string): Promise<string>;
  /** Text in a message or card of the conversation. */
  waitForText(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** How long a button may take to come: a turn, a delivery and a drawing on a busy machine. */
const buttonMs = 15_000;

/** Opens a person's window in a tab of its own. A reload would empty it: the Playground keeps no history. */
export async function openWindow(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  await page.goto(address);
  await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
  await page.getByTitle('Hide log panel').click();
  return page;
}

/** The personal chat of a window, or with `channel` the channel of that name. */
export function chat(page: Page, channel?: string): Chat {
  // The list of conversations repeats the last message.
  const outsideList = page.locator(':not([aria-label="Chat and Teams Channel"] *)');
  const cards = () => page.locator('.ac-adaptiveCard');
  const lastCard = () => (channel ? cards().first() : cards().last());
  const post = page.getByRole('button', { name: 'Post', exact: true });
  // Only where it is not shown already: choosing a conversation draws it anew and empties what is being filled in.
  const go = async () => {
    if ((await post.isVisible()) === (channel !== undefined)) return;
    await page.getByRole('treeitem', { name: channel ? new RegExp(channel) : 'Personal Chat' }).click();
    await post.waitFor({ state: channel ? 'visible' : 'hidden' });
  };

  return {
    page,
    lastCard,
    async say(text) {
      await go();
      await write(page, channel ? `<at>${botName}</at> ${text}` : text);
      if (channel) await post.click();
      else await page.keyboard.press('Enter');
    },
    async press(title) {
      await go();
      await pressIn(page, lastCard, title);
    },
    async fill(label, text) {
      await go();
      await lastCard().getByRole('textbox', { name: label }).fill(text);
    },
    async choose(label, option) {
      await go();
      const list = lastCard().getByRole('combobox', { name: label });
      const radio = lastCard().getByRole('radiogroup', { name: label }).getByRole('radio', { name: option, exact: true });
      await list.or(radio).waitFor();
      if (await radio.count()) return radio.check();
      await list.click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async tick(label) {
      await go();
      await lastCard().getByRole('checkbox', { name: label }).check();
    },
    async linkOf(title) {
      await go();
      await page.evaluate('window.open = (address) => { document.body.dataset.opened = address; }');
      await lastCard().getByRole('link', { name: title, exact: true }).click();
      return page.evaluate<string>('document.body.dataset.opened');
    },
    async waitForText(text) {
      await go();
      await page.getByText(text).and(outsideList).first().waitFor();
    },
    async screenshot(path) {
      await go();
      await page.screenshot({ path });
    },
  };
}

/** The client may draw its field anew while it is being written in: writes again until all stands there. */
async function write(page: Page, text: string): Promise<void> {
  const field = page.locator('[contenteditable=true][role=textbox]').first();
  const deadline = Date.now() + buttonMs;
  while (Date.now() < deadline) {
    await field.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
    if (await field.filter({ hasText: text }).isVisible()) return;
    await wait(200);
  }
  throw new Error(`This could not be written: ${text}`);
}

/** The card may be replaced at any moment by an update, and the button with it: looks again until it is there. */
async function pressIn(page: Page, card: () => Locator, title: string): Promise<void> {
  const deadline = Date.now() + buttonMs;
  while (Date.now() < deadline) {
    const button = card().getByRole('button', { name: title, exact: true });
    if (await button.isVisible()) return button.click();
    const more = card().getByRole('button', { name: 'More options' });
    if (await more.isVisible()) {
      await more.click();
      const item = page.getByRole('menuitem', { name: title, exact: true });
      if (await item.isVisible()) return item.click();
      await page.keyboard.press('Escape');
    }
    await wait(200);
  }
  throw new Error(`No button "${title}" on the newest card: ${await card().innerText()}`);
}

/** Presses a button that needs words, writes them, and confirms with the button of the same name. */
export async function withWords(person: Chat, button: string, label: string, words: string): Promise<void> {
  await person.press(button);
  await person.fill(label, words);
  await person.press(button);
}
