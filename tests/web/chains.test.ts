import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import sinon from 'sinon';
import { sweepEveryMs } from '../../src/app/sweep.js';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { employee, holder } from '../support/sample.js';
import { apiOf } from '../support/tab.js';

const [anna, bodil] = [employee('LUL'), employee('BOD', 'Bodil Ek', 'e0000000-0000-4000-8000-000000000002')];
const [firstLine, itLead] = [holder('firstLine', 'LUL'), holder('itLead')];
const citizen = { kind: 'citizen', service: 'inloggning' };

describe('the chains as they stand', () => {
  let bot: TestBot;
  let api: ReturnType<typeof apiOf>;
  let intervals: sinon.SinonFakeTimers;
  before(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    bot = await startTestBot();
    api = apiOf(bot.url);
    await bot.install(anna, bodil, firstLine);
  });
  after(async () => {
    await bot.stop();
    intervals.restore();
  });

  const firstStep = async (who: typeof anna, query = '') => {
    const step = (await api.get(who, `chains${query}`)).body.chains[0]?.steps[0];
    return [step?.count, step?.late, step?.oldest];
  };

  it('[API15] have the late and for how long the oldest has waited, of all or of one municipality, for whoever may see them', async () => {
    await bot.report(anna, citizen);
    await bot.report(bodil, citizen);
    assert.deepEqual(await firstStep(firstLine), [1, 0, 'nyss']);
    bot.forward(minutes(300));
    intervals.tick(sweepEveryMs);
    for (let i = 0; i < 40 && (await firstStep(firstLine))[1] === 0; i += 1) await wait(50);
    assert.deepEqual(await firstStep(firstLine), [1, 1, '5 tim']);
    assert.deepEqual(await firstStep(firstLine, '?municipality=BOD'), [0, 0, '']);
    assert.deepEqual(await firstStep(bodil, '?municipality=BOD'), [1, 1, '5 tim']);
    assert.deepEqual(await firstStep(itLead), [0, 0, '']);
    const long = 'x'.repeat(10_000);
    for (const wrong of ['a%27b', long]) assert.equal((await api.get(anna, `chains?municipality=${wrong}`)).status, 400, wrong.slice(0, 9));
  });

  it('[API15] are in a case’s own answer with the time at each step, and whose deed each event was', async () => {
    const number = await bot.report(anna, citizen);
    await bot.click(firstLine, number, 'take');
    bot.forward(minutes(90));
    await bot.click(firstLine, number, 'requestEscalation', { words: 'Upp', platformFault: 'true' });
    bot.forward(minutes(30));
    const { chain, timeline } = (await api.get(firstLine, `cases/${number}`)).body;
    assert.deepEqual(chain.map(({ position, here, spent }) => [position, here, spent]), [
      ['passed', '', 'klart efter 1 tim 30 min'], ['here', 'Du är här', '30 min'], ['ahead', '', 'nästa steg'], ['ahead', '', ''],
    ]);
    assert.deepEqual(chain.map(({ spentMs }) => Math.round(spentMs / minutes(1))), [90, 30, 0, 0]);
    assert.deepEqual(chain.map(({ approvedBy }) => approvedBy), ['', '', 'förvaltningsledare verksamhet', 'förvaltningsledare IT']);
    assert.ok(timeline.every(({ isDeed }) => isDeed));
  });
});
