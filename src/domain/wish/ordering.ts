import type { Case, Happening } from '../case.js';
import type { Refusal } from '../commands.js';
import type { Day } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Situation } from '../rules.js';
import type { OrderInputs } from './order.js';
import { workingTimeOf } from '../directory.js';
import { isOpen } from '../case.js';
import { plusDays, startOf } from '../ids.js';
import { isSupplierStep, stepAt } from '../responsibility.js';
import { placeOf } from '../standing.js';
import { isDelivered, isUnderWay } from './order.js';
import { isWish } from './support.js';

/** Whoever works the supplier's step, while nobody else is asked about the case. */
export function worksWithSupplier({ case: c, step, standing }: Situation): boolean {
  return isSupplierStep(step) && standing.atStep !== null && isOpen(c) && c.state.status !== 'escalating';
}

const ordersWish = (s: Situation) => isWish(s.case.report) && worksWithSupplier(s);
const underWay = (s: Situation) => ordersWish(s) && isUnderWay(s.case);
const delivered = (s: Situation) => ordersWish(s) && isDelivered(s.case);

export const orderRules: { readonly [V in keyof OrderInputs]: (s: Situation) => boolean } = {
  // What has been away from the supplier's step may have become something else to order.
  order: (s) => ordersWish(s) && !isDelivered(s.case) && !(isUnderWay(s.case) && s.case.state.status === 'waiting'),
  movePromise: underWay,
  noteDelivery: underWay,
  acceptDelivery: delivered,
  rejectDelivery: delivered,
};

interface Ordering {
  readonly world: World;
  readonly case: Case;
}
type Result = readonly Happening[] | Refusal;

export const orderOutcomes: { readonly [V in keyof OrderInputs]: (s: Ordering, input: OrderInputs[V]) => Result } = {
  order: ({ world }, { words, until }) => pastDay(world, until) ?? [{ type: 'ordered', reference: words, until }],
  // Supporters, maybe thousands, are told of each day: the same one again is no news.
  movePromise: ({ world, case: c }, { words, until }) =>
    pastDay(world, until) ?? (until === c.order?.promised ? { code: 'sameDay' } : [{ type: 'promiseMoved', until, words }]),
  noteDelivery: (_, { words }) => [{ type: 'deliveryNoted', words }],
  acceptDelivery: (_, { words }) => [{ type: 'deliveryAccepted' }, { type: 'resolved', words }],
  rejectDelivery: (_, { words }) => [{ type: 'deliveryRejected', words }],
};

function pastDay({ today }: World, until: Day | null): Refusal | null {
  return until !== null && until < today ? { code: 'pastDay' } : null;
}

/** The promised day that nobody has been told of when it passes, and when that is told: as people next come to work. */
export function promiseDue(world: World, c: Case): { readonly at: number; readonly promised: Day } | null {
  const { promised, missed } = c.order ?? {};
  const isHere = isSupplierStep(stepAt(placeOf(world, c).chain, c.step));
  if (!promised || promised === missed || !isUnderWay(c) || !isHere) return null;
  const over = Date.parse(startOf(plusDays(promised, 1), world.directory.organisation.timeZone));
  return { at: workingTimeOf(world.directory, null).spend({ unit: 'h', ms: 0 }, over).due, promised };
}
