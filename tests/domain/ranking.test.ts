import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../src/domain/ranking/plan.js';
import type { Asked } from '../../src/domain/ranking/rank.js';
import { changeOn, newPlan, withChange } from '../../src/domain/ranking/plan.js';
import { mayLook, mostChanges, orderOf, rankerIn } from '../../src/domain/ranking/rank.js';
import { inOrderOfApproval } from '../../src/domain/ranking/rows.js';
import { rankedIn } from '../../src/domain/ranking/view.js';
import { groupId } from '../../src/domain/ids.js';
import { given } from '../support/cases.js';
import { after, at, by, higher, listed, lower, placeAs, refused, setFrame, wish, wishNumber, world, type Listed } from '../support/plans.js';

const five = listed([1, 2, 3, 4, 5].map((n) => wish(n, 1000)));
const onPlan = ({ wishes }: Listed) => inOrderOfApproval(wishes);
const orderIn = (so: Listed) => orderOf(so.plan.ranked, onPlan(so)).map((number) => Number(number.slice(-4)));

describe('ranking the wishes of a year', () => {
  it('[RNK1] what has been given no place comes last, in order of approval, and what is voted on after that', () => {
    const voting = { ...wish(6, 0), rulings: [] };
    const mixed = listed([voting, wish(3, 0), wish(1, 0), wish(2, 0)]);
    assert.deepEqual(orderIn(mixed), [1, 2, 3, 6]);
    assert.deepEqual(orderIn(after(mixed, 'ada', higher(6))), [1, 2, 6, 3]);
    const later = { ...mixed, plan: after(mixed, 'ada', higher(3)).plan, wishes: [...mixed.wishes, wish(0, 0)] };
    assert.deepEqual(orderIn(later), [1, 3, 0, 2, 6]);
  });

  it('[RNK2] Högre and Lägre move it by one, Placera som nr to that number; the others keep their order', () => {
    assert.deepEqual(orderIn(after(five, 'ada', higher(3))), [1, 3, 2, 4, 5]);
    assert.deepEqual(orderIn(after(five, 'ada', lower(3))), [1, 2, 4, 3, 5]);
    assert.deepEqual(orderIn(after(five, 'ada', placeAs(5, 1))), [5, 1, 2, 3, 4]);
    assert.deepEqual(orderIn(after(five, 'ada', placeAs(1, 4))), [2, 3, 4, 1, 5]);
  });

  it('[RNK2] there is nothing above the first, below the last or beyond the list', () => {
    assert.equal(refused(five, 'ada', higher(1))?.code, 'first');
    assert.equal(refused(five, 'ada', lower(5))?.code, 'last');
    for (const place of [0, 6, -1, 1.5, NaN]) assert.deepEqual(refused(five, 'ada', placeAs(2, place)), { code: 'noSuchPlace', places: 5 });
  });

  it('[RNK3] what leaves the plan has no place; what comes back has the one that it had', () => {
    const ranked = after(five, 'ada', placeAs(5, 2));
    const without = { ...ranked, wishes: ranked.wishes.filter(({ number }) => number !== wishNumber(5)) };
    assert.deepEqual(orderIn(without), [1, 2, 3, 4]);
    assert.deepEqual(refused(without, 'ada', higher(5)), { code: 'notOnPlan', number: wishNumber(5) });
    const moved = after(without, 'bo', higher(3));
    assert.deepEqual(orderIn({ ...moved, wishes: ranked.wishes }), [1, 5, 3, 2, 4]);
  });

  it('[RNK4] members of the steeringGroup and their deputies rank; the systemOwner sets the frame, too; nobody else', () => {
    for (const who of ['ada', 'bo', 'dan']) for (const asked of [higher(2), setFrame(5)]) assert.equal(refused(five, who, asked), null, who);
    assert.equal(refused(five, 'system-owner', setFrame(5)), null);
    assert.equal(refused(five, 'system-owner', higher(2))?.code, 'notRanker');
    for (const who of ['it-lead', 'member', 'business-lead', 'stranger']) {
      assert.equal(refused(five, who, higher(2))?.code, 'notRanker');
      assert.equal(refused(five, who, setFrame(5))?.code, 'notFunder');
    }
  });

  it('[RNK5] whoever holds a role that all share may look, and nobody else', () => {
    for (const who of ['ada', 'dan', 'it-lead', 'member', 'system-owner']) assert.ok(mayLook(world, by(who)), who);
    for (const who of ['business-lead', 'first-line', 'stranger']) assert.ok(!mayLook(world, by(who)), who);
  });

  it('[RNK6] a button of an earlier list changes nothing, and tells what changed last', () => {
    const moved = after(after(five, 'bo', higher(4)), 'dan', setFrame(10));
    const latest = { by: by('dan'), deputyFor: by('cleo'), at, what: 'frame', frame: 10, before: null };
    assert.deepEqual(refused(moved, 'ada', higher(2), 0), { code: 'outdated', latest });
    assert.deepEqual(refused(moved, 'ada', higher(2), 1), { code: 'outdated', latest });
    assert.equal(refused(moved, 'ada', higher(2), 9)?.code, 'outdated');
  });

  it('[RNK6] the same press again acts once, by whoever made it, whatever has happened since', () => {
    for (const asked of [higher(4), lower(4), placeAs(4, 2), setFrame(7)] satisfies Asked[]) {
      const once = after(five, 'ada', asked);
      assert.deepEqual(after(once, 'ada', asked, 0), once);
      const since = after(once, 'bo', higher(2));
      assert.deepEqual(after(since, 'ada', asked, 0), since);
      assert.equal(refused(since, 'bo', asked, 0)?.code, 'outdated');
    }
  });

  it('[RNK6] what is so already is kept as it is', () => {
    const placed = after(after(five, 'ada', placeAs(1, 1)), 'ada', setFrame(0));
    assert.equal(after(placed, 'bo', placeAs(1, 1)).plan, placed.plan);
    assert.equal(after(placed, 'bo', setFrame(0)).plan, placed.plan);
  });

  it('[RNK7] each change says who, when, what, and in whose place; none is ever edited', () => {
    const { plan } = after(after(five, 'ada', placeAs(4, 2)), 'dan', setFrame(10));
    assert.deepEqual(changeOn(plan, 0), { by: by('ada'), at, what: 'place', number: wishNumber(4), from: 4, to: 2, index: 1, along: [wishNumber(1)] });
    assert.deepEqual([plan.version, plan.history.length, changeOn(plan, 2)], [2, 2, null]);
    assert.ok(JSON.stringify(plan.history).length < 250, JSON.stringify(plan.history));
  });

  it('[RNK7] a year’s history is kept whole, up to what a document has room for', () => {
    const noted = { by: 0, at, what: 'frame', frame: 1, before: 1 } as const;
    const plan: Plan = { ...newPlan(2026), people: [by('ada')], history: Array.from({ length: mostChanges }, () => noted), version: mostChanges };
    assert.deepEqual(refused(listed(five.wishes, plan), 'ada', higher(2)), { code: 'full' });
    assert.ok(JSON.stringify(plan).length < 1_000_000);
  });

  it('[RNK8] who may rank a wish is offered so on its card, in their own chat', () => {
    const wished = wish(1, 1000);
    assert.deepEqual(['ada', 'dan', 'it-lead'].map((who) => rankedIn(world, wished, by(who))), [2026, 2026, null]);
    assert.equal(rankedIn(world, wished, groupId('steeringGroup')), null);
    assert.equal(rankedIn(world, given({ kind: 'change' }).case, by('ada')), null);
  });
});

const pool = Array.from({ length: 8 }, (_, n) => wish(n + 1, 1000));
const asked = fc.oneof(
  fc.integer({ min: 1, max: 8 }).map(higher),
  fc.integer({ min: 1, max: 8 }).map(lower),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 })).map(([n, place]) => placeAs(n, place)),
  fc.nat({ max: 9000 }).map(setFrame),
);
/** Somebody asks for something while these wishes are on the plan, maybe with a card that is some changes old. */
const presses = fc.array(fc.record({ who: fc.constantFrom('ada', 'bo', 'dan', 'system-owner', 'it-lead'), asked, there: fc.subarray(pool), age: fc.constantFrom(0, 0, 0, 1) }), { maxLength: 40 });

describe('any sequence of moves', () => {
  const check = (holds: (before: Listed, so: Listed, press: Asked, who: string) => void) =>
    fc.assert(
      fc.property(presses, (sequence) => {
        let plan = newPlan(2026);
        for (const { who, asked: press, there, age } of sequence) {
          const before = listed(there, plan);
          const seen = Math.max(0, plan.version - age);
          const so = refused(before, who, press, seen) ? before : after(before, who, press, seen);
          holds(before, so, press, who);
          ({ plan } = so);
        }
      }),
      { seed: 20261123, numRuns: 200 },
    );

  it('[RNK9] keeps the list a permutation of what is on the plan, and moves nothing but what it is about', () => {
    check((before, so, press) => {
      const [was, is] = [orderIn(before), orderIn(so)];
      assert.deepEqual([...is].sort(), [...was].sort());
      assert.equal(new Set(so.plan.ranked).size, so.plan.ranked.length);
      const others = (order: readonly number[]) => order.filter((n) => press.verb === 'setFrame' || wishNumber(n) !== press.number);
      assert.deepEqual(others(is), others(was));
    });
  });

  it('[RNK9] puts it where it was asked to be', () => {
    check((before, so, press) => {
      if (so.plan === before.plan || press.verb === 'setFrame') return;
      const change = changeOn(so.plan, before.plan.version);
      assert.ok(change?.what === 'place');
      assert.deepEqual([orderIn(before)[change.from - 1], orderIn(so)[change.to - 1]].map((n) => wishNumber(n ?? 0)), [press.number, press.number]);
    });
  });

  it('[RNK7] is replayed from its history to the same plan, which grows by one change or none', () => {
    check((before, { plan }) => {
      const changes = plan.history.map((_, version) => changeOn(plan, version) ?? assert.fail());
      assert.deepEqual(changes.reduce(withChange, newPlan(2026)), plan);
      assert.equal(plan.version, plan.history.length);
      assert.deepEqual(plan.history.slice(0, before.plan.version), before.plan.history);
      assert.ok(plan.version - before.plan.version <= 1);
    });
  });

  it('[RNK4] changes nothing for whoever does not rank', () => {
    check((before, so, press, who) => {
      const may = rankerIn(world, by(who)) !== null || (who === 'system-owner' && press.verb === 'setFrame');
      if (!may) assert.equal(so.plan, before.plan);
    });
  });
});
