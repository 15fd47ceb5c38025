import type { Case, CaseEvent } from './case.js';
import type { Instant } from './ids.js';
import { evolve, open } from './evolve.js';

/** The case that a history makes: not who had been shown it, nor by which commands it came about. null: it is no history. */
export function replay(c: Case, [first, ...rest]: readonly CaseEvent[]): Case | null {
  if (first?.type !== 'reported') return null;
  const opened = open(c.number, c.municipality, first, '');
  return rest.reduce((so, event) => evolve(so, event, { version: c.version }), opened);
}

/** The case as it was then, made of its whole history. */
export function asOf(c: Case, history: readonly CaseEvent[], at: Instant): Case {
  return replay(c, history.filter((event) => event.at <= at)) ?? c;
}
