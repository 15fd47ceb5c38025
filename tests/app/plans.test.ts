import assert from 'node:assert/strict';
import type { Plans, Ranked } from '../../src/app/plans.js';
import type { Store } from '../../src/app/ports.js';
import type { Asked } from '../../src/domain/ranking/rank.js';
import { createPlans } from '../../src/app/plans.js';
import { day, planDiary } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { at, by, higher, placeAs, setFrame, storeAll, wish, wishNumber, world } from '../support/plans.js';

const plansOn = (store: Store): Plans => createPlans({ store, now: () => at, worldAt: () => world, random: () => 0 });

describe('the ranked list as it is stored', () => {
  let store: Store;
  let plans: Plans;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    plans = plansOn(store);
  });
  afterEach(() => store.close());

  const change = (who: string, asked: Asked, seen: number, on = plans) => on.change(2026, { ...asked, by: by(who), at, seen });
  const codeOf = (outcome: Ranked) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.repeated ? 'repeated' : 'done');
  const placesIn = async () => (await plans.planOf(2026)).rows.map(({ number }) => number);

  it('[RNK14] 200 wishes are ranked like two: all are on the list, and any gets any place', async () => {
    await storeAll(store, Array.from({ length: 200 }, (_, n) => wish(n + 1, 10_000)));
    assert.deepEqual(await placesIn(), Array.from({ length: 200 }, (_, n) => wishNumber(n + 1)));
    assert.equal(codeOf(await change('ada', placeAs(200, 1), 0)), 'done');
    assert.equal(codeOf(await change('ada', placeAs(1, 200), 1)), 'done');
    const places = await placesIn();
    assert.deepEqual([places.length, places[0], places[1], places[199]], [200, wishNumber(200), wishNumber(2), wishNumber(1)]);
    assert.ok(JSON.stringify(await store.findDiary(planDiary(2026))).length < 20_000);
  }).timeout(10_000);

  it('[RNK14] of two who press at the same moment one wins, and the other is told what the list is like', async () => {
    await storeAll(store, [1, 2, 3].map((n) => wish(n, 100)));
    const other = plansOn(store);
    const outcomes = await Promise.all([change('ada', higher(3), 0), change('bo', higher(2), 0, other)]);
    assert.deepEqual(outcomes.map(codeOf).sort(), ['done', 'outdated']);
    const lost = outcomes.find(({ kind }) => kind === 'refused');
    assert.ok(lost?.kind === 'refused' && lost.refusal.code === 'outdated' && lost.refusal.latest?.what === 'place');
    assert.equal((await store.findDiary(planDiary(2026)))?.version, 1);
  });

  it('[RNK6] a press that comes many times at once is stored once, and answered alike', async () => {
    await storeAll(store, [1, 2, 3].map((n) => wish(n, 100)));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => change('ada', higher(3), 0)));
    assert.deepEqual(outcomes.map(codeOf).sort(), ['done', 'repeated', 'repeated', 'repeated', 'repeated']);
    assert.deepEqual(await placesIn(), [1, 3, 2].map(wishNumber));
  });

  it('[RNK14] a store that goes on refusing is an outage', async () => {
    const stubborn = plansOn({ ...store, writeDiary: () => Promise.resolve('conflict') });
    await assert.rejects(change('ada', setFrame(1), 0, stubborn), /changed 12 times/);
  });

  it('[RNK13] what is left of a year’s frame is known to whoever decides within it', async () => {
    await storeAll(store, [wish(1, 400), wish(2, null), wish(3, 700, { rulings: [] })]);
    assert.equal(await plans.frameLeft(day('2026-11-23')), null);
    await change('system-owner', setFrame(1000), 0);
    assert.equal(await plans.frameLeft(day('2026-01-01')), 600);
    assert.equal(await plans.frameLeft(day('2027-01-01')), null);
  });

  it('[RNK15] each year has a list of its own, and papers read what the card shows', async () => {
    await storeAll(store, [wish(1, 400), wish(2, 300)]);
    await change('ada', higher(2), 0);
    const view = await plans.show(2026, by('it-lead'));
    const { rows, year, frame } = await plans.planOf(2026);
    assert.deepEqual([view?.rows, view?.year, view?.frame], [rows, year, frame]);
    assert.deepEqual((await plans.planOf(2027)).rows, []);
    assert.equal(await plans.show(2026, by('business-lead')), null);
  });
});
