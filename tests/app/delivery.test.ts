import assert from 'node:assert/strict';
import type { Delivery } from '../../src/app/delivery.js';
import type { Store } from '../../src/app/ports.js';
import type { Organisation } from '../../src/domain/organisation.js';
import { prepare } from '../../src/app/delivery.js';
import { createDirectory } from '../../src/domain/directory.js';
import { shownTurn } from '../../src/domain/turn.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { contact, firstLine, minute, opening, organisation, stored, world } from '../support/storeFixtures.js';
import { owedBy, store as commitAll } from '../support/storeSteps.js';

describe('a card on its way to someone whose role ends meanwhile', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    await store.saveContact(contact(firstLine));
    await commitAll(store, opening(1));
  });
  afterEach(() => store.close());

  /** What is sent to the first line by the directory as it is then. */
  async function sentBy(then: Organisation): Promise<Delivery> {
    const worldAt = () => ({ ...world, directory: createDirectory(then) });
    const notices = (await owedBy(store)).filter(({ to }) => to === firstLine);
    return prepare({ store, now: () => minute(2), worldAt, refresh: async () => {}, random: () => 0 }, contact(firstLine), notices);
  }
  /** Coordinates from now on, and so sees the case, but works at no step of it. */
  const moved: Organisation = {
    ...organisation,
    appointments: organisation.appointments.map((a) => (a.person === firstLine ? { ...a, role: 'eServiceCoordinator' } : a)),
  };
  const gone: Organisation = { ...organisation, appointments: organisation.appointments.filter((a) => a.person !== firstLine) };

  it('[NOT14] calls whoever can act, redraws for whoever only sees it, and shows nothing to whoever has left', async () => {
    const seen = [organisation, moved, gone].map(async (then) => {
      const delivery = await sentBy(then);
      return delivery.kind === 'case' && [delivery.bring, delivery.view !== null];
    });
    assert.deepEqual(await Promise.all(seen), [[true, true], [false, true], [false, false]]);
  });

  it('[NOT14] who has asked for the card gets it, whatever they can do', async () => {
    await commitAll(store, stored(shownTurn(opening(1).case, firstLine)));
    const delivery = await sentBy(moved);
    assert.deepEqual(delivery.kind === 'case' && delivery.bring, true);
  });
});
