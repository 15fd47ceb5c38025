import { join } from 'node:path';
import { startBot } from './compose.js';
import { StartFault } from './startFault.js';
import { readConfig } from './config.js';
import { giveUp, onSignal, realOutside } from './outside.js';
import { samplePath } from './paths.js';
import { PlaygroundFault, startPlayground } from './playground/index.js';

/** The start page's port; the chat windows take the ports after it. */
const defaultStartPort = '3900';

/** `npm start`: the bot with the sample organisation, and a local chat client with a window for each role. */
// The bot's log would bury the address that this prints; what is wrong still shows.
const read = readConfig({ LOG_LEVEL: 'warn', ORGANISATION: samplePath, ...withoutEmpty(process.env) });
if ('faults' in read) giveUp(read.faults);
const { config } = read;
if (config.app) giveUp(['npm start is for local mode. With MicrosoftAppId set, use npm run bot.']);

try {
  const bot = await startBot(config, realOutside);
  const stopBot = async () => bot.stop();
  const playground = await startPlayground({
    organisation: bot.organisation,
    botUrl: bot.url,
    basePort: Number(process.env['PLAYGROUND_PORT'] || defaultStartPort),
    folder: join('.data', 'playground'),
    log: (line) => console.log(line),
  }).catch(async (error: unknown) => {
    await stopBot();
    throw error;
  });
  onSignal(async () => {
    await playground.stop();
    await stopBot();
  });
  console.log(`\nOpen ${playground.address} in a browser. Stop with Ctrl+C.\n`);
} catch (error) {
  giveUp(error instanceof StartFault ? error.lines : error instanceof PlaygroundFault ? [error.message] : [String(error)]);
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value));
}
