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

/** How long another instance's change of the directory may go unseen. */
export const directoryLifetimeMs = 10_000;

/** `refresh` takes up what another instance, or a tool, has made of the directory since. */
export function createSurroundings(
  store: Pick<Store, 'loadOrganisation'>,
  first: StoredOrganisation,
  now: () => Instant,
): Surroundings & { readonly refresh: () => Promise<void> } {
  let { version } = first;
  let directory = createDirectory(first.organisation);
  return {
    now,
    worldAt: (at) => ({ directory, today: dayOf(at, directory.organisation.timeZone) }),
    async refresh() {
      const newer = await store.loadOrganisation(version);
      if (newer) [version, directory] = [newer.version, createDirectory(newer.organisation)];
    },
  };
}
