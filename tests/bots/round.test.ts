import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { sweepEveryMs } from '../../src/app/sweep.js';
import { changesBetween } from '../../src/domain/appointing/events.js';
import { day, instant, municipalityCode } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { cardOf } from '../support/client.js';
import { startConnector, type StubConnector } from '../support/connector.js';
import { buttonFor } from '../support/readCard.js';
import { employee, holder, sample } from '../support/sample.js';
import { organise } from '../support/storeSteps.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const itLead = holder('itLead');
const localIt = holder('localIt', 'LUL');
const LUL = municipalityCode('LUL');
const idOf = ({ tenantId, objectId }: typeof line) => sample.people.find(({ id }) => id === `${tenantId}:${objectId}`.toLowerCase())?.id ?? assert.fail();

describe('the directory’s round in the running bot', () => {
  let intervals: sinon.SinonFakeTimers;
  let folder: string;
  let connector: StubConnector;
  let bot: TestBot;
  before(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    folder = await mkdtemp(join(tmpdir(), 'round-'));
    connector = await startConnector();
    bot = await start();
    await bot.install(anna, line, localIt, itLead);
  });
  after(async () => {
    await bot.stop();
    await connector.close();
    intervals.restore();
    await rm(folder, { recursive: true });
  });

  const path = () => join(folder, 'store.db');
  const start = () => startTestBot({ sqlitePath: path() }, connector);
  const cardTo = async (someone: typeof line, words: RegExp) => {
    const found = () => bot.sentTo(someone).map(cardOf).find((card) => words.test(JSON.stringify(card ?? '')));
    await connector.until(() => Boolean(found()));
    return found();
  };

  /** Another first line in Luleå, as a tool stores it while the bot is away. */
  async function replaceFirstLine(): Promise<void> {
    const store = await openSqliteStore(path());
    const appointment = { role: 'firstLine', municipality: LUL, person: idOf(localIt), from: day('2026-11-23'), to: null } as const;
    const others = sample.appointments.filter((a) => !(a.person === idOf(line) && a.role === 'firstLine' && a.municipality === LUL));
    const after = { ...sample, appointments: [...others, appointment] };
    await organise(store, after, changesBetween(sample, after, instant(new Date('2026-11-23T08:00:00Z'))));
    await store.close();
  }

  it('[RND5] a role that is vacant when the bot comes is told of by its first sweep', async () => {
    intervals.tick(sweepEveryMs);
    await cardTo(itLead, /Roller som ingen har just nu/);
  });

  it('[RND3] [RND7] [RND9] a change of the directory is told by a card, and the cases follow', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    await bot.click(line, number, 'take');
    await bot.stop();
    await replaceFirstLine();
    bot = await start();
    intervals.tick(sweepEveryMs);
    const card = await cardTo(localIt, /Du har fått rollen Kundtjänst/);
    assert.match(JSON.stringify(card), /(Ett|\d+) ärende(n)? väntar på dig/);
    assert.ok(buttonFor(card, 'page'));
    await cardTo(line, /Du ska inte längre ha rollen Kundtjänst/);
    await bot.cardIn(anna, number, (shown) => JSON.stringify(shown).includes('gick tillbaka till kön'));
    assert.ok(bot.sentTo(itLead).filter((sent) => JSON.stringify(sent).includes('Roller som ingen har just nu')).length === 1);
  });
});
