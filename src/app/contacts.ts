import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { Recipient } from '../domain/ids.js';
import type { Contact, Store } from './ports.js';
import { createLine } from './line.js';

/** How long another instance's change of a contact may go unseen. */
const lifetimeMs = 60 * 1000;
const mostCached = 20_000;

type News = Partial<Omit<Contact, 'recipient'>>;
export type Contacts = ReturnType<typeof createContacts>;

/** What is remembered of people, cached: every activity looks here, few change anything. */
export function createContacts(store: Pick<Store, 'findContact' | 'saveContact'>, nowMs: () => number) {
  const cache = new LRUCache<Recipient, { readonly contact: Contact; readonly until: number }>({ max: mostCached });
  const inLine = createLine<Recipient>();

  function keep(recipient: Recipient, contact: Contact | null): Contact | null {
    // Whoever has no address yet may get one by another instance at any moment, and is then owed what has waited.
    if (contact?.address) cache.set(recipient, { contact, until: nowMs() + lifetimeMs });
    else cache.delete(recipient);
    return contact;
  }

  const findAnew = async (recipient: Recipient) => keep(recipient, await store.findContact(recipient));

  async function find(recipient: Recipient): Promise<Contact | null> {
    const known = cache.get(recipient);
    return known && known.until > nowMs() ? known.contact : findAnew(recipient);
  }

  /** Writes only what differs, and beside it what others have learnt meanwhile. */
  async function learn(recipient: Recipient, news: News): Promise<Contact> {
    const known = await find(recipient);
    if (known && tells(known, news)) return known;
    return inLine(recipient, async () => {
      const latest = await findAnew(recipient);
      if (latest && tells(latest, news)) return latest;
      const next: Contact = { name: '', ...latest, ...news, recipient };
      await store.saveContact(next);
      keep(recipient, next);
      return next;
    });
  }

  return { find, learn };
}

function tells(known: Contact, news: News): boolean {
  return isDeepStrictEqual({ ...known, ...news }, known);
}

/** The language to speak with someone: their choice, else what their Teams says, else Swedish. */
export function languageOf(contact: Pick<Contact, 'language' | 'locale'> | null, trustLocale: boolean): 'sv' | 'en' {
  if (contact?.language) return contact.language;
  return trustLocale && contact?.locale?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

