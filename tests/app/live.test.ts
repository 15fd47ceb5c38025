import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { createLive } from '../../src/app/live.js';
import type { Instant } from '../../src/domain/ids.js';
import type { ChangedCase } from '../../src/domain/sieve.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { acting, firstLine, minute, opening, person, reporter, world } from '../support/storeFixtures.js';
import { store as commit } from '../support/storeSteps.js';

describe('what listeners are told', () => {
  it('[API10] is what any instance has stored, each version once, and the store is asked only while somebody listens', async () => {
    const store = await openSqliteStore(':memory:');
    let at: Instant = minute(1);
    let looks = 0;
    const counted = { ...store, changedSince: (...asked: Parameters<typeof store.changedSince>) => (looks++, store.changedSince(...asked)) };
    const log = { info: () => {}, warn: () => {}, error: (_: string, error: unknown) => assert.fail(String(error)) };
    const live = createLive({ store: counted, now: () => at, worldAt: () => world, log });
    const heard: ChangedCase[] = [];
    const strangers: ChangedCase[] = [];
    const leave = [
      live.listen({ person: reporter, tell: (changed) => heard.push(changed) }),
      live.listen({ person: person('stranger'), tell: (changed) => strangers.push(changed) }),
    ];
    const opened = opening(1, { at });
    const taken = acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(2));
    for (const turn of [opened, taken]) {
      // Another instance's turn: nothing in this process hears of it.
      await commit(store, turn);
      at = minute(2);
      for (let i = 0; i < 40 && heard.at(-1)?.version !== turn.case.version; i += 1) await wait(50);
    }
    await wait(1100);
    assert.deepEqual([heard.map(({ version }) => version), strangers], [[1, 2], []]);
    for (const each of leave) each();
    const before = looks;
    await wait(1100);
    assert.equal(looks, before);
    await live.stop();
    await store.close();
  });
});
