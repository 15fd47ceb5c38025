import type { CaseNumber, Instant, PersonId } from '../domain/ids.js';
import type { ChangedCase } from '../domain/sieve.js';
import type { Log } from './log.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { plusMs } from '../domain/ids.js';
import { sees } from '../domain/standing.js';

/** Someone who wants to know which cases of theirs have changed. */
export interface Listener {
  readonly person: PersonId;
  readonly tell: (changed: ChangedCase) => void;
}

export type Live = ReturnType<typeof createLive>;

interface Deps extends Surroundings {
  readonly store: Pick<Store, 'changedSince' | 'findCase'>;
  readonly log: Log;
}

const everyMs = 1000;
/** A turn is stored up to some seconds after the instant that it was decided at, and instances' clocks differ. */
const lookBackMs = 10_000;
/** Of one look; what is left comes with the next, a second later. */
export const mostAtOnce = 500;
/** Who has missed more than this asks for everything anew. */
const longestAwayMs = 10 * 60_000;

/**
 * Tells listeners which cases have changed, whichever instance changed them: one look at the store each second, and none
 * while nobody listens. A call from this instance's own turns would be sooner by half a second and be a second way to err.
 */
export function createLive(deps: Deps) {
  const listeners = new Set<Listener>();
  const watch = createWatch(deps, listeners);
  let timer: NodeJS.Timeout | undefined;

  function listen(listener: Listener): () => void {
    if (listeners.size === 0) {
      watch.begin();
      timer = setInterval(watch.look, everyMs);
    }
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) clearInterval(timer);
    };
  }

  /** What a listener has missed since they last heard something; false: too much to tell, or nobody knows. */
  async function catchUp(listener: Listener, since: Instant): Promise<boolean> {
    if (since < plusMs(deps.now(), -longestAwayMs)) return false;
    const missed = await deps.store.changedSince(plusMs(since, -lookBackMs), mostAtOnce);
    for (const each of missed) await tell(deps, each, [listener]);
    return missed.length < mostAtOnce;
  }

  async function stop(): Promise<void> {
    clearInterval(timer);
    listeners.clear();
    await watch.atRest();
  }

  return { listen, catchUp, stop };
}

/** Looks for what has changed since it looked last. */
function createWatch(deps: Deps, listeners: ReadonlySet<Listener>) {
  const told = new Map<CaseNumber, ChangedCase>();
  let looking: Promise<void> | null = null;
  let from = deps.now();

  function begin(): void {
    from = plusMs(deps.now(), -lookBackMs);
    told.clear();
  }

  function look(): void {
    looking ??= lookOnce()
      .catch((error: unknown) => deps.log.error('live.look', error))
      .finally(() => (looking = null));
  }

  async function lookOnce(): Promise<void> {
    const changed = await deps.store.changedSince(from, mostAtOnce);
    for (const each of changed) {
      if (told.get(each.case)?.version === each.version) continue;
      await tell(deps, each, [...listeners]);
      told.set(each.case, each);
    }
    const last = changed.at(-1);
    // All of the last instant has come: going on from there would find the same again, where it is many.
    if (last) from = changed.length < mostAtOnce ? later(from, plusMs(last.at, -lookBackMs)) : plusMs(last.at, 1);
    for (const [number, { at }] of told) if (at < from) told.delete(number);
  }

  return { begin, look, atRest: async () => looking };
}

async function tell({ store, worldAt, now }: Deps, changed: ChangedCase, listeners: readonly Listener[]): Promise<void> {
  const c = await store.findCase(changed.case);
  if (!c) return;
  const world = worldAt(now());
  for (const listener of listeners) if (sees(world, c, listener.person)) listener.tell(changed);
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
