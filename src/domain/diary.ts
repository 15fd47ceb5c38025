import type { Information } from './forum.js';
import type { CaseNumber, Day, DiaryId, Instant, PersonId } from './ids.js';
import type { PlanDiary } from './ranking/plan.js';

/** What is to be done by itself, told or kept beside the cases. A turn of it is one write: the diary, and the letters that it owes. */
export type Diary = {
  readonly id: DiaryId;
  /** Counts writes, from 1. */
  readonly version: number;
  /** When something is to be done; null: nothing is. */
  readonly alarm: Instant | null;
} & (DirectoryDiary | PersonalDiary | CircularDiary | PlanDiary | KeyDiary);

/** What has been told of the role directory. */
export interface DirectoryDiary {
  readonly kind: 'directory';
  /** Whatever began or ended by itself until this day. */
  readonly day: Day;
  /** Changes up to this version of the organisation. */
  readonly organisation: number;
  /** Vacant seats by their key, and the day on which they were told of last. */
  readonly vacant: Readonly<Record<string, Day>>;
}

/** Whose digest is due at the alarm. */
export interface PersonalDiary {
  readonly kind: 'personal';
  readonly person: PersonId;
  /** Cases that wait for somebody else, so that no queue of theirs has them, and that they were called about unheard. */
  readonly unheard: readonly CaseNumber[];
}

/** Information that somebody has sent to many, and who has read it. Its alarm stays null. */
export interface CircularDiary extends Information {
  readonly kind: 'circular';
  /** The form that it was sent in with: the same one never sends twice. */
  readonly draft: string;
  readonly by: PersonId;
  /** The role in which they sent it. */
  readonly as: 'itLead' | 'systemOwner';
  readonly at: Instant;
  readonly recipients: readonly { readonly person: PersonId; readonly readAt: Instant | null }[];
}

/** What links to papers are signed with, made once for all instances. */
export interface KeyDiary {
  readonly kind: 'key';
  /** 32 random bytes in base64url. */
  readonly key: string;
}
