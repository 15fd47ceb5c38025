import assert from 'node:assert/strict';
import { itemKinds, type Archive } from '../../../src/app/archive.js';
import { tallyOf } from '../../../src/app/copy.js';
import { openCosmosStore } from '../../../src/store/cosmos.js';
import { openSqliteStore } from '../../../src/store/sqlite.js';
import { copy, fill, itemsOf, type Copied } from '../../support/copying.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import { acting, contact, firstLine, lead, lul, reporter } from '../../support/storeFixtures.js';
import { owedBy, store as commitAll } from '../../support/storeSteps.js';

describe('an installation that moves to Cosmos DB and back', () => {
  let cosmos: RunningCosmos;
  let source: Copied;
  let moved: Copied;
  let back: Copied;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    [source, back] = [await openSqliteStore(':memory:'), await openSqliteStore(':memory:')];
    moved = await openCosmosStore(await newDatabase(cosmos), chance);
  });
  afterEach(() => Promise.all([source, moved, back].map((store) => store.close())));

  const tallies = (store: Archive) => Promise.all(itemKinds.map((kind) => tallyOf(store, kind, () => {})));

  it('[CPY1] has the same items each time, also when pages were copied twice', async () => {
    await fill(source);
    await copy(source, moved);
    assert.deepEqual(await tallies(moved), await tallies(source));
    assert.deepEqual(await moved.sizes(), await source.sizes());
    await copy(moved, back);
    assert.deepEqual(await tallies(back), await tallies(source));
    const notices = async (store: Archive) => (await itemsOf(store)).filter(({ kind }) => kind === 'notice');
    assert.deepEqual(await notices(moved), await notices(source));
    assert.deepEqual(await notices(back), await notices(source));
  });

  it('[CPY1] what began on Cosmos DB moves as well', async () => {
    await fill(moved);
    await copy(moved, back);
    assert.deepEqual(await tallies(back), await tallies(moved));
  });

  it('[CPY2] goes on where the other was: queues, lists, search, numbers, and what is owed, in order', async () => {
    const asked = await fill(source);
    await copy(source, moved);
    const page = { after: null, limit: 10 };
    for (const read of [
      async (s: Copied) => (await s.queue([`step:LUL/citizen/0`, `reporter:${reporter}`], page)).rows,
      async (s: Copied) => (await s.reportedBy(reporter, page)).rows,
      async (s: Copied) => (await s.search({ reporter, municipalities: [], shared: false }, ['logga'], page)).rows,
      (s: Copied) => s.history(asked.number),
      (s: Copied) => owedBy(s, { now: 4999 }),
      (s: Copied) => owedBy(s),
      (s: Copied) => s.counts(),
      (s: Copied) => s.loadOrganisation(),
      (s: Copied) => s.reserve('new', lul, 2026),
      (s: Copied) => s.reserve('b', lul, 2026),
    ])
      assert.deepEqual(await read(moved), await read(source), read.toString());
    const answered = acting(asked, reporter, { verb: 'answer', input: { words: 'Edge' } });
    for (const store of [source, moved]) await commitAll(store, answered);
    for (const store of [source, moved]) for (const who of [lead, firstLine]) await store.saveContact(contact(who));
    assert.deepEqual(await owedBy(moved, { now: 8999 }), await owedBy(source, { now: 8999 }));
  });
});
