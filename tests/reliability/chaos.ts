import { parseArgs } from 'node:util';
import { startConnector } from '../support/connector.js';
import { kill } from './killing.js';
import { liveInSlices, type Result } from './randomSlices.js';
import { grounds } from './randomStores.js';
import { sites } from './sites.js';

/**
 * `npm run chaos [-- --kills 1000 --store sqlite]`: kills the bot at random moments and checks what is left.
 * `npm run chaos -- --random 10000 [--seed 7 --first 0 --store sqlite]`: takes random cases through faults, repetitions and
 * contests; `--first` begins with a later case, as to see a slice again. Both go in slices on fresh stores.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    random: { type: 'string' },
    seed: { type: 'string', default: '7' },
    first: { type: 'string', default: '0' },
    store: { type: 'string', default: 'sqlite' },
  },
});
const killsPerSlice = 50;
const casesPerSlice = 500;

if (values.random === undefined) await killAll(pick(sites, values.store), whole('kills', values.kills, 1));
else await liveAll(pick(grounds, values.store), whole('random', values.random, 1));

async function killAll(name: keyof typeof sites, kills: number): Promise<void> {
  const connector = await startConnector();
  const total = { kills: 0, cases: 0, turns: 0, messages: 0 };
  while (total.kills < kills) {
    const slice = Math.min(killsPerSlice, kills - total.kills);
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
}

async function liveAll(name: keyof typeof grounds, cases: number): Promise<void> {
  const slice = { seed: whole('seed', values.seed, 0), first: whole('first', values.first, 0), cases };
  const tell = ({ cases: lived, events, decisions, digest }: Result) =>
    console.log(`${name}: ${lived} cases, ${events} events, ${decisions} decisions, digest ${digest}`);
  console.log(told(await liveInSlices(name, slice, casesPerSlice, tell)));
}

function told(r: Result): string {
  return [
    `${r.cases} cases as they must be: ${r.events} events, ${r.notices} notices, each once`,
    `${r.requests} requests answered, ${r.again} of them sent again after their answer or beside it`,
    `${r.calls} calls of a store, lost before it ${r.before}, after it ${r.after}`,
    `${r.disturbed} requests of a store disturbed, ${r.outages} of its calls given up for that`,
    `${r.decisions} decisions, none twice; at the same moment ${r.approvals} times two approved, ${r.verdicts} times one declined`,
    `${r.others} other contests, ${r.forms} forms opened while another acted`,
    `digest ${r.digest}, of all but ${r.undigested} events, which hang on who came first`,
  ].join('\n');
}

function pick<Name extends string>(from: Readonly<Record<Name, unknown>>, name: string): Name {
  const found = (Object.keys(from) as Name[]).find((each) => each === name);
  return found ?? giveUp(`--store is one of ${Object.keys(from).join(', ')}.`);
}

function whole(option: string, text: string, least: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= least ? number : giveUp(`--${option} is a whole number from ${least}.`);
}

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
