import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');
const bodenMember = holder('managementGroup', null, 0);
const piteaMember = holder('managementGroup', null, 1);
/** The Boden member as a guest in Luleå's tenant, where the channel is. */
const guest = { ...bodenMember, tenantId: anna.tenantId, objectId: '00002580-0000-4000-8000-000000000f01' };
const channel = '19:group@thread.tacv2';
const place = { channel, thread: '1700000000001' };

describe('the group’s channel', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, lead, itLead, bodenMember);
  });
  after(() => bot.stop());

  /** A case that has climbed to the group, with its card in the channel. */
  async function announced(title = 'Inloggningen fungerar inte') {
    const number = await bot.report(anna, { title });
    await bot.click(lead, number, 'requestEscalation', { words: 'Plattformen', platformFault: 'true' });
    return { number, card: await bot.cardIn(channel, number) };
  }
  const threadOf = (id: string) =>
    bot.connector.sent.filter((s) => s.conversation === `${channel};messageid=${id}`).map((s) => s.activity.text ?? '');
  const cardsSentTo = (number: string) =>
    bot.sentTo(channel).filter((s) => s.kind === 'send' && s.activity.attachments && JSON.stringify(s).includes(number)).length;

  it('[EDG40] is bound by a member or the itLead only, in a channel only', async () => {
    assert.match((await bot.say(lead, 'koppla kanal', place))?.words ?? '', /Kanalen kopplas av förvaltningsledare IT eller en medlem/);
    assert.match((await bot.say(itLead, 'koppla kanal'))?.words ?? '', /i den kanal där gruppen/);
    assert.match((await bot.say(itLead, 'Koppla kanal', place))?.words ?? '', /Klart! Ärenden till Utvecklings- och förvaltningsgruppen/);
    assert.match((await bot.say(guest, 'koppla kanal', place))?.words ?? '', /Klart!/);
  });

  it('[EDG41] gets a case’s card once, and the same card shows all that happens later', async () => {
    const { number, card } = await announced();
    await bot.click(itLead, number, 'take');
    await bot.cardIn(channel, number, (c) => /Förvaltningsledare IT[^]*har ärendet/.test(wordsOf(c)));
    await bot.click(itLead, number, 'comment', { words: 'Letar' });
    const latest = await bot.cardIn(channel, number, (c) => /Letar/.test(JSON.stringify(c)));
    assert.equal(latest.id, card.id);
    assert.equal(cardsSentTo(number), 1);
  });

  it('[EDG42] is told in the thread when a case is taken, solved and back again, and of nothing else', async () => {
    const { number, card } = await announced();
    await bot.click(itLead, number, 'take');
    await bot.click(itLead, number, 'ask', { words: 'När?' });
    await bot.click(anna, number, 'answer', { words: 'Nu' });
    await bot.click(itLead, number, 'return', { words: 'Er sak' });
    await bot.click(lead, number, 'requestEscalation', { words: 'Nej, er', platformFault: 'true' });
    await bot.click(itLead, number, 'take');
    await bot.click(itLead, number, 'resolve', { words: 'Klart' });
    await bot.click(anna, number, 'reopen', { words: 'Inte klart' });
    await bot.connector.until(() => threadOf(card.id).length >= 5);
    const expected = [/Förvaltningsledare IT.*har tagit/, /kommit till er igen/, /Förvaltningsledare IT.*har tagit/, /löst/, /öppna/];
    threadOf(card.id).forEach((line, index) => assert.match(line, expected[index] ?? /^$/));
    assert.equal(cardsSentTo(number), 1);
  });

  it('[EDG43] acts for its members, also as guests of its tenant, and each as themselves', async () => {
    const { card } = await announced();
    assert.deepEqual(buttonsOf(card.card).filter((b) => ['confirm', 'edit', 'withdraw', 'answer'].includes(b.verb)), []);
    const { data = {} } = buttonFor(card.card, 'take') ?? {};
    const answer = await bot.press(guest, 'take', data, { ...place, messageId: card.id });
    assert.match(wordsOf(answer.card), /Medlem i förvaltningsgruppen, Boden har ärendet/);
    const late = await bot.press(itLead, 'take', data, { ...place, messageId: card.id });
    assert.match(wordsOf(late.card), /Medlem i förvaltningsgruppen, Boden tog ärendet/);
  });

  it('[EDG43] refuses others politely and changes nothing', async () => {
    const { number, card } = await announced();
    for (const { verb, data } of buttonsOf(card.card)) {
      const told = await bot.press(lead, verb, data, { ...place, messageId: card.id });
      assert.match(told.words, /Knappen är till för gruppens medlemmar/);
    }
    const { data = {} } = buttonFor(card.card, 'take') ?? {};
    const elsewhere = await bot.press(itLead, 'take', data, { channel: '19:other@thread.tacv2' });
    assert.match(elsewhere.words, /Den här kanalen visar inte längre gruppens ärenden/);
    assert.ok(buttonFor((await bot.cardIn(channel, number)).card, 'take'));
  });

  it('[EDG43] tells a member whose button it is not that it may be another member’s', async () => {
    const { number } = await announced();
    await bot.say(bodenMember, number);
    await bot.click(bodenMember, number, 'requestEscalation', { words: 'Leverantörens sak' });
    const asked = await bot.cardIn(channel, number, (c) => Boolean(buttonFor(c, 'approve')));
    for (const verb of ['approve', 'decline']) {
      const button = buttonFor(asked.card, verb);
      const answer = await bot.press(guest, button?.verb ?? '', button?.data ?? {}, { ...place, messageId: asked.id });
      assert.match(wordsOf(answer.card), /Knappen kan vara till för någon annan i gruppen/);
    }
  });

  it('[EDG44] opens forms in the personal chat of whoever pressed, with the form open and protected', async () => {
    const { number, card } = await announced();
    const { verb = '', data = {} } = buttonFor(card.card, 'comment') ?? {};
    assert.match((await bot.press(guest, verb, data, { ...place, messageId: card.id })).words, /Jag har öppnat formuläret/);
    // Guests are written to where they have met the bot.
    const opened = await bot.cardIn(bodenMember, number, (c) => buttonFor(c, 'comment')?.verb === 'comment');
    await bot.click(itLead, number, 'take');
    await bot.cardIn(channel, number, (c) => /Förvaltningsledare IT[^]*har ärendet/.test(wordsOf(c)));
    assert.ok(buttonFor((await bot.cardIn(bodenMember, number)).card, 'cancel'));
    const sent = { ...buttonFor(opened.card, 'comment')?.data, words: 'Från kanalen' };
    const answer = await bot.press(bodenMember, 'comment', sent, { messageId: opened.id });
    assert.match(JSON.stringify(answer.card), /Från kanalen/);
  });

  it('[EDG44] leaves a form that they have open as it is, however often they press', async () => {
    const { number, card } = await announced();
    const press = (form: string) => {
      const { verb = '', data = {} } = buttonFor(card.card, form) ?? {};
      return bot.press(guest, verb, data, { ...place, messageId: card.id });
    };
    const open = (form: string) => bot.cardIn(bodenMember, number, (c) => buttonFor(c, form)?.verb === form && buttonFor(c, 'cancel') !== undefined);
    await press('comment');
    const opened = await open('comment');
    assert.match((await press('comment')).words, /Jag har öppnat formuläret/);
    await press('requestEscalation');
    await open('requestEscalation');
    const brought = bot.sentTo(bodenMember).filter((s) => s.kind === 'send' && JSON.stringify(s).includes(number));
    assert.equal(brought.findIndex(({ id }) => id === opened.id), brought.length - 2, 'one for each form');
  });

  it('[EDG44] asks a member whom the bot has never met to write first', async () => {
    const { card } = await announced();
    const { verb = '', data = {} } = buttonFor(card.card, 'comment') ?? {};
    assert.match((await bot.press(piteaMember, verb, data, { ...place, messageId: card.id })).words, /Jag når dig inte än/);
  });

  it('[EDG45] answers words about announced cases only, and points to the personal chat for all else', async () => {
    const { number, card } = await announced('Hemlig i kanalen');
    assert.equal(await bot.say(lead, number, place), null);
    const { id } = await bot.cardIn(channel, number, (c) => Boolean(c) && bot.cardsIn(channel, number).length === 1);
    await bot.connector.until(() => bot.sentTo(channel).some((s) => s.kind === 'update' && s.id === card.id));
    assert.notEqual((await bot.cardIn(channel, number)).id, card.id, `${id} is the card that was there before`);
    const home = await bot.report(anna, { title: 'Bara i Luleå' });
    const hidden = await bot.say(itLead, home, place);
    assert.match(hidden?.words ?? '', /Skriv till mig i en egen chatt/);
    for (const text of ['kö', 'mina ärenden', 'sök luleå', 'rapportera', 'Skrivaren är trasig', 'roller'])
      assert.match((await bot.say(anna, text, place))?.words ?? '', /Skriv till mig i en egen chatt/, text);
    assert.match((await bot.say(anna, 'hjälp', place))?.words ?? '', /I kanaler visar jag ärenden/);
  });

  it('[EDG46] may move: a channel that is bound anew gets the cards from then on', async () => {
    const { number } = await announced();
    const next = '19:next@thread.tacv2';
    await bot.say(itLead, 'koppla kanal', { channel: next });
    await bot.click(itLead, number, 'take');
    await bot.cardIn(next, number);
    assert.match((await bot.say(itLead, number, place))?.words ?? '', /Skriv till mig i en egen chatt/);
  });
});
