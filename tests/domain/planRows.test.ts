import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import { day } from '../../src/domain/ids.js';
import { newPlan } from '../../src/domain/ranking/plan.js';
import { leftOf, planList } from '../../src/domain/ranking/rows.js';
import { does, given } from '../support/cases.js';
import { approved, at, wish, wishNumber, world } from '../support/plans.js';

const list = (frame: number | null, ...wishes: readonly Case[]) => planList(world, { ...newPlan(2026), frame }, wishes);
const costing = (...costs: readonly (number | null)[]) => costs.map((cost, n) => wish(n + 1, cost));
const marks = (frame: number | null, ...costs: readonly (number | null)[]) => list(frame, ...costing(...costs)).rows.map(({ inside, sum }) => [inside, sum]);

describe('a year’s list against its frame', () => {
  it('[RNK10] what does not fit is outside and takes nothing; a smaller one further down may still fit', () => {
    assert.deepEqual(marks(1000, 400, 700, 600, 1), [[true, 400], [false, 400], [true, 1000], [false, 1000]]);
    assert.deepEqual(marks(0, 1, 0, null), [[false, 0], [true, 0], [true, 0]]);
  });

  it('[RNK10] without a frame nothing falls outside', () => {
    assert.deepEqual(marks(null, 400, 700), [[true, 400], [true, 1100]]);
  });

  it('[RNK11] what has no cost counts as 0, and how many have none is told', () => {
    const { rows, unestimated, inside } = list(100, ...costing(null, 50, null));
    assert.deepEqual([rows.map(({ cost }) => cost), unestimated, inside], [[null, 50, null], 2, { cost: 50, count: 3 }]);
  });

  it('[RNK11] the steeringGroup’s basis says the cost where there is one, else what was estimated', () => {
    const [made] = costing(700);
    assert.ok(made);
    const basis = { text: '', cost: 900, recommendation: '' };
    assert.deepEqual(list(null, { ...made, proposal: { ...made.proposal, basis } }).rows.map(({ cost }) => cost), [900]);
  });

  it('[RNK12] a row says what, whose, how far it has come, how much work it is, and who decided', () => {
    const [row] = list(null, wish(7, 250_000)).rows;
    assert.deepEqual(row, {
      place: 1, number: wishNumber(7), title: 'Önskemål 7', municipality: 'Luleå', progress: 'approved', effort: 'M', cost: 250_000, sum: 250_000,
      inside: true, approval: { by: 'itLead', on: '2026-01-08', at: '2026-01-08T09:00:00.000Z', number: `${wishNumber(7)}/B1` },
    });
  });

  it('[RNK12] voted on, approved, ordered, delivered, done; what is delivered stays and counts', () => {
    const order = { reference: 'S', orderedAt: at, promised: null, turn: 'ordered', turnedAt: at } as const;
    const closed = given({ kind: 'change' }).and('business-lead', does.take).and('business-lead', does.resolve).and('reporter', does.confirm).case.state;
    const { rows, inside } = list(
      null, wish(1, 1), wish(2, 1, { order }), wish(3, 1, { order: { ...order, deliveredAt: at } }), wish(4, 1, { order: { ...order, acceptedAt: at } }),
      wish(5, 1, { state: closed }), wish(6, 1, { rulings: [] }),
    );
    assert.deepEqual(rows.map(({ progress }) => progress), ['approved', 'ordered', 'delivered', 'done', 'done', 'voting']);
    assert.equal(inside.cost, 6);
  });

  it('[RNK12] the latest approval counts: the systemOwner’s after the itLead’s', () => {
    const later = { ...approved(9), office: 'systemOwner', number: `${wishNumber(1)}/B2` } as const;
    const { rows } = list(null, wish(1, 1, { rulings: [approved(1), later] }), wish(2, 1));
    assert.deepEqual(rows.map(({ number, approval }) => [number, approval?.by, approval?.on]), [
      [wishNumber(2), 'itLead', day('2026-01-03')], [wishNumber(1), 'systemOwner', day('2026-01-10')],
    ]);
  });

  it('[RNK13] what is left of the frame is without all that is approved, and may be below 0', () => {
    const wishes = [...costing(400, 700, null), wish(9, 5000, { rulings: [] })];
    assert.deepEqual([1500, 1000, null].map((frame) => leftOf({ frame }, wishes)), [400, -100, null]);
  });

  it('[RNK10] for any costs and frame, sums and marks are those of a naive count', () => {
    const cost = fc.option(fc.nat({ max: 1000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 30 }), fc.option(fc.nat({ max: 8000 }), { nil: null }), (costs, frame) => {
        const { rows, inside, outside } = list(frame, ...costing(...costs));
        assert.deepEqual(rows.map((row) => row.place), costs.map((_, n) => n + 1));
        let left = frame ?? Infinity;
        let spent = 0;
        for (const [n, row] of rows.entries()) {
          const price = costs[n] ?? 0;
          assert.equal(row.inside, price <= left);
          if (price <= left) [left, spent] = [left - price, spent + price];
          assert.equal(row.sum, spent);
        }
        const all = costs.reduce<number>((sum, price) => sum + (price ?? 0), 0);
        assert.deepEqual([inside.cost, inside.cost + outside.cost, inside.count + outside.count], [spent, all, costs.length]);
      }),
      { seed: 20261123 },
    );
  });
});
