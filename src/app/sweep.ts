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
  /** Until nothing is due but what has failed. While one is under way another does nothing. Never rejects. */
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

  async function all<Due>(find: Find<Due>, idOf: (due: Due) => string, attend: (due: Due) => Promise<boolean>): Promise<void> {
    const failed = new Set<string>();
    while (!stopped) {
      // What failed is due still: it is tried again in a minute, not at once.
      const limit = pageSize + failed.size;
      const due = await find(now(), limit);
      const untried = due.filter((one) => !failed.has(idOf(one)));
      await Promise.all(untried.map(async (one) => (await attend(one)) || failed.add(idOf(one))));
      if (due.length < limit) return;
    }
  }

  const look = async () => stopped || tried(log, 'sweep.directory', diaries.look());

  async function sweep(): Promise<void> {
    // Before the cases: nobody is reminded of one whose role has ended.
    await all(store.dueDiaries, ({ id }) => id, (due) => tried(log, 'sweep.diary', diaries.attend(due), { diary: due.id }));
    await look();
    await all(store.dueCases, (due) => due.case, (due) => tried(log, 'sweep.case', handle.attend(due), { case: due.case }));
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
