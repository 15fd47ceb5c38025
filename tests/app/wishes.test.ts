import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import { createLine } from '../../src/app/line.js';
import { createTeamsPace } from '../../src/app/pace.js';
import { similarTo } from '../../src/app/similar.js';
import { callsFor } from '../../src/app/delivery.js';
import { groupId } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { does, report } from '../support/cases.js';
import { act, assertCounted, crowd, handleOn, sharedWish, support, voteThrough, world } from '../support/crowds.js';
import { chatting, startDispatching, type Dispatching } from '../support/dispatching.js';
import { BOD, LUL, person } from '../support/organisation.js';
import { minute } from '../support/storeFixtures.js';
import { owedBy } from '../support/storeSteps.js';
import { conversationLimits, mostWithin } from '../support/windows.js';

const people = crowd(200);

describe('200 municipalities that support one wish at the same moment', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  it('[WSH11] are all counted, once each', async () => {
    const handle = handleOn(store);
    const number = await sharedWish(handle);
    const outcomes = await Promise.all(people.map((by, place) => support(handle, number, by, place)));
    assert.ok(outcomes.every(({ kind }) => kind === 'done'));
    await assertCounted(store, number, people);
  }).timeout(30_000);

  it('[WSH11] [WSH4] on two instances, each person on both, are all counted once', async () => {
    const handles = [handleOn(store), handleOn(store)] as const;
    const number = await sharedWish(handles[0]);
    const outcomes = await Promise.all(people.flatMap((by, place) => handles.map((handle) => support(handle, number, by, place))));
    assert.equal(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated).length, people.length);
    assert.equal(outcomes.filter((outcome) => outcome.kind === 'done' && outcome.repeated).length, people.length);
    await assertCounted(store, number, people);
  }).timeout(30_000);

  it('[WSH11] whoever acts on the wish meanwhile is heard, and what fails holds up nobody behind it', async () => {
    const unlucky = person('unlucky');
    const commit: Store['commit'] = (turn) =>
      turn.events[0]?.by === unlucky ? Promise.reject(new Error('away')) : store.commit(turn);
    const handle = handleOn({ ...store, commit });
    const number = await sharedWish(handle);
    await voteThrough(handle, number);
    const some = people.slice(0, 40);
    const away = assert.rejects(support(handle, number, unlucky, 300), /away/);
    const joined = some.map((by, place) => support(handle, number, by, place));
    const [taken] = await Promise.all([act(handle, number, person('it-lead'), does.take), ...joined]);
    assert.equal(taken.kind === 'done' && taken.case.state.status, 'active');
    await away;
    await assertCounted(store, number, some);
  }).timeout(30_000);

  it('[WSH13] [WSH8] an outcome is owed to all of 2,000 in one turn, and to nobody twice', async () => {
    const handle = handleOn(store);
    const number = await sharedWish(handle);
    await voteThrough(handle, number);
    const many = crowd(2000);
    for (const [place, by] of many.entries()) await support(handle, number, by, place % 200);
    await act(handle, number, person('it-lead'), does.take);
    for (const by of many) await store.saveContact(chatting(by));
    assert.equal((await owedBy(store)).length, 0);
    await act(handle, number, person('it-lead'), does.resolve);
    const owed = await owedBy(store);
    assert.deepEqual(owed.map(({ to, kind }) => `${to} ${kind}`).sort(), many.map((by) => `${by} bring`).sort());
  }).timeout(60_000);
});

describe('the cards of a wish that hundreds support at once', () => {
  let scene: Dispatching;
  beforeEach(async () => {
    scene = await startDispatching();
  });
  afterEach(() => scene.stop());

  it('[WSH12] are redrawn a few times within Teams’ limits, at last with everyone counted', async () => {
    const channel = groupId('managementGroup');
    for (const to of [channel, person('reporter')]) await scene.store.saveContact(chatting(to));
    const calls: number[] = [];
    const dispatcher = scene.start('one', {
      worldAt: () => world,
      pace: createTeamsPace(Date.now),
      deliver: async ({ to, notices }) => {
        if (to.recipient === channel) for (let i = 0; i < callsFor(notices); i++) calls.push(Date.now());
        return null;
      },
    });
    const handle = handleOn(scene.store, dispatcher.wake);
    const number = await sharedWish(handle);
    await scene.pass(5);
    const before = calls.length;
    const joining = Promise.all(people.map((by, place) => support(handle, number, by, place)));
    await scene.pass(1);
    await joining;
    await scene.pass(30);
    await assertCounted(scene.store, number, people);
    for (const to of [channel, person('reporter')]) {
      const last = scene.told(to).at(-1)?.view;
      assert.deepEqual(last?.support && [last.support.people, last.support.municipalities], [201, 201]);
    }
    for (const [count, ms] of conversationLimits) assert.ok(mostWithin(calls, ms) <= count, `${mostWithin(calls, ms)} in ${ms} ms`);
    assert.ok(calls.length - before <= 20, `${calls.length - before} calls for 200`);
    assert.equal(scene.told(channel).filter(({ bring }) => bring).length, 1);
  }).timeout(30_000);
});

describe('similar wishes', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
  });
  afterEach(() => store.close());

  const wish = (draft: string, title: string, municipality = LUL, kind = 'change') =>
    handleOn(store).report({
      draft, municipality, report: { ...report, kind, title }, message: null, reporter: { person: person('reporter'), name: 'Rapportören' },
    });
  const similar = async (title: string, municipality = LUL, draft = 'mine', who = 'someone') =>
    similarTo({ store, now: () => minute(0), worldAt: () => world }, { draft, person: person(who), municipality, title });
  const titles = async (...asked: Parameters<typeof similar>) => (await similar(...asked)).map(({ title }) => title);

  it('[WSH1] are open wishes of one’s own municipality, and no other cases; the most alike first, then those with the most support', async () => {
    await wish('1', 'Spara utkast');
    await wish('2', 'Spara utkast i Boden', BOD);
    await wish('3', 'Kan inte spara utkast', LUL, 'internal');
    const third = await wish('4', 'Spara utkast av ansökan');
    await wish('5', 'Utkast som delas');
    const last = await wish('6', 'Spara som utkast');
    assert.ok(third.kind === 'done' && last.kind === 'done');
    assert.deepEqual(await titles('Kunna spara utkast av ansökan'), ['Spara utkast av ansökan', 'Spara som utkast', 'Spara utkast']);
    await act(handleOn(store), third.case.number, person('reporter'), does.withdraw);
    const first = (await similar('Spara utkast')).find(({ title }) => title === 'Spara utkast');
    await act(handleOn(store), first?.number ?? last.case.number, person('bo'), does.support);
    assert.deepEqual(await titles('Kunna spara utkast av ansökan'), ['Spara utkast', 'Spara som utkast']);
    assert.deepEqual(await titles('Spara utkast', BOD), ['Spara utkast i Boden']);
    assert.deepEqual(await titles('Mörkt läge'), []);
  });

  it('[WSH1] of another municipality once they have reached a shared step, and not when they are settled', async () => {
    const handle = handleOn(store);
    const number = await sharedWish(handle);
    await voteThrough(handle, number);
    assert.deepEqual(await titles('Spara utkast', BOD), ['Spara utkast']);
    await act(handle, number, person('it-lead'), does.take);
    await act(handle, number, person('it-lead'), does.resolve);
    assert.deepEqual(await titles('Spara utkast', BOD), []);
    await act(handle, number, person('reporter'), does.reopen);
    assert.deepEqual(await titles('Spara utkast', BOD), ['Spara utkast']);
  });

  it('[WSH1] are five at most, however many there are', async () => {
    for (let n = 0; n < 30; n++) await wish(`${n}`, `Spara utkast ${n}`);
    assert.equal((await similar('Spara utkast')).length, 5);
  });

  it('[WSH1] are none where the draft has been sent in, so that it gives its case again', async () => {
    await wish('1', 'Spara utkast');
    await wish('mine', 'Spara utkast');
    assert.equal((await similar('Spara utkast', LUL, 'mine', 'reporter')).length, 0);
    assert.equal((await similar('Spara utkast', LUL, 'other', 'reporter')).length, 2);
  });

  it('[WSH3] tell number, title, place and support, and whether they are mine already', async () => {
    await wish('1', 'Spara utkast');
    const [mine] = await similar('Spara utkast', LUL, 'other', 'reporter');
    const [theirs, ...others] = await similar('Spara utkast');
    assert.deepEqual(others, []);
    assert.deepEqual(theirs, {
      number: mine?.number, version: 1, title: 'Spara utkast', role: 'businessLead', place: 'Luleå',
      support: { people: 1, municipalities: 1, mine: false },
    });
    assert.equal(mine?.support.mine, true);
  });
});

describe('a line', () => {
  it('[WSH11] lets work of one key be done in turn, of others meanwhile, and goes on after a failure', async () => {
    const inLine = createLine<string>();
    const done: string[] = [];
    const after = (turns: number, name: string) => async () => {
      for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
      done.push(name);
      if (name.endsWith('!')) throw new Error(name);
      return name;
    };
    const results = await Promise.allSettled([
      inLine('a', after(5, 'a1')), inLine('a', after(3, 'a2!')), inLine('a', after(1, 'a3')), inLine('b', after(1, 'b1')),
    ]);
    assert.deepEqual(done, ['b1', 'a1', 'a2!', 'a3']);
    assert.deepEqual(results.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    assert.equal(await inLine('a', after(0, 'a4')), 'a4');
  });
});
