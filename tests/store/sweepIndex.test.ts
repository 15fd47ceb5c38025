import assert from 'node:assert/strict';
import { dueQuery } from '../../src/store/sqlite/cases.js';
import { supportedQueries } from '../../src/store/sqlite/supported.js';
import { closeDatabase, openDatabase } from '../../src/store/sqlite/open.js';
import { openCosmosStore } from '../../src/store/cosmos.js';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../support/cosmosStores.js';
import { minute, opening } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

describe('looking for the wishes with the most support', () => {
  it('[STO40] reads an index of open wishes in its order, and only the cases that it finds', () => {
    const db = openDatabase(':memory:');
    const plans = Object.values(supportedQueries).map((query) => {
      const values = query === supportedQueries.here ? ['LUL', 0, 20] : [20];
      return db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...values).map(({ detail }) => detail);
    });
    closeDatabase(db);
    const found = 'SEARCH c USING INTEGER PRIMARY KEY (rowid=?)';
    assert.deepEqual(plans, [
      ['SCAN s USING INDEX supported_anywhere', found],
      ['SEARCH s USING COVERING INDEX supported_here (municipality=?)', found],
    ]);
  });
});

describe('looking for what is due', () => {
  it('[STO30] reads the index of alarms and nothing else, in its order', () => {
    const db = openDatabase(':memory:');
    const plan = db.prepare<{ detail: string }>(`EXPLAIN QUERY PLAN ${dueQuery}`).all(minute(0), 20);
    closeDatabase(db);
    assert.deepEqual(plan.map(({ detail }) => detail), ['SEARCH cases USING INDEX cases_by_alarm (alarm<?)']);
  });

  describe('in Cosmos DB', function () {
    this.timeout(10_000);
    let cosmos: RunningCosmos;
    before(async () => {
      cosmos = await startCosmos();
    });
    after(() => cosmos.stop());

    it('[STO30] costs the same requests and request units however many cases are not due', async () => {
      const store = await openCosmosStore(await newDatabase(cosmos), chance);
      const set = (n: number, alarm: number) => ({ ...opening(n), alarm: minute(alarm) });
      await commitAll(store, set(1, 10), set(2, 11), set(3, 12));
      const few = await look();
      await commitAll(store, ...Array.from({ length: 60 }, (_, n) => set(n + 4, 20)));
      const many = await look();
      await store.close();
      assert.equal(few.due, 3);
      assert.deepEqual(many, few);

      async function look() {
        cosmos.requests.reset();
        const due = (await store.dueCases(minute(15), 20)).length;
        return { due, ...cosmos.requests.tally() };
      }
    });
  });
});
