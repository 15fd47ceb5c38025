import assert from 'node:assert/strict';
import { layLine } from '../support/line.js';
import { employee } from '../support/sample.js';
import { focused, tabTo } from './keys.js';
import { anna, citizen, colleague, firstLine, tabScene } from './tabScene.js';
import type { TestBot } from '../support/bot.js';
import type { Someone } from '../support/activities.js';
import type { Page } from 'playwright-core';

/** It says that it is read from the right, and ends without saying that this ends. */
const backwards = '\u202Eאבג \u2067abc';
const hostile = '<img src=x onerror=alert(1)> [länk](javascript:alert(2)) {{DATE(2026-01-01T00:00:00Z)}} ${1 + 1} **fet** <script>alert(3)</script>';

describe('the overview tab holds', function () {
  this.timeout(60_000);
  const scene = tabScene();
  const { open, button, field, inTimeline } = scene;
  let bot: TestBot;
  let page: Page;
  beforeEach(() => void ([bot, page] = [scene.bot(), scene.page()]));
  const begun = async (words: string, on = page): Promise<void> => {
    await button('Kommentera', on).click();
    await field(on).fill(words);
  };

  it('[TAB50] without a mouse: from the list over a filter to a case, its buttons and a comment, and back', async () => {
    const number = await bot.report(anna, { ...citizen, title: 'Knappen är borta' });
    await open();
    await tabTo(page, 'Sök ord eller nummer');
    await page.keyboard.type('knappen');
    await page.keyboard.press('Enter');
    await page.locator('.rows li').filter({ hasText: 'Knappen är borta' }).waitFor();
    await tabTo(page, number);
    await page.keyboard.press('Enter');
    await button('Ta ärendet').waitFor();
    assert.match(await focused(page), /^H1 .*Knappen är borta/);
    assert.match(await page.title(), new RegExp(`^${number}`));
    await tabTo(page, 'Ta ärendet');
    await page.keyboard.press('Enter');
    await page.locator('.card').getByText('Pågår').first().waitFor();
    assert.doesNotMatch(await focused(page), /^BODY/);
    await tabTo(page, 'Kommentera');
    await page.keyboard.press('Enter');
    await field().waitFor();
    assert.match(await focused(page), /^TEXTAREA/);
    await page.keyboard.type('Skrivet utan mus');
    await tabTo(page, 'Kommentera');
    await page.keyboard.press('Enter');
    await inTimeline('Skrivet utan mus').waitFor();
    assert.match(await focused(page), /^(DIV|BUTTON)/);
    await tabTo(page, 'Till listan', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.rows li').first().waitFor();
    assert.equal(await focused(page), 'H1 Ärenden');
  });

  it('[TAB53] what is being written to search for stays when the list is drawn anew', async () => {
    await open();
    const search = page.getByLabel('Sök ord eller nummer');
    await search.pressSequentially('kna');
    await bot.report(anna, { ...citizen, title: 'Knappar utan namn' });
    await page.locator('.rows li').filter({ hasText: 'Knappar utan namn' }).waitFor();
    await search.pressSequentially('ppar');
    assert.equal(await search.inputValue(), 'knappar');
    await page.keyboard.press('Enter');
    await page.locator('.rows li').filter({ hasText: 'Knappar utan namn' }).waitFor();
  });

  describe('when the network is lost', () => {
    let line: Awaited<ReturnType<typeof layLine>>;
    beforeEach(async () => void (line = await layLine(bot.url)));
    afterEach(() => line.close());

    it('[TAB51] says so, keeps what is shown, and goes on where it was once it is asked to', async () => {
      const number = await bot.report(anna, { ...citizen, title: 'Nätet försvann' });
      await open({ case: number }, firstLine, page, line.url);
      await button('Ta ärendet').waitFor();
      line.cut();
      await button('Supportkedjan').click();
      await page.getByRole('alert').getByText('Det gick inte att nå Supportkedjan just nu.').waitFor();
      await button('Ärenden').click();
      await page.getByRole('heading', { name: 'Ärenden' }).waitFor();
      await page.getByRole('alert').waitFor();
      line.mend();
      await button('Försök igen').click();
      await button(/Nätet försvann/).waitFor();
    });

    it('[TAB51] keeps what is shown, and hears by itself of what was changed meanwhile', async () => {
      const number = await bot.report(anna, citizen);
      await open({ case: number }, firstLine, page, line.url);
      await button('Ta ärendet').waitFor();
      line.cut();
      await bot.click(firstLine, number, 'take');
      await button('Ta ärendet').click();
      await page.getByText('Det gick inte att nå Supportkedjan just nu.').waitFor();
      assert.ok(await button('Ta ärendet').isVisible());
      line.mend();
      await button('Löst').waitFor();
    });
  });

  it('[TAB54] two tabs write on the same case: both are heard, and neither loses a word', async () => {
    const number = await bot.report(anna, citizen);
    const other = await scene.another();
    await open({ case: number }, anna);
    await open({ case: number }, anna, other);
    await page.bringToFront();
    await begun('Från den ena');
    await other.bringToFront();
    await begun('Från den andra', other);
    await page.bringToFront();
    await button('Kommentera').click();
    await inTimeline('Från den ena').waitFor();
    await other.bringToFront();
    await other.getByText('Det du skrivit finns kvar').waitFor();
    assert.equal(await field(other).inputValue(), 'Från den andra');
    await button('Visa ändringen', other).click();
    await inTimeline('Från den ena', other).waitFor();
    await button('Kommentera', other).click();
    assert.equal(await field(other).inputValue(), 'Från den andra');
    await button('Kommentera', other).click();
    await inTimeline('Från den andra', other).waitFor();
    assert.equal((await scene.timeline(number)).length, 3);
  });

  it('[TAB54] a change that came first is told to whoever sends the second, whose words stay', async () => {
    const number = await bot.report(anna, citizen);
    await bot.click(firstLine, number, 'take');
    const other = await scene.another();
    await open({ case: number });
    await open({ case: number }, firstLine, other);
    for (const one of [other, page]) {
      await one.bringToFront();
      await button('Löst', one).click();
      await field(one).fill(one === page ? 'Löst här' : 'Löst där');
    }
    await button('Löst').click();
    await page.locator('.card').getByText('Löst').first().waitFor();
    await other.bringToFront();
    await other.getByText('Det du skrivit finns kvar').waitFor();
    await button('Löst', other).click();
    await other.locator('.card').getByText('Löst där').waitFor();
    assert.match((await scene.timeline(number)).map(({ said }) => said).join(), /Löst här/);
  });

  it('[TAB56] what people wrote is text wherever it stands, and turns nothing around that stands beside it', async () => {
    const mallory = { ...employee('LUL', `<b>Mallory</b> ${backwards}`, 'e0000000-0000-4000-8000-000000000009') };
    await bot.install(mallory);
    const title = `Rätt ${backwards} ${hostile.slice(0, 90)}`;
    const number = await bot.report(mallory, { ...citizen, title, description: `${hostile} ${'x'.repeat(3800)}` });
    await bot.click(mallory, number, 'comment', { words: `${backwards} ${hostile}` });
    const faults: string[] = [];
    page.on('dialog', (dialog) => (faults.push(dialog.message()), void dialog.dismiss()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await open({ text: number });
    await page.locator('.rows li').getByText(hostile.slice(0, 60)).waitFor();
    await open({ case: number });
    await page.locator('.card').getByText(hostile).first().waitFor();
    for (const place of ['h1', '.card', '.timeline']) await page.locator(place).getByText(hostile.slice(0, 60)).first().waitFor();
    await page.locator('.timeline').getByText('<b>Mallory</b>').first().waitFor();
    assert.equal(await page.locator('#page :is(img, script, a, b b, [onerror])').count(), 0);
    assert.deepEqual(faults, []);
    const startOf = (node: string) => `((range) => (range.selectNodeContents(${node}), range.getClientRects()[0].left))(document.createRange())`;
    const heading = `document.querySelector('h1')`;
    assert.ok(await page.evaluate(`${startOf(`${heading}.firstChild`)} < ${startOf(`${heading}.lastChild`)}`), 'the number stands before the title');
    assert.match(await page.locator('.timeline li').first().innerText(), /Mallory<\/b> [^\u202a-\u202e\u2066-\u2069]+ kommenterade/);
  });

  it('[TAB55] of two who take a case at the same moment one has it, and the other is told who', async () => {
    const number = await bot.report(anna, citizen);
    const other = await scene.another();
    await open({ case: number });
    await open({ case: number }, colleague, other);
    for (const one of [page, other]) await button('Ta ärendet', one).waitFor();
    const told = (one: Page, who: Someone) => one.locator('.card').getByText(`${who.name} tog ärendet`).first().waitFor().then(() => who.name);
    await Promise.all([page, other].map((one) => button('Ta ärendet', one).dispatchEvent('click')));
    const winner = await Promise.any([told(page, colleague), told(other, firstLine)]);
    const timeline = await scene.timeline(number);
    assert.deepEqual(timeline.filter(({ happened }) => /tog ärendet|har tagit/.test(happened)).map(({ happened }) => happened.includes(winner)), [true]);
  });
});
