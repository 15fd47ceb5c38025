import type { Diary } from './diary.js';
import type { Letter } from './letters.js';
import type { World } from './responsibility.js';
import { directoryDiary, plusDays, startOf } from './ids.js';

type DirectoryDiary = Extract<Diary, { kind: 'directory' }>;

/** The first one tells nothing of what has been. */
export function newDirectoryDiary({ today }: World, organisation: number): DirectoryDiary {
  return { id: directoryDiary, version: 0, alarm: null, kind: 'directory', day: today, organisation, vacant: {} };
}

interface Round {
  readonly diary: DirectoryDiary;
  readonly letters: readonly Letter[];
}

/** What follows by itself from the directory as it is today: the diary with that in it, and the letters that tell it. */
export function roundOf(world: World, diary: DirectoryDiary, organisation: number): Round {
  const { timeZone } = world.directory.organisation;
  // A clock that goes back lives no day twice.
  const day = world.today > diary.day ? world.today : diary.day;
  const alarm = startOf(plusDays(day, 1), timeZone);
  return { diary: { ...diary, version: diary.version + 1, day, organisation, alarm }, letters: [] };
}
