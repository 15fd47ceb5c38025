import type { Case, CaseEvent, EventType, Worded } from '../case.js';
import type { Evolver } from '../evolve.js';
import type { Day, Instant } from '../ids.js';
import { handlerOf, isDirected, isOpen } from '../case.js';
import { isWish } from './support.js';

/** What the latest turn of an order says of it. `promised`: a first day; `unpromised`: no day any longer. */
export type OrderTurn = 'ordered' | 'promised' | 'moved' | 'unpromised' | 'delivered' | 'rejected' | 'accepted';

/** What has been ordered from the supplier, and how far it has come. A new order takes the old one's place; history keeps both. */
export interface Order {
  readonly reference: string;
  readonly orderedAt: Instant;
  /** null: the supplier has promised no day. */
  readonly promised: Day | null;
  /** Until when it has passed is known to those who answer for the step. */
  readonly missed?: Day;
  readonly deliveredAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly turn: OrderTurn;
  readonly turnedAt: Instant;
}

/** What can happen to what is ordered. `until`: the day that is promised. */
export interface OrderHappenings {
  readonly ordered: { readonly reference: string; readonly until: Day | null };
  readonly promiseMoved: Worded & { readonly until: Day | null };
  /** Nobody's deed. */
  readonly promisePassed: { readonly promised: Day };
  readonly deliveryNoted: Worded;
  readonly deliveryRejected: Worded;
  /** What solves the wish: that comes with it. */
  readonly deliveryAccepted: object;
}

/** `until`: the day that the supplier promises; null: none. */
export interface OrderInputs {
  /** `words`: the supplier's reference. */
  readonly order: { readonly words: string; readonly until: Day | null };
  readonly movePromise: { readonly words: string; readonly until: Day | null };
  readonly noteDelivery: { readonly words: string };
  readonly acceptDelivery: { readonly words: string };
  readonly rejectDelivery: { readonly words: string };
}

/** An order as a card shows it. `news`: what its latest turn says, while that is the latest word on the case. */
export interface OrderView extends Order {
  readonly news: OrderTurn | null;
}

export function orderView(c: Case): OrderView | null {
  return c.order ? { ...c.order, news: newsOf(c, c.order) } : null;
}

/** Ordered and not delivered, as far as the supplier goes. */
export function isOpenOrder({ turn }: Order): boolean {
  return turn !== 'delivered' && turn !== 'accepted';
}

/** What is no wish any longer has its order as a memory alone. */
export function isUnderWay({ order, report }: Case): boolean {
  return isWish(report) && order !== undefined && isOpenOrder(order);
}

/** Delivered, and neither accepted nor rejected. */
export function isDelivered({ order, report }: Case): boolean {
  return isWish(report) && order?.turn === 'delivered';
}

function newsOf(c: Case, { turn, turnedAt }: Order): OrderTurn | null {
  const { state, report, recent } = c;
  const isSolved = state.status === 'resolved' || (state.status === 'closed' && (state.outcome === 'confirmed' || state.outcome === 'timedOut'));
  const stands = isWish(report) && (turn === 'accepted' ? isSolved : isOpen(c));
  return stands && !recent.some((event) => isDirected(event) && event.at > turnedAt) ? turn : null;
}

/** Opened again what was accepted is not: it is tried anew, or rejected. */
export function unaccepted(c: Case): Case {
  if (c.order?.turn !== 'accepted') return c;
  const { acceptedAt: _, ...order } = c.order;
  return { ...c, order: { ...order, turn: 'delivered' } };
}

/** The order after a turn; the case as it is where there is none. */
function turned(c: Case, { at }: CaseEvent, turn: OrderTurn, change: Partial<Order> = {}): Case {
  return c.order ? { ...c, order: { ...c.order, ...change, turn, turnedAt: at } } : c;
}

type Since = Parameters<Evolver<'ordered'>>[2];
const withSupplier = (c: Case, { by }: CaseEvent, since: Since): Case => ({
  ...c,
  taken: true,
  state: { ...since, status: 'waiting', on: 'supplier', handler: handlerOf(c) ?? by },
});
const waitsOnSupplier = ({ state }: Case) => state.status === 'waiting' && state.on === 'supplier';

export const orderEvolvers: { readonly [T in keyof OrderHappenings & EventType]: Evolver<T> } = {
  ordered: (c, event, since) => {
    const { reference, until: promised, at } = event;
    return { ...withSupplier(c, event, since), order: { reference, orderedAt: at, promised, turn: 'ordered', turnedAt: at } };
  },
  promiseMoved: (c, event, since) => {
    const turn = event.until === null ? 'unpromised' : c.order?.promised == null ? 'promised' : 'moved';
    const moved = turned(c, event, turn, { promised: event.until });
    return waitsOnSupplier(c) ? moved : withSupplier(moved, event, since);
  },
  promisePassed: (c, { promised }) => (c.order ? { ...c, order: { ...c.order, missed: promised } } : c),
  deliveryNoted: (c, event, since) => ({
    ...turned(c, event, 'delivered', { deliveredAt: event.at }),
    taken: true,
    state: { ...since, status: 'active', handler: handlerOf(c) ?? event.by },
  }),
  // What was promised has been delivered: for what is to come the supplier has promised nothing yet.
  deliveryRejected: (c, event, since) => {
    if (!c.order) return c;
    const { deliveredAt: _, missed: __, ...order } = c.order;
    return withSupplier(turned({ ...c, order }, event, 'rejected', { promised: null }), event, since);
  },
  deliveryAccepted: (c, event) => turned(c, event, 'accepted', { acceptedAt: event.at }),
};
