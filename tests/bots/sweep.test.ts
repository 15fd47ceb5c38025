import sinon from 'sinon';
import { sweepEveryMs } from '../../src/app/sweep.js';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const days = (n: number) => minutes(n * 24 * 60);

describe('what happens by itself in the running bot', () => {
  let intervals: sinon.SinonFakeTimers;
  let bot: TestBot;
  before(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    bot = await startTestBot();
    await bot.install(anna, line);
  });
  after(async () => {
    await bot.stop();
    intervals.restore();
  });

  it('[TIM15] comes by a sweep each minute, and reaches those whom it concerns', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    await bot.click(line, number, 'take');
    await bot.click(line, number, 'ask', { words: 'Vilken webbläsare?' });
    await bot.cardIn(anna, number, (card) => Boolean(buttonFor(card, 'answer')));
    bot.forward(days(30));
    intervals.tick(sweepEveryMs);
    const closed = (card: unknown) => JSON.stringify(card).includes('frågan fick inget svar');
    await bot.cardIn(line, number, closed);
    await bot.cardIn(anna, number, (card) => closed(card) && Boolean(buttonFor(card, 'reopen')));
    await bot.click(anna, number, 'reopen', { words: 'Edge' });
    await bot.cardIn(line, number, (card) => Boolean(buttonFor(card, 'resolve')));
  });
});
