import type { Fault } from './faults.js';
import type { GatewayRequest, Kind } from './wire.js';

/** One request as it was answered; `status` is 0 where the connection was cut. */
export interface Logged {
  readonly kind: Kind;
  readonly database: string;
  readonly container: string;
  readonly status: number;
  /** Request units. Zero for what reads definitions or plans a query: it is not paid by the container. */
  readonly charge: number;
  readonly fault: Fault | undefined;
}

export interface Tally {
  readonly counts: Partial<Record<Kind, number>>;
  readonly charge: number;
}

export interface Requests {
  /** How many of each kind, and what they cost together; those of one database or container, if asked. */
  readonly tally: (of?: { readonly database?: string; readonly container?: string }) => Tally;
  readonly log: () => readonly Logged[];
  readonly reset: () => void;
}

type Answered = Pick<Logged, 'status' | 'charge' | 'fault'>;

export function createRequests(): Requests & { readonly add: (request: GatewayRequest, answered: Answered) => void } {
  let all: Logged[] = [];
  return {
    tally: ({ database, container } = {}) => {
      const counts: Partial<Record<Kind, number>> = {};
      const chosen = all.filter(
        (each) => (database ?? each.database) === each.database && (container ?? each.container) === each.container,
      );
      for (const { kind } of chosen) counts[kind] = (counts[kind] ?? 0) + 1;
      return { counts, charge: Math.round(chosen.reduce((sum, { charge }) => sum + charge, 0) * 100) / 100 };
    },
    log: () => [...all],
    reset: () => {
      all = [];
    },
    add: ({ kind, database, container }, answered) => all.push({ kind, database, container, ...answered }),
  };
}
