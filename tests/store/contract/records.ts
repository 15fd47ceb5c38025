import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { DirectoryEvent } from '../../../src/domain/appointing/events.js';
import { groupId } from '../../../src/domain/ids.js';
import { appointed, contact, firstLine, lul, minute, organisation, person } from '../../support/storeFixtures.js';
import { organise } from '../../support/storeSteps.js';

export function registerRecords(storeOf: StoreOf): void {
  describe('records', () => {
    it('[STO19] a contact is read back as it was saved last', async () => {
      const whole = contact(firstLine, { language: 'en', locale: 'sv-SE', municipality: lul, name: 'Zoë "Z" \u0000' });
      await storeOf().saveContact(contact(firstLine));
      await storeOf().saveContact(whole);
      assert.deepEqual(await storeOf().findContact(firstLine), whole);
      assert.equal(await storeOf().findContact(person('stranger')), null);
    });

    it('[STO19] a contact without an address keeps what else is known, and a group is a contact too', async () => {
      const bare = { recipient: person('new'), name: 'Ny' };
      const group = contact(groupId('managementGroup'));
      await Promise.all([storeOf().saveContact(bare), storeOf().saveContact(group)]);
      assert.deepEqual(await storeOf().findContact(bare.recipient), bare);
      assert.deepEqual(await storeOf().findContact(group.recipient), group);
    });

    it('[STO19] the organisation is read back with a version that grows', async () => {
      assert.equal(await storeOf().loadOrganisation(), null);
      await organise(storeOf(), organisation);
      const first = await storeOf().loadOrganisation();
      assert.deepEqual(first?.organisation, organisation);
      await organise(storeOf(), { ...organisation, name: 'Ny nämnd' });
      const second = await storeOf().loadOrganisation();
      assert.equal(second?.organisation.name, 'Ny nämnd');
      assert.ok(second.version > (first?.version ?? 0));
    });

    it('[STO34] the organisation changes from the version that it was read at, or not at all', async () => {
      const change = (name: string, expectedVersion: number) =>
        storeOf().saveOrganisation({ organisation: { ...organisation, name }, expectedVersion, events: [appointed] });
      assert.equal(await change('One', 1), 'conflict');
      assert.equal(await change('One', 0), 'committed');
      assert.equal(await change('Two', 0), 'conflict');
      assert.deepEqual((await Promise.all([change('Two', 1), change('Three', 1)])).sort(), ['committed', 'conflict']);
      assert.equal((await storeOf().changes({ after: null, limit: 9 })).rows.length, 2);
    });

    it('[STO34] what has changed is read back, the newest first, page by page', async () => {
      const names = ['One', 'Two', 'Three', 'Four'];
      const event = (words: string): DirectoryEvent => ({ ...appointed, at: minute(names.indexOf(words)) });
      for (const name of names) await organise(storeOf(), { ...organisation, name }, name === 'Two' ? [] : [event(name), appointed]);
      const first = await storeOf().changes({ after: null, limit: 2 });
      assert.deepEqual(first.rows, [{ version: 4, events: [event('Four'), appointed] }, { version: 3, events: [event('Three'), appointed] }]);
      const second = await storeOf().changes({ after: first.next, limit: 2 });
      assert.deepEqual(second, { rows: [{ version: 1, events: [event('One'), appointed] }], next: null });
    });

    it('[STO29] leases change from the version that they were read at, or not at all', async () => {
      assert.equal(await storeOf().loadLeases(), null);
      const leases = (owner: string) => ({ instances: { [owner]: 1 }, owners: [owner, null] });
      assert.equal(await storeOf().saveLeases(leases('one'), 0), true);
      assert.equal(await storeOf().saveLeases(leases('two'), 0), false);
      const first = await storeOf().loadLeases();
      assert.deepEqual(first?.leases, leases('one'));
      const raced = ['two', 'three'].map((owner) => storeOf().saveLeases(leases(owner), first.version));
      assert.deepEqual((await Promise.all(raced)).sort(), [false, true]);
      const second = await storeOf().loadLeases();
      assert.ok(second && second.version !== first.version);
      assert.equal(await storeOf().saveLeases(leases('four'), first.version), false);
      assert.deepEqual(await storeOf().loadLeases(), second);
    });

    it('[STO20] the store says that it answers, and counts', async () => {
      await storeOf().ping();
      assert.deepEqual(await storeOf().counts(), { cases: 0, owed: 0, parked: 0 });
    });
  });
}
