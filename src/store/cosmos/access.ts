import { setTimeout } from 'node:timers/promises';
import { batchLimit, type Client, type Fields, type Guard, type Operation, type Place, type Query, type Stored, type Whereabouts } from './client.js';

/** What time and chance give; the clock is in milliseconds since 1970. */
export interface Chance {
  readonly nowMs: () => number;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly newId: () => string;
}

/** What became of a guarded write: done, or nothing done because the guarded document is another by now. */
export type Outcome<F extends Fields> =
  | { readonly etag: string }
  | { readonly moved: Stored<F> | null };

export type Access = ReturnType<typeof createAccess>;

/** Teams gives up after 10 seconds: a call has four, and all that is tried to save one question or write has six. */
const callMs = 4000;
const wholeMs = 6000;
/** Counted from 0. */
const lastAttempt = 5;

/** Asks again while that can help, so that those who use it meet answers or outages only. */
export function createAccess(client: Client, { random, newId }: Omit<Chance, 'nowMs'>) {
  /** Longer each time, and never the same for two who were refused together. */
  function pause(attempt: number, waitMs = 0): Promise<void> {
    return setTimeout(waitMs + 40 * 2 ** attempt * (0.5 + random()));
  }
  const reads = createReads(client, pause);
  return { ...reads, guarded: createGuarded(client, reads.read, newId, pause), loosely: createLoosely(client, pause) };
}

type Pause = (attempt: number, waitMs?: number) => Promise<void>;

function createReads(client: Client, pause: Pause) {
  async function asked<T>(ask: (signal: AbortSignal) => Promise<T>, whole = AbortSignal.timeout(wholeMs)): Promise<T> {
    for (let attempt = 0; ; attempt += 1)
      try {
        return await ask(within(whole));
      } catch (error) {
        if (whole.aborted || attempt === lastAttempt || !mayPass(error)) throw error;
        await pause(attempt);
      }
  }

  function read<F extends Fields>(place: Place, id: string, whole?: AbortSignal): Promise<Stored<F> | null> {
    return asked((signal) => client.read<F>(place, id, signal), whole);
  }

  function query<Row>(from: Whereabouts, question: Query): Promise<readonly Row[]> {
    return asked((signal) => client.query<Row>(from, question, signal));
  }

  return { read, query };
}
type Read = ReturnType<typeof createReads>['read'];

/**
 * Writes all operations or none. The first one's document tells by its `write` whose it is, so that a write with no
 * answer, or with one that its own earlier attempt has caused, is settled by reading that document again.
 */
function createGuarded(client: Client, read: Read, newId: Chance['newId'], pause: Pause) {
  return async function guarded<F extends Fields>(
    place: Place,
    [first, ...others]: readonly [Guard, ...Operation[]],
  ): Promise<Outcome<F>> {
    const write = newId();
    const operations = [{ ...first, resourceBody: { ...first.resourceBody, write } }, ...others];
    const before = first.operationType === 'Replace' ? first.ifMatch : undefined;
    const whole = AbortSignal.timeout(wholeMs);
    for (let attempt = 0; ; attempt += 1) {
      const tried = await client.batch(place, operations, within(whole));
      if (tried.answer === 'done') return tried;
      const now = await read<F>(place, first.resourceBody.id, whole);
      if (now?.['write'] === write) return { etag: now._etag };
      if (tried.answer === 'refused' || now?._etag !== before) return { moved: now };
      if (whole.aborted || attempt === lastAttempt) throw tried.fault;
      await pause(attempt, tried.waitMs);
    }
  };
}

/** Writes what may be written twice, and deletes what may be gone already. */
function createLoosely(client: Client, pause: Pause) {
  async function bunch(place: Place, operations: readonly Operation[]): Promise<void> {
    const whole = AbortSignal.timeout(wholeMs);
    for (let attempt = 0; ; attempt += 1) {
      const tried = await client.batch(place, operations, within(whole));
      if (tried.answer === 'done' || (tried.answer === 'refused' && operations.length === 1)) return;
      // One of them was gone and so none was done.
      if (tried.answer === 'refused') return oneByOne(place, operations);
      if (whole.aborted || attempt === lastAttempt) throw tried.fault;
      await pause(attempt, tried.waitMs);
    }
  }

  async function oneByOne(place: Place, operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) await bunch(place, [operation]);
  }

  return async function loosely(place: Place, operations: readonly Operation[]): Promise<void> {
    for (let from = 0; from < operations.length; from += batchLimit)
      await bunch(place, operations.slice(from, from + batchLimit));
  };
}

function within(whole: AbortSignal): AbortSignal {
  return AbortSignal.any([whole, AbortSignal.timeout(callMs)]);
}

const passing = new Set<unknown>([408, 410, 429, 449, 500, 502, 503, 504]);

/** A status that passes, a fault of the network, whose code is a word, or our own impatience. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return passing.has(code) || typeof code === 'string' || error.name === 'AbortError';
}
