import { setTimeout } from 'node:timers/promises';

/** What is stored goes on changing under a busy reader at most this often before the reader is asked to try again. */
export const attempts = 12;
/** Between attempts, at most, growing from the first on: another instance's turns need their time, too. */
const mostPauseMs = 250;

/** Waits before an attempt that is not the first (0). `random`: 0 ≤ random < 1. */
export async function pauseBefore(attempt: number, random: () => number): Promise<void> {
  if (attempt > 0) await setTimeout(random() * Math.min(mostPauseMs, 5 * 2 ** attempt));
}
