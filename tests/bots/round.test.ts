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
import { buttonFor } from '../support/readCard.js';
import { employee, holder, sample } from '../support/sample.js';
import { organise } from '../support/storeSteps.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const localIt = holder('localIt', 'LUL');
const LUL = municipalityCode('LUL');
const idOf = ({ tenantId, objectId }: typeof line) => sample.people.find(({ id }) => id === `${tenantId}:${objectId}`.toLowerCase())?.id ?? assert.fail();

describe('the directory’s round in the running bot', () => {
  let intervals: sinon.SinonFakeTimers;
  let folder: string;
  let bot: TestBot;
  before(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    folder = await mkdtemp(join(tmpdir(), 'round-'));
    bot = await startTestBot({ sqlitePath: join(folder, 'store.db') });
    await bot.install(anna, line, localIt);
  });
  after(async () => {
    await bot.stop();
    intervals.restore();
    await rm(folder, { recursive: true });
  });

  const cardTo = async (someone: typeof line, words: RegExp) => {
    const found = () => bot.sentTo(someone).map(cardOf).find((card) => words.test(JSON.stringify(card ?? '')));
    await bot.connector.until(() => Boolean(found()));
    return found();
  };

  it('[RND3] [RND7] [RND9] a change that another tool has stored is told by a card, and the cases follow', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    await bot.click(line, number, 'take');
    // The diary begins with the first sweep.
    intervals.tick(sweepEveryMs);
    const other = await openSqliteStore(join(folder, 'store.db'));
    while ((await other.dueDiaries(instant(new Date('2100-01-01')), 1)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const appointment = { role: 'firstLine', municipality: LUL, person: idOf(localIt), from: day('2026-11-23'), to: null } as const;
    const left = sample.appointments.filter((a) => !(a.person === idOf(line) && a.role === 'firstLine' && a.municipality === LUL));
    const after = { ...sample, appointments: [...left, appointment] };
    await organise(other, after, changesBetween(sample, after, instant(new Date('2026-11-23T08:00:00Z'))));
    await other.close();
    intervals.tick(sweepEveryMs);
    const card = await cardTo(localIt, /Du har fått rollen Kundtjänst/);
    assert.match(JSON.stringify(card), /(Ett|\d+) ärende(n)? väntar på dig/);
    assert.ok(buttonFor(card, 'page'));
    await bot.cardIn(anna, number, (shown) => JSON.stringify(shown).includes('gick tillbaka till kön'));
    await cardTo(line, /Du ska inte längre ha rollen Kundtjänst/);
  });
});
