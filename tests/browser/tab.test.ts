import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../src/paths.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { employee, holder } from '../support/sample.js';
import { openBrowser } from './browser.js';
import { findingsOn } from './findings.js';

const anna = employee('LUL');
const firstLine = holder('firstLine', 'LUL');
const citizen = { kind: 'citizen', service: 'inloggning' };
const hostile = '<img src=x onerror=alert(1)> [länk](https://evil.example) {{DATE(2026-01-01)}} \u202Eabc **fet**';

describe('the overview tab', function () {
  this.timeout(60_000);
  let bot: TestBot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, firstLine);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
  });
  afterEach(() => assert.deepEqual(faults.splice(0), []));

  async function open(query: Readonly<Record<string, string>> = {}, who = firstLine): Promise<void> {
    const address = new URLSearchParams({ person: `${who.tenantId}:${who.objectId}`, ...query });
    await page.goto(`${bot.url}/tab/?${address.toString()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  const seen = (text: string) => page.getByText(text).first().waitFor();

  it('[TAB1] is less than 350 kB of script, packed, under a policy that lets nothing else in', async () => {
    const folder = join(root, 'dist/tab');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => gzipSync(readFileSync(join(folder, name))).length);
    assert.ok(scripts.length > 0 && scripts.reduce((sum, size) => sum + size) < 350_000);
    const response = await fetch(`${bot.url}/tab/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'self' https:\/\/teams\.microsoft\.com/);
    assert.doesNotMatch(await response.text(), /style=|<script>|https?:/);
  });

  it('[TAB2] shows a case that is taken in chat while it is open, without being reloaded', async () => {
    const number = await bot.report(anna, { ...citizen, title: 'Kartan visas inte' });
    await open({ text: 'kartan' });
    await seen('Kartan visas inte');
    await page.getByRole('button', { name: /Kartan visas inte/ }).click();
    await page.getByRole('button', { name: 'Ta ärendet' }).waitFor();
    assert.match(page.url(), new RegExp(`case=${number}`));
    await bot.click(firstLine, number, 'take');
    await page.locator('.card').getByText('Pågår').first().waitFor({ timeout: 4000 });
    await page.getByRole('list').filter({ hasText: 'Du är här' }).waitFor();
    await page.goBack();
    await seen('Du har det').catch(() => seen('Pågår'));
  });

  it('[TAB3] keeps what is being written when somebody else changes the case', async () => {
    const number = await bot.report(anna, citizen);
    await open({ case: number });
    await page.getByRole('button', { name: 'Kommentera' }).or(page.getByRole('button', { name: 'Begär eskalering' })).first().click();
    const field = page.locator('.card textarea').first();
    await field.fill('Det här skriver jag nu');
    await bot.click(anna, number, 'comment', { words: 'Nytt från Anna' });
    await seen('Det du skrivit finns kvar');
    assert.equal(await field.inputValue(), 'Det här skriver jag nu');
    await page.getByRole('button', { name: 'Visa ändringen' }).click();
    await page.locator('.timeline').getByText('Nytt från Anna').waitFor();
  });

  it('[TAB4] shows what people wrote as text', async () => {
    const number = await bot.report(anna, { ...citizen, title: hostile.slice(0, 120), description: `${hostile} ${'x'.repeat(3800)}` });
    for (const query of [{ text: number }, { case: number }]) {
      await open(query);
      await seen('<img src=x onerror=alert(1)> [länk](https://evil.example) {{');
      assert.equal(await page.locator('img, a[href*="evil"]').count(), 0);
    }
  });

  it('[TAB5] takes a report from Ny to its case', async () => {
    await open({}, anna);
    await page.getByRole('button', { name: 'Ny', exact: true }).click();
    await page.getByLabel('Rubrik').fill('Rapporterad i fliken');
    await page.getByRole('radio', { name: /Medborgare/ }).check();
    await page.locator('.card select').first().selectOption({ label: 'Blanketter och formulär (plattformen)' });
    await page.getByRole('button', { name: 'Skicka in' }).click();
    await page.getByRole('heading', { name: /LUL-26-\d+ Rapporterad i fliken/ }).waitFor();
  });

  it('[TAB6] has no finding of axe-core on any page, in three themes and two languages, nor scrolls sideways at 320 px', async () => {
    const number = await bot.report(anna, citizen);
    const findings: unknown[] = [];
    for (const theme of ['default', 'dark', 'contrast'])
      for (const language of ['sv', 'en'])
        for (const query of [
          {}, { case: number }, { page: 'chains' }, { page: 'roles', seat: 'KAL/businessLead', municipality: 'KAL', text: 'lokal it' },
          { case: 'new' }, { page: 'accessibility' }, { page: 'statistics' },
        ]) {
          await page.setViewportSize({ width: theme === 'dark' ? 320 : 1000, height: 900 });
          await open({ ...query, theme, language });
          await page.locator('.skeleton').first().waitFor({ state: 'detached' });
          const found = await findingsOn(page);
          if (found) findings.push({ ...query, theme, language, ...found });
        }
    assert.deepEqual(findings, []);
  });
});
