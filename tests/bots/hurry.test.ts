import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');

describe('people in a hurry', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(lead);
  });
  after(() => bot.stop());

  const told = async (text: string) => (await bot.say(anna, text)) ?? assert.fail(`No answer to ${text}`);

  it('[EDG80] who thanks or says yes hears how to go on, without a form', async () => {
    for (const text of ['tack', 'Tack för hjälpen!', 'okej', '👍', 'ja', 'det funkar nu', 'löst', 'avbryt']) {
      const { card, words } = await told(text);
      assert.ok(!card, text);
      assert.match(words, /tryck på en knapp på ärendets kort\. Är det något annat, skriv här/, text);
    }
  });

  it('[EDG80] who greets or asks for help without a word on what gets help', async () => {
    for (const text of ['hej hej', 'Hallå', 'god morgon', 'hjälp mig', 'vad kan du göra?'])
      assert.match(wordsOf((await told(text)).card), /^Hej Anna Ö!/, text);
    assert.equal(fieldsOf((await told('hej, det går inte att logga in')).card)['title'], 'hej, det går inte att logga in');
  });

  it('[EDG81] commands nearly right are done, and `rapportera` with more has the rest filled in', async () => {
    const number = await bot.report(anna);
    for (const text of ['mina ärende', 'mitt ärende', 'status']) {
      const rows = buttonsOf((await told(text)).card).filter(({ verb }) => verb === 'show');
      assert.deepEqual(rows.map(({ data }) => data['case']), [number], text);
    }
    for (const text of ['raportera', 'Rapporterra!']) assert.equal(fieldsOf((await told(text)).card)['title'], '', text);
    for (const text of ['Rapportera: bilagor försvinner', 'rapportera bilagor försvinner'])
      assert.equal(fieldsOf((await told(text)).card)['title'], 'bilagor försvinner', text);
  });

  it('[EDG82] a case asked about in a line comes, and no form', async () => {
    const number = await bot.report(anna);
    for (const text of [`#${number}`, number.replaceAll('-', ' '), number.replace(/-0+/, '-'), `ärendet ${number}`, `Hur går det med ${number}?`]) {
      const before = await bot.cardIn(lead, number);
      assert.equal(await bot.say(lead, text), null, text);
      await bot.connector.until(() => bot.cardsIn(lead, number).some(({ id }) => id !== before.id));
    }
    assert.match((await told('Hur går det med LUL-26-9999?')).words, /Jag hittar inget sådant ärende/);
  });

  it('[FORM7] a greeting is not the title, and nothing that was written is lost', async () => {
    const text = 'Hej!\nDet går inte att logga in.\nMvh Eva';
    const { title, description } = fieldsOf((await told(text)).card);
    assert.deepEqual([title, description], ['Det går inte att logga in.', text]);
  });
});
