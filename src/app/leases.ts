import type { Leases } from './ports.js';
import { allSlots } from '../domain/slots.js';

/** How long an instance's word holds. One that dies is taken over when it has run out, and another has looked. */
export const leaseMs = 20_000;

export const noLeases: Leases = { instances: {}, owners: allSlots.map(() => null) };

export function ownedBy({ owners }: Leases, instance: string): readonly number[] {
  return allSlots.filter((slot) => owners[slot] === instance);
}

/**
 * The leases after an instance has renewed its own at `now` (milliseconds since 1970): it takes what is free up to its
 * fair share and gives up what exceeds it, save slots that it is busy with. Nobody ever loses a slot to another while
 * their word holds.
 */
export function renewed({ instances, owners }: Leases, me: string, now: number, busy: ReadonlySet<number>): Leases {
  const alive = { ...Object.fromEntries(Object.entries(instances).filter(([, until]) => until > now)), [me]: now + leaseMs };
  const share = shareOf(Object.keys(alive).sort(), me);
  const kept = allSlots.map((slot) => {
    const owner = owners[slot];
    return owner && owner in alive ? owner : null;
  });
  let count = kept.filter((owner) => owner === me).length;
  const next = kept.map((owner, slot) => {
    if (owner === me && count > share && !busy.has(slot)) {
      count -= 1;
      return null;
    }
    if (owner !== null || count >= share) return owner;
    count += 1;
    return me;
  });
  return { instances: alive, owners: next };
}

/** All shares together are all slots, so that whoever comes gets some and nothing stays free. */
function shareOf(names: readonly string[], me: string): number {
  return Math.ceil((allSlots.length - names.indexOf(me)) / names.length);
}

/** The leases after an instance has said goodbye. */
export function left({ instances, owners }: Leases, me: string): Leases {
  const others = Object.entries(instances).filter(([name]) => name !== me);
  return { instances: Object.fromEntries(others), owners: owners.map((owner) => (owner === me ? null : owner)) };
}
