import { setTimeout as wait } from 'node:timers/promises';
import { startTestBot, type TestBot } from '../support/bot.js';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { newDatabase } from '../support/cosmosStores.js';
import { startConnector, type StubConnector } from '../support/connector.js';
import { employee, holder } from '../support/sample.js';
import { listen } from '../support/tab.js';

const anna = employee('LUL');
const firstLine = holder('firstLine', 'LUL');

describe('two bots on one store', () => {
  let cosmos: RunningCosmos;
  let connector: StubConnector;
  let bots: readonly [TestBot, TestBot];
  before(async () => {
    [cosmos, connector] = await Promise.all([startCosmos(), startConnector()]);
    const changes = { cosmos: await newDatabase(cosmos) };
    const first = await startTestBot(changes, connector);
    bots = [first, await startTestBot(changes, connector)];
    await first.install(anna, firstLine);
  });
  after(async () => {
    for (const bot of bots) await bot.stop();
    await Promise.all([cosmos.stop(), connector.close()]);
  });

  async function heard(stream: Awaited<ReturnType<typeof listen>>, number: string, version: number) {
    for (let i = 0; i < 100; i += 1) {
      const found = stream.heard.find(({ data }) => data.number === number && data.version === version);
      if (found) return found;
      await wait(50);
    }
    throw new Error(`Nothing was heard of ${number} ${version}: ${JSON.stringify(stream.heard)}`);
  }

  it('[API10] tell their listeners of what the other has changed; [API11] a stream goes on where it was on the other', async () => {
    const [here, there] = bots;
    const stream = await listen(there.url, anna);
    const number = await here.report(anna, { kind: 'citizen', service: 'inloggning' });
    const last = await heard(stream, number, 1);
    stream.close();
    await there.click(firstLine, number, 'take');
    const again = await listen(here.url, anna, last.id);
    await heard(again, number, 2);
    again.close();
  });
});
