import assert from 'node:assert/strict';
import { personalChat, type Someone } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const colleague = holder('firstLine', 'LUL', 1);
const itLead = holder('itLead');
const citizen = { kind: 'citizen' };

describe('someone who has blocked the bot', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startTestBot();
    await bot.install(anna, line, colleague, itLead);
  });
  afterEach(() => bot.stop());

  const block = (someone: Someone) => bot.connector.failFor(personalChat(someone), 403);
  const unblock = (someone: Someone) => bot.connector.failFor(personalChat(someone), null);
  const says = (pattern: RegExp) => (card: unknown) => pattern.test(wordsOf(card));
  const operations = async () => (await bot.say(itLead, 'hjälp drift')) ?? assert.fail('No answer');
  async function untilFigures(pattern: RegExp): Promise<void> {
    while (!pattern.test(await bot.metrics())) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const untilParked = (count: number) => untilFigures(new RegExp(`store_items\\{what="parked"\\} ${count}\n`));

  it('[EDG76] is named on everyone’s card, and a colleague gets the card anew', async () => {
    block(line);
    const number = await bot.report(anna, citizen);
    const warning = /Nåddes inte i Teams: .*Kundtjänst 1/;
    assert.ok(await bot.cardIn(anna, number, says(warning)));
    const { card } = await bot.cardIn(colleague, number, says(warning));
    assert.ok(buttonFor(card, 'take'));
    assert.deepEqual(bot.cardsIn(line, number), []);
  });

  it('[EDG76] their deputy has the card brought again, at the bottom of the chat', async () => {
    const [lead, deputy] = [holder('businessLead', 'KAL'), holder('businessLead', 'KAL', 1)];
    const eva = employee('KAL', 'Eva', 'e0000000-0000-4000-8000-000000000011');
    await bot.install(eva, lead, deputy);
    const number = await bot.report(eva);
    const before = await bot.cardIn(deputy, number);
    await bot.cardIn(lead, number);
    await bot.click(lead, number, 'take');
    block(lead);
    await bot.click(eva, number, 'comment', { words: 'Hur går det?' });
    const { id } = await bot.cardIn(deputy, number, says(/Nåddes inte i Teams: /));
    assert.notEqual(id, before.id);
  });

  it('[EDG77] gets what did not arrive by writing again', async () => {
    block(line);
    const number = await bot.report(anna, citizen);
    await untilParked(1);
    unblock(line);
    await bot.say(line, 'hej');
    assert.ok(buttonFor((await bot.cardIn(line, number)).card, 'take'));
    await untilParked(0);
  });

  it('[OPS1] `hjälp drift` tells the itLead how much is on its way, whom the bot does not reach, and why', async () => {
    assert.match(wordsOf((await operations()).card), /Inget meddelande har fastnat/);
    block(line);
    await bot.report(anna, citizen);
    await untilParked(1);
    const { card } = await operations();
    assert.match(wordsOf(card), /\d+ meddelanden? är på väg\.\n1 meddelande har inte kommit fram:\nKundtjänst 1, Luleå.*: 1 st, har blockerat eller tagit bort appen/);
    assert.doesNotMatch(JSON.stringify(card), /LUL-26/, 'of which case is not everyone’s to know');
    assert.equal(buttonFor(card, 'resend')?.title, 'Skicka igen');
  });

  it('[OPS1] names those who stand in no directory as Teams does', async () => {
    const number = await bot.report(anna, citizen);
    await bot.click(colleague, number, 'take');
    await bot.cardIn(anna, number, says(/har ärendet/));
    block(anna);
    await bot.click(colleague, number, 'ask', { words: 'Vilken webbläsare?' });
    await untilParked(1);
    assert.match(wordsOf((await operations()).card), /Anna Ö: 1 st, har blockerat/);
    assert.ok(await bot.cardIn(colleague, number, says(/Nåddes inte i Teams: Anna Ö/)));
  });

  it('[OPS2] Skicka igen sends it again, and says how much', async () => {
    block(line);
    const number = await bot.report(anna, citizen);
    await untilParked(1);
    const { card, id } = await operations();
    unblock(line);
    const pressed = await bot.press(itLead, 'resend', buttonFor(card, 'resend')?.data ?? {}, { messageId: id });
    assert.match(wordsOf(pressed.card), /1 meddelande skickas igen\.[^]*Inget meddelande har fastnat/);
    assert.ok(await bot.cardIn(line, number));
  });

  it('[OPS2] what still does not arrive is parked again, and the case says nothing of someone who is not asked any longer', async () => {
    block(line);
    const number = await bot.report(anna, citizen);
    await untilParked(1);
    await bot.click(colleague, number, 'take');
    await bot.cardIn(anna, number, says(/har ärendet/));
    await bot.press(itLead, 'resend', {});
    await untilFigures(/deliveries_total\{outcome="parked"\} 2\n/);
    await untilParked(1);
    assert.doesNotMatch(wordsOf(bot.cardsIn(anna, number).at(-1)?.card), /Nåddes inte i Teams: /);
  });

  it('[OPS3] anyone else is refused politely, by word and by a forged button', async () => {
    block(line);
    await bot.report(anna, citizen);
    await untilParked(1);
    for (const other of [anna, colleague, holder('businessLead', 'LUL'), holder('managementGroup')]) {
      assert.match((await bot.say(other, 'hjälp drift'))?.words ?? '', /till för förvaltningsledare IT/);
      assert.match((await bot.press(other, 'resend', {})).words, /till för förvaltningsledare IT/);
    }
    await untilParked(1);
  });
});
