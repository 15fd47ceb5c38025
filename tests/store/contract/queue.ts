import assert from 'node:assert/strict';
import type { Commit } from '../../../src/app/ports.js';
import type { StoreOf } from '../contract.js';
import { desksOf } from '../../../src/domain/queue.js';
import { caseNumber } from '../../../src/domain/ids.js';
import {
  acting,
  bod,
  firstLine,
  lead,
  lul,
  minute,
  opening,
  organisation,
  person,
  world,
} from '../../support/storeFixtures.js';
import { firstPage, forgedCursors, numbers, pages, store } from '../../support/storeSteps.js';

export function registerQueue(storeOf: StoreOf): void {
  const take = { verb: 'take', input: {} } as const;
  const ask = { verb: 'ask', input: { words: 'Vilken webbläsare?' } } as const;
  const escalate = { verb: 'requestEscalation', input: { words: 'Bortom oss', platformFault: true } } as const;
  const desksIn = (turn: Commit) => turn.waits.map((w) => w.desk);
  const queueOf = (who: typeof lead) => numbers(storeOf().queue(desksOf(world, who), firstPage));

  describe('the queue', () => {
    it('[STO7] the most urgent comes first, among equals the oldest', async () => {
      const later = opening(1, { at: minute(30) });
      const earlier = opening(2, { at: minute(10) });
      const [low, high] = [opening(3, { priority: 'low' }), opening(4, { priority: 'high', at: minute(50) })];
      await store(storeOf(), later, earlier, low, high);
      assert.deepEqual(
        await queueOf(firstLine),
        [high, earlier, later, low].map((t) => t.case.number),
      );
    });

    it('[STO7] a case leaves a desk when it goes to another, and every desk when it is closed', async () => {
      const opened = opening(1);
      const taken = acting(opened.case, firstLine, take);
      const closed = acting(taken.case, person('reporter'), { verb: 'withdraw', input: { words: '' } });
      await store(storeOf(), opened);
      assert.deepEqual(await queueOf(firstLine), [opened.case.number]);
      assert.deepEqual(await queueOf(lead), []);
      await store(storeOf(), taken);
      assert.deepEqual(await queueOf(firstLine), [opened.case.number]);
      await store(storeOf(), closed);
      assert.deepEqual(await queueOf(firstLine), []);
    });

    it('[STO7] a case is shown as it was stored last, also when it has been read before', async () => {
      const opened = opening(1);
      const taken = acting(opened.case, firstLine, take);
      const rows = async () => (await storeOf().queue(desksOf(world, firstLine), firstPage)).rows;
      await store(storeOf(), opened);
      assert.deepEqual(await rows(), [opened.case]);
      await store(storeOf(), taken);
      assert.equal(await storeOf().commit(taken), 'conflict');
      assert.deepEqual(await rows(), [taken.case]);
    });

    it('[STO7] several desks make one queue', async () => {
      const inLulea = opening(1, { at: minute(5) });
      const inBoden = opening(1, { number: caseNumber(bod, 2026, 1), at: minute(1) });
      await store(storeOf(), inLulea, inBoden);
      assert.deepEqual(await queueOf(firstLine), [inBoden.case.number, inLulea.case.number]);
      assert.deepEqual(await numbers(storeOf().queue([], firstPage)), []);
      assert.deepEqual(await numbers(storeOf().queue(desksIn(inLulea), firstPage)), [inLulea.case.number]);
    });

    it('[STO8] a case that waits at two of the desks is shown once, where it is the most urgent', async () => {
      const asked = [1, 2, 3, 4, 5].map((running) => {
        const opened = opening(running, { by: firstLine });
        const taken = acting(opened.case, firstLine, take);
        return [opened, taken, acting(taken.case, firstLine, ask)] as const;
      });
      await store(storeOf(), ...asked.flat());
      const all = await queueOf(firstLine);
      assert.equal(new Set(all).size, 5);
      for (const limit of [1, 2, 3, 5])
        assert.deepEqual((await pages((p) => storeOf().queue(desksOf(world, firstLine), p), limit)).flat(), all);
      const twice = [...desksOf(world, firstLine), ...desksOf(world, firstLine)];
      assert.deepEqual(await numbers(storeOf().queue(twice, firstPage)), all);
      const [own] = asked[0]?.[1].waits ?? [];
      assert.equal((await numbers(storeOf().queue(own ? [own.desk] : [], firstPage))).length, 5);
    });

    it('[STO8] pages follow on each other over all desks, whatever their size', async () => {
      for (let n = 1; n <= 24; n += 1) {
        const priority = organisation.priorities[n % 3]?.id ?? 'low';
        const at = minute(n % 4);
        const opened = opening(n, { number: caseNumber(n % 2 ? lul : bod, 2026, n), priority, at });
        await store(storeOf(), opened);
        if (n % 6 === 0) await store(storeOf(), acting(opened.case, firstLine, escalate));
      }
      const desks = [...desksOf(world, firstLine), ...desksOf(world, lead)];
      const whole = (await pages((p) => storeOf().queue(desks, p), 100)).flat();
      assert.equal(new Set(whole).size, 24);
      for (const limit of [1, 5, 23, 24]) {
        const read = await pages((p) => storeOf().queue(desks, p), limit);
        assert.deepEqual(read.flat(), whole);
        assert.equal(read.length, Math.ceil(24 / limit));
      }
    });

    it('[STO9] a forged or stale cursor gives a page', async () => {
      await store(storeOf(), opening(1), opening(2));
      const desks = desksIn(opening(1));
      const { next } = await storeOf().queue(desks, { after: null, limit: 1 });
      const stale = opening(1);
      await store(storeOf(), acting(stale.case, firstLine, take));
      assert.equal((await storeOf().queue(desks, { after: next, limit: 5 })).rows.length, 1);
      for (const after of forgedCursors)
        assert.ok((await storeOf().queue(desks, { after, limit: 5 })).rows.length <= 2);
    });
  });
}
