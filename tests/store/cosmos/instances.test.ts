import assert from 'node:assert/strict';
import { directoryLifetimeMs } from '../../../src/app/world.js';
import { openCosmosStore } from '../../../src/store/cosmos.js';
import { startTestBot, type TestBot } from '../../support/bot.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import { wordsOf } from '../../support/readCard.js';
import { employee, holder } from '../../support/sample.js';
import { organise } from '../../support/storeSteps.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const localIt = holder('localIt', 'LUL');

describe('several instances on Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let one: TestBot;
  let two: TestBot;
  let connection: Awaited<ReturnType<typeof newDatabase>>;

  beforeEach(async () => {
    cosmos = await startCosmos();
    connection = await newDatabase(cosmos);
    one = await startTestBot({ cosmos: connection });
    two = await startTestBot({ cosmos: connection }, one.connector);
    await one.install(anna, lead);
    await two.install(localIt);
  });
  afterEach(async () => {
    cosmos.faults.clear();
    await two.stop();
    await one.stop();
    await cosmos.stop();
  });

  it('[CSM12] show the same cases, queues and cards, whichever is asked', async () => {
    const number = await one.report(anna);
    assert.match(wordsOf((await two.say(lead, 'kö'))?.card), new RegExp(number));
    await two.press(lead, 'take', { case: number, seen: 1 });
    const { card } = await one.press(localIt, 'take', { case: number, seen: 1 });
    assert.match(wordsOf(card), /Förvaltningsledare verksamhet, Luleå tog ärendet/);
    await one.press(lead, 'resolve', { case: number, seen: 2, words: 'Omstartad.', draft: 'd' });
    await two.cardIn(anna, number, (shown) => /har löst ärendet/.test(wordsOf(shown)));
    assert.match(wordsOf((await two.press(anna, 'confirm', { case: number, seen: 3 })).card), /Avslutat/);
    assert.doesNotMatch(wordsOf((await one.say(lead, 'kö'))?.card), new RegExp(number));
  });

  it('[CSM12] send each message once, however many of them look for what is owed', async () => {
    const numbers = await Promise.all([one, two, one, two, one, two].map((bot, i) => bot.report(employee('LUL', `A ${i}`, `e0000000-0000-4000-8000-00000000000${i}`))));
    for (const number of numbers) await one.cardIn(lead, number);
    // A second look of both, so that what was sent twice would have come.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (const number of numbers) assert.equal(one.cardsIn(lead, number).length, 1, number);
  });

  it('[CSM12] follow a directory that one of them, or a tool, has changed', async () => {
    const tool = await openCosmosStore(connection, chance);
    const stored = await tool.loadOrganisation();
    assert.ok(stored);
    const people = stored.organisation.people.map((p) => (p.name === 'Förvaltningsledare verksamhet, Luleå' ? { ...p, name: 'Nina Ny' } : p));
    await organise(tool, { ...stored.organisation, people });
    await tool.close();
    await new Promise((resolve) => setTimeout(resolve, directoryLifetimeMs + 500));
    for (const bot of [one, two]) assert.match(wordsOf((await bot.say(anna, 'vem är förvaltningsledare i Luleå?'))?.card), /Nina Ny/);
  }).timeout(20_000);

  it('[CSM13] are not ready while the store is away, and ready again by themselves', async () => {
    const ready = async () => (await fetch(`${one.url}/readyz`)).status;
    assert.equal(await ready(), 200);
    const remove = cosmos.faults.add({ fault: { act: 'answer', status: 503 } });
    assert.equal(await ready(), 503);
    assert.equal((await fetch(`${one.url}/healthz`)).status, 200);
    remove();
    assert.equal(await ready(), 200);
    await one.report(anna);
  }).timeout(20_000);
});
