import type { Contact } from '../../app/ports.js';
import type { Recipient } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';
import { dueAgain } from './due.js';

/** Who can be written to, and the notices that wait for it. `save` must run inside a transaction. */
export function createContacts(db: Database) {
  const byRecipient = db.prepare<Document>('SELECT document FROM contacts WHERE recipient = ?');
  const insert = db.prepare<never>('INSERT OR REPLACE INTO contacts (recipient, reachable, document) VALUES (?, ?, ?)');
  // Only where the address has come or gone: notices without one have no due time.
  const readdress = db.prepare<never>(
    `UPDATE outbox SET due = ${dueAgain} WHERE recipient = ?1 AND parked IS NULL AND (due IS NULL) = ?2`,
  );

  function find(recipient: Recipient): Contact | null {
    const row = byRecipient.get(recipient);
    return row ? decode('contact', row.document) : null;
  }

  function save(contact: Contact): void {
    const reachable = contact.address ? 1 : 0;
    insert.run(contact.recipient, reachable, encode('contact', contact));
    readdress.run(contact.recipient, reachable);
  }

  return { find, save };
}
