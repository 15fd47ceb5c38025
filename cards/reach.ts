import type { Reachable } from '../src/domain/roster.js';
import type { Container, OpenUrl } from './shapes.js';
import type { Texts } from './texts/type.js';
import { run, userText } from './elements.js';
import { nameOf } from './people.js';

/** Someone as a card shows them: what is said of them, and whom to reach; null: there is nobody. */
export interface ShownPerson {
  readonly said: string;
  readonly person: Reachable | null;
}

/** A person in a row. Where the directory knows how to reach them, it says so, and opens a chat when pressed. */
export function personRow({ said, person }: ShownPerson, texts: Texts): Container {
  const told = userText(said, { spacing: 'None' });
  if (!person?.email) return { type: 'Container', spacing: 'None', items: [told] };
  const small = { size: 'Small' } as const;
  const ways = userText(
    [
      run(`${person.email} · `, { ...small, isSubtle: true }),
      run(texts.directory.chat, { ...small, color: 'Accent', weight: 'Bolder' }),
    ],
    { spacing: 'None' },
  );
  const title = texts.directory.chatWith(nameOf(person.who, texts));
  return { type: 'Container', spacing: 'None', items: [told, ways], selectAction: chatWith(person.email, title) };
}

/** The same in words, for the fallback text. */
export function personLine({ said, person }: ShownPerson): string {
  return person?.email ? `${said} (${person.email})` : said;
}

/** Teams knows people by their sign-in name, which is their address; its documented links leave the @ as it is. */
function chatWith(email: string, title: string): OpenUrl {
  const user = encodeURIComponent(email).replace('%40', '@');
  return { type: 'Action.OpenUrl', title, url: `https://teams.microsoft.com/l/chat/0/0?users=${user}` };
}
