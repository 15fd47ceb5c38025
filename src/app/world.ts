import type { Instant } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Store, StoredOrganisation } from './ports.js';
import { createDirectory } from '../domain/directory.js';
import { dayOf } from '../domain/ids.js';

/** Time and the directory as a turn meets them. */
export interface Surroundings {
  readonly now: () => Instant;
  /** Who is who on the day of this instant. */
  readonly worldAt: (at: Instant) => World;
}

export interface RenewedSurroundings extends Surroundings {
  /** Takes up what another instance, or a tool, has made of the directory since. */
  readonly refresh: () => Promise<void>;
  /** Of the organisation that `worldAt` knows. */
  readonly version: () => number;
}

/** How long another instance's change of the directory may go unseen. */
export const directoryLifetimeMs = 10_000;

export function createSurroundings(
  store: Pick<Store, 'loadOrganisation'>,
  first: StoredOrganisation,
  now: () => Instant,
): RenewedSurroundings {
  let { version } = first;
  let directory = createDirectory(first.organisation);
  return {
    now,
    version: () => version,
    worldAt: (at) => ({ directory, today: dayOf(at, directory.organisation.timeZone) }),
    async refresh() {
      const newer = await store.loadOrganisation(version);
      // Of two that were asked for at once the older may come last.
      if (newer && newer.version > version) [version, directory] = [newer.version, createDirectory(newer.organisation)];
    },
  };
}
