import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { PersonalScope } from '../../../src/domain/queue.js';
import { caseNumber } from '../../../src/domain/ids.js';
import { changedAt, type Sieve } from '../../../src/domain/sieve.js';
import { acting, bod, firstLine, itLead, lead, lul, minute, opening, person, reporter } from '../../support/storeFixtures.js';
import { firstPage, forgedCursors, numbers, pages, store } from '../../support/storeSteps.js';

const any: Sieve = { open: true, status: null, municipality: null, service: null, at: null, words: [] };
const take = { verb: 'take', input: {} } as const;
const withdraw = { verb: 'withdraw', input: { words: '' } } as const;
const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
const scope = (more: Partial<PersonalScope> = {}): PersonalScope => ({ reporter: person('nobody'), municipalities: [], shared: false, ...more });
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

    it('[STO37] open cases in scope are counted step by step', async () => {
      const [one, three] = [opening(1), opening(3)];
      await store(storeOf(), one, opening(2), three, opening(1, { number: caseNumber(bod, 2026, 1) }));
      await store(storeOf(), acting(one.case, firstLine, climb), acting(three.case, reporter, withdraw));
      const steps = [0, 1, 2].map((step) => ({ chain: 'citizen', step }));
      assert.deepEqual(await storeOf().openAt(inBoth, steps), [2, 1, 0]);
      assert.deepEqual(await storeOf().openAt(scope({ municipalities: ['BOD'] }), [...steps, { chain: 'none', step: 0 }]), [1, 0, 0, 0]);
      assert.deepEqual(await storeOf().openAt(inBoth, []), []);
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
