import { setImmediate } from 'node:timers/promises';
import type { CaseNumber, Instant, MunicipalityCode } from '../domain/ids.js';
import type { ChangedCase } from '../domain/sieve.js';
import type { Change, Counted, TallyId } from '../domain/statistics/tally.js';
import type { Log } from './log.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { groupBy } from '../domain/directory.js';
import { plusMs } from '../domain/ids.js';
import { marksOf } from '../domain/statistics/marks.js';
import { beginning, changesBetween, tallied, tallyIdsOf } from '../domain/statistics/tally.js';
import { minuteMs } from '../domain/zone.js';

interface Deps extends Surroundings {
  readonly store: Pick<Store, 'changedSince' | 'findCase' | 'history' | 'findCounting' | 'findTallies' | 'writeCounting'>;
  readonly log: Log;
  readonly most?: Most;
}

/** Cases whose histories are read between two turns of the event loop, and documents in one write. */
interface Most {
  readonly cases: number;
  readonly documents: number;
}
/** A batch of Cosmos DB has a hundred, one of which is the head. */
const usual: Most = { cases: 25, documents: 99 };
/** In one write: tallies of all municipalities may take hundreds of kilobytes each, and a batch two megabytes. */
const mostMonths = 5;

/** Counts for statistics what cases have become. Any number of instances may: each case counts once. */
export interface Counter {
  /** Until all is counted. While one is under way another does nothing. Never rejects. */
  readonly run: () => Promise<void>;
  /** Resolves when nothing is under way, and begins nothing more. */
  readonly stop: () => Promise<void>;
}

/** A turn may be stored minutes after the instant that it was decided at, and instances' clocks differ. */
const lookBackMs = 15 * minuteMs;

export function createCounter(deps: Deps): Counter {
  const { store, now, log, most = usual } = deps;
  let stopped = false;
  let underWay: Promise<void> | null = null;

  async function count(): Promise<void> {
    const began = now();
    let { to } = await store.findCounting([]);
    // Of whoever has a clock that is ahead, the others' turns are to be found all the same.
    for (let from = plusMs(to < began ? to : began, -lookBackMs); ; ) {
      const page = await store.changedSince(from, most.cases);
      const last = page.length < most.cases ? undefined : page.at(-1);
      // Usually one; all that happened at one instant comes at once.
      for (const [index, some] of partsOf(page, most.cases).entries()) {
        const reached = (index + 1) * most.cases < page.length ? to : (last?.at ?? began);
        const counted = await countSome(deps, some, { to, reached, goesOn: () => !stopped });
        if (!counted) return;
        to = counted;
      }
      if (!last) return;
      from = plusMs(last.at, 1);
    }
  }

  return {
    run: () => (underWay ??= count().catch((error: unknown) => log.error('count', error)).finally(() => (underWay = null))),
    async stop() {
      stopped = true;
      await underWay;
    },
  };
}

interface Goal {
  /** How far all is counted as far as is known. */
  readonly to: Instant;
  /** How far it is once these are. */
  readonly reached: Instant;
  readonly goesOn: () => boolean;
}

/** Resolves with how far all is counted then; null: it is to stop, for somebody else counts, or has begun anew. */
async function countSome(deps: Deps, changed: readonly ChangedCase[], { to, reached, goesOn }: Goal): Promise<Instant | null> {
  const { store, most = usual } = deps;
  const known = await store.findCounting(changed.map((one) => one.case));
  if (known.to < to) return null;
  const counted = new Map(known.counted.map((one) => [one.case, one]));
  const fresh = changed.filter((one) => counted.get(one.case)?.version !== one.version);
  const goal = reached > known.to ? reached : known.to;
  // Who has nothing to count notes that once a minute, however many they are.
  if (fresh.length === 0 && goal < plusMs(known.to, minuteMs)) return known.to;
  const recounts: Recount[] = [];
  for (const { case: number } of fresh) recounts.push(...(await recounted(deps, number, counted.get(number))));
  const slices = slicesOf(recounts, most);
  for (const [index, slice] of slices.entries()) {
    await setImmediate();
    const isLast = index === slices.length - 1;
    if (!goesOn() || (await write(deps, slice, known.version + index, isLast ? goal : known.to)) === 'conflict') return null;
  }
  return goal;
}

/** What has been stored with times that are past, as a copy or a sample is, may have been passed by: all is looked at anew. */
export async function countAnew(store: Pick<Store, 'findCounting' | 'writeCounting'>): Promise<void> {
  for (let written = 'conflict'; written === 'conflict'; ) {
    const { version } = await store.findCounting([]);
    written = await store.writeCounting({ expectedVersion: version, to: beginning, counted: [], tallies: [] });
  }
}

/** A case as it counts from now on, and what that changes. */
interface Recount {
  readonly counted: Counted;
  readonly changes: readonly Change[];
  readonly municipality: MunicipalityCode;
}

/** The case is read first: should its history be longer by then, its next version is found later and changes nothing more. */
async function recounted({ store, now, worldAt }: Deps, number: CaseNumber, before: Counted | undefined): Promise<readonly Recount[]> {
  const c = await store.findCase(number);
  if (!c) return [];
  const marks = marksOf(worldAt(now()).directory, c, await store.history(number));
  const { municipality, version } = c;
  return [{ counted: { case: number, version, marks }, changes: changesBetween(before?.marks ?? [], marks), municipality }];
}

/** As many at a time as one write has room for; at least one slice, which may be empty. */
function slicesOf(recounts: readonly Recount[], most: Most): readonly (readonly Recount[])[] {
  const slices: Recount[][] = [];
  let slice: Recount[] = [];
  let [tallies, months] = [new Set<TallyId>(), new Set<string>()];
  for (const recount of recounts) {
    const { changes, municipality } = recount;
    const ids = changes.flatMap((change) => tallyIdsOf(municipality, change));
    const within = changes.map(({ mark: [month] }) => month);
    const fits = slice.length + 1 + tallies.size + without(ids, tallies) <= most.documents && months.size + without(within, months) <= mostMonths;
    if (!fits && slice.length > 0) {
      slices.push(slice);
      [slice, tallies, months] = [[], new Set(), new Set()];
    }
    slice.push(recount);
    for (const id of ids) tallies.add(id);
    for (const month of within) months.add(month);
  }
  return [...slices, slice];
}

/** How many of these are not among the others. */
function without<T>(these: readonly T[], others: ReadonlySet<T>): number {
  return new Set(these.filter((one) => !others.has(one))).size;
}

async function write({ store }: Deps, slice: readonly Recount[], expectedVersion: number, to: Instant): Promise<'committed' | 'conflict'> {
  const single = slice.flatMap(({ changes, municipality }) =>
    changes.flatMap((change) => tallyIdsOf(municipality, change).map((id) => ({ id, change }))),
  );
  const changed = groupBy(single, ({ id }) => id);
  const before = new Map((await store.findTallies([...changed.keys()])).map((tally) => [tally.id, tally]));
  const tallies = [...changed].map(([id, some]) => tallied(id, before.get(id), some.map(({ change }) => change)));
  return store.writeCounting({ expectedVersion, to, counted: slice.map(({ counted }) => counted), tallies });
}

/** At least one part, which may be empty. */
function partsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, part) => items.slice(part * size, (part + 1) * size));
}
