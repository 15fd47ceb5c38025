import type { Instant } from '../domain/ids.js';
import type { Diaries } from './diaries.js';
import type { Handle } from './handle.js';
import type { Log } from './log.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';

interface Deps extends Pick<Surroundings, 'now'> {
  readonly store: Pick<Store, 'dueCases' | 'dueDiaries'>;
  readonly handle: Pick<Handle, 'attend'>;
  readonly diaries: Diaries;
  readonly log: Log;
}

export const sweepEveryMs = 60_000;
const pageSize = 20;

/** Lets happen what is due by itself. Any number of instances may sweep: each case and diary is attended once. */
export interface Sweep {
  /** Until nothing is due. While one is under way another does nothing. Never rejects. */
  readonly run: () => Promise<void>;
  /** Someone has just changed the role directory: what follows does not wait for the next sweep. Never rejects. */
  readonly afterChange: () => Promise<void>;
  /** Resolves when nothing is under way, and begins nothing more. */
  readonly stop: () => Promise<void>;
}

type Find<Due> = (at: Instant, limit: number) => Promise<readonly Due[]>;

export function createSweep({ store, handle, diaries, now, log }: Deps): Sweep {
  let stopped = false;
  let underWay: Promise<void> | null = null;
  let looking = Promise.resolve(true);

  async function all<Due>(find: Find<Due>, attend: (due: Due) => Promise<boolean>): Promise<void> {
    while (!stopped) {
      const due = await find(now(), pageSize);
      const attended = await Promise.all(due.map(attend));
      // What failed is due still: it is tried again in a minute, not at once.
      if (due.length < pageSize || attended.includes(false)) return;
    }
  }

  const look = async () => stopped || tried(log, 'sweep.directory', diaries.look());

  async function sweep(): Promise<void> {
    // Before the cases: nobody is reminded of one whose role has ended.
    await all(store.dueDiaries, (due) => tried(log, 'sweep.diary', diaries.attend(due), { diary: due.id }));
    await look();
    await all(store.dueCases, (due) => tried(log, 'sweep.case', handle.attend(due), { case: due.case }));
  }

  return {
    run: () => (underWay ??= tried(log, 'sweep', sweep()).then(() => void (underWay = null))),
    afterChange: async () => void (await (looking = looking.then(look))),
    async stop() {
      stopped = true;
      await Promise.all([underWay, looking]);
    },
  };
}

/** Resolves with whether it was done. */
async function tried(log: Log, code: string, doing: Promise<unknown>, about?: object): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    log.error(code, error, about);
    return false;
  }
}
