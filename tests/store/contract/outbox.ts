import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { Store } from '../../../src/app/ports.js';
import { shownTurn } from '../../../src/domain/turn.js';
import {
  acting,
  contact,
  firstLine,
  message,
  minute,
  opening,
  person,
  reporter,
  stored,
} from '../../support/storeFixtures.js';
import { store } from '../../support/storeSteps.js';

const now = Date.parse(minute(0));

/** The ids of all that may be tried, oldest first. */
async function owedIds(target: Store, at = now, busy: readonly (typeof reporter)[] = []): Promise<readonly string[]> {
  return (await target.owed(at, busy, 99)).map(({ notice }) => notice.id);
}

export function registerOutbox(storeOf: StoreOf): void {
  const reachable = async (...people: readonly (typeof reporter)[]) => {
    for (const who of people) await storeOf().saveContact(contact(who));
  };
  const take = { verb: 'take', input: {} } as const;

  describe('notices', () => {
    it('[STO14] are owed as they were decided, oldest first, until they are delivered', async () => {
      await reachable(reporter, firstLine);
      const [one, two] = [opening(1), opening(2)];
      await store(storeOf(), one, two);
      const owed = await storeOf().owed(now, [], 99);
      assert.deepEqual(
        owed,
        [...one.notices, ...two.notices].map((notice) => ({ notice, attempts: 0 })),
      );
      await storeOf().delivered(
        one.notices.map((n) => n.id),
        null,
      );
      assert.deepEqual(
        await owedIds(storeOf()),
        two.notices.map((n) => n.id),
      );
    });

    it('[STO14] come at most so many at a time, and none for those who are busy', async () => {
      await reachable(reporter, firstLine);
      await store(storeOf(), opening(1), opening(2));
      assert.equal((await storeOf().owed(now, [], 3)).length, 3);
      const others = await storeOf().owed(now, [reporter], 99);
      assert.deepEqual(
        others.map(({ notice }) => notice.to),
        [firstLine, firstLine],
      );
      assert.deepEqual(await owedIds(storeOf(), now, [reporter, firstLine]), []);
    });

    it('[STO14] a notice that is stored again takes the place of the first and is the newest', async () => {
      const viewer = person('viewer');
      await reachable(viewer, firstLine, reporter);
      const [one, two] = [opening(1), opening(2)];
      const shown = stored(shownTurn(one.case, viewer));
      await store(storeOf(), one, shown, two, stored(shownTurn(shown.case, viewer)));
      const ids = await owedIds(storeOf());
      assert.equal(ids.filter((id) => id.endsWith(viewer)).length, 1);
      assert.ok(ids.at(-1)?.endsWith(viewer));
    });

    it('[STO15] a delivery remembers the new message of the card', async () => {
      await reachable(firstLine);
      const { case: c, ...rest } = opening(1);
      await store(storeOf(), { case: c, ...rest });
      const sent = (activityId: string) => message(c.number, firstLine, activityId);
      for (const id of ['first', 'second']) await storeOf().delivered(await owedIds(storeOf()), sent(id));
      assert.deepEqual(await storeOf().findMessage(c.number, firstLine), sent('second'));
    });

    it('[STO16] wait for whoever has not met the bot, and are due when an address comes', async () => {
      await store(storeOf(), opening(1));
      assert.deepEqual(await owedIds(storeOf()), []);
      const { address: _, ...unmet } = contact(firstLine);
      await storeOf().saveContact(unmet);
      assert.deepEqual(await owedIds(storeOf()), []);
      await reachable(firstLine);
      assert.deepEqual(
        (await storeOf().owed(now, [], 99)).map(({ notice }) => notice.to),
        [firstLine],
      );
      await storeOf().saveContact(unmet);
      assert.deepEqual(await owedIds(storeOf()), []);
    });

    it('[STO17] a failed one is tried again at its time, with its attempts counted', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      const ids = await owedIds(storeOf());
      await storeOf().postponed(ids, now + 1000);
      assert.deepEqual(await owedIds(storeOf(), now + 999), []);
      await reachable(firstLine);
      assert.deepEqual(await owedIds(storeOf(), now + 999), []);
      const again = await storeOf().owed(now + 1000, [], 99);
      assert.deepEqual(
        again.map(({ notice, attempts }) => [notice.id, attempts]),
        ids.map((id) => [id, 1]),
      );
    });

    it('[STO17] a failed one keeps its place before those that came later', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      const first = await owedIds(storeOf());
      await storeOf().postponed(first, now + 1000);
      await store(storeOf(), opening(2));
      assert.deepEqual((await owedIds(storeOf(), now + 1000)).slice(0, 1), first);
    });

    it('[STO17] a parked one is not tried again, not even at a new address', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      await storeOf().postponed(await owedIds(storeOf()), null);
      await reachable(firstLine);
      assert.deepEqual(await owedIds(storeOf(), Number.MAX_SAFE_INTEGER), []);
    });

    it('[STO17] what is owed, parked or without an address is told apart in the counts', async () => {
      await reachable(firstLine);
      const opened = opening(1);
      await store(storeOf(), opened);
      assert.deepEqual(await storeOf().counts(), { cases: 1, owed: 1, parked: 0 });
      await storeOf().postponed(await owedIds(storeOf()), null);
      assert.deepEqual(await storeOf().counts(), { cases: 1, owed: 0, parked: 1 });
      await store(storeOf(), acting(opened.case, firstLine, take));
      await reachable(reporter);
      assert.deepEqual(await storeOf().counts(), { cases: 1, owed: 3, parked: 1 });
    });
  });
}
