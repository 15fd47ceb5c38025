import assert from 'node:assert/strict';
import type { Case, CaseEvent } from '../../src/domain/case.js';
import { replay } from '../../src/domain/replay.js';

/** The case that its history makes, from nothing else. */
export function replayed(c: Case, history: readonly CaseEvent[]): Case {
  return replay(c, history) ?? assert.fail('it does not begin with a report');
}

/** What replaying gives: not who has been shown the card, which commands made it, nor what has been done of what it owes. */
export function plain({ informed: _, keys: __, version: ___, errands: ____, heard: _____, state, ...rest }: Case) {
  return { ...rest, state: { ...state, sinceVersion: 0 } };
}
