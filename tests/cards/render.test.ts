import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { caseCard } from '../../cards/caseCard.js';
import { sv } from '../../cards/texts/sv.js';
import { anyCards } from '../support/anyCards.js';
import { lives, people, viewAfter } from '../support/cardFixtures.js';
import { openCardBrowser, type CardBrowser } from '../support/drawnCards.js';

const narrow = 320;
const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

describe('cards in a real browser', function () {
  this.timeout(60_000);
  let browser: CardBrowser;
  before(async () => {
    browser = await openCardBrowser();
  });
  after(() => browser?.close());

  it('[CARD10] nothing scrolls sideways on a phone or a wide screen, events opened too', async () => {
    for (const [name, card] of Object.entries(anyCards))
      for (const width of [narrow, 720]) {
        const page = await browser.draw(card, width);
        const toggle = page.getByText(/^(Händelser|Events|Ändringar|Changes) \(/);
        if ((await toggle.count()) > 0) await toggle.click();
        assert.ok((await overflow(page)) <= 0, `${name} at ${width}`);
      }
  });

  it('[CARD10] the chain, the request and the buttons are seen; events are not until asked for', async () => {
    const page = await browser.draw(caseCard(viewAfter(lives.escalating, people.businessLead), sv), narrow);
    for (const text of [
      'Du är här',
      'Leverantör',
      'Godkänn',
      'Avslå',
      'Kommentera',
      /vill eskalera till/,
      /Samma sak i Boden/,
    ])
      assert.ok(await page.getByText(text).first().isVisible(), `${text}`);
    const event = page.getByText('Lo K tog ärendet');
    assert.equal(await event.isVisible(), false);
    await page.getByText('Händelser (10)').click();
    assert.equal(await event.isVisible(), true);
  });

  it('[CARD3] what people wrote is drawn as text, whatever it looks like', async () => {
    const title = '**Fet** [länk](http://x.example) <at>Alla</at> <img src=x> {{DATE(2026-01-01T00:00:00Z, SHORT)}}';
    const description = `# rubrik\n- punkt\n<script>document.title = 'x'</script>\n${'x'.repeat(300)}`;
    const page = await browser.draw(
      caseCard(viewAfter(lives.taken, people.firstLine, { title, description }), sv),
      narrow,
    );
    const text = (await page.locator('#card').innerText()).replaceAll('\u200b', '');
    assert.ok(text.includes(title), text);
    assert.ok(text.includes(description), text);
    assert.equal(await page.locator('#card').locator('a, img, script, strong').count(), 0);
    assert.ok((await overflow(page)) <= 0);
  });
});
