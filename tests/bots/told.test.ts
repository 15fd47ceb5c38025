import assert from 'node:assert/strict';
import { listed } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, wordsOf } from '../support/readCard.js';
import { employee, holder, sample } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const coordinator = holder('eServiceCoordinator', 'LUL');
const lulea = sample.services.find(({ id }) => id === 'bygglov-lulea');
const responsible = listed(sample.people.find(({ id }) => id === lulea?.responsible) ?? assert.fail());
const boden = sample.services.find(({ id }) => id === 'bygglov-boden');
const elsewhere = listed(sample.people.find(({ id }) => id === boden?.responsible) ?? assert.fail());
const own = { service: 'bygglov-lulea', kind: 'citizen' };

describe('who answers for an e-service', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, line, coordinator, responsible, elsewhere);
  });
  after(() => bot.stop());

  it('[NOT13] gets the card of a case on it without any role, with why, follows it in place and may comment', async () => {
    const number = await bot.report(anna, own);
    const { card, id } = await bot.cardIn(responsible, number);
    assert.match(wordsOf(card), /Du är e-tjänsteansvarig för Ansökan om bygglov\./);
    assert.equal(buttonFor(card, 'take'), undefined);
    assert.match(wordsOf((await bot.cardIn(coordinator, number)).card), /Du är lokal e-tjänstesamordnare/);
    await bot.click(line, number, 'take');
    const followed = await bot.cardIn(responsible, number, (now) => /har ärendet sedan/.test(wordsOf(now)));
    assert.equal(followed.id, id);
    await bot.click(responsible, number, 'comment', { words: 'Blanketten byttes i går' });
    await bot.cardIn(line, number, (now) => wordsOf(now).includes('Blanketten byttes i går'));
    assert.deepEqual(bot.cardsIn(elsewhere, number), []);
  });

  it('[QUE6] opens it by its number; whoever answers for a service elsewhere does not', async () => {
    const number = await bot.report(anna, own);
    const { id } = await bot.cardIn(responsible, number);
    await bot.say(responsible, number);
    await bot.connector.until(() => bot.cardsIn(responsible, number).some((brought) => brought.id !== id));
    assert.match((await bot.say(elsewhere, number))?.words ?? '', /hittar/);
  });
});
