import type { Instant } from '../domain/ids.js';
import type { Directory } from '../domain/directory.js';
import type { World } from '../domain/responsibility.js';
import { dayOf } from '../domain/ids.js';

/** Time and the directory as a turn meets them. */
export interface Surroundings {
  readonly now: () => Instant;
  /** Who is who on the day of this instant. */
  readonly worldAt: (at: Instant) => World;
}

export function createSurroundings(directory: Directory, now: () => Instant): Surroundings {
  const { timeZone } = directory.organisation;
  return { now, worldAt: (at) => ({ directory, today: dayOf(at, timeZone) }) };
}
