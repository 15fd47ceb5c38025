import type { Diary } from '../domain/diary.js';
import type { DiaryDeps } from './diaries.js';
import type { DiaryTurn } from './ports.js';
import { roundOf } from '../domain/round.js';

type DirectoryDiary = Extract<Diary, { kind: 'directory' }>;

/** The directory's round: what follows by itself from its changes, and from the days that have come since the last. */
export async function directoryRound(deps: DiaryDeps, diary: DirectoryDiary): Promise<Omit<DiaryTurn, 'expectedVersion'>> {
  // The diary was read before: what is known of the directory is never older than what the diary knows.
  await deps.refresh();
  return roundOf(deps.worldAt(deps.now()), diary, deps.version());
}
