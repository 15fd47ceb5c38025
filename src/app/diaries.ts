import type { Diary } from '../domain/diary.js';
import type { DiaryTurn, Store } from './ports.js';
import type { Handle } from './handle.js';
import type { RenewedSurroundings } from './world.js';
import { newDirectoryDiary } from '../domain/round.js';
import { directoryDiary } from '../domain/ids.js';
import { personalMorning } from './attention.js';
import { directoryRound } from './round.js';

export interface DiaryDeps extends RenewedSurroundings {
  readonly store: Store;
  readonly handle: Pick<Handle, 'leave'>;
  /** Tells the dispatcher that something may be owed. */
  readonly wake: () => void;
}

export interface Diaries {
  /** Does what is due by a diary, unless somebody else has. */
  readonly attend: (due: Diary) => Promise<void>;
  /** Does what follows from changes of the role directory that this instance knows and the diary does not. */
  readonly look: () => Promise<void>;
}

export function createDiaries(deps: DiaryDeps): Diaries {
  const { store, now, worldAt, refresh, version, wake } = deps;
  /** The newest organisation of which all is told: a look without news asks nobody. */
  let told = 0;

  async function attend(due: Diary): Promise<void> {
    const turn = await turnOf(deps, due);
    const written = await store.writeDiary({ ...turn, expectedVersion: due.version });
    if (written === 'committed' && turn.letters.length > 0) wake();
  }

  return {
    attend,
    async look() {
      await refresh();
      if (version() === told) return;
      const known = await store.findDiary(directoryDiary);
      const isNews = known?.kind !== 'directory' || known.organisation < version();
      // Whether it was written or somebody else was first is seen the next time.
      if (isNews) await attend(known ?? newDirectoryDiary(worldAt(now())));
      else told = version();
    },
  };
}

/** What is done of a diary by itself: its next state, and the letters that are owed then. */
async function turnOf(deps: DiaryDeps, diary: Diary): Promise<Omit<DiaryTurn, 'expectedVersion'>> {
  switch (diary.kind) {
    case 'directory':
      return directoryRound(deps, diary);
    case 'personal':
      return personalMorning(deps, diary);
    case 'circular':
    case 'plan':
    case 'key':
      // These have no alarm: people alone write in them.
      throw new Error(`Nothing of ${diary.id} is done by itself`);
  }
}
