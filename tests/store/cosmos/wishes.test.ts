import assert from 'node:assert/strict';
import { municipalityCode } from '../../../src/domain/ids.js';
import { waitsOf } from '../../../src/domain/queue.js';
import { withSupporter } from '../../../src/domain/wish/support.js';
import { does } from '../../support/cases.js';
import { act, assertCounted, crowd, handleOn, sharedWish, support, world } from '../../support/crowds.js';
import { chatting } from '../../support/dispatching.js';
import { person } from '../../support/organisation.js';
import { caseOf, owedBy } from '../../support/storeSteps.js';
import { twoStores } from '../../support/twoStores.js';

describe('a wish in Cosmos DB', function () {
  this.timeout(60_000);
  const opened = twoStores();

  it('[WSH11] that 40 support at once on two instances counts each once', async () => {
    const { stores } = opened();
    const [one, two] = [handleOn(stores[0]), handleOn(stores[1])];
    const number = await sharedWish(one);
    const people = crowd(40);
    const outcomes = await Promise.all(people.map((by, place) => support(place % 2 ? one : two, number, by, place)));
    assert.ok(outcomes.every(({ kind }) => kind === 'done'));
    await assertCounted(stores[1], number, people);
  });

  it('[WSH13] with 2,000 supporters is stored, and owes them all its outcome', async () => {
    const { stores } = opened();
    const [store] = stores;
    const handle = handleOn(store);
    const made = await handle.report({
      draft: 'many', municipality: municipalityCode('BOD'), message: null,
      reporter: { person: person('reporter'), name: 'Rapportören' }, report: { ...does.edit.input.report, kind: 'change' },
    });
    assert.ok(made.kind === 'done');
    const people = crowd(2000);
    const joined = people.reduce((c, by, n) => withSupporter(c, by, municipalityCode(n % 2 ? 'BOD' : 'LUL')), made.case);
    const full = { ...joined, version: 2, informed: [] };
    const turn = { case: full, expectedVersion: 1, events: [], notices: [], waits: waitsOf(world, full), alarm: null };
    assert.equal(await store.commit(turn), 'committed');
    for (let from = 0; from < people.length; from += 100)
      await Promise.all(people.slice(from, from + 100).map((by) => store.saveContact(chatting(by))));
    assert.equal((await act(handle, full.number, person('reporter'), does.withdraw)).kind, 'done');
    const owed = (await owedBy(store)).filter((notice) => notice.case === full.number && notice.kind === 'bring');
    assert.deepEqual(owed.map(({ to }) => to).sort(), [...people].sort());
    assert.equal((await caseOf(stores[1], full.number)).version, 3);
  });
});
