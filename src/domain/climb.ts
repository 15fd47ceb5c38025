import type { Case, Happening } from './case.js';
import type { PersonId } from './ids.js';
import type { Chain, ChainId } from './organisation.js';
import type { Place, World } from './responsibility.js';
import { questionAt } from './ballot/pending.js';
import { approversAbove, handlersAt, isSharedStep, stepAt } from './responsibility.js';
import { belowNextOf, placeOf } from './standing.js';
import { dutyAt } from './wish/preparing/duty.js';
import { belowNext, passesOver } from './wish/preparing/route.js';

export interface ClimbRequest {
  readonly words: string;
  readonly platformFault: boolean;
}

/** Each municipality answers for its own e-services (section 1). */
export function isOwnService(world: World, c: Case): boolean {
  return world.directory.services.get(c.report.service)?.municipality === c.municipality;
}

/** Whether climbing from this step would take a municipality's own service out of it without a platform fault. */
export function keepsHome(world: World, c: Case, place: Place, request: ClimbRequest): boolean {
  const leaves = isSharedStep(stepAt(place.chain, place.step + 1)) && !isSharedStep(stepAt(place.chain, place.step));
  return leaves && isOwnService(world, c) && !request.platformFault;
}

/**
 * What happens when someone asks for a step up. Whoever holds the approving role is asked once only: the request approves
 * itself. Whoever alone holds the step above is not asked there either: the case passes through it, both events kept.
 */
export function climb(world: World, c: Case, by: PersonId, request: ClimbRequest, from = c.step): readonly Happening[] {
  const place = belowNext(c, { ...placeOf(world, c), step: from });
  const requested: Happening = { type: 'escalationRequested', to: place.step + 1, ...request };
  const approvers = approversAbove(world, place);
  if (!approvers) return [requested, ...enter(world, c, by, request, place)];
  if (!approvers.holders.some((h) => h.person === by)) return [requested];
  return [requested, { type: 'approved' }, ...enter(world, c, by, request, place)];
}

function enter(world: World, c: Case, by: PersonId, request: ClimbRequest, from: Place): readonly Happening[] {
  const place = { ...from, step: from.step + 1 };
  const entered = escalatedTo(place);
  const isAsked = (questionAt(world, place) ?? dutyAt(world, c, place)) !== null;
  const isLast = belowNext(c, place).step >= place.chain.steps.length - 1;
  const passes = !isAsked && !isLast && holdsAlone(world, place, by) && !keepsHome(world, c, place, request);
  return passes ? [entered, ...climb(world, c, by, request, place.step)] : [entered];
}

/**
 * To the next step, once that is decided. Entry that somebody approves is asked for, since no decision stands instead of that;
 * `by`: who decided alone, and is not asked what is theirs to approve.
 */
export function onwards(world: World, c: Case, words: string, by: PersonId | null): readonly Happening[] {
  const place = belowNextOf(world, c);
  const to = place.step + 1;
  if (to >= place.chain.steps.length) return [];
  const approvers = approversAbove(world, place);
  const entered = escalatedTo({ ...place, step: to });
  if (!approvers) return [entered];
  const isTheirs = approvers.holders.some(({ person }) => person === by);
  return isTheirs ? [{ type: 'approved' }, entered] : [{ type: 'escalationRequested', to, words, platformFault: false }];
}

/** The event of entering a step; remembers whether it is one that all municipalities share. */
export function escalatedTo({ chain, step }: Place): Happening {
  return { type: 'escalated', to: step, shared: isSharedStep(stepAt(chain, step)) };
}

function holdsAlone(world: World, place: Place, person: PersonId): boolean {
  return handlersAt(world, place).holders.every((h) => h.person === person);
}

/**
 * Where a case of a changed kind belongs: as far up the new chain as its accountable roles have already let it in.
 * Nothing is entered that the old chain had not reached, so no approval is bypassed.
 */
export function stepInChain(world: World, c: Case, kind: ChainId): number {
  const old: Chain = placeOf(world, c).chain;
  const reached = new Set(old.steps.filter((_, index) => index <= c.step && !passesOver(c, old, index)).map((s) => s.roles[0]));
  const steps = world.directory.chains.get(kind)?.steps ?? old.steps;
  const stop = steps.findIndex((step, index) => index > 0 && !reached.has(step.roles[0]));
  return (stop < 0 ? steps.length : stop) - 1;
}
