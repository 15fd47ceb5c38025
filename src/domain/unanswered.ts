import type { Case, Happening } from './case.js';
import type { PersonId } from './ids.js';
import type { World } from './responsibility.js';
import { undecidedAt } from './deadlines.js';
import { approversAbove, approversInstead } from './responsibility.js';
import { belowNextOf } from './standing.js';

/** Whom a request that nobody decides on is brought to, and when (milliseconds since 1970). */
interface Rung {
  readonly at: number;
  readonly type: Extract<Happening['type'], 'approvalReminded' | 'deputiesReminded' | 'approvalWidened'>;
  readonly people: readonly PersonId[];
}

/**
 * What is left to come while nobody decides: those who were asked are reminded at half the time, their deputies at the
 * end; later, or then where there is no deputy, whoever would stand in may decide, too.
 */
export function rungsLeft(world: World, c: Case): readonly Rung[] {
  if (c.state.status !== 'escalating') return [];
  const { request, widened, told = c.state.since } = c.state;
  const place = belowNextOf(world, c);
  const asked = approversAbove(world, place)?.holders ?? [];
  const inPerson = asked.filter((h) => !h.deputyFor).map((h) => h.person);
  const everyone = asked.map((h) => h.person);
  const holding = inPerson.length > 0 ? inPerson : everyone;
  const deputies = everyone.filter((person) => !holding.includes(person));
  const above = approversInstead(world, place, request.by).holders.map((h) => h.person);
  const rung = (share: number, type: Rung['type'], people: Rung['people']): readonly Rung[] =>
    people.length > 0 ? [{ at: undecidedAt(world, c, share), type, people }] : [];
  const reminders = [...rung(0.5, 'approvalReminded', holding), ...rung(1, 'deputiesReminded', deputies)];
  return [
    ...reminders.filter(({ at }) => at > Date.parse(told)),
    ...(widened ? [] : rung(deputies.length > 0 ? 1.5 : 1, 'approvalWidened', above)),
  ];
}

/** Everyone whose turn came between the two: whatever was missed, each of them is told once. */
export function remindedBetween(world: World, after: Case, before: Case): readonly PersonId[] {
  if (after.state.status !== 'escalating') return [];
  const until = Date.parse(after.state.told ?? after.state.since);
  return rungsLeft(world, before).flatMap(({ at, people }) => (at <= until ? people : []));
}
