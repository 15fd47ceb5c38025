import type { Role } from '../src/domain/organisation.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Who } from '../src/domain/who.js';
import type { Texts } from './texts/type.js';

/** The name alone. */
export function nameOf(who: Who, texts: Texts): string {
  return who.name || texts.people.formerColleague;
}

/** "Karin Å, Kundtjänst, Luleå kommun". Someone named after their role or place is not told it twice. */
export function fullName(who: Who, texts: Texts): string {
  return partsOf(who, texts).join(', ');
}

function partsOf(who: Who, texts: Texts): readonly string[] {
  const name = nameOf(who, texts);
  if (who.role && isNamedAfter(name, texts.roles[who.role])) return [name];
  const place = who.place && !mentions(name, stemOf(who.place)) ? who.place : null;
  return [name, who.role && texts.roles[who.role], place].filter((part) => part !== null);
}

/** "Lo K (Lokal IT)": whom a sentence is about. The place is told where it is not the case's own. */
export function introduced(who: Who, texts: Texts, at: Pick<CaseView, 'steps'>): string {
  const home = at.steps.some(({ place }) => place === who.place);
  const [name, ...aside] = partsOf(home ? { ...who, place: null } : who, texts);
  return aside.length > 0 ? `${name} (${aside.join(', ')})` : `${name}`;
}

/** A role or a person as an event or a hand-over points at it. */
export function targetName(target: Role | Who | null, texts: Texts): string {
  if (target === null) return '';
  return typeof target === 'string' ? texts.roleInSentence[target] : nameOf(target, texts);
}

/** Who did it, and in whose place; introduced where the case is given. */
export function actorOf(
  { by, deputyFor }: Pick<EventView, 'by' | 'deputyFor'>,
  texts: Texts,
  at?: Pick<CaseView, 'steps'>,
): string {
  const name = at ? introduced(by, texts, at) : nameOf(by, texts);
  return deputyFor ? texts.people.asDeputyFor(name, nameOf(deputyFor, texts)) : name;
}

/** What happened, as history tells it. */
export function eventSentence(shown: EventView, texts: Texts): string {
  const { event } = shown;
  const sentence = capital(texts.events[event.type](actorOf(shown, texts), targetName(shown.to, texts)));
  return 'instead' in event ? texts.delays.instead(sentence) : sentence;
}

/** A role in the middle of a sentence. */
export function roleWithin(role: Role, { roleInSentence }: Texts): string {
  const named = roleInSentence[role];
  return named.charAt(0).toLowerCase() + named.slice(1);
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "Förvaltningsledare IT, Norrbottens e-nämnd" and "Medlem i förvaltningsgruppen, Boden" say their role already. */
function isNamedAfter(name: string, role: string): boolean {
  return name.startsWith(role) || mentions(name, role.slice(role.lastIndexOf(' ') + 1));
}

/** "Bodens kommun" is Boden. */
function stemOf(place: string): string {
  const word = place.split(' ', 1)[0] ?? place;
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

function mentions(name: string, word: string): boolean {
  const found = name.toLowerCase().indexOf(word.toLowerCase());
  return found >= 0 && !/[\p{L}\d]/u.test(name.charAt(found - 1) + name.charAt(found + word.length));
}
