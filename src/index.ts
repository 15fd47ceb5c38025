// `npm run bot`: the bot alone, as in production.
import { startBot } from './compose.js';
import { readConfig } from './config.js';
import { giveUp, giveUpOn, onSignal, realOutside } from './outside.js';

const read = readConfig(process.env);
if ('faults' in read) giveUp(read.faults);

try {
  const starting = startBot(read.config, realOutside);
  // From the first moment: whoever stops it while it starts gets an orderly end too.
  onSignal(async () => (await starting).stop());
  await starting;
} catch (error) {
  giveUpOn(error);
}
