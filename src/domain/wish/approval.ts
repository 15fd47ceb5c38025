import type { Case } from '../case.js';
import type { Day, Instant } from '../ids.js';
import type { Decider } from './lists.js';

/** That a wish is to be carried out, as somebody has decided. */
export interface Approval {
  readonly by: Decider;
  readonly on: Day;
  readonly at: Instant;
  readonly number: string;
}

/** The latest; null: nobody has approved it yet. */
export function approvalOf({ decisions = [], rulings = [] }: Pick<Case, 'decisions' | 'rulings'>): Approval | null {
  const voted = decisions.flatMap(({ number, result: { state, on, at } }) =>
    state.outcome === 'approve' ? [{ by: 'steeringGroup' as const, on, at, number }] : [],
  );
  const ruled = rulings.flatMap(({ number, office, outcome, on, at }) =>
    outcome === 'approve' ? [{ by: office, on, at, number }] : [],
  );
  return [...voted, ...ruled].sort(inTime).at(-1) ?? null;
}

/** The day of a meeting may be before the moment at which its votes are counted. */
export function inTime(a: Pick<Approval, 'on' | 'at'>, b: Pick<Approval, 'on' | 'at'>): number {
  const [one, other] = [a.on + a.at, b.on + b.at];
  return one < other ? -1 : Number(one > other);
}
