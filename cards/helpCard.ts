import type { Role } from '../src/domain/organisation.js';
import type { Who } from '../src/domain/who.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { deciders } from '../src/domain/wish/papers.js';
import { box, button, card, run, text, userText } from './elements.js';
import { queueButton } from './listCard.js';
import { encode } from './verbs.js';

/** A role that the reader holds, maybe in another's place. */
export interface HeldRole {
  readonly role: Role;
  /** The municipality's name; null for shared roles. */
  readonly place: string | null;
  readonly deputyFor: Who | null;
}
export interface HelpView {
  readonly name: string;
  readonly roles: readonly HeldRole[];
  /** Whether they send information to the others. */
  readonly informs?: boolean;
}

/** First meeting and `hjälp`: what I can do for you, examples to press, what can be written, one word on privacy. */
export function helpCard({ name, roles, informs }: HelpView, texts: Texts): Card {
  const { help } = texts;
  const commands = [
    ...help.commands,
    ...(roles.some(({ deputyFor }) => !deputyFor) ? [help.away] : []),
    ...(roles.length > 0 ? [help.attention] : []),
    ...(informs ? [texts.forum.command] : []),
    ...(roles.some(({ role }) => role === 'steeringGroup') ? [texts.plans.command] : []),
    ...(roles.some(({ role }) => withPapers.has(role)) ? [help.papers] : []),
    ...(roles.some(({ role }) => role === 'itLead') ? [help.operations] : []),
  ];
  const duties =
    roles.length > 0 ? roles.slice(0, mostRoles).flatMap((held) => duty(held, texts)) : [text(help.employee)];
  const body = [
    userText(help.greeting(name), { size: 'Large', weight: 'Bolder' }),
    text(help.intro, { spacing: 'Small' }),
    box('accent', duties),
    text(help.commandsTitle, { weight: 'Bolder', spacing: 'Medium' }),
    ...commands.map(command),
    text(help.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    text(help.examplesTitle, { weight: 'Bolder', spacing: 'Medium' }),
  ];
  const written = commands.map(([words, meaning]) => `${words}: ${meaning}`).join('; ');
  return card(texts, `${help.greeting(name)} ${help.intro} ${written}. ${help.privacy}`, body, examples(roles, texts));
}

const withPapers: ReadonlySet<Role> = new Set<Role>(['businessLead', ...deciders]);

/** In a small municipality one person may hold nearly every role. */
const mostRoles = 12;

function duty({ role, place, deputyFor }: HeldRole, { help, roles, duties, ...texts }: Texts): Element[] {
  const held = deputyFor
    ? help.deputy(roles[role], deputyFor.name || texts.people.formerColleague)
    : help.you(roles[role], place ?? '');
  return [userText(held, { weight: 'Bolder', spacing: 'Small' }), text(duties[role], { spacing: 'None' })];
}

function command([words, meaning]: readonly [string, string]): Element {
  return userText([run(words, { weight: 'Bolder' }), run(`  ${meaning}`, { isSubtle: true })], { spacing: 'Small' });
}

/** Three things to try, by what the reader can do here; for those with roles also when to be told. */
function examples(roles: readonly HeldRole[], texts: Texts): Execute[] {
  const { buttons, help } = texts;
  const report = button(buttons.report, encode({ verb: 'newReport', text: '' }));
  const mine = button(buttons.mine, encode({ verb: 'page', request: { list: 'mine', after: null } }));
  const queue = queueButton(texts);
  const example = button(buttons.example, encode({ verb: 'newReport', text: help.exampleReport }));
  const attention = button(buttons.attention, encode({ verb: 'attention' }));
  const [first, ...others] =
    roles.length > 0 ? ([queue, report, mine, attention] as const) : ([report, example, mine] as const);
  return [{ ...first, style: 'positive' }, ...others];
}
