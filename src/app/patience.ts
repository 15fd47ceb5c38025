import { setTimeout } from 'node:timers/promises';

/** Resolves when the work is over, well or not, or after `ms`. */
export async function patiently(work: Promise<unknown>, ms: number): Promise<void> {
  const enough = new AbortController();
  await Promise.race([work.then(nothing, nothing), setTimeout(ms, null, enough).catch(nothing)]);
  enough.abort();
}

const nothing = () => {};
