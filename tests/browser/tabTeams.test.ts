import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { startTestBot, type TestBot } from '../support/bot.js';
import { employee, holder } from '../support/sample.js';
import { openBrowser } from './browser.js';
import { openInTeams } from './teamsHost.js';

const firstLine = holder('firstLine', 'LUL');
const who = `${firstLine.tenantId}:${firstLine.objectId}`;

describe('the overview tab and links to it', function () {
  this.timeout(30_000);
  let bot: TestBot;
  let browser: Browser;
  before(async () => {
    [bot, browser] = [await startTestBot(), await openBrowser()];
    await bot.install(employee('LUL'), firstLine);
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  it('[TAB24] copies a link to what is shown', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${bot.url}/tab/?person=${who}&page=chains`);
    await page.getByRole('button', { name: 'Kopiera länk' }).click();
    await page.getByRole('status').getByText('Länken är kopierad.').waitFor();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), page.url());
    await context.close();
  });

  it('[TAB25] goes by what Teams says of theme, language, who looks and where a link leads, and has Teams share its own', async () => {
    const number = await bot.report(employee('LUL'), { kind: 'citizen', service: 'inloggning', title: 'Länkad rubrik' });
    const page = await browser.newPage();
    const sent: (string | undefined)[] = [];
    // Here the bot is in local mode, and believes a name instead of a token.
    await page.route(`${bot.url}/api/**`, async (route) => {
      const headers = route.request().headers();
      sent.push(headers['authorization']);
      await route.continue({ headers: { ...headers, 'x-local-person': who } });
    });
    const host = await openInTeams(page, `${bot.url}/tab/`, { theme: 'dark', locale: 'en-us', subPageId: `case=${number}`, token: 'token-of-teams' });
    await host.tab.getByRole('heading', { level: 1, name: /Länkad rubrik/ }).waitFor();
    assert.ok(sent.length > 0 && sent.every((header) => header === 'Bearer token-of-teams'));
    await host.tab.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await host.changeTheme('contrast');
    await host.tab.locator('html[data-theme="contrast"]').waitFor();
    const shared = host.askedFor('shareDeepLink');
    await host.tab.getByRole('button', { name: 'Copy link' }).click();
    assert.equal((await shared)[0], `case=${number}`);
    await page.close();
  });
});
