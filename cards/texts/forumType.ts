import type { Audience } from '../../src/domain/forum.js';
import type { Say } from './typeTimes.js';

/** Information to many, as it is written, read and followed. */
export interface ForumTexts {
  readonly title: string;
  readonly hint: string;
  readonly labels: Readonly<Record<'audience' | 'title' | 'words', string>>;
  readonly wordsHint: string;
  /** Parsed as markdown. */
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly buttons: Readonly<Record<'send' | 'read' | 'refresh', string>>;
  readonly from: Say;
  readonly sent: Say;
  readonly read: Say;
  readonly readHint: string;
  readonly followTitle: string;
  readonly readBy: (readers: number, recipients: number) => string;
  readonly unread: string;
  /** So many names found no room. */
  readonly more: (n: number) => string;
  readonly nobody: string;
  /** Who may, to those who may not. */
  readonly mayNot: Say;
  /** What to write, and what comes of it: for those who may. */
  readonly command: readonly [string, string];
}
