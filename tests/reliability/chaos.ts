import { parseArgs } from 'node:util';
import { startConnector } from '../support/connector.js';
import { kill } from './killing.js';
import { sites, type SiteName } from './sites.js';

/** `npm run chaos [-- --kills 1000 --store sqlite]`: kills the bot at random moments, in slices on fresh stores, and checks what is left. */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, store: { type: 'string', default: 'sqlite' } } });
const kills = Number(values.kills);
const name = values.store;
const perSlice = 50;

function isSite(text: string): text is SiteName {
  return Object.hasOwn(sites, text);
}

if (!isSite(name) || !Number.isInteger(kills) || kills < 1) {
  console.error(`--store is one of ${Object.keys(sites).join(', ')}; --kills is a whole number above 0.`);
  process.exit(1);
}
const connector = await startConnector();
const total = { kills: 0, cases: 0, turns: 0, messages: 0 };
while (total.kills < kills) {
  const slice = Math.min(perSlice, kills - total.kills);
  await sites[name](async (site) => {
    const { cases, turns, messages } = await kill({ kills: slice, writers: 6, longestLifeMs: 700 }, site, connector);
    total.kills += slice;
    total.cases += cases;
    total.turns += turns;
    total.messages += messages;
  });
  console.log(`${name}: ${total.kills} kills, ${total.cases} cases, ${total.turns} events, ${total.messages} messages: nothing lost, nothing twice, all delivered`);
}
await connector.close();
