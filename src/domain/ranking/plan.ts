import type { CaseNumber, Instant, PersonId } from '../ids.js';
import type { Diary } from '../diary.js';
import { planDiary } from '../ids.js';

/** How the wishes of a year are ranked against its frame. Its version counts its changes. */
export interface PlanDiary {
  readonly kind: 'plan';
  readonly year: number;
  /** Whole Swedish kronor; null: none is set. */
  readonly frame: number | null;
  /** What has been given a place, in order; also what is on the plan no longer, which has it still should it come back. */
  readonly ranked: readonly CaseNumber[];
  /** Those who have changed it. Changes point at them: an id is longer than all else that they say. */
  readonly people: readonly PersonId[];
  /** Every change, oldest first, never edited. */
  readonly history: readonly (Noted<number> & Changed)[];
}
export type Plan = Extract<Diary, PlanDiary>;

interface Noted<P> {
  readonly by: P;
  readonly deputyFor?: P;
  readonly at: Instant;
}

/** What became another. */
export type Changed =
  | ({ readonly what: 'place' } & Move)
  | { readonly what: 'frame'; readonly frame: number; readonly before: number | null };

/** A wish that got another place. */
export interface Move {
  readonly number: CaseNumber;
  /** Places in the list as it was shown, from 1. */
  readonly from: number;
  readonly to: number;
  /** Where it stands among all that have a place, from 0. */
  readonly index: number;
  /** What got a place by standing before it, and had none; left out: nothing. */
  readonly along?: readonly CaseNumber[];
}

export type PlanChange = Noted<PersonId> & Changed;

export function newPlan(year: number): Plan {
  return { id: planDiary(year), version: 0, alarm: null, kind: 'plan', year, frame: null, ranked: [], people: [], history: [] };
}

/** The plan with one change more. Replaying all changes on a new plan gives the same again. */
export function withChange(plan: Plan, { by, deputyFor, ...rest }: PlanChange): Plan {
  const people = [...new Set([...plan.people, by, ...(deputyFor ? [deputyFor] : [])])];
  const noted = { by: people.indexOf(by), ...(deputyFor && { deputyFor: people.indexOf(deputyFor) }), ...rest };
  return {
    ...plan,
    version: plan.version + 1,
    ...(rest.what === 'frame' ? { frame: rest.frame } : { ranked: withMove(plan.ranked, rest) }),
    people,
    history: [...plan.history, noted],
  };
}

function withMove(ranked: readonly CaseNumber[], { number, index, along = [] }: Move): readonly CaseNumber[] {
  const others = [...ranked.filter((one) => one !== number), ...along];
  return [...others.slice(0, index), number, ...others.slice(index)];
}

/** A change with its people, by the version that it was made on; null: there is none. */
export function changeOn({ people, history }: Plan, version: number): PlanChange | null {
  const noted = history[version];
  if (!noted) return null;
  const { by, deputyFor, ...rest } = noted;
  const [actor, holder] = [people[by], deputyFor === undefined ? undefined : people[deputyFor]];
  return actor ? { by: actor, ...(holder && { deputyFor: holder }), ...rest } : null;
}
