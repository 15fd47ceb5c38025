import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import { createTeamsPace } from '../../src/app/pace.js';
import { circularDiary } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { chatting, startDispatching, type Dispatching } from '../support/dispatching.js';
import { forumOn, information, manyMunicipalities } from '../support/forums.js';
import { organisationWith, person } from '../support/organisation.js';
import { contact, minute } from '../support/storeFixtures.js';
import { lettersOwedBy } from '../support/storeSteps.js';
import { mostWithin, tenantLimits } from '../support/windows.js';

const itLead = person('it-lead');
const directory = organisationWith();
const many = manyMunicipalities(200);
const everyone = many.organisation.people.map(({ id }) => id).filter((id) => /:(line|lead|web)-k/.test(id));

describe('information to many', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    for (const { id } of directory.organisation.people) await store.saveContact(contact(id));
  });
  afterEach(() => store.close());

  const stored = async (draft: string) => {
    const diary = await store.findDiary(circularDiary(draft));
    return diary?.kind === 'circular' ? diary : assert.fail('no such circular');
  };

  it('[FRM3] is stored with a letter to each, and the dispatcher told', async () => {
    let woken = 0;
    const sent = await forumOn(store, directory, { wake: () => (woken += 1) }).send('d', information, itLead);
    assert.ok(sent.kind === 'sent' && !sent.repeated);
    assert.deepEqual(await stored('d'), sent.circular);
    const owed = await lettersOwedBy(store);
    assert.deepEqual(owed.map(({ to }) => to), sent.circular.recipients.map(({ person }) => person));
    assert.equal(woken, 1);
  });

  it('[FRM4] is sent once by one draft, on any number of instances at once, whatever it says the second time', async () => {
    const forums = [forumOn(store, directory), forumOn(store, directory)];
    const sent = await Promise.all(forums.flatMap((forum) => [forum.send('d', information, itLead), forum.send('d', information, itLead)]));
    assert.ok(sent.every((each) => each.kind === 'sent'));
    assert.equal(sent.filter((each) => each.kind === 'sent' && !each.repeated).length, 1);
    const again = await forums[0]?.send('d', { ...information, title: 'Annat' }, itLead);
    assert.deepEqual(again?.kind === 'sent' && [again.repeated, again.circular.title], [true, information.title]);
    assert.equal((await lettersOwedBy(store)).length, 9);
  });

  it('[FRM4] somebody else’s draft tells nothing and changes nothing, even in the hands of a deputy', async () => {
    const deputised = organisationWith({ itLead: ['it-lead', { name: 'eva', deputyFor: 'it-lead' }] });
    await forumOn(store, deputised).send('d', information, itLead);
    const before = await stored('d');
    assert.deepEqual(await forumOn(store, deputised).send('d', information, person('eva')), { kind: 'refused', why: 'unknown' });
    assert.deepEqual(await forumOn(store, deputised).send('d', information, person('local-it')), { kind: 'refused', why: 'unknown' });
    assert.deepEqual(await stored('d'), before);
  });

  it('[FRM1] [FRM2] is refused to whoever may not, and where there is nobody to send it to', async () => {
    const nobody = organisationWith({ 'LUL/eServiceDeveloper': ['it-lead'] });
    const sent = [
      await forumOn(store, directory).send('a', information, person('system-owner')),
      await forumOn(store, nobody).send('b', { ...information, audience: 'eServiceDeveloper' }, itLead),
    ];
    assert.deepEqual(sent, [{ kind: 'refused', why: 'notYours' }, { kind: 'refused', why: 'nobody' }]);
    assert.deepEqual([await store.findDiary(circularDiary('a')), await store.findDiary(circularDiary('b'))], [null, null]);
  });

  it('[FRM6] [FRM7] is read once by each, and by nobody to whom it was not sent', async () => {
    let at = minute(1);
    const forum = forumOn(store, directory, { now: () => at });
    await forum.send('d', information, itLead);
    const read = async () => (await forum.read('d', person('local-it')))?.recipients.find((r) => r.person === person('local-it'))?.readAt;
    assert.equal(await read(), minute(1));
    at = minute(5);
    assert.equal(await read(), minute(1));
    assert.deepEqual([await forum.read('d', person('steering')), await forum.read('other', person('local-it'))], [null, null]);
    assert.equal((await stored('d')).version, 2);
  });

  it('[FRM9] a reader whom a conflict meets is noted all the same, and what fails holds up nobody behind it', async () => {
    const forum = forumOn(store, directory);
    await forum.send('d', information, itLead);
    let writes = 0;
    const writeDiary: Store['writeDiary'] = async (turn) => {
      writes += 1;
      if (writes === 1) await forum.read('d', person('developer'));
      if (writes === 3) throw new Error('away');
      return store.writeDiary(turn);
    };
    const other = forumOn({ ...store, writeDiary }, directory);
    await other.read('d', person('local-it'));
    await assert.rejects(other.read('d', person('coordinator')), /away/);
    await other.read('d', person('coordinator'));
    const readers = (await stored('d')).recipients.filter(({ readAt }) => readAt !== null).map(({ person: id }) => id);
    assert.deepEqual(readers.sort(), ['coordinator', 'developer', 'local-it'].map(person));
  });
});

describe('information to 200 municipalities', () => {
  let scene: Dispatching;
  beforeEach(async () => {
    scene = await startDispatching();
    for (const id of everyone) await scene.store.saveContact(chatting(id));
  });
  afterEach(() => scene.stop());

  it('[FRM10] [FRM3] reaches everyone once, within Teams’ limits', async () => {
    const calls: number[] = [];
    const reached: string[] = [];
    const dispatcher = scene.start('one', {
      worldAt: () => ({ directory: many, today: many.organisation.appointments[0]?.from ?? assert.fail() }),
      pace: createTeamsPace(Date.now),
      letters: ({ to, letters }) => {
        for (const letter of letters) {
          assert.ok(letter.about === 'circular' && letter.words === information.words);
          calls.push(Date.now());
          reached.push(to.recipient);
        }
      },
    });
    await forumOn(scene.store, many, { wake: dispatcher.wake }).send('d', information, itLead);
    await scene.pass(90);
    assert.deepEqual(reached.toSorted(), everyone.toSorted());
    for (const [count, ms] of tenantLimits) assert.ok(mostWithin(calls, ms) <= count, `${mostWithin(calls, ms)} in ${ms} ms`);
  }).timeout(30_000);
});

describe('600 who press Läst at the same moment', () => {
  it('[FRM9] are counted once each, in a few writes, on two instances at once', async () => {
    const store = await openSqliteStore(':memory:');
    try {
      let writes = 0;
      const writeDiary: Store['writeDiary'] = (turn) => ((writes += 1), store.writeDiary(turn));
      const forums = [0, 1].map(() => forumOn({ ...store, writeDiary }, many, { now: () => minute(writes) }));
      await forums[0]?.send('d', information, itLead);
      const read = await Promise.all(everyone.flatMap((id) => forums.map((forum) => forum.read('d', id))));
      assert.ok(read.every((circular) => circular !== null));
      const diary = await store.findDiary(circularDiary('d'));
      assert.ok(diary?.kind === 'circular');
      assert.deepEqual(diary.recipients.map(({ person: id }) => id).sort(), everyone.toSorted());
      assert.ok(diary.recipients.every(({ readAt }) => readAt !== null));
      assert.ok(writes <= 20, `${writes} writes`);
    } finally {
      await store.close();
    }
  }).timeout(30_000);
});
