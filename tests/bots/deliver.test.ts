import assert from 'node:assert/strict';
import type { Message } from '../../src/app/ports.js';
import { createDeliver } from '../../bots/deliver.js';
import { DeliveryError } from '../../src/app/delivery.js';
import { lives, people, viewAfter } from '../support/cardFixtures.js';
import { contact, firstLine } from '../support/storeFixtures.js';

describe('a card that is brought to the bottom', () => {
  const view = viewAfter(lives.taken, people.firstLine);
  const to = contact(firstLine);
  const before: Message = { case: view.number, recipient: firstLine, conversationId: to.address?.conversationId ?? '', activityId: 'before' };

  /** Brings the card; what was sent, and the message that shows the case now. */
  async function bring(message: Message | null, update: () => Promise<void>) {
    const sent: { readonly summary?: string }[] = [];
    const connector = { send: async (_: unknown, activity: object) => `sent-${sent.push(activity)}`, update, close: () => {} };
    const deliver = createDeliver({ connector, trustLocale: false });
    return { sent, shown: await deliver({ kind: 'case', to, view, notices: [], bring: true, form: null, thread: [], message }) };
  }

  it('[EDG54] comes once, though what stands in its old place could not be changed', async () => {
    const { sent, shown } = await bring(before, () => Promise.reject(new DeliveryError('passing', 1000, 'too many')));
    assert.deepEqual(shown, { ...before, activityId: 'sent-1' });
    assert.equal(sent.length, 1);
  });

  it('[EDG54] says in a notification what has happened', async () => {
    const { sent } = await bring(null, async () => {});
    assert.deepEqual(sent.map(({ summary }) => summary), ['LUL-26-0042 Bygglovsansökan tappar bilagor på sista sidan: Karin Å tog ärendet']);
  });
});
