/** A store with so many cases of the latest twelve months, each counted: what `npm run bench -- statistics` measures on. */
import type { ItemOf } from '../../src/app/archive.js';
import { createCounter } from '../../src/app/counting.js';
import { alarmOf } from '../../src/domain/alarm.js';
import type { Instant } from '../../src/domain/ids.js';
import { caseNumber, instant, personId } from '../../src/domain/ids.js';
import { waitsOf } from '../../src/domain/queue.js';
import type { World } from '../../src/domain/responsibility.js';
import { dayMs } from '../../src/domain/zone.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { createRandom, type Random } from '../seed/random.js';
import { invent, tell, type Told } from '../seed/stories.js';

/** So many are told by the real rules, and come again at other times, each of which takes its own time for every step. */
const stories = 3000;
/** Cases in one transaction. */
const atOnce = 5000;
const yearMs = 365 * dayMs;
/** A file has no limit to its writes, and here nobody waits. */
const most = { cases: 4000, documents: 1_000_000 };

export async function fillYear(path: string, world: World, now: number, count: number): Promise<void> {
  const random = createRandom(1);
  const told = Array.from({ length: stories }, (_, i) => {
    const municipality = random.pick(world.directory.organisation.municipalities);
    return tell(world, random, invent(random, now), caseNumber(municipality.code, 2026, i + 1), municipality, now);
  });
  const store = await openSqliteStore(path);
  const item = (index: number) => again(world, random.pick(told), index, now - yearMs * (1 - index / count), now, random);
  for (let done = 0; done < count; done += atOnce) {
    await store.imported(Array.from({ length: Math.min(atOnce, count - done) }, (_, i) => item(done + i)));
    process.stderr.write(`${done + atOnce}/${count}\r`);
  }
  const raise = (_: string, error: unknown): never => {
    throw error;
  };
  const log = { info: () => {}, warn: () => {}, error: raise };
  process.stderr.write('counting them      \n');
  await createCounter({ store, now: () => instant(new Date(now)), worldAt: () => world, log, most }).run();
  await store.close();
}

/** The same story, begun then: what comes between its events takes from a tenth of the time to twice as long. */
function again(world: World, { case: c, events }: Told, index: number, begins: number, now: number, random: Random): ItemOf<'case'> {
  const times = new Map<Instant, Instant>();
  let [before, clock] = [Date.parse(c.reportedAt), begins];
  for (const { at } of events) {
    clock = Math.min(now, clock + (Date.parse(at) - before) * (0.1 + 1.9 * random.fraction()));
    before = Date.parse(at);
    times.set(at, instant(new Date(clock)));
  }
  const then = (at: Instant): Instant => times.get(at) ?? at;
  const moved = {
    ...c,
    number: caseNumber(c.municipality, 2026, index + 1),
    reportedAt: then(c.reportedAt),
    state: { ...c.state, since: then(c.state.since) },
    recent: c.recent.map((event) => ({ ...event, at: then(event.at) })),
    supporters: { [c.municipality]: Array.from({ length: random.below(30) }, (_, i) => personId('tenant', `supporter-${i}`)) },
  };
  return {
    kind: 'case',
    case: moved,
    waits: waitsOf(world, moved),
    alarm: alarmOf(world, moved),
    events: events.map((event) => ({ ...event, at: then(event.at) })),
    messages: [],
    forms: [],
  };
}
