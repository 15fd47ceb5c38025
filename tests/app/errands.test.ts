import assert from 'node:assert/strict';
import type { Commit, Store } from '../../src/app/ports.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import type { Act } from '../support/cases.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { act, handleOn } from '../support/crowds.js';
import { chatting } from '../support/dispatching.js';
import { person } from '../support/organisation.js';
import { assertBound, countOf, filed, makeWish, mergeInto, press, pressing, split, sweep } from '../support/merging.js';
import { minute } from '../support/storeFixtures.js';
import { caseOf, owedBy } from '../support/storeSteps.js';

class Cut extends Error {}

/** The store as it is until the call with this number, which comes to nothing or whose answer is lost, and all after it too. */
function cutAt(store: Store, call: number, where: 'before' | 'after'): { readonly through: Store; readonly wasCut: () => boolean } {
  let calls = 0;
  const cutting = <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    calls += 1;
    if (calls > call || (calls === call && where === 'before')) throw new Cut();
    const answer = await method(...args);
    if (calls >= call) throw new Cut();
    return answer;
  };
  const through = {
    ...store,
    findCase: cutting((number: CaseNumber) => store.findCase(number)),
    commit: cutting((turn: Commit) => store.commit(turn)),
    reserve: cutting((...asked: Parameters<Store['reserve']>) => store.reserve(...asked)),
  };
  return { through, wasCut: () => calls >= call };
}

describe('errands', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  /** Breaks a press off at each of its calls in turn, both ways, lets the sweep go on, and sends the press again. */
  async function cutEverywhere(
    prepare: (name: string) => Promise<readonly [CaseNumber, Act, () => Promise<void>]>,
  ): Promise<number> {
    let cuts = 0;
    for (const where of ['before', 'after'] as const)
      for (let call = 1; ; call += 1) {
        const [number, deed, check] = await prepare(`${where}-${call}`);
        const { through, wasCut } = cutAt(store, call, where);
        const answer = await act(handleOn(through), number, person('business-lead'), deed, 'once').catch((error: unknown) => {
          assert.ok(error instanceof Cut);
          return null;
        });
        await sweep(store);
        const again = await act(handleOn(store), number, person('business-lead'), deed, 'once');
        assert.equal(again.kind, 'done');
        if (answer) assert.equal(answer.kind, 'done');
        await sweep(store);
        await check();
        cuts += 1;
        if (!wasCut()) break;
      }
    return cuts;
  }

  it('[MRG8] a merge that is broken off anywhere is done once, by the sweep or by pressing again', async () => {
    const handle = handleOn(store);
    const cuts = await cutEverywhere(async (name) => {
      const [o, t] = [await filed(handle, `o ${name}`), await filed(handle, `t ${name}`)];
      return [o, mergeInto(t), async () => {
        assert.deepEqual([...(await countOf(store, o, 'merged')), ...(await countOf(store, t, 'absorbed'))], [1, 1]);
        await assertBound(store, [o, t]);
      }];
    });
    assert.ok(cuts > 12, `${cuts}`);
  });

  it('[MRG8] so is breaking one out', async () => {
    const handle = handleOn(store);
    await cutEverywhere(async (name) => {
      const [o, t] = [await filed(handle, `o ${name}`), await filed(handle, `t ${name}`)];
      await pressing(handle, 'business-lead', o, mergeInto(t));
      return [o, split, async () => {
        assert.deepEqual([...(await countOf(store, o, 'split')), ...(await countOf(store, t, 'parted'))], [1, 1]);
        await assertBound(store, [o, t]);
      }];
    });
  });

  it('[MRG8] [MRG15] so is making a wish of a fault: there is one, and no more', async () => {
    const handle = handleOn(store);
    await cutEverywhere(async (name) => {
      const fault = await filed(handle, `fel ${name}`, { kind: 'internal' });
      return [fault, makeWish, async () => {
        const { links } = await caseOf(store, fault);
        const wish = await caseOf(store, links?.wish ?? assert.fail('no wish'));
        assert.deepEqual((await store.history(wish.number)).map(({ type }) => type), ['reported', 'cameOfFault']);
        const alike = await store.search({ wishesFor: wish.municipality }, ['fel'], { after: null, limit: 100 });
        assert.equal(alike.rows.filter(({ report }) => report.title === wish.report.title).length, 1);
        assert.deepEqual([wish.links, (await caseOf(store, fault)).errands], [{ fault }, undefined]);
      }];
    });
  });

  it('[MRG8] two instances that do the same errand at once have the effect of one', async () => {
    const handle = handleOn(store);
    const [o, t] = [await filed(handle, 'o'), await filed(handle, 't')];
    const { through } = cutAt(store, 5, 'before');
    await press(handleOn(through), 'business-lead', o, mergeInto(t));
    assert.equal((await caseOf(store, o)).errands?.length, 1);
    assert.deepEqual((await store.dueCases(minute(0), 9)).map(({ case: number }) => number), [o]);
    await Promise.all(Array.from({ length: 5 }, () => sweep(store)));
    assert.deepEqual(await countOf(store, t, 'absorbed'), [1]);
    await assertBound(store, [o, t]);
    assert.deepEqual(await store.dueCases(minute(0), 9), []);
  });

  it('[MRG8] one that comes late, when the wish has been broken out again, does nothing more', async () => {
    const handle = handleOn(store);
    const [o, t] = [await filed(handle, 'o'), await filed(handle, 't')];
    let late = () => {};
    const waiting = new Promise<void>((resolve) => (late = resolve));
    // An instance that has read the errand, and then sleeps before it writes to the other case.
    const slow = { ...store, commit: async (turn: Parameters<Store['commit']>[0]) => {
      if (turn.case.number === t) await waiting;
      return store.commit(turn);
    } };
    const merging = press(handleOn(slow), 'business-lead', o, mergeInto(t));
    while (!(await caseOf(store, o)).errands) await new Promise((resolve) => setImmediate(resolve));
    await sweep(store);
    await pressing(handle, 'business-lead', o, split);
    late();
    await merging;
    await sweep(store);
    assert.deepEqual(await countOf(store, t, 'absorbed', 'parted'), [1, 1]);
    await assertBound(store, [o, t]);
  });

  it('[MRG8] noting that one has been done is owed to nobody', async () => {
    const handle = handleOn(store);
    const [o, t] = [await filed(handle, 'o'), await filed(handle, 't')];
    await store.saveContact(chatting(person('of-o')));
    await pressing(handle, 'business-lead', o, mergeInto(t));
    const { version } = await caseOf(store, o);
    const versions = (await owedBy(store)).flatMap((notice) => (notice.case === o ? [notice.version] : []));
    assert.equal(Math.max(...versions), version - 1);
  });

  it('[MRG9] a wish that cannot take another any more gives it back, and whoever merged is told why', async () => {
    const handle = handleOn(store);
    const [o, t] = [await filed(handle, 'o'), await filed(handle, 't')];
    const { through } = cutAt(store, 5, 'before');
    await press(handleOn(through), 'business-lead', o, mergeInto(t));
    await pressing(handle, 'of-t', t, { verb: 'withdraw', input: { words: '' } });
    await sweep(store);
    const back = await caseOf(store, o);
    assert.deepEqual([back.state.status, back.step, back.partOf], ['new', 0, undefined]);
    assert.deepEqual((await store.history(o)).slice(-1).map((event) => event.type === 'mergeFailed' && [event.other, event.why]), [[t, 'targetClosed']]);
    await assertBound(store, [o, t]);
    await pressing(handle, 'of-t', t, { verb: 'reopen', input: { words: 'Ändrade mig' } });
    await pressing(handle, 'business-lead', o, mergeInto(t));
    await assertBound(store, [o, t]);
  });

  it('[MRG9] two that are merged into each other at the same moment are both open again', async () => {
    const handle = handleOn(store);
    const [a, b] = [await filed(handle, 'a'), await filed(handle, 'b')];
    const cut = () => handleOn(cutAt(store, 5, 'before').through);
    const both = [press(cut(), 'business-lead', a, mergeInto(b)), press(cut(), 'business-lead', b, mergeInto(a))];
    await Promise.all(both);
    await sweep(store);
    await sweep(store);
    await assertBound(store, [a, b]);
  });
});
