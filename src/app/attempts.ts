import { setTimeout } from 'node:timers/promises';

/** What is stored goes on changing under a busy reader at most this often before the reader is asked to try again. */
const mostAttempts = 12;
/** Between attempts, at most, growing from the first on: another instance's turns need their time, too. */
const mostPauseMs = 250;

/**
 * Reads, decides and writes, and anew where somebody else has written meanwhile. Rejects when that has happened too often.
 * `what` names what is written; 0 ≤ random < 1.
 */
export async function untilWritten<T>(
  what: string,
  random: () => number,
  attempt: () => Promise<T | 'conflict'>,
  attempts = mostAttempts,
): Promise<T> {
  for (let i = 0; i < attempts; i++) {
    if (i > 0) await setTimeout(random() * Math.min(mostPauseMs, 5 * 2 ** i));
    const result = await attempt();
    if (result !== 'conflict') return result;
  }
  throw new Error(`${what} changed ${attempts} times while one change was decided`);
}
