import assert from 'node:assert/strict';
import { startTestBot, someReport, type TestBot } from '../support/bot.js';
import { buttonFor, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const bo = employee('LUL', 'Bo Ek', 'e0000000-0000-4000-8000-000000000002');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');
const owner = holder('systemOwner');
const management = [0, 1].map((nth) => holder('managementGroup', null, nth));
const steering = [0, 1, 2].map((nth) => holder('steeringGroup', null, nth));
const words = { words: 'Det hjälper alla kommuner' };
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));

describe('a wish ordered from the supplier, card by card', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, bo, lead, itLead, ...management, ...steering, owner);
  });
  after(() => bot.stop());

  /** Reported by Anna, supported by Bo, prepared and decided on, and at the supplier's step: the only way there in these tests. */
  async function wishAtSupplier(title: string): Promise<string> {
    const number = await bot.report(anna, { kind: 'change', title });
    const form = { messageId: `form-${number}` };
    const shown = await bot.press(bo, 'submit', { ...someReport, draft: number, kind: 'change', title }, form);
    await bot.press(bo, 'support', { ...fieldsOf(shown.card), ...buttonFor(shown.card, 'support')?.data }, form);
    await bot.click(lead, number, 'requestEscalation', words);
    await bot.click(itLead, number, 'prepare', { effort: 'M', cost: '250 000', scale: 'larger' });
    await bot.click(itLead, number, 'requestEscalation', words);
    for (const one of [itLead, ...management]) await bot.click(one, number, 'voteEndorse', words);
    for (const one of steering) await bot.click(one, number, 'voteApprove', {});
    await bot.click(itLead, number, 'approve');
    return number;
  }
  /** Those who asked for it have a new card that says so, and their phones do, too. */
  async function told(number: string, sentence: string): Promise<void> {
    for (const one of [anna, bo]) {
      const { card, id } = await bot.cardIn(one, number, showing(new RegExp(sentence.replace('.', '\\.'))));
      const message = bot.sentTo(one).find((sent) => sent.id === id);
      assert.equal(message?.kind, 'send', 'brought, not redrawn');
      assert.ok(JSON.stringify(message?.activity).includes(`: ${sentence}`), JSON.stringify(message?.activity).slice(0, 300));
      assert.ok(card);
    }
  }

  it('[ORD1] [ORD2] [ORD3] [ORD6] [ORD7] from the order over another day, a rejected and an accepted delivery to the confirmation', async () => {
    const number = await wishAtSupplier('Mörkt läge');
    const wrong = await bot.click(itLead, number, 'order', { words: 'BEST-12', until: '2026-11-22' });
    assert.match(wordsOf(wrong.card), /Dagen har redan varit/);
    assert.equal(fieldsOf(wrong.card)['words'], 'BEST-12', 'what was typed is there still');
    const ordered = await bot.press(itLead, 'order', { ...fieldsOf(wrong.card), ...buttonFor(wrong.card, 'order')?.data, until: '2027-03-03' });
    assert.match(wordsOf(ordered.card), /BEST-12[^]*Utlovat[^]*3 mars 2027/);
    await told(number, 'Önskemålet är beställt hos leverantören och utlovat till 3 mars 2027.');
    const again = await bot.press(itLead, 'order', { ...buttonFor(wrong.card, 'order')?.data, words: 'BEST-12', until: '2027-03-03' });
    assert.equal(wordsOf(again.card), wordsOf(ordered.card), 'sent twice it is ordered once, and answered alike');
    const same = await bot.click(itLead, number, 'movePromise', {});
    assert.match(wordsOf(same.card), /redan så det är utlovat/);
    await bot.press(itLead, 'movePromise', { ...buttonFor(same.card, 'movePromise')?.data, until: '2027-04-01', words: '' });
    await told(number, 'Leverantören har flyttat dagen till 1 april 2027.');
    await bot.click(itLead, number, 'noteDelivery', { words: '' });
    await told(number, 'Önskemålet är levererat och provas nu.');
    await bot.click(itLead, number, 'rejectDelivery', { words: 'Texten syns inte' });
    await told(number, 'Leveransen höll inte måttet, så leverantören gör klart det som saknas.');
    await bot.click(itLead, number, 'noteDelivery', { words: 'Version 2' });
    await bot.click(itLead, number, 'acceptDelivery', { words: 'Mörkt läge finns under Mina sidor' });
    await told(number, 'Önskemålet är infört.');
    const closed = await bot.click(anna, number, 'confirm');
    assert.match(wordsOf(closed.card), /Avslutat[^]*BEST-12[^]*Godkänt/);
  });

  it('[ORD1] [ORD2] nobody else orders, and a reference that is missing or no day is asked for again', async () => {
    const number = await wishAtSupplier('Karta över ansökningar');
    const forged = { case: number, seen: 99, draft: 'forged', words: 'X-1', until: '' };
    for (const one of [lead, anna, bo])
      assert.match((await bot.press(one, 'order', forged)).words, /Det går inte att göra|hittar inget sådant|har ändrats|^LUL/);
    await bot.cardIn(itLead, number, (c) => Boolean(buttonFor(c, 'order')));
    const empty = await bot.click(itLead, number, 'order', { words: ' ', until: '2026-02-30' });
    assert.match(wordsOf(empty.card), /Fyll i ”Leverantörens ärendenummer”/);
    assert.ok(buttonFor(empty.card, 'order'));
  });
});
