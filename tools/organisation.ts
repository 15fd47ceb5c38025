import { loadOrganisation } from '../src/firstOrganisation.js';
import { readConfig } from '../src/config.js';
import { dayOf, plusDays } from '../src/domain/ids.js';
import { changesBetween } from '../src/domain/appointing/events.js';
import { succeed } from '../src/domain/succession.js';
import { giveUp, giveUpOn, realOutside } from '../src/outside.js';
import { openStore } from '../src/openStore.js';

/** `npm run organisation -- check|apply FILE`: says what is wrong with an organisation file, or puts it into the store. */
const [verb, file] = process.argv.slice(2);
if ((verb !== 'check' && verb !== 'apply') || !file) giveUp(['Usage: npm run organisation -- check|apply FILE']);

try {
  const organisation = await loadOrganisation(file);
  const { name, municipalities, people, appointments, chains } = organisation;
  console.log(
    `${name}: ${municipalities.length} municipalities, ${people.length} people, ${appointments.length} appointments, ${chains.length} chains. No faults.`,
  );
  if (verb === 'apply') await apply();

  async function apply(): Promise<void> {
    const read = readConfig(process.env);
    if ('faults' in read) giveUp(read.faults);
    const store = await openStore(read.config, realOutside);
    const before = await store.loadOrganisation();
    const now = realOutside.now();
    const yesterday = plusDays(dayOf(now, organisation.timeZone), -1);
    const next = before ? succeed(before.organisation, organisation, yesterday) : organisation;
    const events = before ? changesBetween(before.organisation, next, now) : [];
    const saved = await store.saveOrganisation({ organisation: next, expectedVersion: before?.version ?? 0, events });
    await store.close();
    if (saved === 'conflict') giveUp(['Somebody changed the organisation meanwhile: apply once more.']);
    console.log(`Applied to ${read.config.cosmos?.endpoint ?? read.config.sqlitePath}. The bot reads it when it starts.`);
  }
} catch (error) {
  giveUpOn(error);
}
