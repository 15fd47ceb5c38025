import type { Holder } from '../directory.js';
import type { CaseNumber, Instant, PersonId } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Changed, Move, Plan, PlanChange } from './plan.js';
import { votersOf } from '../ballot/group.js';
import { canonical, holdersOf, seatsOf } from '../directory.js';
import { isShared } from '../organisation.js';
import { changeOn, withChange } from './plan.js';

/** What somebody asks for. `seen`: the version of the plan that they saw. */
export type PlanCommand = { readonly by: PersonId; readonly at: Instant; readonly seen: number } & Asked;
export type Asked =
  | { readonly verb: 'moveHigher' | 'moveLower'; readonly number: CaseNumber }
  /** `place`: from 1. */
  | { readonly verb: 'placeAs'; readonly number: CaseNumber; readonly place: number }
  /** Whole Swedish kronor, 0 or more. */
  | { readonly verb: 'setFrame'; readonly frame: number };

export type PlanRefusal =
  /** Only the steeringGroup ranks; the frame is its and the systemOwner's. */
  | { readonly code: 'notRanker' | 'notFunder' }
  /** `latest`: what has become another since, last of all. */
  | { readonly code: 'outdated'; readonly latest: PlanChange | null }
  | { readonly code: 'notOnPlan' | 'first' | 'last'; readonly number: CaseNumber }
  | { readonly code: 'noSuchPlace'; readonly places: number }
  | { readonly code: 'full' };

/** `plan`: as it is from now on; the same one where it was so before. */
export type Ranking = { readonly plan: Plan } | { readonly refusal: PlanRefusal };

/** What a year's document has room for: changes of some hundred bytes each. */
export const mostChanges = 5000;

/** Decides what becomes of a plan; `onPlan`: the wishes that are on it, in order of approval. Pure. */
export function rank(world: World, plan: Plan, onPlan: readonly CaseNumber[], command: PlanCommand): Ranking {
  const by = canonical(world.directory, command.by);
  const actor = actorOf(world, by, command);
  if (!actor) return { refusal: { code: command.verb === 'setFrame' ? 'notFunder' : 'notRanker' } };
  const made = changeOn(plan, command.seen);
  // The same press once more: a double click, or an invoke that was sent again.
  if (made && made.by === by && isMadeBy(made, command)) return { plan };
  if (command.seen !== plan.version) return { refusal: { code: 'outdated', latest: changeOn(plan, plan.version - 1) } };
  const change = changeAsked(plan, onPlan, command);
  if ('code' in change) return { refusal: change };
  if (isSo(plan, change)) return { plan };
  if (plan.history.length >= mostChanges) return { refusal: { code: 'full' } };
  const { deputyFor } = actor;
  return { plan: withChange(plan, { by, ...(deputyFor && { deputyFor }), at: command.at, ...change }) };
}

/** Those who rank are the steeringGroup's members, and whoever deputises for one. */
export function rankerIn(world: World, person: PersonId): Holder | null {
  return votersOf(world.directory, 'steeringGroup', world.today).find((voter) => voter.person === person) ?? null;
}

export function funderIn(world: World, person: PersonId): Holder | null {
  const owners = holdersOf(world.directory, { role: 'systemOwner', municipality: null }, world.today);
  return rankerIn(world, person) ?? owners.find((owner) => owner.person === person) ?? null;
}

/** Whoever holds a role that all share may look. */
export function mayLook({ directory, today }: World, person: PersonId): boolean {
  return seatsOf(directory, canonical(directory, person), today).some(({ role }) => isShared(role));
}

/** The list as it is shown: what has a place, then the rest in order of approval. */
export function orderOf(ranked: readonly CaseNumber[], onPlan: readonly CaseNumber[]): readonly CaseNumber[] {
  const [there, placed] = [new Set(onPlan), new Set(ranked)];
  return [...ranked.filter((one) => there.has(one)), ...onPlan.filter((one) => !placed.has(one))];
}

function actorOf(world: World, person: PersonId, { verb }: Asked): Holder | null {
  return verb === 'setFrame' ? funderIn(world, person) : rankerIn(world, person);
}

function isMadeBy(made: PlanChange, asked: Asked): boolean {
  if (made.what === 'frame' || asked.verb === 'setFrame')
    return made.what === 'frame' && asked.verb === 'setFrame' && made.frame === asked.frame;
  return made.number === asked.number && made.to === targetOf(made.from, asked);
}

function targetOf(from: number, asked: Exclude<Asked, { verb: 'setFrame' }>): number {
  if (asked.verb === 'placeAs') return asked.place;
  return asked.verb === 'moveHigher' ? from - 1 : from + 1;
}

function changeAsked(plan: Plan, onPlan: readonly CaseNumber[], asked: Asked): Changed | PlanRefusal {
  if (asked.verb === 'setFrame') return { what: 'frame', frame: asked.frame, before: plan.frame };
  const { number } = asked;
  const order = orderOf(plan.ranked, onPlan);
  const from = order.indexOf(number) + 1;
  if (from === 0) return { code: 'notOnPlan', number };
  const to = targetOf(from, asked);
  if (asked.verb !== 'placeAs' && to < 1) return { code: 'first', number };
  if (asked.verb !== 'placeAs' && to > order.length) return { code: 'last', number };
  if (!Number.isInteger(to) || to < 1 || to > order.length) return { code: 'noSuchPlace', places: order.length };
  return { what: 'place', ...movedTo(plan.ranked, order, number, { from, to }) };
}

/** Whatever stands before it gets a place with it. What is on the plan no longer stays after what it stood after. */
function movedTo(
  ranked: readonly CaseNumber[],
  order: readonly CaseNumber[],
  number: CaseNumber,
  places: Pick<Move, 'from' | 'to'>,
): Move {
  const before = ranked.filter((one) => one !== number);
  const placed = new Set(before);
  const others = order.filter((one) => one !== number);
  const all = [...before, ...others.filter((one) => !placed.has(one))];
  const next = others[places.to - 1];
  const index = next === undefined ? all.length : all.indexOf(next);
  const along = all.slice(before.length, index);
  return { number, ...places, index, ...(along.length > 0 && { along }) };
}

function isSo(plan: Plan, change: Changed): boolean {
  if (change.what === 'frame') return change.frame === plan.frame;
  return plan.ranked[change.index] === change.number;
}
