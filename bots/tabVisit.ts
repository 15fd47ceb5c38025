import type { Contacts } from '../src/app/contacts.js';
import type { Surroundings } from '../src/app/world.js';
import type { PersonId } from '../src/domain/ids.js';
import type { Visit } from './visit.js';
import { languageOf } from '../src/app/contacts.js';
import { canonical } from '../src/domain/directory.js';
import { textsOf } from './draw.js';
import { tidyName } from './incoming.js';

/** Someone who looks at the tab. `locale`: what their client says of their language. */
export interface Viewer {
  readonly person: PersonId;
  readonly tenantId: string;
  readonly name: string;
  readonly locale: string;
}

/** As in their own chat, but that nothing is learnt of how to reach them, and that no message is there to be redrawn. */
export async function visitOf({ contacts, worldAt, now }: Pick<Surroundings, 'worldAt' | 'now'> & { readonly contacts: Pick<Contacts, 'find'> }, viewer: Viewer): Promise<Visit> {
  const { directory } = worldAt(now());
  const person = canonical(directory, viewer.person);
  const contact = (await contacts.find(person)) ?? { recipient: person, name: '' };
  const name = tidyName(viewer.name) || contact.name || directory.people.get(person)?.name || '';
  const address = { serviceUrl: '', conversationId: '', tenantId: viewer.tenantId, botId: '' };
  return {
    person,
    incoming: { ...viewer, person, name, place: 'personal', address, thread: null, messageId: null, files: false },
    contact,
    texts: textsOf(languageOf({ ...contact, locale: viewer.locale }, true)),
    known: true,
    group: null,
  };
}
