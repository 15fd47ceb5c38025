import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import { createHandle, type Handle } from '../../src/app/handle.js';
import { idle } from '../../src/app/settle.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { acting, firstLine, lead, minute, opening, reporter, world } from '../support/storeFixtures.js';
import { caseOf, store as commitAll } from '../support/storeSteps.js';

const { case: opened, ...first } = opening(1);

describe('a case whose message came back', () => {
  let store: Store;
  let handle: Handle;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    handle = createHandle({ store, now: () => minute(900), worldAt: () => world, ...idle, random: () => 0 });
    await commitAll(store, { ...first, case: opened });
  });
  afterEach(() => store.close());

  const types = async () => (await store.history(opened.number)).map(({ type }) => type);
  const stored = (): Promise<Case> => caseOf(store, opened.number);

  it('[NOT12] says so once for each state, however many come back', async () => {
    await Promise.all([1, 2, 3].map(() => handle.notReached(opened.number, firstLine)));
    assert.deepEqual(await types(), ['reported', 'notReached']);
    await commitAll(store, acting(await stored(), firstLine, { verb: 'take', input: {} }));
    for (let i = 0; i < 2; i++) await handle.notReached(opened.number, firstLine);
    assert.deepEqual(await types(), ['reported', 'notReached', 'taken', 'notReached']);
  });

  it('[NOT12] says it only of someone whom it still waits for, and never when it is closed', async () => {
    for (const other of [lead, reporter]) await handle.notReached(opened.number, other);
    assert.deepEqual(await types(), ['reported']);
    await commitAll(store, acting(await stored(), reporter, { verb: 'withdraw', input: { words: '' } }));
    await handle.notReached(opened.number, firstLine);
    assert.deepEqual(await types(), ['reported', 'withdrawn']);
  });
});
