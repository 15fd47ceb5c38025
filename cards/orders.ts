import type { Day } from '../src/domain/ids.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { dayOf } from '../src/domain/ids.js';
import { isOpenOrder } from '../src/domain/wish/order.js';
import { fact } from './elements.js';
import { dayInFull, spelledDay } from './time.js';

/** What the latest turn of the order says, in one sentence; empty once somebody has said something more. */
export function orderNews(view: CaseView, texts: Texts): string {
  const { order } = view;
  return order?.news ? texts.orders.news[order.news](order.promised ? saidDay(order.promised, view, texts) : '') : '';
}

/** To whoever works with the supplier: the promised day has passed, and nothing has come; else empty. */
export function missedPromise(view: CaseView, texts: Texts): string {
  const { promised, missed } = view.order ?? {};
  if (!promised || promised !== missed || view.waitingOn !== 'supplier' || !view.verbs.includes('noteDelivery')) return '';
  return texts.orders.missed(saidDay(promised, view, texts));
}

/** What was ordered, when it is promised for, and how far it has come. */
export function orderFacts(view: CaseView, texts: Texts, clock: Clock): Element[] {
  const { order } = view;
  const words = texts.orders;
  if (!order) return [];
  const { reference, orderedAt, deliveredAt, acceptedAt } = order;
  return [
    fact(words.reference, `${reference} · ${clock.when(orderedAt)}`),
    ...(isOpenOrder(order) || order.promised ? [fact(words.promised, promiseOf(view, texts))] : []),
    ...(deliveredAt ? [fact(words.delivered, clock.when(deliveredAt))] : []),
    ...(acceptedAt ? [fact(words.accepted, clock.when(acceptedAt))] : []),
  ];
}

/** What history adds to an order and to another day: "BEST-12, 3 mars 2027". */
export function orderDetail({ event }: EventView, { orders, time }: Texts): string {
  if (event.type !== 'ordered' && event.type !== 'promiseMoved') return '';
  const until = event.until ? spelledDay(event.until, time) : orders.noDay;
  return event.type === 'ordered' ? `${event.reference}, ${until}` : until;
}

function promiseOf(view: CaseView, texts: Texts): string {
  const { order, now, timeZone, status } = view;
  if (!order?.promised) return texts.orders.noDay;
  const day = saidDay(order.promised, view, texts);
  const isLate = isOpenOrder(order) && status !== 'closed' && status !== 'resolved' && order.promised < dayOf(now, timeZone);
  return isLate ? texts.orders.overdue(day) : day;
}

function saidDay(day: Day, { now, timeZone }: CaseView, { orders, time }: Texts): string {
  return dayInFull(day, dayOf(now, timeZone), orders.months, time);
}
