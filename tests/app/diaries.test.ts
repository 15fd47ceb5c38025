import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { Log } from '../../src/app/log.js';
import { directoryDiary, personalDiary } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { sweeping as instance } from '../support/rounds.js';
import { diaryTurn, minute, organisation, person } from '../support/storeFixtures.js';
import { organise } from '../support/storeSteps.js';

const dayMinutes = 24 * 60;
const outage = new Error('away');

describe('diaries', () => {
  let store: Store;
  let clock: number;
  let errors: string[];
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    [clock, errors] = [0, []];
    await organise(store, organisation);
  });
  afterEach(() => store.close());

  const log: Log = { info: () => {}, warn: () => {}, error: (code) => errors.push(code) };
  const sweeping = (through: Partial<Store> = {}) => instance(store, () => minute(clock), through, log);

  it('[RND1] the directory’s begins with the first sweep, and is looked at again by the next midnight', async () => {
    await Promise.all([(await sweeping()).run(), (await sweeping()).run()]);
    const diary = await store.findDiary(directoryDiary);
    assert.deepEqual([diary?.version, diary?.alarm], [1, '2026-03-02T23:00:00.000Z']);
    clock += dayMinutes;
    await (await sweeping()).run();
    const next = await store.findDiary(directoryDiary);
    assert.deepEqual([next?.version, next?.alarm], [2, '2026-03-03T23:00:00.000Z']);
  });

  it('[RND1] without news a sweep asks for no diary; with a new directory it does', async () => {
    let asked = 0;
    const sweep = await sweeping({ findDiary: (id) => ((asked += 1), store.findDiary(id)) });
    for (let i = 0; i < 5; i++) await sweep.run();
    assert.equal(asked, 2);
    await organise(store, organisation);
    await sweep.afterChange();
    const diary = await store.findDiary(directoryDiary);
    assert.deepEqual([asked, diary?.version, diary?.kind === 'directory' && diary.organisation], [3, 2, 2]);
  });

  it('[RND2] diaries that fail hold up no other, and are tried again', async () => {
    const people = Array.from({ length: 26 }, (_, n) => person(`reader-${n}`));
    for (const [n, who] of people.entries()) await store.writeDiary(diaryTurn(1, who, minute(n), []));
    clock = 30;
    const failing = people.slice(0, 21).map(personalDiary);
    const sweep = await sweeping({
      writeDiary: (turn) => (failing.some((id) => id === turn.diary.id) ? Promise.reject(outage) : store.writeDiary(turn)),
    });
    await sweep.run();
    assert.deepEqual(errors, failing.map(() => 'sweep.diary'));
    assert.deepEqual((await store.dueDiaries(minute(clock), 99)).map(({ id }) => id), failing);
    await (await sweeping()).run();
    assert.deepEqual(await store.dueDiaries(minute(clock), 9), []);
  });

  it('[RND2] an outage while the directory is looked at is logged, and over when it is over', async () => {
    await (await sweeping({ findDiary: () => Promise.reject(outage) })).afterChange();
    assert.deepEqual(errors, ['sweep.directory']);
    await (await sweeping()).afterChange();
    assert.ok(await store.findDiary(directoryDiary));
  });
});
