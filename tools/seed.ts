import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import type { Municipality } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { Store } from '../src/app/ports.js';
import { loadOrganisation } from '../src/firstOrganisation.js';
import { readConfig } from '../src/config.js';
import { servicesFor } from '../src/domain/directory.js';
import { alarmOf } from '../src/domain/alarm.js';
import { waitsOf } from '../src/domain/queue.js';
import { countAnew, createCounter } from '../src/app/counting.js';
import { createSurroundings } from '../src/app/world.js';
import { giveUp, giveUpOn, realOutside } from '../src/outside.js';
import { samplePath } from '../src/paths.js';
import { openStore } from '../src/openStore.js';
import { createRandom, type Random } from './seed/random.js';
import { invent, tell } from './seed/stories.js';

/** `npm run seed -- --cases N [--seed S]`: fills the embedded store with cases in every state. Nothing is owed to anyone for them. */
const atOnce = 500;

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } });
const count = Number(values.cases);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1) giveUp([`--cases is "${values.cases}"; it takes a whole number from 1.`]);
if (!Number.isInteger(seed)) giveUp([`--seed is "${values.seed}"; it takes a whole number.`]);
const read = readConfig(process.env);
if ('faults' in read) giveUp(read.faults);

try {
  const store = await openStore(read.config, realOutside);
  await fill(store, read.config.organisation ?? samplePath, createRandom(seed));
  await store.close();
} catch (error) {
  giveUpOn(error);
}

async function fill(store: Store, organisationFile: string, random: Random): Promise<void> {
  const stored = await store.loadOrganisation();
  const organisation = stored?.organisation ?? (await loadOrganisation(organisationFile));
  if (!stored) await store.saveOrganisation({ organisation, expectedVersion: 0, events: [] });
  const { now, worldAt } = createSurroundings(store, { version: 0, organisation }, realOutside.now);
  const world = worldAt(now());
  const bar = new SingleBar({ format: '{bar} {value}/{total} cases  {eta_formatted} left' });
  bar.start(count, 0);
  // Before, should this be broken off, and after, should a bot count meanwhile.
  await countAnew(store);
  for (let done = 0; done < count; done += atOnce) {
    const batch = Math.min(atOnce, count - done);
    await Promise.all(Array.from({ length: batch }, (_, i) => addCase(store, world, random, `seed/${seed}/${done + i}`)));
    bar.update(done + batch);
  }
  bar.stop();
  await countAnew(store);
  await createCounter({ store, now, worldAt, log: console }).run();
}

/** The same draft gets the same number, so a seeding that is run again adds nothing twice. */
async function addCase(store: Store, world: World, random: Random, draft: string): Promise<void> {
  const municipality = random.pick(weighted(world));
  const story = createRandom(random.below(2 ** 31));
  const now = Date.parse(realOutside.now());
  const begun = invent(story, now);
  const number = await store.reserve(draft, municipality.code, Number(begun.reportedAt.slice(0, 4)));
  const told = tell(world, story, begun, number, municipality, now);
  const informed = told.case.informed.filter((recipient) => recipient === told.case.reporter.person);
  await store.commit({
    case: { ...told.case, informed },
    expectedVersion: 0,
    events: told.events,
    notices: [],
    waits: waitsOf(world, told.case),
    alarm: alarmOf(world, told.case),
  });
}

/** Larger municipalities have more services of their own, and report more. */
function weighted(world: World): readonly Municipality[] {
  return world.directory.organisation.municipalities.flatMap((m) => servicesFor(world.directory, m.code).map(() => m));
}
