import type { Case, CaseEvent, EventType, Report } from '../case.js';
import type { MunicipalityCode, PersonId, Recipient } from '../ids.js';
import { isOpen } from '../case.js';

/** How many support a wish, each counted once. Whoever reported it, or a part of it, does so by that. */
export interface Support {
  readonly people: number;
  readonly municipalities: number;
  /** Whether the one who looks is among them. */
  readonly mine: boolean;
}

/** `viewer` null: nobody in particular. */
export function supportOf(c: Case, viewer: PersonId | null): Support {
  const people = peopleOf(c);
  return {
    people: people.size,
    municipalities: new Set(people.values()).size,
    mine: viewer !== null && supports(c, viewer),
  };
}

export function supports(c: Case, person: PersonId): boolean {
  return c.reporter.person === person || hasJoined(c, person);
}

/** Supports a wish that somebody else has reported, by themselves or with a part of it. */
export function hasJoined(c: Case, person: PersonId): boolean {
  return Boolean(c.supporters ?? c.parts) && c.reporter.person !== person && peopleOf(c).has(person);
}

/** Which open wishes: those of one municipality, or of all. `shared`: those alone that have reached a shared step. */
export type WishScope =
  | { readonly municipality: MunicipalityCode; readonly shared: boolean }
  | { readonly municipality: null; readonly shared: true };

/** How many people support an open wish; null: it is none. */
export function openSupport(c: Case): number | null {
  return isWish(c.report) && isOpen(c) ? peopleOf(c).size : null;
}

/** Thousands may support a wish, and each of them is shown its card. */
const counted = new WeakMap<Case, ReadonlyMap<PersonId, string>>();

/** Everyone who supports it, each with one municipality. */
function peopleOf(c: Case): ReadonlyMap<PersonId, string> {
  const known = counted.get(c);
  if (known) return known;
  const people = new Map<PersonId, string>();
  for (const homes of [{ [c.municipality]: [c.reporter.person] }, c.supporters ?? {}, ...(c.parts ?? []).map((part) => part.people)])
    for (const [home, supporters] of Object.entries(homes))
      for (const person of supporters) if (!people.has(person)) people.set(person, home);
  counted.set(c, people);
  return people;
}

/** Whether it is for someone of this municipality to support, as long as it is open. */
export function isOfferedIn(c: Case, municipality: MunicipalityCode | null): boolean {
  return isWish(c.report) && (c.shared || c.municipality === municipality);
}

export function isWish({ kind }: Pick<Report, 'kind'>): boolean {
  return kind === 'change';
}

export function withSupporter(c: Case, person: PersonId, municipality: MunicipalityCode): Case {
  const others = c.supporters?.[municipality] ?? [];
  return { ...c, supporters: { ...c.supporters, [municipality]: [...others, person] } };
}

export function withoutSupporter(c: Case, person: PersonId): Case {
  const supporters = without(c.supporters ?? {}, person);
  const parts = c.parts?.map((part) => ({ ...part, people: without(part.people, person) }));
  return { ...c, supporters, ...(parts && { parts }) };
}

function without(homes: Readonly<Record<string, readonly PersonId[]>>, person: PersonId): Readonly<Record<string, readonly PersonId[]>> {
  const left = Object.entries(homes).map(([home, people]) => [home, people.filter((each) => each !== person)] as const);
  return Object.fromEntries(left.filter(([, people]) => people.length > 0));
}

/** What becomes of a wish is brought to its supporters; that this is confirmed, or undone, is only shown. */
const outcomes: Readonly<Partial<Record<EventType, 'bring' | 'update'>>> = {
  escalated: 'bring',
  declined: 'bring',
  resolved: 'bring',
  withdrawn: 'bring',
  decided: 'bring',
  ruled: 'bring',
  ordered: 'bring',
  promiseMoved: 'bring',
  deliveryNoted: 'bring',
  deliveryRejected: 'bring',
  unanswered: 'bring',
  merged: 'bring',
  confirmed: 'update',
  timedOut: 'update',
  reopened: 'update',
  split: 'update',
  mergeFailed: 'update',
};

/** Those who hear of it as supporters. A wish may have thousands, so they are told of outcomes alone. */
export function supportersTold(before: Case, after: Case, { type, by }: CaseEvent): ReadonlyMap<Recipient, 'bring' | 'update'> {
  const kind = outcomes[type];
  // Within the municipality a wish goes to and fro; leaving it is what they wait for.
  if (!kind || (type === 'escalated' && before.shared === after.shared)) return new Map();
  const people = [...peopleOf(after).keys()];
  return new Map(people.filter((person) => person !== by && person !== after.reporter.person).map((person) => [person, kind]));
}
