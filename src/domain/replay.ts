import type { Case, CaseEvent } from './case.js';
import type { Instant } from './ids.js';
import { evolve, open } from './evolve.js';

/** The case as it was then, made of its whole history: not who had been shown it, nor by which commands it came about. */
export function asOf(c: Case, history: readonly CaseEvent[], at: Instant): Case {
  const [first, ...rest] = history.filter((event) => event.at <= at);
  if (first?.type !== 'reported') return c;
  const opened = open(c.number, c.municipality, first, '');
  return rest.reduce((so, event) => evolve(so, event, { version: c.version }), opened);
}
