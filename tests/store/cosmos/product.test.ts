import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../../support/bot.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { newDatabase } from '../../support/cosmosStores.js';
import { buttonFor, wordsOf } from '../../support/readCard.js';
import { employee, holder } from '../../support/sample.js';

const anna = employee('LUL');
const localIt = holder('localIt', 'LUL');
const lead = holder('businessLead', 'LUL');

describe('the product on Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let bot: TestBot;
  before(async () => {
    cosmos = await startCosmos();
    bot = await startTestBot({ cosmos: await newDatabase(cosmos) });
    await bot.install(anna, localIt, lead);
  });
  after(async () => {
    await bot.stop();
    await cosmos.stop();
  });

  it('[CSM10] a case goes from the report over a question to a confirmed solution', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'take');
    await bot.click(lead, number, 'ask', { words: 'Vilken webbläsare?' });
    await bot.click(anna, number, 'answer', { words: 'Edge' });
    const answered = await bot.cardIn(lead, number, (card) => /”Edge”/.test(wordsOf(card)));
    assert.ok(buttonFor(answered.card, 'resolve'));
    await bot.click(lead, number, 'resolve', { words: 'Löst' });
    const closed = await bot.click(anna, number, 'confirm');
    assert.match(wordsOf(closed.card), /Avslutat/);
    const queue = await bot.say(lead, 'kö');
    assert.doesNotMatch(wordsOf(queue?.card), new RegExp(number));
    const mine = await bot.say(anna, 'mina');
    assert.match(wordsOf(mine?.card), new RegExp(number));
    assert.match(await bot.metrics(), /cases.* 1/);
  });
});
