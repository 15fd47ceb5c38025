import type { Texts } from '../cards/texts/type.js';
import type { Contacts } from '../src/app/contacts.js';
import type { Contact } from '../src/app/ports.js';
import type { Surroundings } from '../src/app/world.js';
import type { GroupId, MunicipalityCode, PersonId } from '../src/domain/ids.js';
import type { Incoming } from './incoming.js';
import { languageOf } from '../src/app/contacts.js';
import { canonical } from '../src/domain/directory.js';
import { groupId } from '../src/domain/ids.js';
import { textsOf } from './draw.js';

/** Someone who wrote or pressed, as the rest of the bot meets them. */
export interface Visit {
  /** Their home identity, also where they are a guest. */
  readonly person: PersonId;
  readonly incoming: Incoming;
  readonly contact: Contact;
  readonly texts: Texts;
  /** The group whose channel this is; null elsewhere. */
  readonly group: GroupId | null;
  /** Whether they had met the bot in a personal chat before. */
  readonly known: boolean;
}

export interface VisitDeps extends Surroundings {
  readonly contacts: Contacts;
  readonly trustLocale: boolean;
  /** Sends what did not arrive while they had blocked or removed the bot. */
  readonly resend: (person: PersonId) => Promise<unknown>;
}

/** The only group whose channel can be bound so far. */
export const boundGroup = groupId('managementGroup');

/** Remembers how to reach whoever came, and finds out in which language and for which channel to answer. */
export async function meet({ contacts, worldAt, now, trustLocale, resend }: VisitDeps, incoming: Incoming): Promise<Visit> {
  const { directory } = worldAt(now());
  const person = canonical(directory, incoming.person);
  const { name, locale, place, address } = incoming;
  const before = await contacts.find(person);
  // Before they are remembered as reachable: a failure in between would leave what is parked where it is.
  if (place === 'personal' && before?.blocked) await resend(person);
  const contact = await contacts.learn(person, {
    ...(name && { name }),
    ...(locale && { locale }),
    ...(place === 'personal' && { address, blocked: false }),
  });
  const group = place === 'channel' ? await groupAt(contacts, address.conversationId) : null;
  const texts = textsOf(languageOf(contact, trustLocale));
  return { person, incoming, contact, texts, known: Boolean(before?.address), group };
}

async function groupAt(contacts: Contacts, conversationId: string): Promise<GroupId | null> {
  const bound = await contacts.find(boundGroup);
  return bound?.address?.conversationId === conversationId ? boundGroup : null;
}

/** The municipality that someone reports for: theirs in the directory, the one they chose, or their tenant's only one. */
export function municipalityFor({ worldAt, now }: Surroundings, visit: Visit): MunicipalityCode | readonly MunicipalityCode[] {
  const { people, organisation } = worldAt(now()).directory;
  const known = people.get(visit.person)?.municipality ?? visit.contact.municipality;
  if (known) return known;
  const inTenant = organisation.municipalities.filter((m) => m.tenantId.toLowerCase() === visit.incoming.tenantId);
  const possible = inTenant.length > 0 ? inTenant : organisation.municipalities;
  const [only, ...others] = possible.map((m) => m.code);
  return only && others.length === 0 ? only : possible.map((m) => m.code);
}

/** The municipality that questions about roles are about, where it is known. */
export function homeOf(deps: Surroundings, visit: Visit): MunicipalityCode | null {
  const municipality = municipalityFor(deps, visit);
  return typeof municipality === 'string' ? municipality : null;
}
