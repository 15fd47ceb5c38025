import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTeamsPace } from '../../src/app/pace.js';
import { heapAfterCollection } from '../support/heap.js';
import { conversationLimits, mostWithin, tenantLimits } from '../support/windows.js';

const at = (conversation: number, tenant = 0) => ({ conversationId: `chat-${conversation}`, tenantId: `tenant-${tenant}` });

/** A moment at which someone asks; bursts are likelier than pauses, and some pauses are long. */
const ask = fc.record({
  conversation: fc.nat({ max: 3 }),
  calls: fc.integer({ min: 1, max: 7 }),
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1000, max: 40_000 }) },
  ),
});

describe('Teams’ limits', function () {
  this.timeout(30_000);

  it('[DSP12] no window of a conversation or a tenant ever holds more calls, whatever is asked when', () => {
    fc.assert(
      fc.property(fc.array(ask, { minLength: 20, maxLength: 400 }), fc.integer({ min: 1, max: 3 }), (asks, instances) => {
        let now = 5_000_000;
        const { take } = createTeamsPace(() => now);
        const made = new Map<string, number[]>();
        const note = (key: string, calls: number) =>
          made.set(key, [...(made.get(key) ?? []), ...Array.from({ length: calls }, () => now)]);
        for (const { conversation, calls, wait } of asks) {
          now += wait;
          // Chats 0 and 1 are in one tenant, 2 and 3 in another.
          const to = at(conversation, conversation >> 1);
          if (take(to, calls, instances) > 0) continue;
          note(to.conversationId, calls);
          note(to.tenantId, calls);
        }
        for (const [key, calls] of made)
          for (const [most, ms] of key.startsWith('chat') ? conversationLimits : tenantLimits) {
            const limit = key.startsWith('chat') ? most : Math.floor(most / instances);
            assert.ok(mostWithin(calls, ms) <= limit, `${mostWithin(calls, ms)} calls in ${ms} ms of ${key}`);
          }
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('[DSP12] a refusal takes nothing and says when the same is granted if nobody asks in between', () => {
    fc.assert(
      fc.property(fc.array(ask, { minLength: 20, maxLength: 200 }), (asks) => {
        let now = 5_000_000;
        const { take } = createTeamsPace(() => now);
        for (const { conversation, calls, wait } of asks) {
          now += wait;
          const until = take(at(conversation), calls, 1);
          if (until === 0) continue;
          now += until - 1;
          assert.equal(take(at(conversation), calls, 1), 1);
          now += 1;
          assert.equal(take(at(conversation), calls, 1), 0);
        }
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('[DSP12] an hour holds 1,800 calls to a conversation, however evenly they come', () => {
    let now = 5_000_000;
    const { take } = createTeamsPace(() => now);
    const granted: number[] = [];
    for (const end = now + 2 * 3_600_000; now < end; now += 500) if (take(at(0), 1, 1) === 0) granted.push(now);
    assert.equal(mostWithin(granted, 3_600_000), 1800);
    assert.equal(granted.length, 3600);
  });

  it('[DSP12] instances share a tenant, each at least one call a second', () => {
    const granted = (instances: number) => {
      const { take } = createTeamsPace(() => 5_000_000);
      return Array.from({ length: 60 }, (_, i) => take(at(i), 1, instances)).filter((wait) => wait === 0).length;
    };
    assert.deepEqual([1, 2, 4, 100].map(granted), [30, 15, 7, 1]);
  });

  it('[DSP12] what nobody writes to any longer is forgotten', () => {
    let now = 5_000_000;
    const { take } = createTeamsPace(() => now);
    const writeToNew = (from: number, count: number) => {
      for (let i = from; i < from + count; i++) {
        now += 10_000;
        take(at(i, i), 1, 1);
      }
      return heapAfterCollection();
    };
    const before = writeToNew(0, 5000);
    const grown = writeToNew(5000, 200_000) - before;
    assert.equal(take(at(0), 1, 1), 0);
    // Remembered they would be some 60 MB.
    assert.ok(grown < 10_000_000, `${grown} bytes more`);
  });
});
