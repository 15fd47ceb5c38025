import assert from 'node:assert/strict';
import type { Case, CaseEvent } from '../../src/domain/case.js';
import { evolve, open } from '../../src/domain/evolve.js';

/** The case that its history makes, from nothing else. */
export function replayed(c: Case, [first, ...rest]: readonly CaseEvent[]): Case {
  assert.ok(first?.type === 'reported');
  const opened = open(c.number, c.municipality, first, 'draft');
  return rest.reduce((so, event) => evolve(so, event, { version: c.version }), opened);
}

/** What replaying gives: not who has been shown the card, which commands made it, nor what has been done of what it owes. */
export function plain({ informed: _, keys: __, version: ___, errands: ____, heard: _____, state, ...rest }: Case) {
  return { ...rest, state: { ...state, sinceVersion: 0 } };
}
