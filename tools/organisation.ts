import { loadOrganisation } from '../src/firstOrganisation.js';
import { StartFault } from '../src/startFault.js';
import { readConfig } from '../src/config.js';
import { giveUp } from '../src/outside.js';
import { openSqliteStore } from '../src/store/sqlite.js';

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
    const store = await openSqliteStore(read.config.sqlitePath);
    await store.saveOrganisation(organisation);
    await store.close();
    console.log(`Applied to ${read.config.sqlitePath}. The bot reads it when it starts.`);
  }
} catch (error) {
  giveUp(error instanceof StartFault ? error.lines : [String(error)]);
}
