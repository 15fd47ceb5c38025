import assert from 'node:assert/strict';
import type { Store } from '../../../src/app/ports.js';
import { circularDiary } from '../../../src/domain/ids.js';
import { openCosmosStore } from '../../../src/store/cosmos.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import { forumOn, information, manyMunicipalities } from '../../support/forums.js';
import { person } from '../../support/organisation.js';
import { contact } from '../../support/storeFixtures.js';
import { lettersOwedBy } from '../../support/storeSteps.js';

const many = manyMunicipalities(50);

describe('information to many in Cosmos DB', function () {
  this.timeout(60_000);
  let cosmos: RunningCosmos;
  let stores: readonly [Store, Store];
  before(async () => {
    cosmos = await startCosmos();
    const connection = await newDatabase(cosmos);
    stores = [await openCosmosStore(connection, chance), await openCosmosStore(connection, chance)];
  });
  after(async () => {
    for (const store of stores) await store.close();
    await cosmos.stop();
  });

  it('[FRM3] [FRM4] [FRM9] is owed to each once, and read by each once, on two instances at once', async () => {
    const everyone = many.organisation.people.map(({ id }) => id);
    for (const id of everyone) await stores[0].saveContact(contact(id));
    const forums = stores.map((store) => forumOn(store, many));
    const sent = await Promise.all(forums.map((forum) => forum.send('d', information, person('it-lead'))));
    assert.deepEqual(sent.map((each) => each.kind === 'sent' && each.repeated).sort(), [false, true]);
    const [first] = sent;
    assert.ok(first?.kind === 'sent');
    const recipients = first.circular.recipients.map((each) => each.person);
    assert.equal(recipients.length, 150);
    assert.deepEqual((await lettersOwedBy(stores[1])).map(({ to }) => to).sort(), recipients.toSorted());
    const read = await Promise.all(recipients.map(async (id, n) => forums[n % 2]?.read('d', id)));
    assert.ok(read.every(Boolean));
    const diary = await stores[1].findDiary(circularDiary('d'));
    assert.ok(diary?.kind === 'circular' && diary.recipients.every(({ readAt }) => readAt !== null));
  });
});
