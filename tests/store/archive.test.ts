import assert from 'node:assert/strict';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { itemKinds } from '../../src/app/archive.js';
import { copy, fill, itemsOf, type Copied } from '../support/copying.js';
import { acting, contact, firstLine, lead, lul, minute, reporter } from '../support/storeFixtures.js';
import { owedBy, store as commitAll } from '../support/storeSteps.js';

describe('a store that is copied', () => {
  const opened: Copied[] = [];
  const open = async () => {
    const store = await openSqliteStore(':memory:');
    opened.push(store);
    return store;
  };
  afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

  it('[CPY1] has the same items, also when pages were copied twice', async () => {
    const [source, target] = [await open(), await open()];
    await fill(source);
    await copy(source, target);
    const items = await itemsOf(source);
    assert.deepEqual(await itemsOf(target), items);
    assert.equal(new Set(items.map(({ kind }) => kind)).size, itemKinds.length);
  });

  it('[CPY2] goes on where the other was: queues, lists, search, numbers, and what is owed, in order', async () => {
    const [source, target] = [await open(), await open()];
    const asked = await fill(source);
    await copy(source, target);
    const page = { after: null, limit: 10 };
    for (const read of [
      (s: Copied) => s.queue([`step:LUL/citizen/0`, `reporter:${reporter}`], page),
      (s: Copied) => s.reportedBy(reporter, page),
      (s: Copied) => s.search({ reporter, municipalities: [], shared: false }, ['logga'], page),
      (s: Copied) => s.history(asked.number),
      (s: Copied) => owedBy(s, { now: 4999 }),
      (s: Copied) => owedBy(s),
      (s: Copied) => s.parked(9),
      (s: Copied) => s.dueCases(minute(1_000_000), 9),
      (s: Copied) => s.counts(),
      (s: Copied) => s.loadOrganisation(),
      (s: Copied) => s.reserve('b', lul, 2026),
      (s: Copied) => s.reserve('new', lul, 2026),
    ])
      assert.deepEqual(await read(target), await read(source), read.toString());
    const answered = acting(asked, reporter, { verb: 'answer', input: { words: 'Edge' } });
    for (const store of [source, target]) await commitAll(store, answered);
    // Those who had no address get theirs, and the form still holds back what is owed to its writer.
    for (const store of [source, target]) for (const who of [lead, firstLine]) await store.saveContact(contact(who));
    assert.deepEqual(await owedBy(target, { now: 8999 }), await owedBy(source, { now: 8999 }));
    assert.deepEqual(await itemsOf(target), await itemsOf(source));
  });
});
