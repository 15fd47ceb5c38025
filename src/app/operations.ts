import type { PersonId, Recipient } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
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
  { store, worldAt, now }: Surroundings & { readonly store: Pick<Store, 'counts' | 'parked' | 'findContact'> },
  viewer: PersonId,
): Promise<Operations | null> {
  const world = worldAt(now());
  if (!seatsOf(world.directory, viewer, world.today).some(({ role }) => role === 'itLead')) return null;
  const [{ owed, parked }, rows] = await Promise.all([store.counts(), store.parked(mostRows)]);
  return {
    owed,
    parked,
    rows: await Promise.all(rows.map(async ({ recipient, ...row }) => ({ ...row, who: await named(store, world, recipient) }))),
  };
}

/** Most of those who report stand in no directory: they are named as Teams did. */
async function named(store: Pick<Store, 'findContact'>, world: World, recipient: Recipient): Promise<Who | null> {
  if (isGroup(recipient)) return null;
  const who = whoIs(world, null, recipient);
  return who.name ? who : { ...who, name: (await store.findContact(recipient))?.name ?? '' };
}
