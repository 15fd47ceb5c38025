import assert from 'node:assert/strict';
import type { Contact } from '../../src/app/ports.js';
import { createContacts, languageOf } from '../../src/app/contacts.js';
import { contact, firstLine, lead } from '../support/storeFixtures.js';

/** A store of contacts that counts, and that fails while it is down. */
function given(known: readonly Contact[] = []) {
  const saved: Contact[] = [...known];
  const counts = { found: 0, saved: 0 };
  const state = { now: 0, down: false };
  const contacts = createContacts(
    {
      async findContact(recipient) {
        counts.found++;
        return saved.findLast((c) => c.recipient === recipient) ?? null;
      },
      async saveContact(c) {
        if (state.down) throw new Error('the disk is full');
        counts.saved++;
        saved.push(c);
      },
    },
    () => state.now,
  );
  return { contacts, counts, state, saved };
}

describe('what is remembered of people', () => {
  it('[DSP1] is read once and written only when it changes', async () => {
    const { contacts, counts } = given([contact(lead)]);
    await contacts.learn(lead, { locale: 'sv-SE' });
    await contacts.learn(lead, { locale: 'sv-SE', name: 'Någon' });
    await contacts.find(lead);
    assert.deepEqual(counts, { found: 2, saved: 1 }, 'read once more before it is written');
    assert.equal(await contacts.find(firstLine), null);
  });

  it('[DSP1] keeps what was known beside what is new', async () => {
    const { contacts, saved } = given([contact(lead)]);
    const learnt = await contacts.learn(lead, { language: 'en' });
    assert.deepEqual(learnt, { ...contact(lead), language: 'en' });
    assert.deepEqual(saved.at(-1), learnt);
  });

  it('[DSP1] keeps what another instance, or another turn, has learnt in the same moment', async () => {
    const { contacts, saved } = given([contact(lead)]);
    await contacts.find(lead);
    saved.push({ ...contact(lead), language: 'en' });
    await Promise.all([contacts.learn(lead, { locale: 'sv-SE' }), contacts.learn(lead, { name: 'Någon' }), contacts.learn(lead, { blocked: true })]);
    assert.deepEqual(saved.at(-1), { ...contact(lead), language: 'en', locale: 'sv-SE', name: 'Någon', blocked: true });
  });

  it('[DSP1] another instance’s change is seen within a minute', async () => {
    const { contacts, state, saved } = given([contact(lead)]);
    await contacts.find(lead);
    saved.push({ ...contact(lead), language: 'en' });
    state.now = 59_999;
    assert.equal((await contacts.find(lead))?.language, undefined);
    state.now = 60_000;
    assert.equal((await contacts.find(lead))?.language, 'en');
  });

  it('[DSP1] whoever has no address is looked up anew, and is found as soon as another instance has met them', async () => {
    const { address: _, ...unmet } = contact(lead);
    const { contacts, saved } = given([unmet]);
    assert.equal((await contacts.find(lead))?.address, undefined);
    saved.push(contact(lead));
    assert.deepEqual(await contacts.find(lead), contact(lead));
  });

  it('[DSP1] what could not be stored is not remembered either', async () => {
    const { contacts, state } = given([contact(lead)]);
    state.down = true;
    await assert.rejects(contacts.learn(lead, { language: 'en' }), /disk/);
    assert.equal((await contacts.find(lead))?.language, undefined);
  });

  it('[DSP2] the language is one’s choice, else what Teams says where it can be trusted, else Swedish', () => {
    assert.equal(languageOf(null, true), 'sv');
    assert.equal(languageOf({ locale: 'en-GB' }, true), 'en');
    assert.equal(languageOf({ locale: 'en-GB' }, false), 'sv');
    assert.equal(languageOf({ locale: 'en-GB', language: 'sv' }, true), 'sv');
    assert.equal(languageOf({ locale: 'fi-FI' }, true), 'sv');
  });
});
