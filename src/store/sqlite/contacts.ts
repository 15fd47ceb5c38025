import type { Contact } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';

/** Who can be written to, and the notices that wait for it. `save` must run inside a transaction. */
export function createContacts(db: Database) {
  const byRecipient = db.prepare<Document>('SELECT document FROM contacts WHERE recipient = ?');
  const insert = db.prepare<never>('INSERT OR REPLACE INTO contacts (recipient, reachable, document) VALUES (?, ?, ?)');
  const readdress = db.prepare<never>('UPDATE outbox SET due = 0 WHERE recipient = ? AND due IS NULL AND parked IS NULL');
  const hold = db.prepare<never>('UPDATE outbox SET due = NULL WHERE recipient = ? AND due IS NOT NULL');

  function find(recipient: Recipient): Contact | null {
    const row = byRecipient.get(recipient);
    return row ? decode('contact', row.document) : null;
  }

  function save(contact: Contact): void {
    const reachable = contact.address ? 1 : 0;
    insert.run(contact.recipient, reachable, encode('contact', contact));
    (reachable ? readdress : hold).run(contact.recipient);
  }

  return { find, save };
}
