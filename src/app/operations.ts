import type { PersonId } from '../domain/ids.js';
import type { Who } from '../domain/who.js';
import type { ParkReason, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { seatsOf } from '../domain/directory.js';
import { isGroup } from '../domain/ids.js';
import { whoIs } from '../domain/who.js';

/** How delivery goes. It says whose notices and how many, never of which case: not everyone's cases are the reader's to see. */
export interface Operations {
  readonly owed: number;
  readonly parked: number;
  /** Those with the most first; null for a group's channel. */
  readonly rows: readonly { readonly who: Who | null; readonly reason: ParkReason; readonly count: number }[];
}

const mostRows = 15;

/** For the itLead and their deputies; null for everyone else. */
export async function operationsFor(
  { store, worldAt, now }: Surroundings & { readonly store: Pick<Store, 'counts' | 'parked'> },
  viewer: PersonId,
): Promise<Operations | null> {
  const world = worldAt(now());
  if (!seatsOf(world.directory, viewer, world.today).some(({ role }) => role === 'itLead')) return null;
  const [{ owed, parked }, rows] = await Promise.all([store.counts(), store.parked(mostRows)]);
  return {
    owed,
    parked,
    rows: rows.map(({ recipient, ...row }) => ({ ...row, who: isGroup(recipient) ? null : whoIs(world, null, recipient) })),
  };
}
