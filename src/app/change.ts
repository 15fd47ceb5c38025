import type { Change, DirectoryRefusal } from '../domain/appointing/commands.js';
import type { DirectoryEvent } from '../domain/appointing/events.js';
import type { PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Store } from './ports.js';
import type { RenewedSurroundings } from './world.js';
import { isAlreadySo } from '../domain/appointing/already.js';
import { decideChange } from '../domain/appointing/decideChange.js';
import { untilWritten } from './attempts.js';

/** What became of a change. `repeated`: it was so before. */
export type Changed =
  | { readonly kind: 'done'; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: DirectoryRefusal };

export interface Changes {
  /** Carries out what someone asks for on the newest directory, which is known here when it resolves. */
  readonly change: (change: Change, by: PersonId) => Promise<Changed>;
  /** The directory with what other instances have made of it. */
  readonly newest: () => Promise<World>;
  /** The latest of the events that are of interest, newest first; the far past is not searched. */
  readonly latest: (isOfInterest: (event: DirectoryEvent) => boolean, most: number) => Promise<readonly DirectoryEvent[]>;
}

interface Deps extends RenewedSurroundings {
  readonly store: Pick<Store, 'saveOrganisation' | 'changes'>;
  /** Lets those whom it concerns be told, without waiting for it. */
  readonly afterChange: () => void;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
}

const attempts = 8;

export function createChanges(deps: Deps): Changes {
  return {
    change: (change, by) => carryOut(deps, change, by),
    newest: () => newest(deps),
    latest: (isOfInterest, most) => latest(deps, isOfInterest, most),
  };
}

async function newest({ refresh, worldAt, now }: Deps): Promise<World> {
  await refresh();
  return worldAt(now());
}

function carryOut(deps: Deps, change: Change, by: PersonId): Promise<Changed> {
  const { store, random, now, worldAt, version, refresh, afterChange } = deps;
  const attempt = async (): Promise<Changed | 'conflict'> => {
    await refresh();
    // Both of one moment: another refresh may take up a newer one while this is written.
    const [expectedVersion, at] = [version(), now()];
    const world = worldAt(at);
    const command = { ...change, by, at };
    const decision = decideChange(world, command);
    if ('refusal' in decision) {
      const { refusal } = decision;
      return isAlreadySo(world, command, refusal) ? { kind: 'done', repeated: true } : { kind: 'refused', refusal };
    }
    if (decision.events.length === 0) return { kind: 'done', repeated: true };
    if ((await store.saveOrganisation({ ...decision, expectedVersion })) === 'conflict') return 'conflict';
    await refresh();
    afterChange();
    return { kind: 'done', repeated: false };
  };
  return untilWritten('The directory', random, attempt, attempts);
}

const pageSize = 50;
const mostPages = 4;

async function latest({ store }: Deps, isOfInterest: (event: DirectoryEvent) => boolean, most: number): Promise<readonly DirectoryEvent[]> {
  const found: DirectoryEvent[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages && found.length < most; page++) {
    const { rows, next }: Awaited<ReturnType<Store['changes']>> = await store.changes({ after, limit: pageSize });
    found.push(...rows.flatMap(({ events }) => events.filter(isOfInterest).reverse()));
    if (next === null) break;
    after = next;
  }
  return found.slice(0, most);
}
