import type { DirectoryEvent } from '../domain/appointing/events.js';
import type { Case } from '../domain/case.js';
import type { Diary } from '../domain/diary.js';
import type { Appointment } from '../domain/organisation.js';
import type { World } from '../domain/responsibility.js';
import type { Handle } from './handle.js';
import type { DiaryTurn, Page, Store, StoredChange } from './ports.js';
import type { RenewedSurroundings } from './world.js';
import { groupBy } from '../domain/directory.js';
import { endedOf } from '../domain/leaving.js';
import { handlerDesk } from '../domain/queue.js';
import { roundOf } from '../domain/round.js';

interface Deps extends RenewedSurroundings {
  readonly store: Pick<Store, 'changes' | 'queue'>;
  readonly handle: Pick<Handle, 'leave'>;
}

const pageSize = 20;

/** The directory's round: what follows by itself from its changes, and from the days that have come since the last. */
export async function directoryRound(
  { store, handle, now, worldAt, refresh, version: known }: Deps,
  diary: Extract<Diary, { kind: 'directory' }>,
): Promise<Omit<DiaryTurn, 'expectedVersion'>> {
  // The diary was read before: what is known of the directory is never older than what the diary knows.
  await refresh();
  const [world, version] = [worldAt(now()), known()];
  const events = await eventsBetween(store, diary.organisation, version);
  // Done before anything is written: whoever is broken off does the rest of it again.
  await followRoles({ store, handle }, world, endedOf(world, diary.day, events));
  return roundOf(world, diary, { version, events });
}

/** What became of the directory after one version, up to another; oldest first. */
async function eventsBetween(store: Deps['store'], after: number, upTo: number): Promise<readonly DirectoryEvent[]> {
  const found: StoredChange[] = [];
  for (let next: string | null = null, more = after < upTo; more; ) {
    const page: Page<StoredChange> = await store.changes({ after: next, limit: pageSize });
    found.push(...page.rows.filter(({ version }) => after < version && version <= upTo));
    next = page.next;
    more = next !== null && page.rows.every(({ version }) => after < version);
  }
  return found.reverse().flatMap(({ events }) => events);
}

/** Cases that someone had by a role go back to their queues when it ends. Rejects, after all others, when one could not be moved. */
async function followRoles({ store, handle }: Pick<Deps, 'store' | 'handle'>, world: World, ended: readonly Appointment[]): Promise<void> {
  const everywhere = world.directory.organisation.municipalities.map(({ code }) => code);
  const failures: unknown[] = [];
  for (const [person, theirs] of groupBy(ended, (a) => a.person)) {
    const places = new Set(theirs.flatMap(({ municipality }) => municipality ?? everywhere));
    const desks = [...places].map((place) => handlerDesk(person, place));
    for (let next: string | null = null, more = true; more; more = next !== null) {
      const page: Page<Case> = await store.queue(desks, { after: next, limit: pageSize });
      const tried = await Promise.allSettled(page.rows.map((c) => handle.leave(c.number, person)));
      failures.push(...tried.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : [])));
      next = page.next;
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Cases could not follow a role that has ended');
}
