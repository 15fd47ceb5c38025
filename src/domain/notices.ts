import type { Case, CaseEvent, EventType } from './case.js';
import type { Verb } from './commands.js';
import type { CaseNumber, GroupId, PersonId, Recipient, Topic } from './ids.js';
import type { Letter } from './letters.js';
import type { World } from './responsibility.js';
import { called, queueOf } from './called.js';
import { isDeed } from './case.js';
import { groupId, isGroup } from './ids.js';
import { interestedIn } from './interest.js';
import { stepAt } from './responsibility.js';
import { approversOf, handlersOf, placeOf, sees } from './standing.js';
import { supportersTold } from './wish/support.js';

/**
 * What one recipient is owed after a turn.
 * `update`: their card is redrawn in place. `bring`: they are asked to act, or hear of the case for the first time, so the
 * card comes to the bottom of their chat.
 * `thread`: a sentence in the thread of the group's card.
 */
export type CaseNotice = {
  /** Case, version and recipient: the same turn can never owe the same notice twice. */
  readonly id: string;
  readonly case: CaseNumber;
  readonly version: number;
  readonly to: Recipient;
} & (
  | { readonly kind: 'update' }
  | Bring
  | { readonly kind: 'thread'; readonly event: CaseEvent }
);

interface Bring {
  readonly kind: 'bring';
  /** Open on the card that is brought; from a channel, forms open in the personal chat. */
  readonly form?: Form;
  /**
   * Its reader asked for it, is called by what they are to the case, or is told of it and need do nothing. Missing: called
   * as one of several, any of whom can act.
   */
  readonly why?: 'asked' | 'named' | 'interested';
}

export type Call = Extract<CaseNotice, { kind: 'bring' }>;

/** Whatever someone is owed. */
export type Notice = CaseNotice | Letter;

export function topicOf(notice: Notice): Topic {
  return notice.kind === 'letter' ? notice.diary : notice.case;
}

/** A form to fill in on a case's card. The draft names it: what is sent in from it acts once. */
export interface Form {
  readonly verb: Verb;
  readonly draft: string;
}

/**
 * The notices of a turn, and the case with everyone in it who is shown its card from now on. Whoever may not see it any
 * longer is told a last time: their card then says that and nothing else.
 */
export function settle(
  world: World,
  before: Case,
  after: Case,
  events: readonly CaseEvent[],
): readonly [Case, readonly CaseNotice[]] {
  const last = events.at(-1);
  if (!last) return [after, []];
  const group = groupHere(world, after);
  // What happens by itself may be several things at once; of what a person does the last one counts, and what they decide.
  const telling = events.every(({ type }) => isDeed(type)) ? events.filter((event) => event === last || event.type === 'ruled') : events;
  const byThemselves = events.some(({ type }) => isDeed(type)) ? last.by : null;
  const people = telling.flatMap(({ type }) => called[type](world, after, before)).filter((person) => person !== byThemselves);
  const first = [...newlyInterested(world, before, after, last), ...(group ? [group] : [])];
  const brought = new Set<Recipient>([...people, ...first.filter((to) => !before.informed.includes(to))]);
  const told = [...new Set<Recipient>([...after.informed, ...brought])];
  // Telling someone who cannot be reached that they cannot be reached would go on for ever.
  const reached = last.type === 'notReached' ? told.filter((to) => to !== last.by) : told;
  // Not informed by this: a wish may have thousands of supporters, and they need not hear of every change.
  const supporters = supportersTold(before, after, outcomeIn(events) ?? last);
  const aside = [...supporters.keys()].filter((to) => !told.includes(to));
  const base = { case: after.number, version: after.version };
  const why = whyFor(people, people.length > 0 ? severalOf(world, after) : []);
  const cards = [...reached, ...aside].map((to): CaseNotice => {
    const notice = { id: `${base.case}/${base.version}/${to}`, ...base, to };
    if (!brought.has(to) && supporters.get(to) !== 'bring') return { ...notice, kind: 'update' };
    return { ...notice, kind: 'bring', ...why(to) };
  });
  const news = events.find(({ type }) => concludes.has(type)) ?? last;
  const threads = groupsTold(world, before, after, news).map(
    (to): CaseNotice => ({ id: `${base.case}/${base.version}/${to}/thread`, ...base, to, kind: 'thread', event: news }),
  );
  const informed = told.filter((to) => isGroup(to) || sees(world, after, to));
  return [{ ...after, informed }, [...cards, ...threads]];
}

/** What supporters hear of: a decision is one, wherever it leads the case. */
function outcomeIn(events: readonly CaseEvent[]): CaseEvent | undefined {
  return events.find(({ type }) => type === 'decided' || type === 'ruled') ?? events.findLast(({ type }) => type !== 'ballotOpened');
}

/** Whom this turn gives a reason to know of the case, without anything being asked of them. */
function newlyInterested(world: World, before: Case, after: Case, { type, by }: CaseEvent): readonly PersonId[] {
  const known = type === 'reported' ? [] : interestedIn(world, before);
  return interestedIn(world, after).filter((person) => person !== by && !known.includes(person));
}

/** Those whom a case calls together: everyone in a queue, or several approvers. A holder and their deputy are one. */
function severalOf(world: World, c: Case): readonly PersonId[] {
  const approvers = approversOf(world, c)?.holders ?? [];
  const asked = new Set(approvers.map((h) => h.deputyFor ?? h.person));
  if (asked.size > 0) return asked.size > 1 ? approvers.map((h) => h.person) : [];
  const byName = c.handedTo && 'person' in c.handedTo.to;
  const free = c.state.status === 'new' || (c.state.status === 'active' && handlersOf(world, c).length === 0);
  return free && !byName ? queueOf(world, c) : [];
}

/** Why a card is brought, as far as its reader's choice of when to be told needs to know. */
function whyFor(people: readonly Recipient[], several: readonly Recipient[]): (to: Recipient) => Pick<Bring, 'why'> {
  const [called, together] = [new Set(people), new Set(several)];
  return (to) => (isGroup(to) || together.has(to) ? {} : { why: called.has(to) ? 'named' : 'interested' });
}

const concludes: ReadonlySet<EventType> = new Set<EventType>(['resolved', 'reopened', 'recommended', 'decided']);

/** Groups that have had the case hear of its end, and of what a group has said of it, wherever that comes; of all else only at their own step. */
function groupsTold(world: World, before: Case, after: Case, { type }: CaseEvent): readonly GroupId[] {
  const here = groupHere(world, after);
  const arrives = here !== groupHere(world, before);
  return before.informed
    .filter(isGroup)
    .filter((group) => concludes.has(type) || (group === here && (arrives || type === 'taken' || type === 'takenOver')));
}

function groupHere(world: World, c: Case): GroupId | null {
  const { chain, step } = placeOf(world, c);
  const group = stepAt(chain, step).announceTo;
  return group ? groupId(group) : null;
}
