import assert from 'node:assert/strict';
import { circularDiary } from '../../../src/domain/ids.js';
import { forumOn, information, manyMunicipalities } from '../../support/forums.js';
import { person } from '../../support/organisation.js';
import { contact } from '../../support/storeFixtures.js';
import { lettersOwedBy } from '../../support/storeSteps.js';
import { twoStores } from '../../support/twoStores.js';

const many = manyMunicipalities(50);

describe('information to many in Cosmos DB', function () {
  this.timeout(60_000);
  const opened = twoStores();

  it('[FRM3] [FRM4] [FRM9] is owed to each once, and read by each once, on two instances at once', async () => {
    const { stores } = opened();
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
