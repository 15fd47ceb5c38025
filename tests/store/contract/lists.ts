import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import { acting, bod, lul, minute, opening, person, reporter } from '../../support/storeFixtures.js';
import { caseNumber } from '../../../src/domain/ids.js';
import { firstPage, forgedCursors, numbers, pages, store } from '../../support/storeSteps.js';

export function registerLists(storeOf: StoreOf): void {
  describe('a person’s own reports', () => {
    it('[STO10] are listed newest first, whatever order they were stored in', async () => {
      const turns = [opening(1, { at: minute(20) }), opening(2, { at: minute(30) }), opening(3, { at: minute(10) })];
      await store(storeOf(), ...turns, opening(4, { by: person('someone else') }));
      const [first, second, third] = turns.map((t) => t.case.number);
      assert.deepEqual(await numbers(storeOf().reportedBy(reporter, firstPage)), [second, first, third]);
      assert.deepEqual(await numbers(storeOf().reportedBy(person('nobody'), firstPage)), []);
    });

    it('[STO10] page to the end, each case once, also when new ones come meanwhile', async () => {
      for (let n = 1; n <= 7; n += 1) await store(storeOf(), opening(n, { at: minute(5) }));
      const list = (limit: number) => pages((p) => storeOf().reportedBy(reporter, p), limit);
      assert.deepEqual(
        (await list(3)).map((page) => page.length),
        [3, 3, 1],
      );
      assert.equal(new Set((await list(2)).flat()).size, 7);
      const { next } = await storeOf().reportedBy(reporter, { after: null, limit: 4 });
      await store(storeOf(), opening(8, { at: minute(60) }));
      assert.equal((await storeOf().reportedBy(reporter, { after: next, limit: 9 })).rows.length, 3);
    });

    it('[STO9] a forged cursor gives a page', async () => {
      await store(storeOf(), opening(1));
      for (const after of forgedCursors)
        assert.ok((await storeOf().reportedBy(reporter, { after, limit: 5 })).rows.length <= 1);
    });
  });

  describe('lists of wishes', () => {
    const wish = { kind: 'change' };
    const inLulea = (paging = firstPage) => storeOf().onList(`wishes/${lul}`, paging);

    it('[STO35] have what stands on them, newest first, and nothing else', async () => {
      const turns = [opening(1, wish), opening(2), opening(3, wish), opening(4, { ...wish, number: caseNumber(bod, 2026, 4) })];
      await store(storeOf(), ...turns);
      const [first, , third] = turns.map((turn) => turn.case.number);
      assert.deepEqual(await numbers(inLulea()), [third, first]);
      assert.deepEqual(await numbers(storeOf().onList('plan/2026', firstPage)), []);
    });

    it('[STO35] lose what stands on them no longer, and keep what is closed', async () => {
      const [kept, moved] = [opening(1, wish), opening(2, wish)];
      await store(storeOf(), kept, moved);
      const { report } = moved.case;
      await store(storeOf(), acting(kept.case, reporter, { verb: 'withdraw', input: { words: '' } }));
      await store(storeOf(), acting(moved.case, reporter, { verb: 'edit', input: { report: { ...report, kind: 'citizen' } } }));
      assert.deepEqual(await numbers(inLulea()), [kept.case.number]);
    });

    it('[STO35] page to the end, each once', async () => {
      for (let n = 1; n <= 5; n += 1) await store(storeOf(), opening(n, wish));
      assert.deepEqual((await pages(inLulea, 2)).map((page) => page.length), [2, 2, 1]);
    });
  });
}
