import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { Commit } from '../../../src/app/ports.js';
import type { Case } from '../../../src/domain/case.js';
import { caseNumber } from '../../../src/domain/ids.js';
import { beginning, tallyId, type Counted, type CountingTurn, type Tally } from '../../../src/domain/statistics/tally.js';
import { withSupporter } from '../../../src/domain/wish/support.js';
import { bod, lul, minute, opening, person, stored } from '../../support/storeFixtures.js';
import { store } from '../../support/storeSteps.js';

const number = (n: number) => caseNumber(lul, 2026, n);
const counted = (n: number, version = 1): Counted => ({ case: number(n), version, marks: [['2026-03', 'service', 'platform'], ['2026-03', 'firstResponse', '7']] });
const [march, april, inBoden, all] = [tallyId(lul, '2026-03'), tallyId(lul, '2026-04'), tallyId(bod, '2026-03'), tallyId('*', '2026-03')];
const tally = (id: Tally['id'], count: number): Tally => ({ id, counts: { service: { platform: count } }, minutes: { firstResponse: { 0: { count: 1, bins: 'HB' } } } });

export function registerCounting(storeOf: StoreOf): void {
  const write = (expectedVersion: number, turn: Partial<CountingTurn> = {}) =>
    storeOf().writeCounting({ expectedVersion, to: minute(expectedVersion), counted: [], tallies: [], ...turn });

  describe('what is counted', () => {
    it('[STO39] cases and their tallies are counted in one write, on the version that it was decided on, or not at all', async () => {
      assert.deepEqual(await storeOf().findCounting([number(1)]), { version: 0, to: beginning, counted: [] });
      assert.equal(await write(1), 'conflict');
      assert.equal(await write(0, { counted: [counted(1), counted(2)], tallies: [tally(march, 2), tally(all, 2)] }), 'committed');
      assert.equal(await write(0, { counted: [counted(3)], tallies: [tally(march, 9)] }), 'conflict');
      assert.deepEqual(await storeOf().findCounting([number(2), number(3)]), { version: 1, to: minute(0), counted: [counted(2)] });
      assert.deepEqual(await storeOf().findTallies([march, april, inBoden]), [tally(march, 2)]);
      assert.equal(await write(1, { counted: [counted(2, 5)], tallies: [tally(march, 3)] }), 'committed');
      const { version, to, counted: found } = await storeOf().findCounting([number(1), number(2)]);
      assert.deepEqual([version, to, new Set(found)], [2, minute(1), new Set([counted(1), counted(2, 5)])]);
      assert.deepEqual(new Set(await storeOf().findTallies([all, march])), new Set([tally(all, 2), tally(march, 3)]));
    });

    it('[STO39] of two who count at once one has counted; a write may be as large as a batch, and empty', async () => {
      const raced = await Promise.all([write(0, { counted: [counted(1)] }), write(0, { counted: [counted(2)] })]);
      assert.deepEqual(raced.sort(), ['committed', 'conflict']);
      const full = Array.from({ length: 99 }, (_, n) => counted(n + 1, 2));
      assert.deepEqual([await write(1, { counted: full }), await write(2)], ['committed', 'committed']);
      const { version, counted: found } = await storeOf().findCounting(full.map((one) => one.case));
      assert.deepEqual([version, found.length], [3, 99]);
    });

    it('[STO38] of one instant all that has changed is told, however many', async () => {
      const at = minute(5);
      await store(storeOf(), opening(1, { at: minute(1) }), ...[2, 3, 4, 5].map((n) => opening(n, { at })), opening(6, { at: minute(9) }));
      const told = async (limit: number, since = minute(0)) => (await storeOf().changedSince(since, limit)).map((changed) => changed.case).sort();
      assert.deepEqual(await told(1), [number(1)]);
      assert.deepEqual(await told(3), [1, 2, 3, 4, 5].map(number));
      assert.deepEqual(await told(1, at), [2, 3, 4, 5].map(number));
      assert.deepEqual(await told(6), [1, 2, 3, 4, 5, 6].map(number));
    });
  });

  describe('wishes by their support', () => {
    /** A wish with so many supporters, stored as a change of it. */
    const wish = (n: number, people: number, change: Partial<Case> = {}, where = lul): Commit => {
      const { case: c, ...turn } = opening(n, { number: caseNumber(where, 2026, n), kind: 'change' });
      const supported = Array.from({ length: people }, (_, i) => person(`p${i}`)).reduce((so, who) => withSupporter(so, who, bod), c);
      return stored({ ...turn, case: { ...supported, ...change } });
    };
    const most = async (...asked: Parameters<ReturnType<StoreOf>['mostSupported']>) => (await storeOf().mostSupported(...asked)).map((c) => c.number);

    it('[STO40] open ones come with the most support first: of a municipality, or of all that have reached a shared step', async () => {
      const shared = { shared: true };
      await store(storeOf(), opening(1), wish(2, 3), wish(3, 30, shared), wish(4, 0), wish(5, 5, shared), wish(6, 9, shared, bod));
      assert.deepEqual(await most({ municipality: lul, shared: false }, 9), [3, 5, 2, 4].map(number));
      assert.deepEqual(await most({ municipality: lul, shared: false }, 2), [3, 5].map(number));
      assert.deepEqual(await most({ municipality: lul, ...shared }, 9), [3, 5].map(number));
      assert.deepEqual(await most({ municipality: null, shared: true }, 9), [number(3), caseNumber(bod, 2026, 6), number(5)]);
    });

    it('[STO40] each as it is now: closed, or no wish any longer, it is gone; open again it is back', async () => {
      const first = wish(1, 2);
      const become = async (before: Commit, change: Partial<Case>, events: Commit['events'] = []): Promise<Commit> => {
        const version = before.case.version + 1;
        const after = stored({ case: { ...before.case, ...change, version }, expectedVersion: version - 1, events, notices: [] });
        await store(storeOf(), after);
        return after;
      };
      const listed = () => most({ municipality: lul, shared: false }, 9);
      await store(storeOf(), first, wish(2, 1));
      const { state, report } = first.case;
      const closed = await become(first, { state: { ...state, status: 'closed', outcome: 'declined', handler: null } });
      assert.deepEqual(await listed(), [number(2)]);
      const open = await become(closed, { state });
      assert.deepEqual(await listed(), [number(1), number(2)]);
      const more = await become(open, { supporters: {} });
      assert.deepEqual((await listed()).length, 2);
      const after = { ...report, kind: 'citizen' };
      const edited = { type: 'edited', before: report, after, to: 0, moved: false, seq: 2, at: minute(700), by: person('p') } as const;
      await become(more, { report: after }, [edited]);
      assert.deepEqual(await listed(), [number(2)]);
    });
  });
}
