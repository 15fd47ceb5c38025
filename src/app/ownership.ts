import type { Leases, Store } from './ports.js';
import { leaseMs, left, noLeases, ownedBy, renewed } from './leases.js';

/** How often an instance gives its word anew. */
const renewEveryMs = 5_000;
/** Nothing is begun on a lease that may run out before it is done: as long as a call to Teams may take. */
const marginMs = 10_000;
const tries = 5;

export interface Ownership {
  /** The slots whose recipients this instance may write to now. Empty while the store does not confirm it. */
  readonly slots: () => Promise<readonly number[]>;
  /** Whether something may still be begun in this slot, without asking the store. */
  readonly holds: (slot: number) => boolean;
  /** How many instances share the work. */
  readonly instances: () => number;
  /** Frees the slots for the others at once. */
  readonly leave: () => Promise<void>;
}

interface Deps {
  readonly store: Pick<Store, 'loadLeases' | 'saveLeases'>;
  readonly nowMs: () => number;
  /** A name that no other instance has, nor this one after a restart. */
  readonly me: string;
  readonly busySlots: () => ReadonlySet<number>;
}

/** Keeps this instance's part of the recipients: any instance may deliver, and only one at a time to each of them. */
export function createOwnership({ store, nowMs, me, busySlots }: Deps): Ownership {
  let mine: readonly number[] = [];
  let instances = 1;
  let [given, until, renewAt] = [0, 0, 0];

  async function agree(change: (leases: Leases) => Leases): Promise<Leases> {
    for (let i = 0; i < tries; i++) {
      const stored = await store.loadLeases();
      const next = change(stored?.leases ?? noLeases);
      // What is given up is let go of before it is written: nothing is begun there while another may already own it.
      mine = mine.filter((slot) => next.owners[slot] === me);
      if (await store.saveLeases(next, stored?.version ?? 0)) return next;
    }
    throw new Error(`The leases changed ${tries} times while they were renewed`);
  }

  async function renew(): Promise<void> {
    const at = nowMs();
    const leases = await agree((known) => renewed(known, me, nowMs(), busySlots()));
    [mine, instances] = [ownedBy(leases, me), Object.keys(leases.instances).length];
    [given, until, renewAt] = [at, at + leaseMs, at + renewEveryMs];
  }

  // A clock that has been put back says nothing of how long ago the word was given.
  const isPutBack = () => nowMs() < given;
  const isSure = () => nowMs() + marginMs < until && !isPutBack();

  return {
    async slots() {
      if (nowMs() >= renewAt || isPutBack()) await renew();
      return isSure() ? mine : [];
    },
    holds: (slot) => isSure() && mine.includes(slot),
    instances: () => instances,
    async leave() {
      if (until > 0) await agree((known) => left(known, me));
      [mine, until] = [[], 0];
    },
  };
}
