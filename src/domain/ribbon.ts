import type { Case } from './case.js';
import type { Instant } from './ids.js';
import type { Role } from './organisation.js';
import type { World } from './responsibility.js';
import type { Who } from './who.js';
import { handlerOf } from './case.js';
import { handlersAt, isSharedStep } from './responsibility.js';
import { placeOf } from './standing.js';
import { passesOver } from './wish/preparing/route.js';
import { placeName, whoIs } from './who.js';

/** One step of the chain as the card's ribbon shows it. */
export interface StepView {
  readonly roles: readonly Role[];
  /** The municipality's name; null for a shared step. */
  readonly place: string | null;
  /** Who lets cases in; undefined: they come in at once. */
  readonly approvedBy: Role | undefined;
  readonly position: 'passed' | 'here' | 'ahead';
  /** When the case came to this step; null where it has not been. */
  readonly since: Instant | null;
  /** Time spent here in all, in milliseconds. */
  readonly spentMs: number;
  /** Here: who has the case. */
  readonly has: Who | null;
  /** Here: the role or person that it was handed to. */
  readonly helping: Role | Who | null;
  /** Who stands in where every role of the step is vacant. */
  readonly standIn: Who | null;
}

export function stepsOf(world: World, c: Case, now: Instant): readonly StepView[] {
  const place = placeOf(world, c);
  const closedAt = c.state.status === 'resolved' || c.state.status === 'closed' ? c.state.since : now;
  return place.chain.steps.flatMap((step, index) => {
    const here = index === c.step;
    const since = c.path.findLast((passage) => passage.step === index)?.at ?? null;
    // What a wish of its scale has no need of is left out, unless it has been there.
    if (!since && passesOver(c, place.chain, index)) return [];
    const { standIn, holders } = handlersAt(world, { ...place, step: index });
    const substitute = standIn ? holders[0] : undefined;
    return {
      roles: step.roles,
      place: isSharedStep(step) ? null : placeName(world, c.municipality),
      approvedBy: step.approvedBy,
      position: here ? 'here' : index < c.step ? 'passed' : 'ahead',
      since,
      spentMs: spentAt(c, index, closedAt),
      has: here ? handlerWho(world, c) : null,
      helping: here ? helpingWho(world, c) : null,
      standIn: substitute ? whoIs(world, c, substitute.person) : null,
    };
  });
}

function handlerWho(world: World, c: Case): Who | null {
  const handler = handlerOf(c);
  return handler && whoIs(world, c, handler);
}

function helpingWho(world: World, c: Case): Role | Who | null {
  if (!c.handedTo) return null;
  const { to } = c.handedTo;
  return 'role' in to ? to.role : whoIs(world, c, to.person);
}

function spentAt(c: Case, step: number, until: Instant): number {
  return c.path.reduce((sum, passage, index) => {
    const left = c.path[index + 1]?.at ?? until;
    return passage.step === step ? sum + Math.max(0, Date.parse(left) - Date.parse(passage.at)) : sum;
  }, 0);
}
