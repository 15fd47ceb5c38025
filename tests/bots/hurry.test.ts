import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const noFiles = /kan inte ta emot bilder eller filer än\. Beskriv i stället med ord/;
const picture = { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/1/views/original' };
const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'fel.docx', content: { downloadUrl: 'https://example.com/1' } };
const formatting = { contentType: 'text/html', content: '<p><strong>Det</strong> går inte</p>' };

describe('people in a hurry', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(lead);
  });
  after(() => bot.stop());

  const told = async (text: string, attachments: readonly object[] = []) =>
    (await bot.say(anna, text, { attachments })) ?? assert.fail(`No answer to ${text}`);

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

  it('[EDG83] who sends a picture or a file with words gets their answer and is told to describe it', async () => {
    for (const attachments of [[picture], [file], [{ ...picture, contentType: 'image/png' }, formatting]]) {
      const { card, words } = await told('Det går inte att logga in', attachments);
      assert.equal(fieldsOf(card)['title'], 'Det går inte att logga in');
      for (const said of [wordsOf(card), words]) assert.match(said, noFiles);
      assert.ok(buttonFor(card, 'submit'));
    }
    assert.match((await told('tack', [picture])).words, /ärendets kort[^]*kan inte ta emot bilder/);
    assert.match((await told(await bot.report(anna), [picture])).words, noFiles);
  });

  it('[EDG83] who sends nothing but a picture is told to describe it', async () => {
    for (const text of ['', 'hej', 'hjälp']) {
      const { card, words } = await told(text, [picture]);
      assert.ok(!card);
      assert.match(words, noFiles);
    }
  });

  it('[EDG83] formatting is no file, nor is what is no attachment', async () => {
    const odd: readonly object[][] = [[formatting], [{}], [{ contentType: 7 }], [[]], [{ contentType: 'application/vnd.microsoft.card.adaptive' }]];
    for (const attachments of odd) assert.doesNotMatch((await told('Det går inte', attachments)).words, noFiles);
  });
});
