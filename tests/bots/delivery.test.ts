import assert from 'node:assert/strict';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const colleague = holder('firstLine', 'LUL', 1);
const citizen = { kind: 'citizen' };

describe('what people are owed', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startTestBot();
    await bot.install(anna, line);
  });
  afterEach(() => bot.stop());

  const stored = async (what: string) => Number(new RegExp(`store_items\\{what="${what}"\\} (\\d+)`).exec(await bot.metrics())?.[1]);

  async function untilStored(what: string, satisfied: (count: number) => boolean): Promise<void> {
    while (!satisfied(await stored(what))) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('[EDG70] buttons answer at once while Teams is away, and all arrives in order when it is back', async () => {
    const form = await bot.say(anna, 'rapportera');
    const submit = (title: string, draft: string) => {
      const data = { title, description: '', service: 'inloggning', kind: 'citizen', priority: 'normal', draft };
      return bot.press(anna, 'submit', data, { messageId: form?.id ?? '' });
    };
    bot.connector.failWith(0);
    const numbers: string[] = [];
    for (const draft of ['one', 'two', 'three']) numbers.push((await submit(`Fel ${draft}`, draft)).words.slice(0, 11));
    const { card } = await bot.press(line, 'take', { case: numbers[1], seen: 1 });
    assert.match(wordsOf(card), /Kundtjänst 1, Luleå har ärendet/);
    await untilStored('owed', (owed) => owed > 0);
    bot.connector.failWith(null);
    bot.forward(minutes(2));
    await Promise.all(numbers.map((number) => bot.cardIn(line, number)));
    const arrived = bot.sentTo(line).filter((s) => s.kind === 'send').map((s) => JSON.stringify(s.activity));
    assert.deepEqual(arrived.slice(-3).map((text) => /LUL-26-\d{4}/.exec(text)?.[0]), numbers);
    assert.match(arrived.at(-2) ?? '', /har ärendet/, 'the newest state only');
  });

  it('[EDG71] someone who has blocked the bot is not tried again: parked, and seen in the figures', async () => {
    bot.connector.failWith(403);
    const { words } = await bot.press(anna, 'submit', { draft: 'd', title: 'x', service: 'inloggning', kind: 'citizen', priority: 'low' });
    assert.match(words, /^LUL-26-0001/);
    await untilStored('parked', (parked) => parked === 2);
    assert.match(await bot.metrics(), /supportkedjan_deliveries_total\{outcome="parked"\} \d/);
    bot.connector.failWith(null);
    bot.forward(minutes(60));
    const number = await bot.report(anna, citizen);
    await bot.cardIn(line, number);
    assert.deepEqual(bot.cardsIn(line, 'LUL-26-0001'), []);
  });

  it('[EDG72] what is owed to someone whom the bot has never met waits until they write', async () => {
    const number = await bot.report(anna, citizen);
    await bot.cardIn(line, number);
    assert.deepEqual(bot.sentTo(colleague), []);
    await bot.say(colleague, 'hej');
    assert.ok(buttonFor((await bot.cardIn(colleague, number)).card, 'take'));
  });

  it('[EDG73] a card that someone has deleted comes anew', async () => {
    const number = await bot.report(anna, citizen);
    const { id } = await bot.cardIn(line, number);
    await untilStored('owed', (owed) => owed === 0);
    bot.connector.forget(id);
    await bot.click(anna, number, 'comment', { words: 'Hör av er' });
    const newer = await bot.cardIn(line, number, (card) => /Hör av er/.test(JSON.stringify(card)));
    assert.notEqual(newer.id, id);
  });
});
