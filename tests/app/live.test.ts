import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import sinon from 'sinon';
import type { Store } from '../../src/app/ports.js';
import type { Instant } from '../../src/domain/ids.js';
import type { ChangedCase } from '../../src/domain/sieve.js';
import { createLive, mostAtOnce, type Live } from '../../src/app/live.js';
import { plusMs } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { acting, firstLine, minute, opening, person, reporter, world } from '../support/storeFixtures.js';
import { store as commit } from '../support/storeSteps.js';

describe('what listeners are told', () => {
  let intervals: sinon.SinonFakeTimers;
  let store: Store;
  let live: Live;
  let at: Instant;
  let looks: number;
  let heard: ChangedCase[];
  beforeEach(async () => {
    intervals = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    store = await openSqliteStore(':memory:');
    [at, looks, heard] = [minute(1), 0, []];
    const counted = { ...store, changedSince: (...asked: Parameters<typeof store.changedSince>) => (looks++, store.changedSince(...asked)) };
    const log = { info: () => {}, warn: () => {}, error: (_: string, error: unknown) => assert.fail(String(error)) };
    live = createLive({ store: counted, now: () => at, worldAt: () => world, log });
  });
  afterEach(async () => {
    await live.stop();
    await store.close();
    intervals.restore();
  });

  const listen = () => live.listen({ person: reporter, tell: (changed) => heard.push(changed) });
  /** Two seconds, or more for a slow look: the second begins when the first is over. */
  async function look(): Promise<void> {
    for (const before = looks; looks < before + 2; await wait(1)) intervals.tick(1000);
  }

  it('[API10] is what any instance has stored, each version once, and the store is asked only while somebody listens', async () => {
    const strangers: ChangedCase[] = [];
    const leave = [listen(), live.listen({ person: person('stranger'), tell: (changed) => strangers.push(changed) })];
    const opened = opening(1, { at });
    const taken = acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(2));
    for (const turn of [opened, taken]) {
      // Another instance's turn: nothing in this process hears of it.
      await commit(store, turn);
      at = minute(2);
      await look();
      assert.equal(heard.at(-1)?.version, turn.case.version);
    }
    await look();
    assert.deepEqual([heard.map(({ version }) => version), strangers], [[1, 2], []]);
    for (const each of leave) each();
    const before = looks;
    intervals.tick(5000);
    assert.equal(looks, before);
  });

  it('[API10] is also what came after more at one instant than are found at once', async () => {
    const many = Array.from({ length: mostAtOnce }, (_, n) => opening(n + 1, { at }));
    await Promise.all(many.map((turn) => store.commit(turn)));
    const later = opening(mostAtOnce + 1, { at: plusMs(at, 1) });
    await commit(store, later);
    listen();
    await look();
    await look();
    assert.deepEqual([heard.length, heard.at(-1)?.case], [mostAtOnce + 1, later.case.number]);
  });

  it('[API10] is also what is stored after a look that found something later', async () => {
    listen();
    at = minute(2);
    for (const turn of [opening(1, { at }), opening(2, { at: plusMs(at, -9000) })]) {
      await commit(store, turn);
      await look();
      assert.equal(heard.at(-1)?.case, turn.case.number);
    }
    assert.equal(heard.length, 2);
  });
});
