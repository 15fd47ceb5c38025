import assert from 'node:assert/strict';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const colleague = holder('firstLine', 'LUL', 1);
const lead = holder('businessLead', 'LUL');
const kalixLead = holder('businessLead', 'KAL');
const kalixDeputy = holder('businessLead', 'KAL', 1);
const bodenLead = holder('businessLead', 'BOD');
const itLead = holder('itLead');

const unseen = /Jag hittar inget sådant ärende/;

describe('pressing buttons', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, line, colleague, lead, bodenLead, itLead, kalixLead, kalixDeputy);
  });
  after(() => bot.stop());

  const eventCount = (card: unknown) => /Händelser \((\d+)\)/.exec(JSON.stringify(card))?.[1];
  const citizenCase = () => bot.report(anna, { kind: 'citizen' });

  it('[EDG20] a double click and a resent invoke act once and answer the same', async () => {
    const number = await citizenCase();
    const { data = {} } = buttonFor((await bot.cardIn(line, number)).card, 'take') ?? {};
    const [first, second] = await Promise.all([bot.press(line, 'take', data), bot.press(line, 'take', data)]);
    const third = await bot.press(line, 'take', data);
    assert.deepEqual([wordsOf(second.card), wordsOf(third.card)], [wordsOf(first.card), wordsOf(first.card)]);
    assert.equal(eventCount(third.card), '2');
  });

  it('[EDG20] a form that is sent twice acts once', async () => {
    const number = await citizenCase();
    const { data = {} } = buttonFor((await bot.cardIn(line, number)).card, 'comment') ?? {};
    const form = await bot.press(line, 'form', data);
    const sent = { ...buttonFor(form.card, 'comment')?.data, words: 'En gång räcker' };
    await Promise.all([bot.press(line, 'comment', sent), bot.press(line, 'comment', sent)]);
    const { card } = await bot.press(line, 'comment', sent);
    assert.equal(JSON.stringify(card).split('En gång räcker').length - 1, 1);
  });

  it('[EDG21] of two who take a case in the same moment one gets it, and the other is told who', async () => {
    const number = await citizenCase();
    const people = [line, colleague];
    const datas = await Promise.all(people.map(async (p) => buttonFor((await bot.cardIn(p, number)).card, 'take')?.data ?? {}));
    const answers = await Promise.all(people.map((p, i) => bot.press(p, 'take', datas[i] ?? {})));
    const losers = answers.filter(({ card }) => /tog ärendet nyss\. Här är kortet som det ser ut nu/.test(wordsOf(card)));
    assert.equal(losers.length, 1);
    const [loser] = losers;
    assert.match(wordsOf(loser?.card), answers[0] === loser ? /^Kundtjänst 2/ : /^Kundtjänst 1/);
    assert.equal(buttonFor(loser?.card, 'take'), undefined);
  });

  it('[EDG21] of two who decide in the same moment one does, and the other is told who and what', async () => {
    const number = await bot.report(employee('KAL', 'Kim', 'e0000000-0000-4000-8000-000000000003'));
    const localIt = holder('localIt', 'KAL');
    await bot.say(localIt, number);
    await bot.click(localIt, number, 'requestEscalation', { words: 'Upp', platformFault: 'true' });
    const approve = buttonFor((await bot.cardIn(kalixLead, number, (c) => Boolean(buttonFor(c, 'approve')))).card, 'approve');
    await bot.cardIn(kalixDeputy, number, (c) => Boolean(buttonFor(c, 'decline')));
    const both = await Promise.all([
      bot.press(kalixLead, 'approve', approve?.data ?? {}),
      bot.press(kalixDeputy, 'decline', { ...approve?.data, words: 'Nej' }),
    ]);
    const told = both.map(({ card }) => wordsOf(card)).filter((words) => /(godkände|avslog) eskaleringen nyss/.test(words));
    assert.equal(told.length, 1, both.map(({ card }) => wordsOf(card)).join('\n---\n'));
  });

  it('[EDG22] a button on an outdated card does nothing and brings the current card with why', async () => {
    const number = await citizenCase();
    await bot.click(line, number, 'take');
    const { data = {} } = buttonFor((await bot.cardIn(line, number)).card, 'release') ?? {};
    await bot.click(line, number, 'ask', { words: 'När?' });
    await bot.click(anna, number, 'answer', { words: 'Nu' });
    const { card } = await bot.press(line, 'release', data);
    assert.match(wordsOf(card), /Ärendet har ändrats sedan du öppnade kortet/);
    assert.ok(buttonFor(card, 'resolve'));
  });

  it('[EDG22] an old button that has been pressed before says so, once somebody else has gone on', async () => {
    const number = await citizenCase();
    const { data = {} } = buttonFor((await bot.cardIn(line, number)).card, 'take') ?? {};
    await bot.press(line, 'take', data);
    await bot.click(line, number, 'release');
    await bot.click(colleague, number, 'take');
    const { card } = await bot.press(line, 'take', data);
    assert.match(wordsOf(card), /Ärendet har ändrats sedan du öppnade kortet/);
    assert.match(wordsOf(card), /Kundtjänst 2[^]*har ärendet/);
  });

  it('[EDG23] another municipality’s case looks exactly like a number that does not exist', async () => {
    const number = await citizenCase();
    for (const [verb, more] of [['take', {}], ['show', {}], ['comment', { words: 'x' }], ['form', { form: 'comment' }]] as const) {
      const forged = await bot.press(bodenLead, verb, { case: number, seen: 1, ...more });
      const unknown = await bot.press(bodenLead, verb, { case: 'LUL-26-9999', seen: 1, ...more });
      assert.match(forged.words, unseen);
      assert.deepEqual(forged, unknown);
    }
    assert.deepEqual((await bot.say(bodenLead, number))?.words, (await bot.say(bodenLead, 'LUL-26-9999'))?.words);
    assert.deepEqual(bot.cardsIn(bodenLead, number), []);
  });

  it('[EDG23] a cancel or an empty form of somebody else’s case tells nothing either', async () => {
    const number = await citizenCase();
    assert.match((await bot.press(bodenLead, 'cancel', { case: number })).words, unseen);
    assert.match((await bot.press(bodenLead, 'comment', { case: number, seen: 1, draft: 'd', words: '' })).words, unseen);
  });

  it('[EDG24] card data grants nothing: a reporter who forges Godkänn, Löst or Ta ärendet changes nothing', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'requestEscalation', { words: 'Upp', platformFault: 'true' });
    for (const verb of ['approve', 'decline', 'take', 'resolve', 'handOver', 'return', 'contactSupplier']) {
      const data = { case: number, seen: 99, words: 'x', to: 'role:localIt', by: lead.objectId, person: lead.objectId };
      const { card } = await bot.press(anna, verb, data);
      assert.equal(eventCount(card), '4', verb);
    }
  });

  it('[EDG24] a handover to someone who is not offered is refused, and the form stays open', async () => {
    const number = await bot.report(anna);
    const { data = {} } = buttonFor((await bot.cardIn(lead, number)).card, 'handOver') ?? {};
    const form = await bot.press(lead, 'form', data);
    const send = buttonFor(form.card, 'handOver')?.data;
    for (const to of [`person:${anna.tenantId}:${anna.objectId}`, 'role:itLead', 'role:nobody', 'nonsense']) {
      const { card } = await bot.press(lead, 'handOver', { ...send, to, words: 'Hjälp' });
      assert.match(wordsOf(card), /Ett av valen finns inte längre|Välj ett av alternativen/, to);
      assert.ok(buttonFor(card, 'cancel'));
      assert.match(JSON.stringify(card), /"value":"Hjälp"/);
    }
  });

  it('[EDG25] what no button of ours says is answered with a sentence', async () => {
    const number = await bot.report(anna);
    const forged: readonly (readonly [string, object])[] = [
      ['nothing', {}],
      ['constructor', {}],
      ['take', {}],
      ['take', { case: number, seen: '1' }],
      ['take', { case: number, seen: -1 }],
      ['take', { case: ['LUL-26-0001'], seen: 1 }],
      ['form', { case: number, seen: 1, form: 'submit' }],
      ['form', { case: number, seen: 1, form: 'take' }],
      ['page', { list: 'everything' }],
      ['submit', { draft: '../../etc' }],
    ];
    for (const [verb, data] of forged) assert.match((await bot.press(anna, verb, data)).words, /känner inte igen knappen/, verb);
  });

  it('[EDG26] a form without its words comes back filled in, and NUL characters never arrive', async () => {
    const number = await bot.report(anna);
    const empty = await bot.click(lead, number, 'comment', { words: '\u0000  ' });
    assert.match(wordsOf(empty.card), /Fyll i ”Kommentar”/);
    const long = await bot.press(lead, 'comment', { ...buttonFor(empty.card, 'comment')?.data, words: 'x'.repeat(2001) });
    assert.match(wordsOf(long.card), /Texten under ”Kommentar” är 2\u00a0001 tecken/);
    const { card } = await bot.press(lead, 'comment', { ...buttonFor(long.card, 'comment')?.data, words: 'a\u0000b <at>x</at> **c**' });
    assert.match(JSON.stringify(card), /ab <at>x<\/at> \*\*c\*\*/);
  });

  it('[EDG27] a deputy is told whose place they act in, and the history says who truly acted', async () => {
    const number = await bot.report(employee('KAL', 'Kim', 'e0000000-0000-4000-8000-000000000003'));
    const { card } = await bot.click(kalixDeputy, number, 'take');
    assert.match(JSON.stringify(card), /som ersättare för/);
  });

  it('[EDG28] a case stays with its reporter for 14 days after the solution, and no longer', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'take');
    await bot.click(lead, number, 'resolve', { words: 'Klart' });
    const reopen = buttonFor((await bot.cardIn(anna, number, (c) => Boolean(buttonFor(c, 'reopen')))).card, 'reopen');
    bot.forward(minutes(15 * 24 * 60));
    const { card } = await bot.press(anna, 'form', reopen?.data ?? {});
    assert.match(wordsOf(card), /mer än 14 dagar/);
    assert.deepEqual(buttonsOf(card).filter((b) => b.title === 'Öppna igen'), []);
  });
});
