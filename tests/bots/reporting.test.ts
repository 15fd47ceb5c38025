import assert from 'node:assert/strict';
import { someReport, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');

describe('reporting', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(lead);
  });
  after(() => bot.stop());

  const send = (draft: string, fields: object = {}, from = anna) =>
    bot.press(from, 'submit', { draft, ...someReport, ...fields }, { messageId: `form-${draft}` });

  it('[EDG1] free text comes back filled into the report card, and the middle priority is chosen', async () => {
    const told = await bot.say(anna, 'Bilagorna försvinner när jag backar.\nDet är tredje gången.');
    const { title, description, priority } = fieldsOf(told?.card);
    assert.equal(title, 'Bilagorna försvinner när jag backar.');
    assert.match(description ?? '', /tredje gången/);
    assert.equal(priority, 'normal');
  });

  it('[EDG1] `rapportera` gives an empty card, and Avbryt sends nothing', async () => {
    const told = await bot.say(anna, 'Rapportera!');
    assert.equal(fieldsOf(told?.card)['title'], '');
    const { verb = '', data = {} } = buttonFor(told?.card, 'cancel') ?? {};
    assert.match((await bot.press(anna, verb, data)).words, /inget har skickats/);
  });

  it('[EDG1] Avbryt on what has been sent in already gives its case, and somebody else’s draft gives nothing', async () => {
    const form = await bot.say(anna, 'Skrivaren är trasig');
    const { verb = '', data = {} } = buttonFor(form?.card, 'cancel') ?? {};
    const sent = await send(String(buttonFor(form?.card, 'submit')?.data['draft']));
    assert.equal((await bot.press(anna, verb, data)).words.slice(0, 11), sent.words.slice(0, 11));
    assert.match((await bot.press(lead, verb, data)).words, /inget har skickats/);
  });

  it('[EDG2] sending it in gives a number, and the form becomes the case’s card for the rest of its life', async () => {
    const form = await bot.say(anna, 'Inloggningen fungerar inte');
    const data = { ...fieldsOf(form?.card), ...buttonFor(form?.card, 'submit')?.data, service: 'inloggning', kind: 'internal' };
    const receipt = await bot.press(anna, 'submit', data, { messageId: form?.id ?? '' });
    const number = /^LUL-26-\d{4}/.exec(receipt.words)?.[0] ?? assert.fail(receipt.words);
    assert.match(wordsOf(receipt.card), new RegExp(`Tack! Ärendet har fått numret ${number}`));
    await bot.click(lead, number, 'take');
    const card = await bot.cardIn(anna, number, (c) => /Pågår/.test(wordsOf(c)));
    assert.equal(card.id, form?.id);
    assert.equal(bot.cardsIn(anna, number).length, 1);
  });

  it('[EDG3] the same draft sent again makes one case and gives the same answer', async () => {
    const [first, ...rest] = await Promise.all([send('twice'), send('twice'), send('twice')]);
    assert.deepEqual(new Set([first, ...rest].map(({ words }) => words)).size, 1);
    assert.equal((await send('twice')).words, first?.words);
  });

  it('[EDG4] somebody else’s draft makes a case of one’s own and leaves theirs alone', async () => {
    const first = await send('mine');
    const other = employee('LUL', 'Bo', 'e0000000-0000-4000-8000-000000000002');
    const second = await send('mine', { title: 'En annan rubrik' }, other);
    assert.notEqual(second.words.slice(0, 11), first.words.slice(0, 11));
    assert.match((await send('mine')).words, /Inloggningen fungerar inte/);
  });

  it('[EDG5] an empty title comes back as the form filled in, with a sentence', async () => {
    const told = await send('empty', { title: ' \u0000\t ', description: 'Kvar' });
    assert.match(wordsOf(told.card), /Fyll i ”Rubrik”/);
    assert.equal(fieldsOf(told.card)['description'], 'Kvar');
    assert.equal(buttonFor(told.card, 'submit')?.data['draft'], 'empty');
  });

  it('[EDG5] a title of which nothing is seen is empty, and nothing in one turns the text around', async () => {
    const told = await send('unseen', { title: '\u200b\u2060\ufeff \u202e' });
    assert.match(wordsOf(told.card), /Fyll i ”Rubrik”/);
    assert.match((await send('turned', { title: 'a\u202edc\u2066b 👨\u200d👩\u200d👧' })).words, /^LUL-26-\d{4} adcb 👨\u200d👩\u200d👧\./);
  });

  it('[EDG5] a title of 5,000 characters comes back as it was typed, with what is wrong', async () => {
    const title = 'å'.repeat(5000);
    const told = await send('long', { title });
    assert.match(wordsOf(told.card), /Texten under ”Rubrik” är 5\u00a0000 tecken\. Högst 120/);
    assert.equal(fieldsOf(told.card)['title'], title);
    const corrected = await send('long', { title: 'å'.repeat(120) });
    assert.match(corrected.words, /^LUL-26-\d{4} å{120}\./);
  });

  it('[EDG5] a choice that does not exist comes back as the form, and nothing is made', async () => {
    for (const fields of [{ service: 'bygglov-boden' }, { service: 'nothing' }, { kind: 'nothing' }, { priority: 'nothing' }]) {
      const told = await send('unknown', fields);
      assert.equal(fieldsOf(told.card)['title'], someReport.title);
      assert.match(wordsOf(told.card), /Ett av valen finns inte längre|Välj ett av alternativen/);
    }
  });

  it('[EDG6] control characters are stripped; markdown, mentions and HTML stay the text that they are', async () => {
    const title = '**fet** _kursiv_ [länk](https://example.com) <at>Lead</at> <b>b</b> {{DATE(2026-01-01)}}';
    const told = await send('markup', { title: `\u0000\u0007${title}\u009f`, description: 'rad 1\r\nrad\u0000 2' });
    const runs = wordsOf(told.card).replaceAll('\u200b', '').split('\n');
    assert.ok(runs.includes(title), wordsOf(told.card));
    assert.match(JSON.stringify(told.card), /rad 1\\nrad 2/);
    assert.ok(!JSON.stringify(told.card).includes(`"type":"TextBlock","text":"${title}`));
  });

  it('[EDG7] a report reaches only its own municipality’s handlers', async () => {
    const boden = holder('businessLead', 'BOD');
    await bot.install(boden);
    const number = (await send('home')).words.slice(0, 11);
    await bot.cardIn(lead, number);
    assert.deepEqual(bot.cardsIn(boden, number), []);
  });
});
