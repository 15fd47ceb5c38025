import assert from 'node:assert/strict';
import sinon from 'sinon';
import { sweepEveryMs } from '../../src/app/sweep.js';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('KAL');
const lead = holder('businessLead', 'KAL');
const deputy = holder('businessLead', 'KAL', 1);
const localIt = holder('localIt', 'KAL');
const itLead = holder('itLead');
const hours = (n: number) => minutes(n * 60);
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));
const offering = (verb: string) => (card: unknown) => Boolean(buttonFor(card, verb));

/** From Monday at nine: eight hours to respond and three days to solve at the first step, that of the businessLead. */
describe('what takes long in the running bot', () => {
  let intervals: sinon.SinonFakeTimers;
  let bot: TestBot;
  beforeEach(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    bot = await startTestBot();
    await bot.install(anna, lead, deputy, localIt, itLead);
  });
  afterEach(async () => {
    await bot.stop();
    intervals.restore();
  });

  function passes(ms: number): void {
    bot.forward(ms);
    intervals.tick(sweepEveryMs);
  }

  it('[TIM19] [TIM20] is taken over: offered to the accountable, their deputy, and then to the next one, who solves it', async () => {
    const number = await bot.report(anna);
    await bot.say(localIt, number);
    await bot.click(localIt, number, 'take');
    passes(hours(3 * 24 + 1));
    for (const who of [lead, deputy]) {
      const { card, words } = await bot.cardIn(who, number, offering('takeOver'));
      assert.equal(buttonFor(card, 'takeOver')?.title, 'Ta över');
      assert.match(words, /Tiden har gått ut\. Du kan ta över ärendet/);
    }
    assert.deepEqual(bot.cardsIn(itLead, number), []);
    passes(hours(30));
    await bot.cardIn(itLead, number, offering('takeOver'));
    assert.match(JSON.stringify((await bot.say(itLead, 'kö'))?.card), new RegExp(number));
    const { card } = await bot.click(itLead, number, 'takeOver');
    assert.ok(showing(/Förvaltningsledare IT, Norrbottens e-nämnd tog över ärendet från Lokal IT, Kalix/)(card), wordsOf(card));
    await bot.cardIn(localIt, number, showing(/Tack för det du har gjort/));
    await bot.click(itLead, number, 'resolve', { words: 'Startade om' });
    await bot.cardIn(anna, number, offering('confirm'));
  });

  it('[TIM21] [TIM22] [TIM23] a request is brought again, then to the deputy, and is at last decided on by the next one', async () => {
    const number = await bot.report(anna);
    await bot.say(localIt, number);
    await bot.click(localIt, number, 'requestEscalation', { words: 'Felet finns i plattformen', platformFault: 'true' });
    const waits = showing(/Begäran väntar fortfarande på dig/);
    const asked = async () => (await Promise.all([lead, deputy].map((who) => bot.cardIn(who, number, offering('approve'))))).map(({ id }) => id);
    const [first, beside] = await asked();
    passes(hours(4.1));
    assert.notEqual((await bot.cardIn(lead, number, waits)).id, first, 'brought to the bottom of the chat');
    assert.equal((await bot.cardIn(deputy, number, waits)).id, beside, 'only brought up to date');
    const [again] = await asked();
    passes(hours(19));
    await bot.cardIn(deputy, number, showing(/Ersättarna påmindes/));
    assert.deepEqual([(await asked())[0], (await asked())[1] === beside], [again, false]);
    assert.deepEqual(bot.cardsIn(itLead, number), []);
    passes(hours(4));
    await bot.cardIn(itLead, number, showing(/så nu får du också göra det/));
    await bot.click(itLead, number, 'approve');
    await bot.cardIn(lead, number, showing(/godkände eskaleringen, för ingen annan hade svarat/));
    await bot.click(itLead, number, 'take');
  });
});
