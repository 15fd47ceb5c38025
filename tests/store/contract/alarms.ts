import assert from 'node:assert/strict';
import type { Commit } from '../../../src/app/ports.js';
import type { Instant } from '../../../src/domain/ids.js';
import type { StoreOf } from '../contract.js';
import { shownTurn } from '../../../src/domain/turn.js';
import { acting, firstLine, minute, opening, person, stored } from '../../support/storeFixtures.js';
import { store } from '../../support/storeSteps.js';

export function registerAlarms(storeOf: StoreOf): void {
  const take = { verb: 'take', input: {} } as const;
  const set = (turn: Commit, alarm: Instant | null): Commit => ({ ...turn, alarm });
  const due = (at: number, limit = 10) => storeOf().dueCases(minute(at), limit);
  const found = (turn: Commit) => ({ case: turn.case.number, version: turn.case.version });

  describe('alarms', () => {
    const [one, two, three, four] = [opening(1), opening(2), opening(3), opening(4)];

    it('[STO30] cases whose alarm has gone off are found, the earliest first, as many as asked for', async () => {
      await store(storeOf(), set(one, minute(50)), set(two, minute(30)), set(three, minute(40)), set(four, null));
      assert.deepEqual(await due(29), []);
      assert.deepEqual(await due(30), [found(two)]);
      assert.deepEqual(await due(60), [two, three, one].map(found));
      assert.deepEqual(await due(60, 2), [two, three].map(found));
    });

    it('[STO30] each turn sets the alarm anew, or takes it away', async () => {
      const taken = acting(one.case, firstLine, take);
      const released = acting(taken.case, firstLine, { verb: 'release', input: {} });
      const again = acting(released.case, firstLine, take);
      await store(storeOf(), set(one, minute(30)), set(taken, minute(50)));
      assert.deepEqual(await due(49), []);
      assert.deepEqual(await due(50), [found(taken)]);
      await store(storeOf(), set(released, null));
      assert.deepEqual(await due(9999), []);
      await store(storeOf(), set(again, minute(70)));
      assert.deepEqual(await due(70), [found(again)]);
    });

    it('[STO30] a turn that is not stored, and a card that is shown, leave it as it was', async () => {
      await store(storeOf(), set(one, minute(30)), set(opening(2), null));
      assert.equal(await storeOf().commit(set(one, minute(10))), 'conflict');
      await storeOf().openForm({ case: one.case.number, person: firstLine, verb: 'comment', until: 1 });
      await storeOf().closeForm({ case: one.case.number, person: firstLine });
      assert.deepEqual(await due(29), []);
      const shown = stored(shownTurn(one.case, person('viewer')));
      await store(storeOf(), set(shown, minute(30)), set(stored(shownTurn(shown.case, person('viewer'))), minute(30)));
      assert.deepEqual(await due(30), [found(shown)]);
    });
  });
}
