import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { FormKey, OpenForm } from '../../../src/app/ports.js';
import { acting, contact, firstLine, lead, minute, opening, reporter } from '../../support/storeFixtures.js';
import { owedBy, store } from '../../support/storeSteps.js';

const now = Date.parse(minute(0));
const until = now + 600_000;

export function registerForms(storeOf: StoreOf): void {
  const opened = opening(1);
  const key: FormKey = { case: opened.case.number, person: firstLine };
  const form: OpenForm = { ...key, verb: 'comment', until };
  const owedTo = async (at = now) => (await owedBy(storeOf(), { now: at })).map(({ to }) => to);
  const comment = (words: string) => acting(opened.case, reporter, { verb: 'comment', input: { words } });

  describe('an open form', () => {
    beforeEach(async () => {
      for (const who of [firstLine, reporter]) await storeOf().saveContact(contact(who));
    });

    it('[STO18] is remembered until it is closed, the latest of each person and case', async () => {
      assert.equal(await storeOf().findForm(key), null);
      await storeOf().openForm(form);
      await storeOf().openForm({ ...form, verb: 'ask' });
      assert.deepEqual(await storeOf().findForm(key), { ...form, verb: 'ask' });
      await storeOf().closeForm(key);
      await storeOf().closeForm(key);
      assert.equal(await storeOf().findForm(key), null);
    });

    it('[STO18] holds back that person’s notices of that case until its time is out', async () => {
      await storeOf().openForm(form);
      await store(storeOf(), opened, opening(2));
      assert.deepEqual(await owedTo(), [reporter, reporter, firstLine]);
      assert.equal((await owedTo(until)).length, 4);
    });

    it('[STO18] tells whether an update may be on its way when it is opened', async () => {
      assert.equal(await storeOf().openForm(form), false);
      await storeOf().closeForm(key);
      await store(storeOf(), opened);
      assert.equal(await storeOf().openForm({ ...form, person: lead }), false);
      const given = await owedBy(storeOf(), { now });
      assert.equal(await storeOf().openForm(form), true);
      await storeOf().delivered(given, null);
      assert.equal(await storeOf().openForm(form), false);
    });

    it('[STO18] holds back what was owed already, and longer when it is opened again', async () => {
      await store(storeOf(), opened);
      await storeOf().openForm(form);
      assert.deepEqual(await owedTo(), [reporter]);
      await storeOf().openForm({ ...form, until: until + 1000 });
      assert.deepEqual(await owedTo(until), [reporter]);
      await storeOf().postponed(await owedBy(storeOf(), { now: until + 1000, busy: [reporter] }), now, 1);
      assert.deepEqual(await owedTo(until), [reporter]);
    });

    it('[STO18] lets go of them when it is closed', async () => {
      await storeOf().openForm(form);
      await store(storeOf(), opened);
      await storeOf().closeForm(key);
      assert.deepEqual(await owedTo(), [reporter, firstLine]);
    });

    it('[STO18] is closed by the turn that answers it, with that turn’s own notices', async () => {
      await store(storeOf(), opened);
      // Given out: what comes next is owed by itself.
      await owedTo();
      await storeOf().openForm(form);
      await store(storeOf(), { ...comment('Så här'), closes: key });
      assert.equal(await storeOf().findForm(key), null);
      assert.deepEqual((await owedTo()).filter((to) => to === firstLine).length, 2);
    });

    it('[STO18] stays open when the turn that answers it meets a conflict', async () => {
      await store(storeOf(), opened, comment('Först'));
      await storeOf().openForm(form);
      assert.equal(await storeOf().commit({ ...comment('Sedan'), closes: key }), 'conflict');
      assert.deepEqual(await storeOf().findForm(key), form);
    });
  });
}
