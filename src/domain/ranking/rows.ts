import type { Case } from '../case.js';
import type { CaseNumber } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Approval } from '../wish/approval.js';
import type { Effort } from '../wish/proposal.js';
import type { Plan } from './plan.js';
import { placeName } from '../who.js';
import { approvalOf, inTime } from '../wish/approval.js';
import { orderOf } from './rank.js';

/** A year's wishes in order, against its frame. Amounts are whole Swedish kronor. */
export interface PlanList {
  readonly year: number;
  /** null: none is set, and nothing falls outside. */
  readonly frame: number | null;
  readonly rows: readonly PlanRow[];
  readonly inside: Part;
  readonly outside: Part;
  /** How many have no cost yet: they count as 0. */
  readonly unestimated: number;
}

export interface Part {
  readonly cost: number;
  readonly count: number;
}

/** How far a wish has come. */
export type Progress = 'voting' | 'approved' | 'ordered' | 'delivered' | 'done';

export interface PlanRow {
  /** From 1. */
  readonly place: number;
  readonly number: CaseNumber;
  readonly title: string;
  /** The municipality's name. */
  readonly municipality: string | null;
  readonly progress: Progress;
  /** null: it is not prepared so far. */
  readonly effort: Effort | null;
  readonly cost: number | null;
  /** What is inside the frame down to here, this one included where it is. */
  readonly sum: number;
  readonly inside: boolean;
  /** Who decided; null: it is voted on. */
  readonly approval: Approval | null;
}

/**
 * Whatever does not fit in what is left of the frame is outside and takes nothing of it, so that a smaller one further down may
 * still fit: money is not left lying because of one that is too big, and nothing is taken from what stands higher.
 */
export function planList(world: World, { year, frame, ranked }: Plan, wishes: readonly Case[]): PlanList {
  const byNumber = new Map(wishes.map((c) => [c.number, c]));
  const rows: PlanRow[] = [];
  let sum = 0;
  for (const number of orderOf(ranked, inOrderOfApproval(wishes))) {
    const c = byNumber.get(number);
    if (!c) continue;
    const cost = costOf(c);
    const inside = frame === null || sum + (cost ?? 0) <= frame;
    if (inside) sum += cost ?? 0;
    rows.push({ place: rows.length + 1, ...rowOf(world, c), cost, sum, inside });
  }
  const [inside, outside] = [partOf(rows.filter((row) => row.inside)), partOf(rows.filter((row) => !row.inside))];
  return { year, frame, rows, inside, outside, unestimated: rows.filter(({ cost }) => cost === null).length };
}

/** What is left of a year's frame when all that is approved is paid for, below 0 when that is more; null: no frame is set. */
export function leftOf({ frame }: Pick<Plan, 'frame'>, wishes: readonly Case[]): number | null {
  const approved = wishes.filter((c) => approvalOf(c) !== null);
  return frame === null ? null : approved.reduce((left, c) => left - (costOf(c) ?? 0), frame);
}

/** What it would cost: as the steeringGroup laid it before the systemOwner, else as it was estimated; null: nobody has yet. */
function costOf({ proposal }: Pick<Case, 'proposal'>): number | null {
  return proposal?.basis?.cost ?? proposal?.preparation?.cost ?? null;
}

/** Those that are voted on come last, as they came. */
export function inOrderOfApproval(wishes: readonly Case[]): readonly CaseNumber[] {
  const dated = wishes.map((c) => ({ number: c.number, approval: approvalOf(c), since: c.ballot?.opened ?? c.reportedAt }));
  return dated
    .sort((a, b) => {
      if (a.approval && b.approval) return inTime(a.approval, b.approval) || byNumber(a, b);
      if (a.approval || b.approval) return a.approval ? -1 : 1;
      return a.since === b.since ? byNumber(a, b) : a.since < b.since ? -1 : 1;
    })
    .map(({ number }) => number);
}

function byNumber(a: Pick<Case, 'number'>, b: Pick<Case, 'number'>): number {
  return a.number < b.number ? -1 : 1;
}

function partOf(rows: readonly PlanRow[]): Part {
  return { count: rows.length, cost: rows.reduce((sum, { cost }) => sum + (cost ?? 0), 0) };
}

function rowOf(world: World, c: Case): Omit<PlanRow, 'place' | 'cost' | 'sum' | 'inside'> {
  return {
    number: c.number,
    title: c.report.title,
    municipality: placeName(world, c.municipality),
    progress: progressOf(c),
    effort: c.proposal?.preparation?.effort ?? null,
    approval: approvalOf(c),
  };
}

function progressOf(c: Case): Progress {
  if (c.state.status === 'closed' || c.order?.acceptedAt) return 'done';
  if (c.order) return c.order.deliveredAt ? 'delivered' : 'ordered';
  if (c.state.status === 'resolved') return 'delivered';
  return approvalOf(c) ? 'approved' : 'voting';
}
