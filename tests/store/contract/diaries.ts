import assert from 'node:assert/strict';
import { personalDiary } from '../../../src/domain/ids.js';
import type { StoreOf } from '../contract.js';
import { contact, diaryTurn, firstLine, itLead, lead, minute, opening, person, reporter } from '../../support/storeFixtures.js';
import { lettersOwedBy, owedBy, store } from '../../support/storeSteps.js';

export function registerDiaries(storeOf: StoreOf): void {
  describe('diaries', () => {
    const write = (...turn: Parameters<typeof diaryTurn>) => storeOf().writeDiary(diaryTurn(...turn));

    it('[STO31] a diary and its letters are written at once, on the version that they were decided on, or not at all', async () => {
      await storeOf().saveContact(contact(lead));
      assert.equal(await storeOf().findDiary(personalDiary(lead)), null);
      assert.equal(await write(1, lead, minute(10)), 'committed');
      assert.equal(await write(1, lead, minute(20)), 'conflict');
      assert.equal(await write(3, lead, minute(20)), 'conflict');
      assert.deepEqual(await storeOf().findDiary(personalDiary(lead)), diaryTurn(1, lead, minute(10)).diary);
      assert.deepEqual(await lettersOwedBy(storeOf()), diaryTurn(1, lead, minute(10)).letters);
    });

    it('[STO31] of two turns on one version one is written', async () => {
      const raced = await Promise.all([write(1, lead, minute(10)), write(1, lead, minute(20))]);
      assert.deepEqual(raced.sort(), ['committed', 'conflict']);
    });

    it('[STO31] a turn may owe more letters than fit into one batch', async () => {
      const many = Array.from({ length: 150 }, (_, n) => person(`reader-${n}`));
      for (const reader of many) await storeOf().saveContact(contact(reader));
      assert.equal(await write(1, lead, null, many), 'committed');
      assert.deepEqual(new Set((await lettersOwedBy(storeOf())).map(({ to }) => to)), new Set(many));
    });

    it('[STO32] diaries whose alarm has gone off are found, the earliest first, and each turn sets it anew', async () => {
      for (const [who, at] of [[lead, minute(50)], [firstLine, minute(30)], [itLead, null]] as const) await write(1, who, at);
      const due = async (at: number, limit = 10) => (await storeOf().dueDiaries(minute(at), limit)).map(({ id }) => id);
      assert.deepEqual([await due(29), await due(30)], [[], [personalDiary(firstLine)]]);
      assert.deepEqual(await due(60), [firstLine, lead].map(personalDiary));
      assert.deepEqual(await due(60, 1), [personalDiary(firstLine)]);
      await write(2, firstLine, minute(70));
      assert.deepEqual(await due(60), [personalDiary(lead)]);
    });

    it('[STO33] a letter waits for an address, is tried again, parked and sent again, and is gone once it is delivered', async () => {
      await write(1, lead, null);
      assert.deepEqual(await lettersOwedBy(storeOf()), []);
      await storeOf().saveContact(contact(lead));
      const [letter] = await lettersOwedBy(storeOf());
      assert.ok(letter);
      await storeOf().postponed([letter], 5000, 1);
      assert.deepEqual([await lettersOwedBy(storeOf(), { now: 4999 }), await lettersOwedBy(storeOf(), { now: 5000 })], [[], [letter]]);
      await storeOf().park([letter], 'blocked');
      assert.deepEqual(await storeOf().parked(9), [{ recipient: lead, reason: 'blocked', count: 1 }]);
      assert.equal(await storeOf().resend(lead), 1);
      await storeOf().delivered([letter], null);
      assert.deepEqual([await lettersOwedBy(storeOf()), (await storeOf().counts()).owed], [[], 0]);
    });

    it('[STO33] letters and notices of cases reach a reader side by side', async () => {
      await storeOf().saveContact(contact(reporter));
      await store(storeOf(), opening(1));
      await write(1, reporter, null);
      assert.deepEqual([(await owedBy(storeOf())).length, (await lettersOwedBy(storeOf())).length], [1, 1]);
    });
  });
}
