import { isDeepStrictEqual } from 'node:util';
import type { Recipient } from '../domain/ids.js';
import type { Contact, Store } from './ports.js';

/** How long another instance's change of a contact may go unseen. */
const lifetimeMs = 60 * 1000;
const mostCached = 20_000;

export type Contacts = ReturnType<typeof createContacts>;

/** What is remembered of people, cached: every activity looks here, few change anything. */
export function createContacts(store: Pick<Store, 'findContact' | 'saveContact'>, nowMs: () => number) {
  const cache = new Map<Recipient, { readonly contact: Contact; readonly until: number }>();

  function keep(recipient: Recipient, contact: Contact | null): Contact | null {
    if (cache.size >= mostCached) cache.clear();
    // Whoever has no address yet may get one by another instance at any moment, and is then owed what has waited.
    if (contact?.address) cache.set(recipient, { contact, until: nowMs() + lifetimeMs });
    else cache.delete(recipient);
    return contact;
  }

  async function find(recipient: Recipient): Promise<Contact | null> {
    const known = cache.get(recipient);
    if (known && known.until > nowMs()) return known.contact;
    return keep(recipient, await store.findContact(recipient));
  }

  /** Writes only what differs from what is remembered. */
  async function learn(recipient: Recipient, news: Partial<Omit<Contact, 'recipient'>>): Promise<Contact> {
    const known = await find(recipient);
    const next: Contact = { name: '', ...known, ...news, recipient };
    if (known && isDeepStrictEqual({ ...known, ...news }, known)) return known;
    await store.saveContact(next);
    keep(recipient, next);
    return next;
  }

  return { find, learn };
}

/** The language to speak with someone: their choice, else what their Teams says, else Swedish. */
export function languageOf(contact: Pick<Contact, 'language' | 'locale'> | null, trustLocale: boolean): 'sv' | 'en' {
  if (contact?.language) return contact.language;
  return trustLocale && contact?.locale?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

