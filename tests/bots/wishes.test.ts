import assert from 'node:assert/strict';
import { startTestBot, someReport, type TestBot, type Told } from '../support/bot.js';
import { numberIn } from '../support/client.js';
import { buttonFor, buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const bo = employee('LUL', 'Bo Ek', 'e0000000-0000-4000-8000-000000000002');
const dag = employee('BOD', 'Dag Ny', 'e0000000-0000-4000-8000-000000000003');
const lead = holder('businessLead', 'LUL');
const boden = holder('businessLead', 'BOD');
const itLead = holder('itLead');
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));

let drafts = 0;
const wishFor = (title: string) => ({ ...someReport, kind: 'change', title, description: `Hemligt om ${title}` });

describe('wishes', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, bo, dag, lead, boden, itLead);
  });
  after(() => bot.stop());

  const send = (from: typeof anna, title: string, draft = `wish-${(drafts += 1)}`, more: object = {}) =>
    bot.press(from, 'submit', { draft, ...wishFor(title), ...more }, { messageId: `form-${draft}` });
  const join = (from: typeof anna, told: Told, number: string) => {
    const button = buttonsOf(told.card).find(({ verb, data }) => verb === 'support' && data['case'] === number);
    return bot.press(from, 'support', { ...fieldsOf(told.card), ...button?.data }, { messageId: told.id });
  };
  const counted = (number: string, words: string) => bot.cardIn(lead, number, showing(new RegExp(`Stöds av ${words}`)));

  it('[WSH1] [WSH3] [WSH4] Anna files one; Bo in the same municipality is shown it and joins, and his form becomes its card', async () => {
    const number = numberIn((await send(anna, 'Spara utkast i blanketten')).words);
    const shown = await send(bo, 'Kunna spara ett utkast');
    assert.match(wordsOf(shown.card), new RegExp(`liknande önskemål[^]*${number}[^]*Spara utkast i blanketten[^]*Stöds av 1 person i 1 kommun`));
    assert.doesNotMatch(JSON.stringify(shown.card), /Anna|Hemligt om Spara utkast i blanketten/);
    assert.equal(fieldsOf(shown.card)['description'], 'Hemligt om Kunna spara ett utkast');
    const joined = await join(bo, shown, number);
    assert.match(wordsOf(joined.card), /Tack! Du stöder nu[^]*skickades inte in[^]*Du skrev: ”Kunna spara ett utkast”[^]*Stöds av 2 personer i 1 kommun/);
    await bot.cardIn(anna, number, showing(/Stöds av 2 personer i 1 kommun/));
    assert.equal(bot.cardsIn(bo, number).length, 1);
    assert.equal((await join(bo, shown, number)).words, joined.words);
    await counted(number, '2 personer i 1 kommun');
  });

  it('[WSH1] Skicka in ändå makes one case of the draft, however often it is sent; sent anew it is shown as it was', async () => {
    const other = numberIn((await send(anna, 'Mörkt läge')).words);
    const shown = await send(bo, 'Mörkt läge på natten', 'again');
    assert.match(wordsOf(shown.card), new RegExp(other));
    assert.equal((await send(bo, 'Mörkt läge på natten', 'again')).words, shown.words);
    const anyway = { ...fieldsOf(shown.card), ...buttonFor(shown.card, 'submit')?.data };
    const made = await Promise.all([0, 1, 2].map(() => bot.press(bo, 'submit', anyway, { messageId: 'form-again' })));
    const number = numberIn(made[0]?.words ?? '');
    assert.notEqual(number, other);
    assert.deepEqual(new Set(made.map(({ words }) => numberIn(words))), new Set([number]));
    assert.equal(numberIn((await send(bo, 'Mörkt läge på natten', 'again')).words), number);
  });

  it('[WSH1] faults are not asked about, and what is like nothing is made at once', async () => {
    await send(anna, 'Kartor över cykelvägar');
    assert.match((await send(bo, 'Kartor över cykelvägar', 'fault', { kind: 'internal' })).words, /^LUL-26-\d{4} Kartor/);
    assert.match((await send(bo, 'Uppläsning av texter')).words, /^LUL-26-\d{4} Uppläsning/);
  });

  it('[WSH1] [WSH4] [WSH5] Boden is not shown it, nor can support it, until it has reached a shared step', async () => {
    const number = numberIn((await send(anna, 'Betala med Swish')).words);
    const own = await send(dag, 'Betala med Swish', 'dag');
    assert.match(own.words, /^BOD-26-\d{4}/);
    const forged = { case: number, seen: 1, municipality: 'LUL', name: 'Anna', input: { municipality: 'LUL' } };
    const unknown = await bot.press(dag, 'support', { ...forged, case: 'LUL-26-9999' });
    assert.equal((await bot.press(dag, 'support', forged)).words, unknown.words);
    await bot.click(lead, number, 'requestEscalation', { words: 'Gäller alla', platformFault: 'true' });
    const shown = await send(employee('BOD', 'Eva', 'e0000000-0000-4000-8000-000000000004'), 'Betala med swish');
    assert.match(wordsOf(shown.card), new RegExp(number));
    assert.match((await join(dag, shown, number)).words, new RegExp(`^${number}`));
    await counted(number, '2 personer i 2 kommuner');
  });

  it('[WSH5] a closed wish and what is no wish are refused in words, and the form stays', async () => {
    const number = numberIn((await send(anna, 'Sms vid beslut')).words);
    const shown = await send(bo, 'Sms vid beslut');
    await bot.click(anna, number, 'withdraw', { words: '' });
    const refused = await join(bo, shown, number);
    assert.equal(refused.card, null);
    assert.match(refused.words, /avslutat/);
    const fault = await bot.report(anna);
    assert.match((await bot.press(bo, 'support', { case: fault, seen: 1 })).words, /Jag hittar inget sådant ärende/);
  });

  it('[WSH6] [WSH7] a supporter opens it by number, finds it in no list, and takes it back', async () => {
    const number = numberIn((await send(anna, 'Större teckensnitt')).words);
    assert.match((await bot.say(bo, number))?.words ?? '', /Jag hittar inget sådant ärende/);
    await join(bo, await send(bo, 'Större teckensnitt'), number);
    assert.equal(await bot.say(bo, number), null);
    const brought = await bot.cardIn(bo, number, (c) => Boolean(buttonFor(c, 'unsupport')));
    assert.deepEqual(buttonsOf(brought.card).map(({ title }) => title), ['Ta tillbaka stödet']);
    assert.doesNotMatch(wordsOf((await bot.say(bo, 'sök teckensnitt'))?.card), new RegExp(number));
    assert.match(wordsOf((await bot.say(bo, `sök ${number}`))?.card), new RegExp(number));
    const left = await bot.click(bo, number, 'unsupport');
    assert.match(left.words, new RegExp(`du stöder inte längre ${number}`));
    await counted(number, '1 person i 1 kommun');
    assert.match((await bot.say(bo, number))?.words ?? '', /Jag hittar inget sådant ärende/);
  });

  it('[WSH8] supporters get its card again when it is solved, and not before', async () => {
    const number = numberIn((await send(anna, 'Översätt till finska')).words);
    await join(bo, await send(bo, 'Översätt till finska'), number);
    const before = bot.sentTo(bo).length;
    await bot.click(lead, number, 'take');
    await bot.cardIn(anna, number, showing(/Pågår/));
    assert.equal(bot.sentTo(bo).length, before);
    await bot.click(lead, number, 'resolve', { words: 'Nu finns den på finska' });
    const card = await bot.cardIn(bo, number, showing(/Nu finns den på finska/));
    assert.equal(bot.sentTo(bo).filter(({ id }) => id === card.id)[0]?.kind, 'send');
  });
});
