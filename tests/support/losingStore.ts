import type { Store } from '../../src/app/ports.js';
import type { Random } from '../../tools/seed/random.js';

/** A call that came to nothing, or whose answer did not come back. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

export interface Losses {
  /** All that were made, lost or not. */
  calls: number;
  before: number;
  after: number;
}

/** The calls that a turn is made of. */
type Turning = Pick<Store, 'findCase' | 'reserve' | 'openCase' | 'commit' | 'openForm' | 'closeForm'>;

/**
 * A way to a store on which calls get lost with this chance: half of them before they reach it, so that nothing is done,
 * half on the way back, so that nobody hears what was done. Counts them in `losses`.
 */
export function losing(store: Store, chance: number, random: Random, losses: Losses): Store {
  const lossy = createLossy(chance, random, losses);
  const turning: Turning = {
    findCase: lossy((number) => store.findCase(number)),
    reserve: lossy((draft, municipality, year) => store.reserve(draft, municipality, year)),
    openCase: lossy((draft, municipality, year, turnFor) => store.openCase(draft, municipality, year, turnFor)),
    commit: lossy((turn) => store.commit(turn)),
    openForm: lossy((form) => store.openForm(form)),
    closeForm: lossy((form) => store.closeForm(form)),
  };
  return { ...store, ...turning };
}

/** The calls that counting is made of. */
type CountingCalls = Pick<Store, 'changedSince' | 'findCase' | 'history' | 'findCounting' | 'findTallies' | 'writeCounting'>;

/** The same for whoever counts. */
export function losingCounting(store: Store, chance: number, random: Random, losses: Losses): Store {
  const lossy = createLossy(chance, random, losses);
  const counting: CountingCalls = {
    changedSince: lossy((since, limit) => store.changedSince(since, limit)),
    findCase: lossy((number) => store.findCase(number)),
    history: lossy((number) => store.history(number)),
    findCounting: lossy((cases) => store.findCounting(cases)),
    findTallies: lossy((ids) => store.findTallies(ids)),
    writeCounting: lossy((turn) => store.writeCounting(turn)),
  };
  return { ...store, ...counting };
}

function createLossy(chance: number, random: Random, losses: Losses) {
  return function lossy<A extends readonly unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      losses.calls += 1;
      const where = random.fraction() < chance ? random.pick(['before', 'after'] as const) : null;
      const answer = where === 'before' ? null : { value: await call(...args) };
      if (where) losses[where] += 1;
      if (!answer || where) throw new Lost(`lost ${where}`);
      return answer.value;
    };
  };
}
