/** One round of each comparison. Both sides run within seconds of one another: the machine's moods cancel out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { now, readCounts, type Counts } from './clock.js';
import type { Pair, RowName } from './figures.js';
import type { Result } from './load.js';
import { residentMegabytes, type Running } from './processes.js';
import type { Subject } from './subjects.js';

/** The stub connector, seen from the bench. */
export interface Connector extends Running {
  reset(): Promise<void>;
  /** Waits until `side` owes nobody anything and at least so much has come; rejects when that takes too long. */
  settled(side: Subject, leastOwed: number): Promise<Counts>;
}

const settlesWithinMs = 120_000;

export function connectorControl(running: Running): Connector {
  const control = async (path: string): Promise<Counts> => {
    const response = await fetch(`${running.url}/control/${path}`, { method: 'POST' });
    return readCounts(await response.text());
  };
  return {
    ...running,
    reset: async () => void (await control('reset')),
    async settled(side, leastOwed) {
      const until = now() + settlesWithinMs;
      let latest = 0;
      while (now() < until) {
        await sleep(100);
        const counts = await control('counts');
        // The side is asked only when nothing comes any more: its answer takes time from what is measured.
        const quiet = counts.lastAt === latest && counts.sent + counts.updated >= leastOwed;
        if (quiet && (await side.owed()) === 0) return control('counts');
        latest = counts.lastAt;
      }
      throw new Error(`not all has been delivered in time: ${JSON.stringify(await control('counts'))}`);
    },
  };
}

const perSecond = (results: readonly Result[]): number => sum(results, (r) => r.turns) / sum(results, (r) => r.seconds);
const eachMs = (results: readonly Result[]): number => 1000 / perSecond(results);

function sum(results: readonly Result[], of: (result: Result) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

function p99(results: readonly Result[]): number {
  const times = Float64Array.from(results.flatMap((r) => [...r.times])).sort();
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

/** A round is split into short bursts, echo and product in turn: a busy machine sways the median of many pairs less. */
const bursts = 3;
/** Of two sides that are nearly alike: what the machine does to one burst is far more than what tells them apart. */
const moreBursts = 9;
/** Kinds of action that a subject runs through, see `Subject.actions`. */
const kinds = 4;

async function alternate<T>(a: () => Promise<T>, b: () => Promise<T>, count = bursts): Promise<[T, T][]> {
  const pairs: [T, T][] = [];
  for (let burst = 0; burst < count; burst += 1) pairs.push([await a(), await b()]);
  return pairs;
}

type BurstPair = [readonly Result[], readonly Result[]];

function throughput(row: RowName, pairs: readonly BurstPair[]): Pair[] {
  return pairs.map(([echo, product]) => ({ row, echo: perSecond(echo), product: perSecond(product) }));
}

function slowest(row: RowName, pairs: readonly BurstPair[]): Pair {
  return { row, echo: p99(pairs.flatMap(([echo]) => echo)), product: p99(pairs.flatMap(([, product]) => product)) };
}

export interface Sides {
  readonly echo: Subject;
  /** The product with delivery paused, and as it is. */
  readonly paused: Subject;
  readonly live: Subject;
}

/** Echo, product, echo, product … `turns` for each side in each comparison, or about. */
export async function sideBySide(sides: Sides, connector: Connector, turns: number): Promise<Pair[]> {
  const { echo, paused, live } = sides;
  const perBurst = Math.round(turns / bursts);
  const acts = (side: Subject) => () => side.actions(Math.round(perBurst / kinds));
  const looks = (side: Subject) => async () => [await side.reads(perBurst)];
  const asks = (side: Subject) => async () => [await side.messages(Math.round(perBurst / 2))];
  const acted = await alternate(acts(echo), acts(paused));
  const durable = acted.map(([a, b]): BurstPair => [a.judged, b.judged]);
  const deliveries = await delivered(echo, live, connector, Math.round(turns / kinds));
  const reads = await alternate(looks(echo), looks(live));
  const messages = await alternate(asks(echo), asks(live));
  return [
    ...throughput('durable', durable),
    slowest('p99Durable', durable),
    deliveries,
    ...throughput('reads', reads),
    slowest('p99Reads', reads),
    ...throughput('messages', messages),
    { row: 'memory', echo: await residentMegabytes(echo.pid), product: await residentMegabytes(live.pid) },
  ];
}

/** The cost of a turn in a small store and in a large one, on two processes of the product, delivery paused. */
export async function smallAndLarge(small: Subject, large: Subject, turns: number): Promise<Pair[]> {
  const acts = (side: Subject) => () => side.actions(Math.round(turns / bursts / kinds));
  const looks = (side: Subject) => () => side.reads(Math.round(turns / bursts));
  const acted = await alternate(acts(small), acts(large), moreBursts);
  const looked = await alternate(looks(small), looks(large), moreBursts);
  return [
    ...acted.map(([a, b]): Pair => ({ row: 'sizeActions', echo: eachMs(a.all), product: eachMs(b.all) })),
    ...looked.map(([a, b]): Pair => ({ row: 'sizeReads', echo: eachMs([a]), product: eachMs([b]) })),
  ];
}

/** Actions a second, from the first request until the last delivery has arrived. */
async function delivered(echo: Subject, live: Subject, connector: Connector, perKind: number): Promise<Pair> {
  await connector.reset();
  const invokes = await echo.actions(perKind);
  const { all, leastOwed } = await live.actions(perKind);
  const { lastAt } = await connector.settled(live, leastOwed);
  const startedAt = all[0]?.startedAt ?? Number.NaN;
  const answeredAt = startedAt + 1000 * sum(all, (r) => r.seconds);
  const seconds = (Math.max(lastAt, answeredAt) - startedAt) / 1000;
  return { row: 'delivered', echo: perSecond(invokes.all), product: sum(all, (r) => r.turns) / seconds };
}
