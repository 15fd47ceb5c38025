/** A store as large as asked for, with exactly so many cases due: what `npm run bench -- sweep` measures on. */
import type { ItemOf } from '../../src/app/archive.js';
import type { CaseNumber, Instant } from '../../src/domain/ids.js';
import { instant, caseNumber } from '../../src/domain/ids.js';
import { waitsOf } from '../../src/domain/queue.js';
import type { World } from '../../src/domain/responsibility.js';
import { dayMs } from '../../src/domain/zone.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { createRandom } from '../seed/random.js';
import { invent, tell, type Told } from '../seed/stories.js';

/** So many are told by the real rules, and come again and again with numbers of their own: telling is what takes long. */
const stories = 6000;
/** Cases in one transaction. */
const atOnce = 5000;
/** Solved cases that nobody has said a word about for this long are due. */
const silentFor = 8 * dayMs;
/** What is not due is not in all the time that the bench's clock goes through. */
const farOff = 10 * 365 * dayMs;

/** Fills a new file with `count` cases, `due` of them due at `now` and spread evenly. Resolves with the numbers of those. */
export async function fill(path: string, world: World, now: number, count: number, due: number): Promise<readonly CaseNumber[]> {
  const random = createRandom(1);
  const stock = Array.from({ length: stories }, (_, i) => {
    const municipality = random.pick(world.directory.organisation.municipalities);
    const then = now - silentFor;
    return tell(world, random, invent(random, then), caseNumber(municipality.code, 2026, i + 1), municipality, then);
  });
  // As a store grows: in the order that they were reported.
  const told = stock.toSorted((a, b) => (a.case.reportedAt < b.case.reportedAt ? -1 : 1));
  const solved = told.filter((one) => one.case.state.status === 'resolved');
  const store = await openSqliteStore(path);
  const numbers: CaseNumber[] = [];

  function item(index: number): ItemOf<'case'> {
    const isDue = Math.floor(((index + 1) * due) / count) > Math.floor((index * due) / count);
    const one = isDue ? solved[index % solved.length] : told[Math.floor((index * stories) / count)];
    if (!one) throw new Error(`${stories} stories have left no case to go on with`);
    const alarm = isDue ? instant(new Date(now)) : instant(new Date(now + farOff * (1 + random.fraction())));
    const again = another(world, one, index, alarm);
    if (isDue) numbers.push(again.case.number);
    return again;
  }

  for (let done = 0; done < count; done += atOnce)
    await store.imported(Array.from({ length: Math.min(atOnce, count - done) }, (_, i) => item(done + i)));
  await store.close();
  return numbers;
}

/** The same story with another number, reported a moment later. Closed cases have no alarm. */
function another(world: World, { case: c, events }: Told, index: number, alarm: Instant): ItemOf<'case'> {
  const reportedAt = instant(new Date(Date.parse(c.reportedAt) + (index % 1000) * 1000));
  return {
    kind: 'case',
    case: { ...c, number: caseNumber(c.municipality, 2026, index + 1), reportedAt },
    waits: waitsOf(world, c),
    alarm: c.state.status === 'closed' ? null : alarm,
    events,
    messages: [],
    forms: [],
  };
}
