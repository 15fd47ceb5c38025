import type { Case } from '../case.js';
import type { Instant, PersonId, Recipient } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Who } from '../who.js';
import type { Changed, Plan, PlanChange } from './plan.js';
import type { PlanList } from './rows.js';
import { isGroup } from '../ids.js';
import { whoIs } from '../who.js';
import { planYearOf } from '../wish/lists.js';
import { changeOn } from './plan.js';
import { funderIn, mayLook, rankerIn } from './rank.js';
import { planList } from './rows.js';

/** A year's ranked list as somebody sees it who may. */
export interface PlanView extends PlanList {
  readonly version: number;
  readonly thisYear: number;
  readonly mayRank: boolean;
  readonly mayFund: boolean;
  /** The latest changes, newest first, of `changes` in all. */
  readonly past: readonly PastRanking[];
  readonly changes: number;
  readonly now: Instant;
  readonly timeZone: string;
}

/** A change with its people named. */
export interface PastRanking {
  readonly by: Who;
  readonly deputyFor: Who | null;
  readonly at: Instant;
  readonly changed: Changed;
}

const mostPast = 5;

/** null: it is not for them to see. */
export function planView(world: World, plan: Plan, wishes: readonly Case[], viewer: PersonId, now: Instant): PlanView | null {
  if (!mayLook(world, viewer)) return null;
  const latest = Array.from({ length: mostPast }, (_, back) => changeOn(plan, plan.history.length - 1 - back));
  return {
    ...planList(world, plan, wishes),
    version: plan.version,
    thisYear: yearOf(world.today),
    mayRank: rankerIn(world, viewer) !== null,
    mayFund: funderIn(world, viewer) !== null,
    past: latest.flatMap((change) => (change ? [pastRanking(world, change)] : [])),
    changes: plan.history.length,
    now,
    timeZone: world.directory.organisation.timeZone,
  };
}

export function pastRanking(world: World, { by, deputyFor, at, ...changed }: PlanChange): PastRanking {
  return { by: whoIs(world, null, by), deputyFor: deputyFor ? whoIs(world, null, deputyFor) : null, at, changed };
}

export function yearOf(day: World['today']): number {
  return Number(day.slice(0, 4));
}

/** The year in whose list a viewer may rank this wish; null: in none. */
export function rankedIn(world: World, c: Case, viewer: Recipient): number | null {
  const year = planYearOf(c);
  // It is ranked where nobody reads along.
  return year !== null && !isGroup(viewer) && rankerIn(world, viewer) ? year : null;
}
