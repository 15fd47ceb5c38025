import type { Case } from '../domain/case.js';
import type { CaseNumber, Instant, PersonId } from '../domain/ids.js';
import type { CaseRow } from '../domain/row.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { isOpen } from '../domain/case.js';
import { seatsOf } from '../domain/directory.js';
import { desksOf, isUpTo } from '../domain/queue.js';
import { rowOf } from '../domain/row.js';
import { sees } from '../domain/standing.js';

/** What waits for someone, the oldest first. */
export interface Digest {
  /** The first of them. */
  readonly rows: readonly CaseRow[];
  /** How many wait in all; `more`: at least so many. */
  readonly count: number;
  readonly more: boolean;
  readonly now: Instant;
  readonly timeZone: string;
}

const mostRead = 100;
const mostRows = 10;

/** null: nothing waits, or the reader holds no role any longer. `unheard`: cases that are in it while they are news. */
export async function digestFor(
  { store, now, worldAt }: Surroundings & { readonly store: Pick<Store, 'queue' | 'findCase'> },
  reader: PersonId,
  unheard: readonly CaseNumber[],
): Promise<Digest | null> {
  const at = now();
  const world = worldAt(at);
  if (seatsOf(world.directory, reader, world.today).length === 0) return null;
  const queue = await store.queue(desksOf(world, reader), { after: null, limit: mostRead });
  const told = await Promise.all(unheard.map((number) => store.findCase(number)));
  const isNews = (c: Case) => sees(world, c, reader) && (isOpen(c) || c.reporter.person === reader);
  const waiting = [...queue.rows.filter((c) => isUpTo(world, c, reader)), ...told.filter((c) => c !== null).filter(isNews)];
  const cases = new Map(waiting.map((c) => [c.number, c]));
  if (cases.size === 0) return null;
  const oldest = [...cases.values()].toSorted((a, b) => (a.state.since < b.state.since ? -1 : 1));
  const rows = oldest.slice(0, mostRows).map((c) => rowOf(world, c, reader, at));
  const { timeZone } = world.directory.organisation;
  return { rows, count: cases.size, more: queue.next !== null, now: at, timeZone };
}
