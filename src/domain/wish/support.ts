import type { Case, CaseEvent, EventType, Report } from '../case.js';
import type { MunicipalityCode, PersonId, Recipient } from '../ids.js';

/** How many support a wish. Whoever reported it does so by that, and is counted. */
export interface Support {
  readonly people: number;
  readonly municipalities: number;
  /** Whether the one who looks is among them. */
  readonly mine: boolean;
}

/** `viewer` null: nobody in particular. */
export function supportOf(c: Case, viewer: PersonId | null): Support {
  const homes = Object.values(c.supporters ?? {});
  const own = c.supporters?.[c.municipality] ?? [];
  return {
    people: homes.reduce((sum, people) => sum + people.length, 1),
    municipalities: homes.length + (own.length > 0 ? 0 : 1),
    mine: viewer !== null && supports(c, viewer),
  };
}

export function supports(c: Case, person: PersonId): boolean {
  return c.reporter.person === person || hasJoined(c, person);
}

/** Supports a wish that somebody else has reported. */
export function hasJoined({ supporters }: Case, person: PersonId): boolean {
  return supporters !== undefined && Object.values(supporters).some((people) => people.includes(person));
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
  const left = Object.entries(c.supporters ?? {}).map(([home, people]) => [home, people.filter((each) => each !== person)] as const);
  return { ...c, supporters: Object.fromEntries(left.filter(([, people]) => people.length > 0)) };
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
  confirmed: 'update',
  timedOut: 'update',
  reopened: 'update',
};

/** Those who hear of it as supporters. A wish may have thousands, so they are told of outcomes alone. */
export function supportersTold(before: Case, after: Case, { type, by }: CaseEvent): ReadonlyMap<Recipient, 'bring' | 'update'> {
  const kind = outcomes[type];
  // Within the municipality a wish goes to and fro; leaving it is what they wait for.
  if (!kind || (type === 'escalated' && before.shared === after.shared)) return new Map();
  const people = Object.values(after.supporters ?? {}).flat();
  return new Map(people.filter((person) => person !== by).map((person) => [person, kind]));
}
