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

type DiaryOf<K extends Diary['kind']> = Extract<Diary, { kind: K }>;
/** What is done of a diary by itself: its next state, and the letters that are owed then. */
type Attend<K extends Diary['kind']> = (deps: DiaryDeps, diary: DiaryOf<K>) => Promise<Omit<DiaryTurn, 'expectedVersion'>>;

const attends: { readonly [K in Diary['kind']]: Attend<K> } = {
  directory: directoryRound,
  personal: personalMorning,
  // Nothing of it is ever due: its readers write in it.
  circular: async (_, diary) => ({ diary: { ...diary, version: diary.version + 1, alarm: null }, letters: [] }),
  // People alone write in it: it has no alarm, so that nothing of it is ever due.
  plan: () => Promise.reject(new Error('Nothing of a plan is done by itself')),
  // Written once, and never due either.
  key: () => Promise.reject(new Error('Nothing of a key is done by itself')),
};

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

function turnOf<K extends Diary['kind']>(deps: DiaryDeps, diary: DiaryOf<K>) {
  const attend: Attend<K> = attends[diary.kind];
  return attend(deps, diary);
}
