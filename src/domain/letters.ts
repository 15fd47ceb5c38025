import type { Seat } from './directory.js';
import type { CaseNumber, DiaryId, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { RoleNews } from './roleNews.js';
import { holdersOf } from './directory.js';

/** What someone is owed that concerns no case: a card of its own, sent once. */
export interface Letter {
  /** Diary, version and recipient: the same turn can never owe the same letter twice. */
  readonly id: string;
  readonly kind: 'letter';
  readonly diary: DiaryId;
  readonly to: PersonId;
  readonly content: LetterContent;
}

export type LetterContent =
  /** Roles that nobody holds. */
  | { readonly about: 'vacancies'; readonly seats: readonly Seat[]; readonly fewMembers: boolean }
  /** What has become of the reader's roles, or of those of whoever stands in for them. */
  | { readonly about: 'roles'; readonly news: readonly RoleNews[] }
  /** What waits for the reader when the letter is sent, and what else they were called about. */
  | { readonly about: 'digest'; readonly unheard: readonly CaseNumber[] }
  /** Information that was sent to the reader: the letter's diary has it. */
  | { readonly about: 'circular' };

export function isVacant({ directory, today }: World, seat: Seat): boolean {
  return holdersOf(directory, seat, today).length === 0;
}

/** Those who are told that a seat is vacant: the administrators of its municipality, and the itLead; the systemOwner while nobody is. */
export function tellsOf({ directory, today }: World, { municipality }: Seat): readonly PersonId[] {
  const administrators = municipality ? holdersOf(directory, { role: 'administrator', municipality }, today) : [];
  const leads = holdersOf(directory, { role: 'itLead', municipality: null }, today);
  // Whoever appoints the itLead, while there is none.
  const owners = leads.length > 0 ? [] : holdersOf(directory, { role: 'systemOwner', municipality: null }, today);
  return [...new Set([...administrators, ...leads, ...owners].map(({ person }) => person))];
}
