import assert from 'node:assert/strict';
import type { Store } from '../../../src/app/ports.js';
import { openCosmosStore, type Connection } from '../../../src/store/cosmos.js';
import { resetAfter, resetBefore, throttled } from '../../support/cosmos/faults.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import { acting, contact, firstLine, lul, message, opening, reporter } from '../../support/storeFixtures.js';
import type { CaseNotice } from '../../../src/domain/notices.js';
import { caseOf, owedBy, store } from '../../support/storeSteps.js';

const take = { verb: 'take', input: {} } as const;
const comment = (words: string) => ({ verb: 'comment', input: { words } }) as const;

describe('two instances on one Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let connection: Connection;
  let one: Store;
  let two: Store;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    connection = await newDatabase(cosmos);
    one = await openCosmosStore(connection, chance);
    two = await openCosmosStore(connection, chance);
    for (const who of [firstLine, reporter]) await one.saveContact(contact(who));
  });
  afterEach(async () => {
    cosmos.faults.clear();
    await one.close();
    await two.close();
  });
  const both = () => [one, two] as const;

  it('[CSM7] of turns at the same time exactly one is stored', async () => {
    let { case: c } = opening(1);
    await store(one, opening(1));
    for (let round = 0; round < 20; round += 1) {
      const rivals = both().map((_, index) => acting(c, index ? reporter : firstLine, comment(`${round}/${index}`)));
      const answers = await Promise.all(both().map((target, index) => target.commit(rivals[index] ?? opening(1))));
      assert.deepEqual([...answers].sort(), ['committed', 'conflict']);
      c = await caseOf(two, c.number);
      assert.deepEqual(c, rivals[answers.indexOf('committed')]?.case);
    }
    assert.equal((await one.history(c.number)).length, 21);
  });

  it('[CSM7] numbers are given once, and a draft that comes to both gets one', async () => {
    const drafts = Array.from({ length: 25 }, (_, n) => `draft-${n}`);
    const given = await Promise.all(both().map((target) => Promise.all(drafts.map((draft) => target.reserve(draft, lul, 2026)))));
    assert.deepEqual(given[0], given[1]);
    assert.equal(new Set(given[0]).size, 25);
  });

  it('[CSM7] a form that is opened on the one holds back what the other stores, and meets no conflict', async () => {
    const opened = opening(1);
    await store(one, opened);
    await two.openForm({ case: opened.case.number, person: firstLine, verb: 'comment', until: 5000 });
    const taken = acting(opened.case, firstLine, take);
    await store(one, taken);
    assert.deepEqual((await owedBy(two, { now: 1000 })).map(({ to }) => to), [reporter, reporter]);
    await store(two, { ...acting(taken.case, firstLine, comment('Så')), closes: { case: opened.case.number, person: firstLine } });
    assert.equal((await owedBy(one, { now: 1000 })).filter(({ to }) => to === firstLine).length, 3);
  });

  it('[CSM7] a form that is opened while a turn is stored: both are kept', async () => {
    const opened = opening(1);
    await store(one, opened);
    const key = { case: opened.case.number, person: reporter };
    const [answer] = await Promise.all([
      one.commit(acting(opened.case, firstLine, take)),
      two.openForm({ ...key, verb: 'comment', until: 5000 }),
    ]);
    assert.equal(answer, 'committed');
    assert.equal((await one.findForm(key))?.until, 5000);
    assert.equal((await owedBy(one, { now: 1000 })).filter(({ to }) => to === reporter).length, 0);
  });

  it('[CSM7] what both deliver, or one delivers while the other puts it off, is done once', async () => {
    const opened = opening(1);
    await store(one, opened);
    const owed = await owedBy(one);
    const sent = message(opened.case.number, firstLine);
    await Promise.all([one.delivered(owed, sent), two.delivered(owed, sent), two.postponed(owed, 5, 1), one.park(owed, 'blocked')]);
    assert.deepEqual(await two.findMessage(opened.case.number, firstLine), sent);
    await one.delivered(owed, null);
    assert.deepEqual(await one.counts(), { cases: 1, owed: 0, parked: 0 });
  });

  it('[CSM8] an address that comes while its notices are put to waiting makes them due', async () => {
    const newcomer = contact(reporter);
    for (let n = 1; n <= 8; n += 1) {
      await store(one, opening(n));
      const { address: _, ...unmet } = newcomer;
      await two.saveContact(unmet);
      await Promise.all([owedBy(two), one.saveContact(newcomer)]);
      assert.equal((await owedBy(one)).filter(({ to }) => to === reporter).length, n);
    }
  });

  it('[CSM8] another instance believes in an address for a minute after it has gone', async () => {
    let now = 1_000_000;
    const slow = await openCosmosStore(connection, { ...chance, nowMs: () => now });
    await store(one, opening(1));
    assert.equal((await owedBy(slow)).length, 2);
    const { address: _, ...gone } = contact(reporter);
    await one.saveContact(gone);
    now += 60_001;
    assert.deepEqual((await owedBy(slow)).map(({ to }) => to), [firstLine]);
    assert.deepEqual(await slow.counts(), { cases: 1, owed: 1, parked: 0 });
    await slow.close();
  });

  it('[CSM11] a turn that owes more notices than a batch holds is stored, and owes them all', async () => {
    const opened = opening(1);
    const notices = Array.from({ length: 120 }, (_, n): CaseNotice => ({
      id: `${opened.case.number}/1/${n}`, case: opened.case.number, version: 1, to: reporter, kind: 'update',
    }));
    await store(one, { ...opened, notices });
    assert.deepEqual(await owedBy(two), notices);
    await two.delivered(notices, null);
    const taken = acting(opened.case, firstLine, take);
    // Where the instance does not come to unpack them, whoever looks for what is owed does.
    let seen = 0;
    const stop = cosmos.faults.add({ fault: { act: 'answer', status: 503 }, on: ({ kind, container }) => kind === 'batch' && container === 'cases' && (seen += 1) > 1 });
    await store(one, { ...taken, notices });
    stop();
    assert.deepEqual(await owedBy(two), notices);
    assert.deepEqual(await caseOf(two, opened.case.number), taken.case);
  });

  it('[CSM9] under random faults every acknowledged turn is there once, in order, with what it owes', async function () {
    this.timeout(60_000);
    cosmos.faults.seed(20261123);
    for (const fault of [resetBefore, resetAfter, throttled(5), { act: 'answer', status: 503, committed: true }] as const)
      cosmos.faults.add({ fault, chance: 0.04, on: ({ kind }) => kind === 'batch' });
    const opened = Array.from({ length: 4 }, (_, n) => opening(n + 1));
    await store(one, ...opened);
    const act = async (index: number, name: string) => {
      for (let n = 0; n < 12; n += 1) {
        const target = both()[index % 2] ?? one;
        const c = await caseOf(target, opened[n % 4]?.case.number ?? opening(1).case.number);
        const turn = acting(c, n % 2 ? reporter : firstLine, comment(`${name}-${n}`));
        if ((await target.commit(turn)) === 'committed') kept.push(`${turn.case.number} ${turn.case.version} ${name}-${n}`);
      }
    };
    const kept: string[] = [];
    await Promise.all(['a', 'b', 'c', 'd'].map((name, index) => act(index, name)));
    assert.ok(cosmos.requests.log().some(({ fault }) => fault));
    cosmos.faults.clear();
    const stored: string[] = [];
    for (const { case: c } of opened) {
      const history = await two.history(c.number);
      assert.deepEqual(history.map(({ seq }) => seq), history.map((_, index) => index + 1));
      assert.equal((await caseOf(one, c.number)).version, history.length);
      stored.push(...history.slice(1).map((event) => `${c.number} ${event.seq} ${'words' in event ? event.words : ''}`));
    }
    const missing = kept.filter((each) => !stored.includes(each));
    assert.deepEqual(missing, []);
    assert.equal(new Set(stored.map((each) => each.split(' ')[2])).size, stored.length);
    const owed = await owedBy(one);
    assert.equal(new Set(owed.map(({ id }) => id)).size, owed.length);
    for (const each of stored) assert.ok(owed.some((notice) => each.startsWith(`${notice.case} ${notice.version} `)), each);
  });
});
