import { randomBytes, randomUUID } from 'node:crypto';
import type { Outside } from './compose.js';
import { instant, type Instant } from './domain/ids.js';

/** The millisecond that was asked for last, as each turn asks a dozen times. */
let latest = { ms: 0, instant: instant(new Date(0)) };

function now(): Instant {
  const ms = Date.now();
  if (ms !== latest.ms) latest = { ms, instant: instant(new Date(ms)) };
  return latest.instant;
}

/** The real clock and chance, read nowhere else. */
export const realOutside: Outside = {
  now,
  random: Math.random,
  newId: randomUUID,
  newKey: () => randomBytes(32).toString('base64url'),
  delivering: true,
};

/** Tells the operator why something could not start, in its own words, and ends the process. */
export function giveUpOn(error: unknown): never {
  giveUp([error instanceof Error ? error.message : String(error)]);
}

/** Tells the operator why the process ends, and ends it. */
export function giveUp(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Runs `stop` once when the process is asked to end; a second signal ends it at once. */
export function onSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}
