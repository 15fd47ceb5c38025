import type { NewsLine } from '../src/domain/newsLine.js';
import type { Role } from '../src/domain/organisation.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { card, text, userText } from './elements.js';
import { queueButton } from './listCard.js';
import { nameOf } from './people.js';
import { roomiest } from './room.js';
import { spelledDay } from './time.js';

export interface RolesView {
  readonly about: 'roles';
  readonly lines: readonly NewsLine[];
  /** What waits for the reader in a role that is new to them; `more`: and more than that. */
  readonly queue: { readonly count: number; readonly more: boolean } | null;
}

/** What has become of the reader's roles: a sentence each, what a new one means here, and how much waits. */
export function roleLetter(view: RolesView, texts: Texts): Card {
  return roomiest([40, 20], 5, (mostLines) => draw(view, mostLines, texts));
}

function draw({ lines: all, queue }: RolesView, mostLines: number, texts: Texts): Card {
  const { letters } = texts;
  const lines = all.slice(0, mostLines);
  const sentences = lines.map((line) => sentenceOf(line, texts));
  const deciders = new Set(lines.flatMap(({ by }) => (by ? nameOf(by, texts) : [])));
  const waiting = queue ? [text(letters.waiting(queue.count, queue.more), { weight: 'Bolder', spacing: 'Medium' })] : [];
  const body = [
    text(letters.roles, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...lines.flatMap((line) => lineOf(line, texts)),
    ...(lines.length < all.length ? [text(letters.more(all.length - lines.length), { spacing: 'Small' })] : []),
    ...[...deciders].map((name) => userText(letters.decidedBy(name), { size: 'Small', isSubtle: true, spacing: 'Medium' })),
    ...waiting,
    text(letters.hint, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  return card(texts, [letters.roles, ...sentences].join('. '), body, queue ? [queueButton(texts, { style: 'positive' })] : []);
}

function lineOf(line: NewsLine, texts: Texts): readonly Element[] {
  const told = userText(sentenceOf(line, texts), { spacing: 'Small' });
  return 'role' in line && line.isNew ? [told, text(texts.duties[line.role], { size: 'Small', isSubtle: true, spacing: 'None' })] : [told];
}

/** A role and, where it is not shared, its place. */
export function officeOf(role: Role, place: string | null, { roles }: Texts): string {
  return [roles[role], place].filter((word) => word !== null).join(', ');
}

function sentenceOf(line: NewsLine, texts: Texts): string {
  const { letters } = texts;
  if ('service' in line) return letters.services[line.type](line.service);
  const { type, role, place, part, from, to } = line;
  const office = officeOf(role, place, texts);
  const last = to && spelledDay(to, texts.time);
  const said = { office, from: spelledDay(from, texts.time), last, other: part.as === 'holder' ? '' : nameOf(part.other, texts) };
  return letters.news[part.as][type](said);
}
