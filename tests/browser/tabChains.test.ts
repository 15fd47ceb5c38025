import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { startTestBot, minutes, type TestBot } from '../support/bot.js';
import { employee, holder } from '../support/sample.js';
import { openBrowser } from './browser.js';

const anna = employee('LUL');
const [firstLine, itLead] = [holder('firstLine', 'LUL'), holder('itLead')];
const citizen = { kind: 'citizen', service: 'inloggning', title: 'Kartan visas inte' };

describe('the tab’s pictures of the chains, and its lists', function () {
  this.timeout(30_000);
  let bot: TestBot;
  let browser: Browser;
  let page: Page;
  let number: string;

  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, firstLine);
    number = await bot.report(anna, citizen);
    for (let n = 0; n < 26; n += 1) await bot.report(anna, { ...citizen, kind: 'internal' });
    await bot.click(firstLine, number, 'take');
    await bot.click(anna, number, 'comment', { words: 'Det gäller <b>alla</b>' });
    bot.forward(minutes(90));
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.setDefaultTimeout(5000);
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
  });

  async function open(query: Readonly<Record<string, string>> = {}, who = firstLine): Promise<void> {
    const address = new URLSearchParams({ person: `${who.tenantId}:${who.objectId}`, ...query });
    await page.goto(`${bot.url}/tab/?${address.toString()}`);
    await page.locator('.skeleton').waitFor({ state: 'detached' });
  }
  const boxes = (name: string) => page.getByRole('list', { name }).locator('.box');
  const places = async (name: string) => Promise.all((await boxes(name).all()).map((box) => box.boundingBox()));

  it('[TAB10] draws each chain from its data, says where its cases stop, and leads to them by keyboard', async () => {
    await open({ page: 'chains' });
    const name = 'Support mot medborgare';
    await page.getByText('Flest står hos kundtjänst: 1 ärende (äldst: 1 tim 30 min).').waitFor();
    assert.equal(await boxes(name).count(), 4);
    const steps = page.getByRole('list', { name }).getByRole('listitem');
    assert.match(await steps.nth(2).innerText(), /Godkänns av förvaltningsledare verksamhet\s+Förvaltningsledare IT \+ Utvecklings- och förvaltningsgruppen/);
    await page.getByText('Avgörs genom röstning i styrgruppen').waitFor();
    await page.getByRole('navigation').getByRole('button').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('.count:focus').innerText(), '1 öppet ärende');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(number) }).waitFor();
    assert.equal(await page.locator('.row').count(), 1);
    assert.equal(await page.locator('h1:focus').innerText(), 'Ärenden');
    for (let n = 0; n < 12 && (await page.locator('.row:focus').count()) === 0; n += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('h1:focus').getByText('Kartan visas inte').waitFor();
  });

  it('[TAB10] goes sideways where there is room and downwards where there is not, and is narrowed by the address', async () => {
    await open({ page: 'chains' }, itLead);
    const name = 'Förändringsönskemål';
    for (const [width, sideways] of [[1600, true], [320, false]] as const) {
      await page.setViewportSize({ width, height: 900 });
      const [one, two] = await places(name);
      assert.ok(one && two);
      assert.equal(two.x > one.x + one.width && two.y === one.y, sideways, String(width));
      assert.equal(two.y > one.y + one.height && two.x === one.x, !sideways, String(width));
    }
    await page.getByLabel('Kommun').selectOption({ label: 'Bodens kommun' });
    await page.getByText('Inga öppna ärenden i den här kedjan just nu.').first().waitFor();
    assert.match(page.url(), /municipality=BOD/);
  });

  it('[TAB11] draws the way of a case with the time at each step, beside its card where there is room', async () => {
    await page.setViewportSize({ width: 1300, height: 900 });
    await open({ case: number });
    const here = page.getByRole('list', { name: 'Kedjan' }).locator('[aria-current=step]');
    assert.match(await here.innerText(), /Kundtjänst\s+Luleå kommun\s+Du är här\s+1 tim 30 min/);
    assert.equal(await here.locator('.part').getAttribute('width'), '100');
    assert.equal(await page.locator('.timeline q').first().innerText(), '”Det gäller <b>alla</b>”');
    const [card, chain] = await Promise.all([page.locator('.card').boundingBox(), page.locator('.chain').boundingBox()]);
    assert.ok(card && chain && chain.x > card.x + card.width);
    await page.setViewportSize({ width: 320, height: 900 });
    const [above, below] = await Promise.all([page.locator('.card').boundingBox(), page.locator('.chain').boundingBox()]);
    assert.ok(above && below && below.y > above.y + above.height);
  });

  it('[TAB12] says when more cannot be fetched, offers it again, and ends where the list does', async () => {
    await open();
    const list = page.locator('.row');
    assert.equal(await list.count(), 25);
    await page.route('**/api/cases?*after=*', (route) => route.abort());
    await page.getByRole('button', { name: 'Visa fler' }).click();
    await page.getByRole('alert').getByText('Det gick inte att hämta fler just nu.').waitFor();
    assert.equal(await list.count(), 25);
    await page.unroute('**/api/cases?*after=*');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('27 ärenden').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Visa fler' }).count(), 0);
  });

  it('[TAB12] counts what the list is narrowed by, and clears it', async () => {
    await open({ text: 'finnsinte', state: 'open' });
    await page.getByText('Inget ärende stämmer med det du har valt.').waitFor();
    await page.getByRole('button', { name: 'Rensa 2 val' }).click();
    await page.getByText('De 25 första ärendena').waitFor();
    assert.doesNotMatch(page.url(), /text=|state=/);
  });

  it('[TAB40] has a statement of accessibility, from the foot of every page, in both languages', async () => {
    for (const query of [{}, { case: number }, { page: 'chains' }]) {
      await open(query);
      await page.getByRole('contentinfo').getByRole('button', { name: 'Tillgänglighetsredogörelse' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tillgänglighet för fliken Översikt' }).waitFor();
    }
    assert.equal(await page.getByRole('link', { name: /Digg/ }).getAttribute('href'), 'https://www.digg.se/tdosanmalan');
    await page.getByText('Norrbottens e-nämnd står bakom fliken.').waitFor();
    await page.getByRole('button', { name: 'Berätta om ett hinder' }).click();
    await page.getByLabel('Rubrik').waitFor();
    await open({ page: 'accessibility', language: 'en' });
    await page.getByRole('heading', { level: 1, name: 'Accessibility of the tab Overview' }).waitFor();
  });

  it('[TAB41] loads for its first view what that needs, and keeps it', async () => {
    const context = await browser.newContext();
    const fresh = await context.newPage();
    const asked: string[] = [];
    fresh.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/tab/')) asked.push(`${pathname} ${response.headers()['cache-control']}`);
    });
    await fresh.goto(`${bot.url}/tab/?person=${firstLine.tenantId}:${firstLine.objectId}`);
    await fresh.locator('.row').first().waitFor();
    const first = [...asked];
    await fresh.locator('.row').first().click();
    await fresh.locator('.card').waitFor();
    await context.close();
    assert.equal(first[0], '/tab/ no-cache');
    for (const line of asked.slice(1)) assert.match(line, /^\/tab\/(tab|part)-[A-Z0-9]{8}\.(js|css) public, max-age=31536000, immutable$/);
    assert.ok(asked.length > 4);
  });
});
