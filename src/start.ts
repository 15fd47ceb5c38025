// `npm start`: the bot with the sample organisation, and a local chat client with a window for each role.
import { join } from 'node:path';
import { startBot, type RunningBot } from './compose.js';
import { readConfig } from './config.js';
import { giveUp, giveUpOn, onSignal, realOutside } from './outside.js';
import { samplePath } from './paths.js';
import { startPlayground } from './playground/index.js';

/** The start page's port; the chat windows take the ports after it. */
const defaultStartPort = '3900';

// The bot's log would bury the address that this prints; what breaks still shows.
const read = readConfig({ LOG_LEVEL: 'error', ORGANISATION: samplePath, ...withoutEmpty(process.env) });
if ('faults' in read) giveUp(read.faults);
if (read.config.app) giveUp(['npm start is for local mode. With MicrosoftAppId set, use npm run bot.']);

try {
  const bot = await startBot(read.config, realOutside);
  const playground = await openWindows(bot).catch(async (error: unknown) => {
    await bot.stop();
    throw error;
  });
  onSignal(async () => {
    await playground.stop();
    await bot.stop();
  });
  console.log(`\nOpen ${playground.address} in a browser. Stop with Ctrl+C.\n`);
} catch (error) {
  giveUpOn(error);
}

function openWindows({ organisation, url }: RunningBot) {
  return startPlayground({
    organisation,
    botUrl: url,
    basePort: Number(process.env['PLAYGROUND_PORT'] || defaultStartPort),
    folder: join('.data', 'playground'),
    log: (line) => console.log(line),
  });
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value));
}
