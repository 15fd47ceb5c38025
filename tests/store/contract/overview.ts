import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { PersonalScope } from '../../../src/domain/queue.js';
import type { Case, DeadlineKind } from '../../../src/domain/case.js';
import { caseNumber } from '../../../src/domain/ids.js';
import { changedAt, type Sieve } from '../../../src/domain/sieve.js';
import { turnOf } from '../../../src/domain/turn.js';
import { acting, bod, firstLine, itLead, lead, lul, minute, opening, person, reporter, stored, world } from '../../support/storeFixtures.js';
import { firstPage, forgedCursors, numbers, pages, store } from '../../support/storeSteps.js';

const any: Sieve = { open: true, status: null, municipality: null, service: null, at: null, words: [] };
const take = { verb: 'take', input: {} } as const;
const withdraw = { verb: 'withdraw', input: { words: '' } } as const;
const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
const scope = (more: Partial<PersonalScope> = {}): PersonalScope => ({ reporter: person('nobody'), municipalities: [], shared: false, ...more });
const nothing = { count: 0, late: 0, oldest: null };
/** The turn in which it is told that a case's time is up. */
const tardy = (c: Case, of: DeadlineKind = 'respond') =>
  stored(turnOf(world, c, { by: reporter, at: minute(700), key: `late-${c.number}` }, [{ type: 'deadlinePassed', due: minute(700), of }]));
const inBoth = scope({ municipalities: ['LUL', 'BOD'] });

export function registerOverview(storeOf: StoreOf): void {
  const number = (n: number) => caseNumber(lul, 2026, n);
  const shown = (sieve: Partial<Sieve> = {}, within = inBoth) => numbers(storeOf().overview(within, { ...any, ...sieve }, firstPage));

  describe('the overview', () => {
    it('[STO36] open cases come the most urgent first, among equals the oldest; closed ones newest first', async () => {
      const [low, high] = [opening(3, { priority: 'low', at: minute(1) }), opening(4, { priority: 'high', at: minute(50) })];
      const ended = [5, 6].map((n) => opening(n));
      await store(storeOf(), opening(1, { at: minute(30) }), opening(2, { at: minute(10) }), low, high, ...ended);
      await store(storeOf(), ...ended.map((turn) => acting(turn.case, reporter, withdraw)));
      assert.deepEqual(await shown(), [4, 2, 1, 3].map(number));
      assert.deepEqual(await shown({ open: false }), [6, 5].map(number));
      assert.deepEqual(await pages((p) => storeOf().overview(inBoth, any, p), 3), [[4, 2, 1].map(number), [number(3)]]);
      assert.deepEqual(await pages((p) => storeOf().overview(inBoth, { ...any, open: false }, p), 1), [[number(6)], [number(5)]]);
    });

    it('[STO36] only cases in scope are shown: one’s own, the municipalities’, and what has reached a shared step', async () => {
      const boden = caseNumber(bod, 2026, 1);
      const first = opening(1);
      const second = acting(first.case, firstLine, climb);
      await store(storeOf(), first, opening(2, { by: person('other') }), opening(1, { number: boden }));
      await store(storeOf(), second, acting(second.case, lead, climb));
      assert.deepEqual(await shown({}, scope()), []);
      assert.deepEqual(await shown({}, scope({ shared: true, reporter: itLead })), [number(1)]);
      assert.deepEqual(await shown({}, scope({ municipalities: ['BOD'] })), [boden]);
      assert.deepEqual(await shown({}, scope({ reporter: person('other') })), [number(2)]);
      assert.deepEqual(await shown({ open: false }, scope({ shared: true })), []);
    });

    it('[STO36] nor are others shown to whoever names their municipality', async () => {
      const [open, ended] = [1, 2].map((n) => opening(n, { number: caseNumber(bod, 2026, n) }));
      assert.ok(open && ended);
      await store(storeOf(), open, ended, acting(ended.case, reporter, withdraw));
      const asked = (isOpen: boolean, within: PersonalScope) =>
        Promise.all([[], ['kan']].map((words) => shown({ open: isOpen, municipality: bod, words }, within)));
      for (const [isOpen, mine] of [[true, open], [false, ended]] as const) {
        for (const within of [scope({ municipalities: ['LUL'] }), scope({ shared: true })]) assert.deepEqual(await asked(isOpen, within), [[], []]);
        for (const within of [scope({ municipalities: ['LUL', 'BOD'] }), scope({ reporter })])
          assert.deepEqual(await asked(isOpen, within), [[mine.case.number], [mine.case.number]]);
      }
    });

    it('[STO37] one’s own open cases count wherever they are, once', async () => {
      const boden = opening(1, { number: caseNumber(bod, 2026, 1), at: minute(3) });
      await store(storeOf(), boden, tardy(boden.case), opening(1, { at: minute(5) }), opening(2, { by: person('other') }));
      const at = async (within: PersonalScope) => (await storeOf().openAt(within, null, [{ chain: 'citizen', step: 0 }]))[0];
      const [mine, lulea] = [scope({ reporter }), { municipalities: ['LUL'] }];
      assert.deepEqual(await at(mine), { count: 2, late: 1, oldest: minute(3) });
      assert.deepEqual(await at({ ...mine, ...lulea }), { count: 3, late: 1, oldest: minute(2) });
      assert.equal((await at(scope(lulea)))?.count, 2);
    });

    it('[STO36] it is narrowed by state, municipality, service, step and words, open or closed', async () => {
      const boden = caseNumber(bod, 2026, 1);
      const [one, two] = [opening(1), opening(2, { title: 'Bilagan saknas', service: 'other' })];
      await store(storeOf(), one, two, opening(1, { number: boden }));
      await store(storeOf(), acting(one.case, firstLine, climb), acting(two.case, firstLine, take));
      const at = (step: number, chain = 'citizen') => ({ at: { chain, step } });
      assert.deepEqual(await shown({ status: 'active' }), [number(2)]);
      assert.deepEqual(await shown({ municipality: bod }), [boden]);
      assert.deepEqual(await shown({ service: 'other' }), [number(2)]);
      assert.deepEqual(await shown(at(1)), [number(1)]);
      assert.deepEqual(await shown({ ...at(0), words: ['logga'] }), [boden]);
      assert.deepEqual(await shown({ ...at(0), words: ['BILAG'] }), [number(2)]);
      assert.deepEqual(await shown(at(0, 'internal')), []);
      const closed = acting(opening(7).case, reporter, withdraw);
      await store(storeOf(), opening(7), closed);
      assert.deepEqual(await shown({ open: false, status: 'closed', service: 'platform', ...at(0), words: ['kan'] }), [number(7)]);
      for (const wrong of [{ service: 'other' }, at(1), { municipality: bod }, { words: ['bilaga'] }])
        assert.deepEqual(await shown({ open: false, ...wrong }), []);
    });

    it('[STO36] a forged cursor gives a page, and what is typed is never read as a query', async () => {
      await store(storeOf(), opening(1));
      for (const after of forgedCursors) assert.ok((await storeOf().overview(inBoth, any, { after, limit: 5 })).rows.length <= 1);
      const hostile = [`' OR 1=1 --`, '") OR ("', '*', 'NEAR(a b)', '.*(a+)+$', `x'; DROP TABLE cases;`, 'å'.repeat(10_000)];
      for (const words of hostile)
        for (const open of [true, false]) await shown({ open, words: [words] });
      for (const text of hostile) assert.deepEqual(await shown({ service: text, at: { chain: text, step: 0 } }), []);
      assert.deepEqual(await shown(), [number(1)]);
    });

    it('[STO37] open cases in scope are counted step by step, the late among them, with the one that has stood still the longest', async () => {
      const boden = caseNumber(bod, 2026, 1);
      const [one, two, three, four] = [5, 9, 1, 8].map((at, index) => opening(index + 1, { at: minute(at) }));
      assert.ok(one && two && three && four);
      await store(storeOf(), one, two, three, four, opening(1, { number: boden, at: minute(7) }));
      const climbing = acting(one.case, firstLine, climb);
      await store(storeOf(), climbing, acting(three.case, reporter, withdraw), tardy(two.case), tardy(four.case));
      const steps = [0, 1, 2].map((step) => ({ chain: 'citizen', step }));
      const at = (within: PersonalScope, municipality: typeof lul | null = null) => storeOf().openAt(within, municipality, steps);
      const here = (count: number, late: number, oldest: number) => ({ count, late, oldest: minute(oldest) });
      const climbed = { count: 1, late: 0, oldest: climbing.case.state.since };
      assert.deepEqual(await at(inBoth), [here(3, 2, 7), climbed, nothing]);
      assert.deepEqual(await at(inBoth, bod), [here(1, 0, 7), nothing, nothing]);
      assert.deepEqual(await at(inBoth, lul), [here(2, 2, 8), climbed, nothing]);
      assert.deepEqual(await at(scope({ municipalities: ['BOD'] })), [here(1, 0, 7), nothing, nothing]);
      assert.deepEqual(await at(scope({ municipalities: ['BOD'] }), lul), [nothing, nothing, nothing]);
      assert.deepEqual(await storeOf().openAt(inBoth, null, [{ chain: 'none', step: 0 }]), [nothing]);
      assert.deepEqual(await storeOf().openAt(inBoth, null, []), []);
    });

    it('[STO37] what waits for others is late for nobody at the step', async () => {
      const taken = acting(opening(1).case, firstLine, take);
      const late = tardy(taken.case, 'resolve');
      const asked = acting(late.case, firstLine, { verb: 'ask', input: { words: 'När?' } });
      await store(storeOf(), opening(1), taken, late);
      const at = async () => (await storeOf().openAt(inBoth, null, [{ chain: 'citizen', step: 0 }]))[0]?.late;
      assert.equal(await at(), 1);
      await store(storeOf(), asked);
      assert.equal(await at(), 0);
    });

    it('[STO38] what has changed since an instant is told, the earliest first, each as it is last', async () => {
      const [one, two] = [opening(1, { at: minute(1) }), opening(2, { at: minute(2) })];
      const taken = acting(one.case, firstLine, take);
      await store(storeOf(), one, two, taken);
      const told = [two, taken].map(({ case: c }) => ({ case: c.number, version: c.version, at: changedAt(c) }));
      assert.deepEqual(await storeOf().changedSince(minute(0), 10), told);
      assert.deepEqual(await storeOf().changedSince(minute(2), 1), told.slice(0, 1));
      assert.deepEqual(await storeOf().changedSince(changedAt(taken.case), 10), told.slice(1));
      assert.deepEqual(await storeOf().changedSince(minute(9999), 10), []);
    });
  });
}
