import type { Handle } from './handle.js';
import type { Log } from './log.js';
import type { DueCase, Store } from './ports.js';
import type { Surroundings } from './world.js';

interface Deps extends Pick<Surroundings, 'now'> {
  readonly store: Pick<Store, 'dueCases'>;
  readonly handle: Pick<Handle, 'attend'>;
  readonly log: Log;
}

export const sweepEveryMs = 60_000;
const pageSize = 20;

/** Lets happen what is due by itself. Any number of instances may sweep: each case is attended once. */
export interface Sweep {
  /** Until nothing is due. While one is under way another does nothing. Never rejects. */
  readonly run: () => Promise<void>;
  /** Resolves when nothing is under way, and begins nothing more. */
  readonly stop: () => Promise<void>;
}

export function createSweep({ store, handle, now, log }: Deps): Sweep {
  let stopped = false;
  let underWay: Promise<void> | null = null;

  /** Resolves with whether it was attended. */
  async function attend(due: DueCase): Promise<boolean> {
    try {
      await handle.attend(due);
      return true;
    } catch (error) {
      log.error('sweep.case', error, { case: due.case });
      return false;
    }
  }

  async function sweep(): Promise<void> {
    while (!stopped) {
      const due = await store.dueCases(now(), pageSize);
      const attended = await Promise.all(due.map(attend));
      // What failed is due still: it is tried again in a minute, not at once.
      if (due.length < pageSize || attended.includes(false)) return;
    }
  }

  return {
    run() {
      underWay ??= sweep()
        .catch((error: unknown) => log.error('sweep', error))
        .finally(() => (underWay = null));
      return underWay;
    },
    async stop() {
      stopped = true;
      await underWay;
    },
  };
}
