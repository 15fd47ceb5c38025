import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');

describe('talking with the bot', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(line, lead, itLead);
  });
  after(() => bot.stop());

  const told = async (from: typeof anna, text: string) => (await bot.say(from, text)) ?? assert.fail(`No answer to ${text}`);
  const rows = (card: unknown) => buttonsOf(card).filter(({ verb }) => verb === 'show').map(({ data }) => data['case']);

  it('[EDG50] help says what I can do by my roles, with examples to press and a word on privacy', async () => {
    assert.match(wordsOf((await told(anna, 'hej')).card), /Hej Anna Ö![^]*Du kan rapportera[^]*Skriv inte personnummer/);
    assert.match(wordsOf((await told(lead, 'Hjälp')).card), /Du är Förvaltningsledare verksamhet, Luleå kommun/);
    assert.match(wordsOf((await told(holder('businessLead', 'KAL', 1), '?')).card), /Du är ersättare för Förvaltningsledare verksamhet, Kalix/);
    const { card } = await told(anna, 'hjälp');
    assert.equal(buttonsOf(card).length, 3);
    for (const { verb, data } of buttonsOf(card)) assert.ok((await bot.press(anna, verb, data)).card);
  });

  it('[EDG50] the first meeting is an installation, answered with help', async () => {
    const someone = employee('BOD', 'Nils', 'e0000000-0000-4000-8000-000000000004');
    await bot.install(someone);
    assert.match(JSON.stringify(bot.sentTo(someone)), /Hej Nils!/);
  });

  it('[EDG51] the language that someone chose wins, and is kept', async () => {
    const guest = employee('BOD', 'Ann', 'e0000000-0000-4000-8000-000000000005');
    assert.match((await told(guest, 'English')).words, /English/);
    const number = await bot.report(guest);
    assert.match(wordsOf((await bot.cardIn(guest, number)).card), /In the queue|Queue|waiting/i);
    assert.equal(buttonFor((await told(guest, 'my cases')).card, 'show')?.title, 'Show');
    assert.match((await told(guest, 'svenska')).words, /Nu talar jag svenska/);
    assert.equal(buttonFor((await told(guest, 'mina ärenden')).card, 'show')?.title, 'Visa');
  });

  it('[EDG52] `kö` and `mina ärenden` list ten a page, and the next page follows', async () => {
    const kim = employee('LUL', 'Kim', 'e0000000-0000-4000-8000-000000000006');
    const numbers: string[] = [];
    for (let i = 0; i < 12; i++) numbers.push(await bot.report(kim, { title: `Fel ${i}`, priority: i === 11 ? 'high' : 'normal' }));
    const mine = await told(kim, 'mina ärenden');
    assert.deepEqual(rows(mine.card), numbers.toReversed().slice(0, 10));
    const more = await bot.press(kim, 'page', buttonFor(mine.card, 'page')?.data ?? {});
    assert.deepEqual(rows(more.card), numbers.toReversed().slice(10));
    assert.equal(buttonFor(more.card, 'page'), undefined);
    const queue = await told(lead, 'KO');
    assert.equal(rows(queue.card)[0], numbers[11], 'the most urgent first');
    assert.equal(rows(queue.card).length, 10);
    assert.match(wordsOf((await told(holder('businessLead', 'PIT'), 'kö')).card), /Inget väntar på dig just nu\./);
  });

  it('[EDG52] of one’s own reports those that wait for one’s answer stand first, and each once', async () => {
    const kim = employee('LUL', 'Kim', 'e0000000-0000-4000-8000-000000000008');
    const numbers: string[] = [];
    for (let i = 0; i < 12; i++) numbers.push(await bot.report(kim, { title: `Fel ${i}` }));
    const [oldest = '', ...newer] = numbers;
    await bot.click(lead, oldest, 'take');
    await bot.click(lead, oldest, 'ask', { words: 'När?' });
    const mine = await told(kim, 'mina ärenden');
    assert.deepEqual(rows(mine.card), [oldest, ...newer.toReversed().slice(0, 9)]);
    const more = await bot.press(kim, 'page', buttonFor(mine.card, 'page')?.data ?? {});
    assert.deepEqual(rows(more.card), newer.toReversed().slice(9));
  });

  it('[EDG52] a forged page cursor gives a page', async () => {
    for (const after of ['x', '{"a":1}', '0', 'null', "'; DROP TABLE cases"])
      for (const list of ['queue', 'mine', 'search']) assert.ok((await bot.press(lead, 'page', { list, after, query: 'fel' })).card);
  });

  it('[EDG53] `sök` finds by words and number what one may see, and nothing else', async () => {
    const number = await bot.report(anna, { title: 'Åäö-bilagor försvinner' });
    assert.deepEqual(rows((await told(lead, 'sök BILAG aao')).card), [number]);
    assert.deepEqual(rows((await told(anna, `sök ${number.toLowerCase()}`)).card), [number]);
    for (const other of [holder('businessLead', 'BOD'), itLead, employee('LUL', 'Bo', 'e0000000-0000-4000-8000-000000000007')])
      for (const text of ['sök bilagor', `sök ${number}`]) {
        const found = await told(other, text);
        assert.deepEqual(rows(found.card), []);
        assert.match(wordsOf(found.card), /Jag hittade inget ärende/);
      }
  });

  it('[EDG53] `sök` alone, as Teams’ list of commands sends it, is told what to add', async () => {
    for (const text of ['sök', 'ärende']) assert.match((await told(anna, text)).words, /Skriv ”sök” och några ord/);
    assert.match((await told(lead, 'sök Åsa Öberg')).words, /passar ”Åsa Öberg”/);
  });

  it('[EDG54] a number brings the card to the bottom, and the one before says where it went', async () => {
    const number = await bot.report(anna);
    const before = await bot.cardIn(lead, number);
    assert.equal(await bot.say(lead, `Ärende ${number.toLowerCase()}.`), null);
    const moved = () => bot.sentTo(lead).find((s) => s.kind === 'update' && s.id === before.id);
    await bot.connector.until(() => Boolean(moved()));
    assert.match(JSON.stringify(moved()), /finns längre ner i chatten/);
    assert.notEqual((await bot.cardIn(lead, number)).id, before.id);
    assert.equal(bot.cardsIn(lead, number).length, 1);
  });

  it('[EDG54] Visa in a list does the same, and a sentence says so', async () => {
    const number = await bot.report(anna);
    const before = await bot.cardIn(lead, number);
    assert.match((await bot.press(lead, 'show', { case: number })).words, new RegExp(`${number} finns nu längst ner`));
    await bot.connector.until(() => bot.cardsIn(lead, number).some(({ id }) => id !== before.id));
  });

  it('[EDG55] questions about roles are answered from the directory', async () => {
    assert.match(wordsOf((await told(anna, 'Vem är förvaltningsledare i Boden?')).card), /Förvaltningsledare verksamhet, Boden/);
    assert.match(wordsOf((await told(anna, 'who is it lead?')).card), /Förvaltningsledare IT/);
    assert.match(wordsOf((await told(anna, 'roller')).card), /Kundtjänst 1, Luleå/);
    assert.match(wordsOf((await told(anna, 'vem är kejsare i Rom?')).card), /Jag hittar ingen som passar ”kejsare i Rom”/);
    assert.match(wordsOf((await told(holder('businessLead', 'KAL'), 'mina roller')).card), /Din ersättare: Ersättare för förvaltningsledare/);
    assert.match(wordsOf((await told(anna, 'mina roller')).card), /Du har ingen roll[^]*Administratör, Luleå/);
  });

  it('[EDG59] what was no question is reported with its own words, pressed or at once', async () => {
    const text = 'Vem är det som loggar ut mig hela tiden?';
    const button = buttonFor((await told(anna, text)).card, 'newReport');
    assert.equal(button?.title, 'Rapportera');
    assert.equal(fieldsOf((await bot.press(anna, 'newReport', button.data)).card)['title'], text);
    for (const maybe of ['Kontakten med servern bryts', 'Kontakt med kundtjänst bryts hela tiden', 'Vem har tagit bort mina bilagor?'])
      assert.equal(fieldsOf((await told(anna, maybe)).card)['title'], maybe);
    assert.match(wordsOf((await told(anna, 'kontakt lokal it i Kriuna')).card), /Lokal IT, Kiruna/);
  });
});
