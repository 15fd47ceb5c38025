import type { Case } from '../case.js';
import type { Day, Instant, PersonId } from '../ids.js';

/** What one person decides by their office, where no group does. It is never edited, only followed by another. */
export interface Ruling {
  /** Of the same series as the groups' decisions on the case. */
  readonly number: string;
  readonly office: 'itLead' | 'systemOwner';
  readonly by: PersonId;
  readonly deputyFor?: PersonId;
  readonly at: Instant;
  /** The organisation's day of it. */
  readonly on: Day;
  readonly outcome: 'approve' | 'reject';
  readonly words: string;
}

/** Of whatever is decided next, by a group or by one person. */
export function nextNumber({ number, decisions = [], rulings = [] }: Case): string {
  return `${number}/B${decisions.length + rulings.length + 1}`;
}
