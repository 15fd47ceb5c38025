import assert from 'node:assert/strict';
import { itemKinds, type Archive } from '../../src/app/archive.js';
import { copyItems, tallyOf, type Bookmark } from '../../src/app/copy.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { fill, itemsOf, type Copied } from '../support/copying.js';
import { opening } from '../support/storeFixtures.js';
import { store as commitAll } from '../support/storeSteps.js';

/** As much as is copied at a time. */
const pageSize = 100;
const tallies = (store: Archive) => Promise.all(itemKinds.map((kind) => tallyOf(store, kind, () => {})));

describe('copying an installation', () => {
  let source: Copied;
  let target: Copied;
  beforeEach(async () => {
    [source, target] = [await openSqliteStore(':memory:'), await openSqliteStore(':memory:')];
    await fill(source);
    await commitAll(source, ...Array.from({ length: 250 }, (_, i) => opening(i + 10)));
  });
  afterEach(async () => {
    await source.close();
    await target.close();
  });

  it('[CPY3] broken off anywhere it goes on from its bookmark, and ends with the same', async () => {
    const whole = await itemsOf(source);
    for (let pages = 1; pages < 12; pages += 2) {
      const halfway = await openSqliteStore(':memory:');
      let bookmark: Bookmark | null = null;
      let left = pages;
      let copied = 0;
      const breakOff = async (count: number, next: Bookmark) => {
        bookmark = next;
        copied += count;
        if (--left === 0) throw new Error('broken off');
      };
      await assert.rejects(copyItems(source, halfway, null, breakOff), /broken off/);
      let again = 0;
      await copyItems(source, halfway, bookmark, async (count) => void (again += count));
      assert.deepEqual(await itemsOf(halfway), whole);
      assert.ok(again <= whole.length - copied + pageSize, 'no more than one page again');
      await halfway.close();
    }
  });

  it('[CPY4] counts and digests are equal for the same, and differ by a single letter or a missing item', async () => {
    await copyItems(source, target, null, async () => {});
    assert.deepEqual(await tallies(target), await tallies(source));
    await target.saveContact({ ...(await itemsOf(target)).flatMap((i) => (i.kind === 'contact' ? [i.contact] : []))[0] ?? assert.fail(), name: 'Någo' });
    const after = await tallies(target);
    const before = await tallies(source);
    assert.deepEqual(after.map(({ count }) => count), before.map(({ count }) => count));
    assert.deepEqual(itemKinds.filter((_, i) => after[i]?.digest !== before[i]?.digest), ['contact']);
    await commitAll(source, opening(999));
    assert.notEqual((await tallyOf(source, 'case', () => {})).count, (await tallyOf(target, 'case', () => {})).count);
  });
});
