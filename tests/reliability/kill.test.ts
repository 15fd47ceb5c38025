import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCaseNumber } from '../../src/domain/ids.js';
import { samplePath } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { installation, personalChat, pressed } from '../support/activities.js';
import { cardOf, fallbackOf, numberIn, post } from '../support/client.js';
import { startConnector, type StubConnector } from '../support/connector.js';
import { startBotProcess, type BotProcess } from '../support/process.js';
import { employee, holder } from '../support/sample.js';

const rounds = 12;
const writers = 6;
const longestLifeMs = 700;

describe('a bot that is killed', function () {
  this.timeout(120_000);
  const lead = holder('businessLead', 'LUL');
  let folder: string;
  let connector: StubConnector;
  let env: Record<string, string>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    connector = await startConnector();
    env = { SQLITE_PATH: join(folder, 'bot.db'), ORGANISATION: samplePath, LOG_LEVEL: 'info' };
  });
  after(async () => {
    await connector.close();
    await rm(folder, { recursive: true });
  });

  it('[REL1] loses nothing that it acknowledged, does nothing twice and delivers all that it owes', async () => {
    const acknowledged = new Map<string, string>();
    const taken = new Set<string>();
    const owing = new Set<string>();
    let bot: BotProcess | null = null;
    let stopping = false;

    /** One employee who reports and one lead who takes; what fails is sent again, as Teams does. */
    async function write(writer: number): Promise<void> {
      const reporter = employee('LUL', `Anna ${writer}`, `e0000000-0000-4000-8000-00000000010${writer}`);
      for (let i = 0; !stopping; i++) {
        const draft = `draft-${writer}-${i}`;
        const number = await insist(() => pressed(reporter, connector, 'submit', { draft, ...report(draft) }, `receipt-${draft}`));
        acknowledged.set(draft, number);
        owing.add(number);
        await insist(() => pressed(lead, connector, 'take', { case: number, seen: 1 }));
        taken.add(number);
      }
    }

    /** Sends until the bot answers; resolves with the case number in its answer. */
    async function insist(activity: () => object): Promise<string> {
      for (;;) {
        const answer = bot && (await post(bot.url, activity()).catch(() => null));
        const number = answer?.status === 200 ? numberIn(fallbackOf(answer.body.value)) : '';
        if (number) return number;
        await pause(5);
      }
    }

    bot = await startBotProcess(env);
    await post(bot.url, installation(lead, connector));
    const writing = Array.from({ length: writers }, (_, writer) => write(writer));
    for (let round = 0; round < rounds; round++) {
      await pause(50 + Math.random() * longestLifeMs);
      const dying = bot;
      bot = null;
      await dying.kill();
      bot = await startBotProcess(env);
    }
    stopping = true;
    await Promise.all(writing);

    await connector.until((sent) => [...owing].every((n) => sent.some((s) => isLeadCard(s, n))), 60_000);
    assert.equal(await bot.stop(), 0);
    await checkStore();

    async function checkStore(): Promise<void> {
      const store = await openSqliteStore(env['SQLITE_PATH'] ?? '');
      assert.equal((await store.counts()).cases, acknowledged.size);
      for (const text of acknowledged.values()) {
        const c = await store.findCase(parseCaseNumber(text) ?? assert.fail(text));
        assert.ok(c, `${text} was acknowledged and is not there`);
        const events = (await store.history(c.number)).map((event) => event.type);
        assert.deepEqual(events, taken.has(text) ? ['reported', 'taken'] : ['reported']);
      }
      await store.close();
    }
  });

  function isLeadCard(sent: StubConnector['sent'][number], number: string): boolean {
    return sent.kind === 'send' && sent.conversation === personalChat(lead) && numberIn(fallbackOf(cardOf(sent))) === number;
  }
});

function report(title: string) {
  return { title, description: 'Det händer varje gång.', service: 'inloggning', kind: 'internal', priority: 'normal' };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
