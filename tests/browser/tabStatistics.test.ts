import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { employee } from '../support/sample.js';
import { itLead, luleaLead, startStatistics } from '../support/statistics.js';
import { openBrowser } from './browser.js';
import { findingsOn } from './findings.js';

const figures = ['Ärenden per vecka', 'Tid till första svar', 'Tid till lösning', 'Hållna tider', 'Eskaleringar', 'Löst på varje steg', 'Ärenden per kommun', 'Ärenden per e-tjänst', 'Önskemål med mest stöd'];
/** Whether a canvas shows anything. */
const isDrawn = '(canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0)';

describe('the page of statistics', function () {
  this.timeout(60_000);
  let running: Awaited<ReturnType<typeof startStatistics>>;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    running = await startStatistics();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  after(async () => {
    await browser?.close();
    await running?.stop();
  });
  afterEach(() => assert.deepEqual([...faults.splice(0), ...running.faults.splice(0)], []));

  async function open(query: Readonly<Record<string, string>> = {}, who = itLead): Promise<void> {
    const address = new URLSearchParams({ person: `${who.tenantId}:${who.objectId}`, page: 'statistics', ...query });
    await page.goto(`${running.url}/tab/?${address.toString()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
  }
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const drawn = () => page.locator('.chart[style]').nth(figures.length - 1).waitFor();
  const choice = (name: string) => page.getByRole('combobox', { name });
  const told = (name: string) => new URL(page.url()).searchParams.get(name);

  it('[TAB20] draws each figure, and says and lists the same numbers', async () => {
    await open();
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allTextContents(), figures);
    await drawn();
    for (const name of figures) assert.equal(await page.getByRole('img', { name: `Diagram: ${name}.` }).count(), 1, name);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll('canvas')].filter((one) => !(${isDrawn})(one)).length`), 0);
    await seen('Hälften av ärendena löstes inom 15 tim arbetstid, och nio av tio inom 70 tim.');
    await page.getByText('Visa som tabell: Ärenden per e-tjänst').click();
    const table = page.getByRole('table', { name: 'Ärenden per e-tjänst' });
    await table.getByRole('rowheader', { name: '=HYPERLINK("https://evil.example","Klicka")' }).waitFor();
    await table.getByRole('rowheader', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    assert.deepEqual([await table.getByRole('columnheader').allTextContents(), await page.locator('img, a').count()], [['E-tjänst', 'Kommun', 'Ärenden', 'Andel'], 0]);
  });

  it('[TAB20] has no finding of axe-core with its charts drawn and its tables open, in three themes, nor scrolls sideways at 320 px', async () => {
    for (const [theme, language, width] of [['default', 'sv', 1000], ['dark', 'en', 320], ['contrast', 'sv', 320]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await open({ theme, language });
      await drawn();
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      assert.equal(JSON.stringify(await findingsOn(page)), 'null', theme);
    }
    await page.setViewportSize({ width: 1000, height: 900 });
  });

  it('[TAB21] keeps period and municipality in the address, and the focus where it was', async () => {
    await open();
    const period = choice('Period');
    assert.equal(await period.inputValue(), 'twelve');
    await period.focus();
    await period.selectOption('Förra året');
    await page.locator('[aria-busy="false"]').waitFor();
    assert.deepEqual([told('from'), told('to'), await period.evaluate((one) => one === one.ownerDocument.activeElement)], ['2025-01', '2025-12', true]);
    await choice('Kommun').selectOption('Bodens kommun');
    await Promise.all([page.waitForResponse(/from=2026-03/), choice('Från').selectOption({ value: '2026-03' })]);
    assert.deepEqual(running.asked.at(-1), { from: '2026-03', to: '2026-03', municipality: 'BOD' });
    await page.reload();
    await seen('Ärenden per vecka');
    assert.deepEqual([await choice('Från').inputValue(), await choice('Kommun').inputValue(), await period.inputValue()], ['2026-03', 'BOD', '']);
    assert.equal(await page.getByRole('heading', { name: 'Ärenden per kommun' }).count(), 0);
  });

  it('[TAB22] saves tables as files, by keyboard alone', async () => {
    await open({ from: '2026-01', to: '2026-11' }, luleaLead);
    const names: string[] = [];
    /** Presses Tab until something of this name has the focus. */
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press('Tab');
        const name = String(await page.evaluate('document.activeElement.textContent.trim()'));
        names.push(name);
        if (name === wanted) return;
      }
      throw new Error(`Tab does not lead to ${wanted}: ${names.join(', ')}`);
    };
    const saved = async (wanted: string) => {
      await tabTo(wanted);
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const all = await saved('Ladda ner allt (Excel)');
    assert.equal(all.name, 'supportkedjan-statistik-lul-2026-01--2026-11.xlsx');
    assert.equal((await readXlsx(all.bytes)).sheets.length, figures.length - 1);
    await tabTo('Visa som tabell: Ärenden per vecka');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Ärenden per vecka' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Ärenden per vecka');
    const csv = await saved('↓ Ladda ner CSV: Ärenden per vecka');
    assert.equal(csv.name, 'supportkedjan-arenden-per-vecka-lul-2026-01--2026-11.csv');
    assert.match(csv.bytes.toString('utf8'), /^\uFEFFVecka;Rapporterade;Avslutade\r\nv\. 1 2026;\d+;\d+\r\n/);
    await tabTo('↓ Ladda ner CSV: Önskemål med mest stöd');
  });

  it('[TAB23] tells whoever has no role why there is nothing', async () => {
    await open({}, employee('LUL'));
    await seen('Statistik visas för den som har en roll i supportkedjan.');
    assert.equal(await page.getByRole('navigation').getByRole('button', { name: 'Statistik' }).count(), 0);
  });

  it('[TAB23] leads on from what cannot be shown, and tries again what could not be fetched', async () => {
    await open({ from: '2026-11', to: '2026-01' });
    await page.getByRole('button', { name: 'Visa senaste 12 månaderna' }).click();
    await seen('Ärenden per vecka');
    await open({ municipality: 'BOD' }, luleaLead);
    await seen('Den perioden eller kommunen går inte att visa.');
    await page.route('**/api/statistics?*', (route) => route.abort());
    await open({ from: '2026-01', to: '2026-02' });
    await seen('Det gick inte att nå Supportkedjan just nu.');
    await page.unroute('**/api/statistics?*');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await seen('Ärenden per vecka');
    await page.route('**/api/statistics/file?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Ladda ner allt (Excel)' }).click();
    await seen('Filen gick inte att hämta just nu.');
    await page.unroute('**/api/statistics/file?*');
    // The browser tells its console of each answer that is none.
    const expected = /Failed to load resource/;
    assert.deepEqual(faults.splice(0).filter((fault) => !expected.test(fault)), []);
  });
});
