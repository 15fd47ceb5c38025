import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import { allSlots, slotOf } from '../../../src/domain/slots.js';
import type { Notice } from '../../../src/domain/notices.js';
import { shownTurn } from '../../../src/domain/turn.js';
import {
  contact,
  firstLine,
  message,
  minute,
  opening,
  person,
  reporter,
  stored,
} from '../../support/storeFixtures.js';
import { everything, owedBy, store } from '../../support/storeSteps.js';

const now = Date.parse(minute(0));

const idsOf = (notices: readonly Notice[]) => notices.map(({ id }) => id);

export function registerOutbox(storeOf: StoreOf): void {
  const reachable = async (...people: readonly (typeof reporter)[]) => {
    for (const who of people) await storeOf().saveContact(contact(who));
  };

  describe('notices', () => {
    it('[STO14] are owed as they were decided, oldest first, until they are delivered', async () => {
      await reachable(reporter, firstLine);
      const [one, two] = [opening(1), opening(2)];
      await store(storeOf(), one, two);
      const owed = await storeOf().owed(everything);
      assert.deepEqual(
        owed,
        [...one.notices, ...two.notices].map((notice) => ({ notice, attempts: 0 })),
      );
      await storeOf().delivered(one.notices, null);
      assert.deepEqual(await owedBy(storeOf()), two.notices);
    });

    it('[STO14] come at most so many at a time, to so many, and none for those who are busy', async () => {
      await reachable(reporter, firstLine);
      await store(storeOf(), opening(1), opening(2));
      assert.equal((await owedBy(storeOf(), { limit: 3 })).length, 3);
      const [first, ...more] = await owedBy(storeOf());
      assert.deepEqual(await owedBy(storeOf(), { recipients: 1 }), [first, ...more.filter(({ to }) => to === first?.to)]);
      const others = await owedBy(storeOf(), { busy: [reporter] });
      assert.deepEqual(
        others.map(({ to }) => to),
        [firstLine, firstLine],
      );
      assert.deepEqual(await owedBy(storeOf(), { busy: [reporter, firstLine] }), []);
    });

    it('[STO27] are given to whoever owns their recipient’s slot, and to nobody else', async () => {
      await reachable(reporter, firstLine);
      await store(storeOf(), opening(1));
      const others = allSlots.filter((slot) => slot !== slotOf(firstLine));
      assert.notEqual(slotOf(firstLine), slotOf(reporter));
      assert.deepEqual((await owedBy(storeOf(), { slots: [slotOf(firstLine)] })).map(({ to }) => to), [firstLine]);
      assert.deepEqual((await owedBy(storeOf(), { slots: others })).map(({ to }) => to), [reporter]);
      assert.deepEqual(await owedBy(storeOf(), { slots: [] }), []);
    });

    it('[STO14] a notice that is stored again takes the place of the first and is the newest', async () => {
      const viewer = person('viewer');
      await reachable(viewer, firstLine, reporter);
      const [one, two] = [opening(1), opening(2)];
      const shown = stored(shownTurn(one.case, viewer));
      await store(storeOf(), one, shown, two, stored(shownTurn(shown.case, viewer)));
      const ids = idsOf(await owedBy(storeOf()));
      assert.equal(ids.filter((id) => id.endsWith(viewer)).length, 1);
      assert.ok(ids.at(-1)?.endsWith(viewer));
    });

    it('[STO14] one that is said to have arrived twice takes no other with it', async () => {
      await reachable(reporter, firstLine);
      await store(storeOf(), opening(1));
      const first = await owedBy(storeOf());
      await storeOf().delivered(first, null);
      const next = opening(2);
      await store(storeOf(), next);
      await storeOf().delivered(first, null);
      assert.deepEqual(await owedBy(storeOf()), next.notices);
    });

    it('[STO15] a delivery remembers the new message of the card', async () => {
      await reachable(firstLine);
      const { case: c, ...rest } = opening(1);
      await store(storeOf(), { case: c, ...rest });
      const sent = (activityId: string) => message(c.number, firstLine, activityId);
      for (const id of ['first', 'second']) await storeOf().delivered(await owedBy(storeOf()), sent(id));
      assert.deepEqual(await storeOf().findMessage(c.number, firstLine), sent('second'));
    });

    it('[STO16] wait for whoever has not met the bot, and are due when an address comes', async () => {
      await store(storeOf(), opening(1));
      assert.deepEqual(await owedBy(storeOf()), []);
      const { address: _, ...unmet } = contact(firstLine);
      await storeOf().saveContact(unmet);
      assert.deepEqual(await owedBy(storeOf()), []);
      await reachable(firstLine);
      assert.deepEqual(
        (await storeOf().owed(everything)).map(({ notice }) => notice.to),
        [firstLine],
      );
      await storeOf().saveContact(unmet);
      assert.deepEqual(await owedBy(storeOf()), []);
    });

    it('[STO17] a failed one is tried again at its time, with its attempts counted', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      const failed = await owedBy(storeOf());
      await storeOf().postponed(failed, now + 1000, 1);
      assert.deepEqual(await owedBy(storeOf(), { now: now + 999 }), []);
      await reachable(firstLine);
      assert.deepEqual(await owedBy(storeOf(), { now: now + 999 }), []);
      const again = await storeOf().owed({ ...everything, now: now + 1000 });
      assert.deepEqual(
        again.map(({ notice, attempts }) => [notice.id, attempts]),
        failed.map(({ id }) => [id, 1]),
      );
    });

    it('[STO17] one that merely waits is due at its time, and no attempt is counted', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      const waiting = await owedBy(storeOf());
      await storeOf().postponed(waiting, now + 1000, 0);
      assert.deepEqual(await owedBy(storeOf(), { now: now + 999 }), []);
      const due = await storeOf().owed({ ...everything, now: now + 1000 });
      assert.deepEqual(due, waiting.map((notice) => ({ notice, attempts: 0 })));
    });

    it('[STO17] a failed one keeps its place before those that came later', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      const first = await owedBy(storeOf());
      await storeOf().postponed(first, now + 1000, 1);
      await store(storeOf(), opening(2));
      assert.deepEqual((await owedBy(storeOf(), { now: now + 1000 })).slice(0, 1), first);
    });

    it('[STO17] a parked one is not tried again, not even at a new address', async () => {
      await reachable(firstLine);
      await store(storeOf(), opening(1));
      await storeOf().park(await owedBy(storeOf()), 'blocked');
      await reachable(firstLine);
      assert.deepEqual(await owedBy(storeOf()), []);
    });

    it('[STO28] parked ones are counted by recipient and reason, and due anew when someone asks', async () => {
      await reachable(firstLine, reporter);
      await store(storeOf(), opening(1), opening(2), opening(3, { by: firstLine }));
      const mine = await owedBy(storeOf(), { busy: [reporter] });
      await storeOf().postponed(mine, now, 1);
      await storeOf().park(mine, 'exhausted');
      const [one, two] = await owedBy(storeOf());
      assert.ok(one && two);
      await storeOf().park([one], 'blocked');
      await storeOf().park([two], 'refused');
      const rows = await storeOf().parked(9);
      assert.deepEqual(rows[0], { recipient: firstLine, reason: 'exhausted', count: 3 });
      assert.deepEqual(rows.slice(1).map(({ reason, count }) => `${reason} ${count}`).sort(), ['blocked 1', 'refused 1']);
      assert.equal((await storeOf().parked(1)).length, 1);
      assert.equal(await storeOf().resend(firstLine), 3);
      assert.deepEqual(
        await storeOf().owed(everything),
        mine.map((notice) => ({ notice, attempts: 0 })),
      );
      assert.equal(await storeOf().resend(null), 2);
      assert.equal(await storeOf().resend(null), 0);
      assert.equal((await owedBy(storeOf())).length, 5);
      assert.deepEqual(await storeOf().parked(9), []);
    });

    it('[STO17] what is owed, parked or without an address is told apart in the counts', async () => {
      await reachable(firstLine);
      const opened = opening(1);
      await store(storeOf(), opened);
      assert.deepEqual(await storeOf().counts(), { cases: 1, owed: 1, parked: 0 });
      await storeOf().park(await owedBy(storeOf()), 'refused');
      assert.deepEqual(await storeOf().counts(), { cases: 1, owed: 0, parked: 1 });
      await store(storeOf(), opening(2));
      await reachable(reporter);
      assert.deepEqual(await storeOf().counts(), { cases: 2, owed: 3, parked: 1 });
    });
  });
}
