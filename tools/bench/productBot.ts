/** The product as `npm run bot` starts it, but for delivery: what is owed is stored and not sent. */
import { startBot } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { giveUp, onSignal, realOutside } from '../../src/outside.js';

const read = readConfig(process.env);
if ('faults' in read) giveUp(read.faults);
const bot = await startBot(read.config, { ...realOutside, delivering: false });
onSignal(() => bot.stop());
