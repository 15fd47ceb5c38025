import type { Day, Instant } from '../ids.js';

/** What has been ordered from the supplier, and how far it has come. */
export interface Order {
  readonly reference: string;
  readonly orderedAt: Instant;
  /** null: the supplier has promised no day. */
  readonly promised: Day | null;
  readonly deliveredAt?: Instant;
  readonly acceptedAt?: Instant;
}
