import type { EventType } from '../../src/domain/case.js';
import type { OrderHappenings, OrderInputs, OrderTurn } from '../../src/domain/wish/order.js';
import type { Say } from './typeTimes.js';

/** What is ordered from the supplier. Days come as they are said. */
export interface OrderTexts {
  /** January first, in full: sentences end in them. */
  readonly months: readonly string[];
  /** One plain sentence for everybody who has asked for it; `day` is empty where none is promised. */
  readonly news: Readonly<Record<OrderTurn, (day: string) => string>>;
  readonly reference: string;
  readonly promised: string;
  readonly noDay: string;
  /** The day has passed without delivery. */
  readonly overdue: Say;
  readonly delivered: string;
  readonly accepted: string;
  readonly dayField: string;
  readonly newDayField: string;
  /** To whoever may accept or reject it. */
  readonly tryHint: string;
  readonly missed: Say;
  readonly missedHint: string;
}

export type OrderButtons = Readonly<Record<keyof OrderInputs, string>>;
export type OrderWords = Readonly<Record<keyof OrderInputs, { readonly label: string; readonly hint: string }>>;
export type OrderEvents = Readonly<Record<Extract<EventType, keyof OrderHappenings>, (by: string, to: string) => string>>;
export type OrderRefusals = Readonly<Record<'sameDay', string>>;
