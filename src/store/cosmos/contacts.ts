import type { Contact } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Access } from './access.js';
import type { Place } from './client.js';
import { idOf, upserted } from './documents.js';

type ContactFields = { readonly id: string; readonly recipient: string; readonly document: string };

export const placeOf = (recipient: Recipient): Place => ({ container: 'addresses', partition: recipient });
const contactId = (recipient: Recipient): string => idOf('contact', recipient);

export function contactFields(contact: Contact): ContactFields {
  const { recipient } = contact;
  return { id: contactId(recipient), recipient, document: encode('contact', contact) };
}

/** Who can be written to. */
export function createContacts(db: Access) {
  async function find(recipient: Recipient): Promise<Contact | null> {
    const found = await db.read<ContactFields>(placeOf(recipient), contactId(recipient));
    return found ? decode('contact', found.document) : null;
  }

  async function save(contact: Contact): Promise<void> {
    await db.loosely(placeOf(contact.recipient), [upserted(contactFields(contact))]);
  }

  return { find, save };
}
