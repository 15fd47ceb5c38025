import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import { mergeableWith } from '../../src/app/similar.js';
import { supportOf, supports } from '../../src/domain/wish/support.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { createRandom } from '../../tools/seed/random.js';
import { does, prepareAs } from '../support/cases.js';
import { act, handleOn, support, voteThrough, world } from '../support/crowds.js';
import { losing, Lost } from '../support/losingStore.js';
import {
  assertBound, breakOut, countOf, filed, gather, makeWish, mergeInto, ownSupporters, press, pressing, split, sweep,
} from '../support/merging.js';
import { BOD, nameOf, person } from '../support/organisation.js';
import { minute } from '../support/storeFixtures.js';
import { caseOf } from '../support/storeSteps.js';

const counted = (c: Case) => [supportOf(c, null).people, supportOf(c, null).municipalities];
const refusalIn = (outcome: Awaited<ReturnType<typeof press>>) => (outcome.kind === 'refused' ? outcome.refusal.code : null);
const surroundings = { now: () => minute(0), worldAt: () => world };

describe('merging wishes', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
  });
  afterEach(() => store.close());
  const stored = (number: CaseNumber) => caseOf(store, number);

  it('[MRG10] gathers those that are picked, and says of the others why not; again gives the same answer', async () => {
    const handle = handleOn(store);
    const [t, a, b, gone, fault] = [
      await filed(handle, 't'), await filed(handle, 'a'), await filed(handle, 'b'), await filed(handle, 'gone'),
      await filed(handle, 'fel', { kind: 'internal' }),
    ];
    await pressing(handle, 'of-gone', gone, does.withdraw);
    const all = gather(a, b, gone, fault, t);
    for (let i = 0; i < 2; i++) {
      const outcome = await act(handle, t, person('business-lead'), all, 'once');
      assert.ok(outcome.kind === 'done');
      const why = outcome.others?.map(({ case: number, refusal }) => [number, refusal?.code ?? null]);
      assert.deepEqual(why, [[a, null], [b, null], [gone, 'wishClosed'], [fault, 'notAWish'], [t, 'hasParts']]);
      assert.deepEqual(outcome.case.parts?.map(({ number }) => number), [a, b]);
    }
    assert.deepEqual(counted(await stored(t)), [3, 1]);
    assert.equal(refusalIn(await press(handle, 'bo', t, gather(a))), 'notFound');
    assert.equal(refusalIn(await press(handle, 'local-it', t, gather(a))), 'notAllowed');
    await assertBound(store, [t, a, b]);
  });

  it('[MRG12] a part is broken out from the whole’s card, too', async () => {
    const handle = handleOn(store);
    const [t, a, b] = [await filed(handle, 't'), await filed(handle, 'a'), await filed(handle, 'b')];
    await pressing(handle, 'business-lead', t, gather(a, b));
    const outcome = await press(handle, 'business-lead', t, breakOut(a));
    assert.ok(outcome.kind === 'done' && outcome.others?.length === 1);
    assert.deepEqual(outcome.case.parts?.map(({ number }) => number), [b]);
    assert.equal((await stored(a)).state.status, 'new');
    const other = await filed(handle, 'other');
    const not = await press(handle, 'business-lead', t, breakOut(other));
    assert.deepEqual(not.kind === 'done' && not.others?.[0]?.refusal?.code, 'notAllowed');
    await assertBound(store, [t, a, b]);
  });

  it('[MRG13] once the whole has been decided on nothing is broken out, and nothing goes in', async () => {
    const handle = handleOn(store);
    const [t, a, late] = [await filed(handle, 't'), await filed(handle, 'a'), await filed(handle, 'late')];
    await pressing(handle, 'business-lead', t, gather(a));
    await pressing(handle, 'business-lead', t, does.requestEscalation);
    await pressing(handle, 'it-lead', t, prepareAs('larger'));
    await pressing(handle, 'it-lead', t, does.requestEscalation);
    assert.equal(refusalIn(await press(handle, 'business-lead', late, mergeInto(t))), 'decidedAlready');
    await voteThrough(handle, t);
    assert.equal(refusalIn(await press(handle, 'business-lead', a, split)), 'decidedAlready');
    assert.equal(refusalIn(await press(handle, 'business-lead', t, breakOut(a))), 'decidedAlready');
    assert.equal(refusalIn(await press(handle, 'business-lead', late, mergeInto(t))), 'decidedAlready');
    assert.equal((await stored(t)).parts?.length, 1);
  });

  it('[MRG3] [MRG4] another municipality’s goes into one that has reached a shared step, and into no other', async () => {
    const handle = handleOn(store);
    const [t, o] = [await filed(handle, 't'), await filed(handle, 'o', { municipality: BOD })];
    assert.equal(refusalIn(await press(handle, 'boden-lead', o, mergeInto(t))), 'noSuchWish');
    assert.equal(refusalIn(await press(handle, 'boden-lead', o, mergeInto(null))), 'noSuchWish');
    await pressing(handle, 'business-lead', t, does.requestEscalation);
    await pressing(handle, 'boden-lead', o, mergeInto(t));
    assert.deepEqual(counted(await stored(t)), [2, 2]);
    await assertBound(store, [t, o]);
  });

  it('[MRG7] whoever would support a part is told of the whole; on the whole they take it back', async () => {
    const handle = handleOn(store);
    const [t, o] = [await filed(handle, 't'), await filed(handle, 'o')];
    await pressing(handle, 'bo', o, does.support);
    await pressing(handle, 'business-lead', o, mergeInto(t));
    const asked = await press(handle, 'cleo', o, does.support);
    assert.deepEqual(asked.kind === 'refused' && asked.refusal, { code: 'nowPartOf', into: t });
    assert.equal(refusalIn(await press(handle, 'bo', o, does.unsupport)), 'nowPartOf');
    for (const name of ['bo', 'of-o']) await pressing(handle, name, t, does.unsupport);
    assert.deepEqual(counted(await stored(t)), [1, 1]);
    await pressing(handle, 'business-lead', o, split);
    assert.deepEqual(counted(await stored(o)), [2, 1]);
    await assertBound(store, [t, o]);
  });

  it('[MRG5] offers the wishes most alike that it may go into, or that may go into it, and no others', async () => {
    const handle = handleOn(store);
    const [o, like] = [await filed(handle, 'o'), await filed(handle, 'like')];
    await filed(handle, 'unlike', { title: 'Mörkt läge' });
    await filed(handle, 'fel', { kind: 'internal' });
    await filed(handle, 'boden', { municipality: BOD });
    const part = await filed(handle, 'part');
    const whole = await filed(handle, 'whole');
    await pressing(handle, 'business-lead', part, mergeInto(whole));
    const offered = async (verb: 'mergeInto' | 'gather') =>
      (await mergeableWith({ ...surroundings, store }, await stored(o), verb, person('business-lead'))).map(({ number }) => number).sort();
    assert.deepEqual(await offered('mergeInto'), [like, whole].sort());
    assert.deepEqual(await offered('gather'), [like]);
  });

  it('[MRG15] one button makes one wish of a fault, by whoever handles it, however often it is pressed', async () => {
    const handle = handleOn(store);
    const fault = await filed(handle, 'fel', { kind: 'internal', title: 'Det går långsamt', priority: 'high' });
    assert.equal(refusalIn(await press(handle, 'of-fel', fault, makeWish)), 'notAllowed');
    assert.equal(refusalIn(await press(handle, 'boden-lead', fault, makeWish)), 'notFound');
    const before = await stored(fault);
    const made = await Promise.all(['business-lead', 'business-lead', 'business-lead'].map((name) => pressing(handle, name, fault, makeWish)));
    const numbers = new Set(made.map(({ links }) => links?.wish));
    assert.equal(numbers.size, 1);
    const wish = await stored([...numbers][0] ?? assert.fail());
    assert.deepEqual([wish.report, wish.reporter, wish.municipality], [{ ...before.report, kind: 'change' }, before.reporter, before.municipality]);
    assert.deepEqual(wish.links, { fault });
    assert.deepEqual((await stored(fault)).state, before.state);
    assert.deepEqual(await countOf(store, fault, 'becameWish'), [1]);
    assert.deepEqual(await countOf(store, wish.number, 'reported', 'cameOfFault'), [1, 1]);
    assert.equal(refusalIn(await press(handle, 'business-lead', wish.number, makeWish)), 'notAllowed');
  });
});

const wishes = ['a', 'b', 'c'] as const;
const folk = ['ada', 'bo', 'cleo', 'dan'] as const;
const which = fc.nat({ max: wishes.length - 1 });
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('merge' as const), one: which, other: which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('split' as const), one: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('gather' as const), one: which, other: which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('support' as const, 'unsupport' as const), one: which, who: fc.constantFrom(...folk) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('withdraw' as const, 'reopen' as const), one: which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sweep' as const) }) },
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
/** What is done at the same moment. */
const moments = fc.array(fc.array(move, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 14 });

describe('any merging and undoing', () => {
  it('[MRG6] [MRG8] [MRG12] counts nobody twice and loses nobody, whatever is lost on the way and in whatever order errands are done', async () => {
    await fc.assert(fc.asyncProperty(moments, fc.nat({ max: 1e6 }), async (story, seed) => {
      const store = await openSqliteStore(':memory:');
      const random = createRandom(seed);
      const lossy = losing(store, 0.15, random, { calls: 0, before: 0, after: 0 });
      const numbers: CaseNumber[] = [];
      for (const name of wishes) numbers.push(await filed(handleOn(store), name));
      const at = (index: number) => numbers[index] ?? assert.fail();
      const instances = [handleOn(lossy), handleOn(lossy)] as const;

      async function make(one: Move): Promise<void> {
        const handle = random.pick(instances);
        if (one.does === 'sweep') await sweep(lossy);
        else if (one.does === 'merge') await press(handle, 'business-lead', at(one.one), mergeInto(at(one.other)));
        else if (one.does === 'gather') await press(handle, 'business-lead', at(one.one), gather(at(one.other)));
        else if (one.does === 'split') await press(handle, 'business-lead', at(one.one), split);
        else if (!('who' in one)) await press(handle, `of-${wishes[one.one]}`, at(one.one), does[one.does]);
        else if (one.does === 'unsupport') await press(handle, one.who, at(one.one), does.unsupport);
        else await support(handle, at(one.one), person(one.who), folk.indexOf(one.who));
      }

      for (const moment of story)
        await Promise.all(moment.map((one) => make(one).catch((error: unknown) => assert.ok(error instanceof Lost, String(error)))));
      await sweep(store);
      await assertBound(store, numbers);
      await assertEachOnce(store, numbers);
      for (const number of numbers) await press(handleOn(store), 'business-lead', number, split);
      await assertBound(store, numbers);
      await assertAsAlone(store, numbers);
      await store.close();
    }), { numRuns: 80 });
  }).timeout(60_000);
});

/** Whoever supports a whole or one of its parts is in its count, once; each errand had its effect once. */
async function assertEachOnce(store: Store, numbers: readonly CaseNumber[]): Promise<void> {
  for (const number of numbers) {
    const c = await caseOf(store, number);
    const homes = [c.supporters ?? {}, ...(c.parts ?? []).map(({ people }) => people)];
    const people = new Set([c.reporter.person, ...homes.flatMap((home) => Object.values(home).flat())]);
    assert.equal(supportOf(c, null).people, people.size);
    for (const who of people) assert.ok(supports(c, who), nameOf(who));
    const bound = (await store.history(number)).flatMap((event) => ('other' in event ? [event] : []));
    for (const other of numbers) {
      const turns = bound.filter((event) => event.other === other && (event.type === 'absorbed' || event.type === 'parted')).map(({ type }) => type);
      assert.deepEqual(turns, turns.map((_, index) => (index % 2 ? 'parted' : 'absorbed')));
    }
  }
}

/** With all undone each is supported by those who have done so on it, and have not taken it back there. */
async function assertAsAlone(store: Store, numbers: readonly CaseNumber[]): Promise<void> {
  for (const number of numbers) {
    const c = await caseOf(store, number);
    const own = await ownSupporters(store, number);
    assert.deepEqual([c.parts, c.partOf], [undefined, undefined]);
    assert.deepEqual(new Set(Object.values(c.supporters ?? {}).flat()), new Set([...own].filter((who) => who !== c.reporter.person)));
    assert.equal(supportOf(c, null).people, own.size + 1);
  }
}
