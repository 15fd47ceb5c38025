import assert from 'node:assert/strict';
import type { Store } from '../../../src/app/ports.js';
import { createPlans } from '../../../src/app/plans.js';
import { at, by, higher, lower, setFrame, storeAll, wish, wishNumber, world } from '../../support/plans.js';
import { twoStores } from '../../support/twoStores.js';

describe('the ranked list in Cosmos DB', function () {
  this.timeout(60_000);
  const opened = twoStores();

  it('[RNK14] [RNK13] of two members on two instances one wins, and both read the same list', async () => {
    const { stores } = opened();
    await storeAll(stores[0], Array.from({ length: 120 }, (_, n) => wish(n + 1, 1000)));
    const on = (store: Store) => createPlans({ store, now: () => at, worldAt: () => world, random: Math.random });
    const [one, other] = [on(stores[0]), on(stores[1])];
    const outcomes = await Promise.all([
      one.change(2026, { ...higher(120), by: by('ada'), at, seen: 0 }),
      other.change(2026, { ...lower(1), by: by('bo'), at, seen: 0 }),
    ]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['done', 'refused']);
    await other.change(2026, { ...setFrame(200_000), by: by('system-owner'), at, seen: 1 });
    const [rows, frame] = [(await other.planOf(2026)).rows.map(({ number }) => number), await one.frameLeft(world.today)];
    assert.deepEqual([rows.toSorted(), frame], [Array.from({ length: 120 }, (_, n) => wishNumber(n + 1)), 80_000]);
    assert.deepEqual((await one.planOf(2026)).rows.map(({ number }) => number), rows);
  });
});
