import { readCosmos } from '../src/config.js';
import { giveUp, giveUpOn } from '../src/outside.js';
import { initCosmos } from '../src/store/cosmos.js';

/** `npm run cosmos:init`: makes the database and its containers in an emulator. In Azure infra/ does that. */
const faults: string[] = [];
const account = readCosmos(process.env, faults);
if (!account.key) faults.push('COSMOS_KEY is missing: with an identity alone nobody may make containers. Deploy infra/ in Azure.');
if (faults.length > 0) giveUp(faults);

try {
  const made = await initCosmos(account);
  const where = `the database ${account.database} at ${account.endpoint}`;
  console.log(made.length > 0 ? `Made ${made.join(', ')} in ${where}.` : `Nothing to make: ${where} has its containers.`);
} catch (error) {
  giveUpOn(error);
}
