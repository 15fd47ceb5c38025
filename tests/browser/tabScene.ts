import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Someone } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { employee, holder } from '../support/sample.js';
import { apiOf } from '../support/tab.js';
import { openBrowser } from './browser.js';

export const anna = employee('LUL');
export const [firstLine, colleague] = [holder('firstLine', 'LUL'), holder('firstLine', 'LUL', 1)];
export const citizen = { kind: 'citizen', service: 'inloggning' };

/** A bot, and for each test of the suite that calls this a new window with the tab. */
export function tabScene() {
  let bot: TestBot;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, firstLine, colleague);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  return {
    bot: () => bot,
    page: () => page,
    another: () => context.newPage(),
    open: async (query: Readonly<Record<string, string>> = {}, who: Someone = firstLine, on = page, url = bot.url): Promise<void> => {
      const address = new URLSearchParams({ person: `${who.tenantId}:${who.objectId}`, ...query });
      await on.goto(`${url}/tab/?${address.toString()}`);
      await on.getByRole('heading', { level: 1 }).waitFor();
    },
    button: (name: string | RegExp, on = page): Locator => on.getByRole('button', { name, exact: true }),
    field: (on = page): Locator => on.locator('.card textarea').first(),
    inTimeline: (words: string, on = page): Locator => on.locator('.timeline').getByText(words),
    timeline: async (number: string) => (await apiOf(bot.url).get(anna, `cases/${number}`)).body.timeline,
  };
}
