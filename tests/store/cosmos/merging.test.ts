import assert from 'node:assert/strict';
import { createRandom } from '../../../tools/seed/random.js';
import { does } from '../../support/cases.js';
import { resetAfter, resetBefore } from '../../support/cosmos/faults.js';
import { handleOn } from '../../support/crowds.js';
import { losing, Lost } from '../../support/losingStore.js';
import { assertBound, countOf, filed, makeWish, mergeInto, press, pressing, split, sweep } from '../../support/merging.js';
import { twoStores } from '../../support/twoStores.js';

describe('wishes that are merged in Cosmos DB', function () {
  this.timeout(60_000);
  const opened = twoStores();

  it('[MRG8] on two instances that lose calls, over a way that fails: each errand is done once', async () => {
    const { cosmos, stores } = opened();
    const [store] = stores;
    const random = createRandom(7);
    const handles = stores.map((each) => handleOn(losing(each, 0.1, random, { calls: 0, before: 0, after: 0 })));
    const names = ['whole', 'a', 'b', 'c', 'fel'];
    const [whole, a, b, c, fault] = await Promise.all(names.map((name) => filed(handleOn(store), name, name === 'fel' ? { kind: 'internal' } : {})));
    assert.ok(whole && a && b && c && fault);
    await pressing(handleOn(store), 'bo', a, does.support);
    cosmos.faults.seed(7);
    for (const fault of [resetBefore, resetAfter]) cosmos.faults.add({ fault, chance: 0.03 });
    const presses = [a, b, c].flatMap((part) => [mergeInto(whole), mergeInto(whole), split, mergeInto(whole)].map((deed) => [part, deed] as const));
    const all = [...presses, [fault, makeWish] as const, [fault, makeWish] as const];
    const pressed = all.map(([number, deed], index) => press(handles[index % 2] ?? assert.fail(), 'business-lead', number, deed));
    const results = await Promise.allSettled([...pressed, ...stores.map(sweep)]);
    for (const result of results) if (result.status === 'rejected') assert.ok(result.reason instanceof Lost, String(result.reason));
    cosmos.faults.clear();
    await Promise.all(stores.map(sweep));
    await assertBound(stores[1], [whole, a, b, c]);
    const { links } = await pressing(handleOn(store), 'business-lead', fault, makeWish);
    assert.deepEqual(await countOf(store, links?.wish ?? assert.fail(), 'reported', 'cameOfFault'), [1, 1]);
    const merged = await Promise.all([a, b, c].map((part) => countOf(store, part, 'merged')));
    assert.deepEqual([(await countOf(store, whole, 'absorbed'))], [[merged.flat().reduce((sum, times) => sum + times, 0)]]);
    assert.notDeepEqual(merged.flat(), [0, 0, 0]);
  });
});
