import assert from 'node:assert/strict';
import sinon from 'sinon';
import { sweepEveryMs } from '../../src/app/sweep.js';
import type { Someone } from '../support/activities.js';
import { minutes, startTestBot, type Fields, type TestBot } from '../support/bot.js';
import { cardOf, fallbackOf } from '../support/client.js';
import { buttonFor, buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const hours = (n: number) => minutes(n * 60);
const quiet = { quiet: 'true', quietFrom: '18:00', quietTo: '07:00' };

describe('when someone is told', () => {
  let intervals: sinon.SinonFakeTimers;
  let bot: TestBot;
  beforeEach(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    // A Monday, nine in the morning.
    bot = await startTestBot();
    await bot.install(anna, lead);
  });
  afterEach(async () => {
    await bot.stop();
    intervals.restore();
  });

  async function choose(who: Someone, fields: Fields) {
    const card = (await bot.say(who, 'avisera mig'))?.card;
    return bot.press(who, 'setAttention', { ...fieldsOf(card), ...buttonFor(card, 'setAttention')?.data, ...fields });
  }
  /** New messages to the lead, since the greeting, as their notifications tell them. */
  const told = () => bot.sentTo(lead).filter(({ kind, answers }) => kind === 'send' && !answers).map((sent) => fallbackOf(cardOf(sent)));
  const digests = () => told().filter((words) => /behöver dig/.test(words));
  async function untilDelivered(): Promise<void> {
    while (!/store_items\{what="owed"\} 0\n/.test(await bot.metrics())) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  function forward(ms: number): void {
    bot.forward(ms);
    intervals.tick(sweepEveryMs);
  }
  async function untilDigests(count: number): Promise<void> {
    await bot.connector.until(() => digests().length >= count);
    await untilDelivered();
    assert.equal(digests().length, count);
  }

  it('[ATT5] quiet hours: nothing at eight in the evening but what has high priority, and one digest at seven', async () => {
    await choose(lead, quiet);
    const before = told().length;
    forward(hours(11));
    const normal = await bot.report(anna);
    await untilDelivered();
    assert.equal(told().length, before);
    const high = await bot.report(anna, { priority: 'high' });
    await bot.cardIn(lead, high);
    await untilDelivered();
    assert.deepEqual(told().slice(before).map((words) => words.slice(0, 11)), [high]);
    assert.match((await bot.say(lead, 'kö'))?.words ?? '', new RegExp(normal));
    forward(hours(10.5));
    await untilDelivered();
    assert.deepEqual(digests(), []);
    forward(hours(0.6));
    await untilDigests(1);
    assert.match(digests()[0] ?? '', /^God morgon! 2 ärenden behöver dig\. LUL/);
    forward(hours(1));
    await untilDigests(1);
  });

  it('[ATT6] digest: forty cases on a Monday are one card on Tuesday morning, from which each can be seen at once', async () => {
    await choose(lead, { mode: 'digest' });
    const before = told().length;
    const numbers: string[] = [];
    for (let n = 0; n < 40; n += 1) numbers.push(await bot.report(anna));
    await untilDelivered();
    assert.equal(told().length, before);
    forward(hours(23.1));
    await untilDigests(1);
    assert.equal(told().length, before + 1);
    const card = bot.sentTo(lead).map(cardOf).findLast((c) => /behöver dig/.test(fallbackOf(c)));
    assert.match(wordsOf(card), /40 ärenden behöver dig\.\nHär är de 10 som har väntat längst/);
    const shows = buttonsOf(card).filter(({ verb }) => verb === 'show');
    assert.deepEqual(shows.map(({ data }) => data['case']), numbers.slice(0, 10));
    await bot.press(lead, 'show', shows[0]?.data ?? {});
    await bot.cardIn(lead, numbers[0] ?? '', (c) => Boolean(buttonFor(c, 'take')));
  });

  it('[ATT6] a digest of nothing is not sent', async () => {
    await choose(lead, { mode: 'digest' });
    const before = told().length;
    forward(hours(24));
    const high = await bot.report(anna, { priority: 'high' });
    await bot.cardIn(lead, high);
    await untilDelivered();
    assert.deepEqual(told().slice(before).map((words) => words.slice(0, 11)), [high]);
  });

  it('[ATT5] a card that is there already is redrawn in place', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'take');
    await untilDelivered();
    await choose(lead, { mode: 'digest' });
    const { id } = await bot.cardIn(lead, number);
    await bot.click(anna, number, 'comment', { words: 'Hör av er' });
    const now = await bot.cardIn(lead, number, (card) => /Hör av er/.test(JSON.stringify(card)));
    assert.equal(now.id, id);
  });

  it('[ATT3] "Bara när jag är utpekad" is told of what is theirs, not of a queue', async () => {
    await choose(lead, { mode: 'named' });
    const before = told().length;
    const number = await bot.report(anna);
    await untilDelivered();
    assert.equal(told().length, before);
    await bot.say(lead, number);
    await bot.click(lead, number, 'take');
    await untilDelivered();
    await bot.click(anna, number, 'comment', { words: 'Hör av er' });
    await bot.connector.until(() => told().length === before + 2);
  });

  it('[ATT8] the choice is shown as saved, refused in words, and kept; forged data chooses nothing', async () => {
    const saved = await choose(lead, quiet);
    assert.match(saved.words, /Sparat\. Jag skriver så fort något behöver dig\. Mellan 18\.00 och 07\.00 är jag tyst/);
    const refused = await choose(lead, { quietTo: '18.00' });
    assert.match(wordsOf(refused.card), /sluta en annan tid/);
    assert.equal((await choose(lead, { mode: 'alltid' })).words.includes('Sparat'), false);
    const { quiet: on, quietTo } = fieldsOf((await bot.say(lead, 'tysta timmar'))?.card);
    assert.deepEqual([on, quietTo], ['true', '07:00']);
  });

  it('[ATT1] whoever holds no role is told at once, and told so', async () => {
    assert.match((await bot.say(anna, 'avisera mig'))?.words ?? '', /alltid direkt/);
    assert.match((await bot.press(anna, 'setAttention', { mode: 'digest', quietFrom: '18:00', quietTo: '07:00' })).words, /alltid direkt/);
    assert.match((await bot.press(anna, 'attention', {})).words, /alltid direkt/);
  });
});
