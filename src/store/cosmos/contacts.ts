import type { Contact } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Access } from './access.js';
import type { Place } from './client.js';
import { idOf } from './documents.js';

type ContactFields = { readonly id: string; readonly recipient: string; readonly document: string };

const placeOf = (recipient: Recipient): Place => ({ container: 'addresses', partition: recipient });
const contactId = (recipient: Recipient): string => idOf('contact', recipient);

/** Who can be written to. */
export function createContacts(db: Access) {
  async function find(recipient: Recipient): Promise<Contact | null> {
    const found = await db.read<ContactFields>(placeOf(recipient), contactId(recipient));
    return found ? decode('contact', found.document) : null;
  }

  async function save(contact: Contact): Promise<void> {
    const { recipient } = contact;
    const resourceBody: ContactFields = { id: contactId(recipient), recipient, document: encode('contact', contact) };
    await db.loosely(placeOf(recipient), [{ operationType: 'Upsert', resourceBody }]);
  }

  return { find, save };
}
