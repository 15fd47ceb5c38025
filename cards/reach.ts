import type { Reachable } from '../src/domain/roster.js';
import type { Container, OpenUrl } from './shapes.js';
import type { Texts } from './texts/type.js';
import { run, userText } from './elements.js';
import { nameOf } from './people.js';

type Spacing = NonNullable<Container['spacing']>;

/** Someone as a card shows them. */
export interface ShownPerson {
  /** The name, or what stands where there is none. */
  readonly said: string;
  /** In whose place or when, if it matters. */
  readonly note?: string;
  /** null: there is nobody. */
  readonly person: Reachable | null;
}

/** A person in a row. Where the directory knows how to reach them, it says so, and opens a chat when pressed. */
export function personRow({ said, note, person }: ShownPerson, texts: Texts, spacing: Spacing = 'Small'): Container {
  const told = [
    userText(said, { spacing: 'None' }),
    ...(note ? [userText(note, { size: 'Small', spacing: 'None' })] : []),
  ];
  if (!person?.email) return { type: 'Container', spacing, items: told };
  const ways = [
    run(texts.directory.chat, { size: 'Small', color: 'Accent', weight: 'Bolder' }),
    run(`  ${person.email}`, { size: 'Small', isSubtle: true }),
  ];
  const items = [...told, userText(ways, { spacing: 'None' })];
  return { type: 'Container', spacing, items, selectAction: chatWith(person.email, person, texts) };
}

/** The same in words, for the fallback text. */
export function personLine({ said, note, person }: ShownPerson): string {
  return [said, note, person?.email].filter(Boolean).join(', ');
}

/** Teams knows people by their sign-in name, which is their address; its documented links leave the @ as it is. */
export function chatWith(email: string, { who }: Reachable, texts: Texts): OpenUrl {
  const user = encodeURIComponent(email).replace('%40', '@');
  const title = texts.directory.chatWith(nameOf(who, texts));
  return { type: 'Action.OpenUrl', title, url: `https://teams.microsoft.com/l/chat/0/0?users=${user}` };
}
