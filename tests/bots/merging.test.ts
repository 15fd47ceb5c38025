import assert from 'node:assert/strict';
import { startTestBot, someReport, type TestBot } from '../support/bot.js';
import { numberIn } from '../support/client.js';
import { buttonFor, buttonsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const bo = employee('LUL', 'Bo Ek', 'e0000000-0000-4000-8000-000000000002');
const lead = holder('businessLead', 'LUL');
const firstLine = holder('firstLine', 'LUL');
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));

let drafts = 0;

describe('merging wishes from cards', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, bo, lead, firstLine);
  });
  after(() => bot.stop());

  const file = async (from: typeof anna, title: string, more: object = { kind: 'change' }) => {
    const data = { draft: `merge-${(drafts += 1)}`, ...someReport, title, anyway: true, ...more };
    const number = numberIn((await bot.press(from, 'submit', data, { messageId: `form-${drafts}` })).words);
    if (from !== lead) await bot.cardIn(lead, number);
    return number;
  };
  const open = async (number: string, form: string) => {
    const { card, id } = await bot.cardIn(lead, number, (c) => Boolean(buttonFor(c, form)));
    return { ...(await bot.press(lead, 'form', buttonFor(card, form)?.data ?? {}, { messageId: id })), id };
  };

  it('[MRG1] [MRG2] [MRG5] one into another, from the list; its reporter is told and shown the whole', async () => {
    const [o, t] = [await file(anna, 'Spara utkast'), await file(bo, 'Spara ett utkast')];
    const form = await open(o, 'mergeInto');
    assert.match(JSON.stringify(form.card), new RegExp(`${t} · Spara ett utkast`));
    const send = buttonFor(form.card, 'mergeInto');
    const merged = await bot.press(lead, 'mergeInto', { ...send?.data, into: t, number: '' }, { messageId: form.id });
    assert.match(wordsOf(merged.card), new RegExp(`Ihopslaget[^]*Ingår i ${t}`));
    const again = await bot.press(lead, 'mergeInto', { ...send?.data, into: t, number: '' }, { messageId: form.id });
    assert.equal(again.words, merged.words);
    const told = await bot.cardIn(anna, o, showing(new RegExp(`Ingår i ${t}`)));
    const show = buttonsOf(told.card).find(({ verb }) => verb === 'show');
    await bot.press(anna, 'show', show?.data ?? {}, { messageId: told.id });
    const whole = await bot.cardIn(anna, t, showing(/Stöds av 2 personer/));
    assert.match(wordsOf(whole.card), new RegExp(`Här ingår 1 önskemål[^]*${o} · Spara utkast`));
    await bot.click(lead, o, 'split');
    await bot.cardIn(lead, t, showing(/Stöds av 1 person i/));
    await bot.cardIn(anna, o, showing(/I kö/));
  });

  it('[MRG4] what will not do comes back in words, with the form still open', async () => {
    const [o, fault] = [await file(anna, 'Mörkt läge'), await bot.report(bo)];
    const form = await open(o, 'mergeInto');
    const send = buttonFor(form.card, 'mergeInto');
    const meant = [[fault, /inget förändringsönskemål/], [o, /med sig självt/], ['LUL-26-9999', /inget sådant önskemål/], ['', /inget sådant/], ['x', /Skriv det som LUL-26-0042/]] as const;
    for (const [number, said] of meant) {
      const answer = await bot.press(lead, 'mergeInto', { ...send?.data, number }, { messageId: form.id });
      assert.match(wordsOf(answer.card), said);
      assert.ok(buttonFor(answer.card, 'mergeInto')?.data['draft'], 'the form is open');
    }
  });

  it('[MRG6] [MRG10] [MRG12] several are gathered at once, are told of the outcome, and one is broken out', async () => {
    const t = await file(lead, 'Påminnelser via sms');
    const [a, b] = [await file(anna, 'Påminnelse per sms'), await file(bo, 'Sms som påminnelse')];
    const form = await open(t, 'gather');
    const send = buttonFor(form.card, 'gather');
    const fields = { ...send?.data, picked: `${a},${b},LUL-26-9999` };
    const gathered = await bot.press(lead, 'gather', fields, { messageId: form.id });
    assert.match(wordsOf(gathered.card), new RegExp(`2 önskemål ingår nu här[^]*LUL-26-9999: Jag hittar inget[^]*${a} · [^]*${b} · `));
    assert.equal((await bot.press(lead, 'gather', fields, { messageId: form.id })).words, gathered.words);
    const out = await bot.click(lead, t, 'breakOut', { part: b });
    assert.match(wordsOf(out.card), new RegExp(`${b} är öppet för sig igen`));
    await bot.click(lead, t, 'take');
    await bot.click(lead, t, 'resolve', { words: 'Nu går det ut sms' });
    await bot.cardIn(anna, t, showing(/Nu går det ut sms/));
    assert.equal(bot.cardsIn(bo, t).length, 0);
  });

  it('[MRG15] [MRG16] a fault becomes a wish with one press, and both cards show the other', async () => {
    const fault = await bot.report(anna, { title: 'Listan laddar långsamt', kind: 'citizen' });
    const made = await bot.click(firstLine, fault, 'makeWish');
    const wish = /Hör ihop med (LUL-26-\d{4})/.exec(wordsOf(made.card))?.[1] ?? assert.fail(wordsOf(made.card));
    const card = await bot.cardIn(anna, wish, showing(/Listan laddar långsamt/));
    assert.match(wordsOf(card.card), new RegExp(`Hör ihop med ${fault}`));
    assert.equal(bot.sentTo(anna).filter(({ id }) => id === card.id)[0]?.kind, 'send');
    await bot.cardIn(lead, wish, (c) => Boolean(buttonFor(c, 'take')));
    await bot.cardIn(anna, fault, showing(new RegExp(`Hör ihop med ${wish}`)));
    assert.equal(buttonFor(made.card, 'makeWish'), undefined);
  });
});
