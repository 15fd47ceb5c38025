import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import { caseNumber } from '../../../src/domain/ids.js';
import { shownTurn } from '../../../src/domain/turn.js';
import { acting, bod, contact, firstLine, lul, message, opening, person, stored } from '../../support/storeFixtures.js';
import { caseOf, owedBy, store } from '../../support/storeSteps.js';

export function registerCases(storeOf: StoreOf): void {
  const take = { verb: 'take', input: {} } as const;
  const comment = (words: string) => ({ verb: 'comment', input: { words } }) as const;

  describe('turns', () => {
    it('[STO1] a stored case is read back as it was', async () => {
      const turn = opening(1, { title: 'Å "citat" \\ \u0000 \ud800 😀', description: "'; DROP TABLE cases; --" });
      await store(storeOf(), turn);
      assert.deepEqual(await storeOf().findCase(turn.case.number), turn.case);
    });

    it('[STO1] an unknown number is nobody’s case', async () => {
      assert.equal(await storeOf().findCase(caseNumber(lul, 2026, 99)), null);
      assert.deepEqual(await storeOf().history(caseNumber(lul, 2026, 99)), []);
    });

    it('[STO1] a turn on an older version is a conflict and leaves nothing behind', async () => {
      const opened = opening(1);
      await store(storeOf(), opened, acting(opened.case, firstLine, take));
      await storeOf().saveContact(contact(firstLine));
      const before = await owedBy(storeOf(), { now: 0 });
      const late = {
        ...acting(opened.case, firstLine, comment('sent')),
        message: message(opened.case.number, firstLine),
      };
      assert.equal(await storeOf().commit(late), 'conflict');
      assert.equal((await caseOf(storeOf(), opened.case.number)).state.status, 'active');
      assert.equal((await storeOf().history(opened.case.number)).length, 2);
      assert.deepEqual(await owedBy(storeOf(), { now: 0 }), before);
      assert.equal(await storeOf().findMessage(opened.case.number, firstLine), null);
    });

    it('[STO1] a case is opened once, and never acted on before it is opened', async () => {
      const opened = opening(1);
      assert.equal(await storeOf().commit(acting(opened.case, firstLine, take)), 'conflict');
      await store(storeOf(), opened);
      assert.equal(await storeOf().commit(opening(1, { title: 'En annan' })), 'conflict');
      assert.deepEqual(await storeOf().findCase(opened.case.number), opened.case);
    });

    it('[STO2] of turns decided on the same version one is stored', async () => {
      const opened = opening(1);
      await store(storeOf(), opened);
      const rivals = ['a', 'b', 'c'].map((words) => acting(opened.case, firstLine, comment(words)));
      const answers = await Promise.all(rivals.map((turn) => storeOf().commit(turn)));
      assert.deepEqual([...answers].sort(), ['committed', 'conflict', 'conflict']);
      const winner = rivals[answers.indexOf('committed')];
      assert.deepEqual(await storeOf().findCase(opened.case.number), winner?.case);
    });

    it('[STO2] after a conflict the turn is decided again on what is stored', async () => {
      const opened = opening(1);
      await store(storeOf(), opened, acting(opened.case, firstLine, comment('före')));
      assert.equal(await storeOf().commit(acting(opened.case, firstLine, take)), 'conflict');
      const now = await caseOf(storeOf(), opened.case.number);
      await store(storeOf(), acting(now, firstLine, take));
      assert.equal((await caseOf(storeOf(), opened.case.number)).version, 3);
    });

    it('[STO3] history is every event in order, however many there are', async () => {
      const opened = opening(1);
      let c = opened.case;
      await store(storeOf(), opened);
      for (let n = 2; n <= 12; n += 1) {
        const turn = acting(c, firstLine, comment(`nr ${n}`));
        await store(storeOf(), turn);
        c = turn.case;
      }
      const history = await storeOf().history(c.number);
      assert.deepEqual(
        history.map((e) => e.seq),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      );
      assert.deepEqual(history.slice(-c.recent.length), c.recent);
    });

    it('[STO3] each case has its own history', async () => {
      const [one, two] = [opening(1), opening(2)];
      await store(storeOf(), one, two, acting(one.case, firstLine, take));
      assert.deepEqual(
        (await storeOf().history(two.case.number)).map((e) => e.type),
        ['reported'],
      );
    });

    it('[STO4] looking again at a card writes its notice and leaves the case', async () => {
      const viewer = person('viewer');
      const opened = opening(1);
      await storeOf().saveContact(contact(viewer));
      const seen = stored(shownTurn(opened.case, viewer));
      await store(storeOf(), opened, seen, stored(shownTurn(seen.case, viewer)));
      assert.deepEqual(await storeOf().findCase(opened.case.number), seen.case);
      assert.equal((await owedBy(storeOf(), { now: 0 })).length, 1);
      assert.equal(
        await storeOf().commit(stored(shownTurn({ ...opened.case, informed: [viewer] }, viewer))),
        'conflict',
      );
    });

    it('[STO5] a message that comes with a turn is the recipient’s card', async () => {
      const opened = opening(1);
      await store(storeOf(), { ...opened, message: message(opened.case.number, firstLine) });
      assert.deepEqual(
        await storeOf().findMessage(opened.case.number, firstLine),
        message(opened.case.number, firstLine),
      );
      assert.equal(await storeOf().findMessage(opened.case.number, person('other')), null);
    });
  });

  describe('numbers', () => {
    it('[STO6] a draft keeps its number', async () => {
      const first = await storeOf().reserve('draft', lul, 2026);
      assert.equal(await storeOf().reserve('draft', lul, 2026), first);
      assert.match(first, /^LUL-26-\d{4,}$/);
    });

    it('[STO6] drafts that come together get numbers of their own, also when one is sent twice', async () => {
      const drafts = Array.from({ length: 200 }, (_, n) => `draft-${n}`);
      const both = await Promise.all([...drafts, ...drafts].map((draft) => storeOf().reserve(draft, lul, 2026)));
      assert.equal(new Set(both).size, 200);
      assert.deepEqual(both.slice(200), both.slice(0, 200));
    });

    it('[STO6] a draft is made a case once, with its number', async () => {
      const open = () => storeOf().openCase('draft', lul, 2026, (number) => opening(1, { number }));
      const [first, again] = [await open(), await open()];
      assert.deepEqual([first.outcome, again.outcome], ['committed', 'conflict']);
      assert.equal(again.turn.case.number, first.turn.case.number);
      assert.equal(await storeOf().reserve('draft', lul, 2026), first.turn.case.number);
      assert.deepEqual(await storeOf().findCase(first.turn.case.number), first.turn.case);
    });

    it('[STO6] a draft whose turn fails has no case, and may try again', async () => {
      const fails = storeOf().openCase('draft', lul, 2026, () => assert.fail('No turn.'));
      await assert.rejects(fails, /No turn/);
      const { outcome } = await storeOf().openCase('draft', lul, 2026, (number) => opening(1, { number }));
      assert.equal(outcome, 'committed');
    });

    it('[STO6] each municipality and year counts by itself', async () => {
      const reserved = [
        await storeOf().reserve('a', lul, 2026),
        await storeOf().reserve('b', bod, 2026),
        await storeOf().reserve('c', lul, 2027),
      ];
      assert.deepEqual(
        reserved.map((n) => n.slice(0, 6)),
        ['LUL-26', 'BOD-26', 'LUL-27'],
      );
    });
  });
}
