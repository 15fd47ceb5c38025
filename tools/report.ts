import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPapers } from '../src/app/papers.js';
import { createPlans } from '../src/app/plans.js';
import { createSurroundings } from '../src/app/world.js';
import { readConfig } from '../src/config.js';
import { municipalityCode, parseDay } from '../src/domain/ids.js';
import type { Organisation } from '../src/domain/organisation.js';
import { deciders, type PaperRef } from '../src/domain/wish/papers.js';
import { openStore } from '../src/openStore.js';
import { giveUp, giveUpOn, realOutside } from '../src/outside.js';
import { StoreError } from '../src/store/storeError.js';
import { fileOf, formats } from '../src/papers/file.js';

/**
 * `npm run report -- minutes …`: papers as Word files and as Markdown, whole: whoever can read the store can read all of it.
 * The embedded store is its owner's alone, so beside a running bot it is refused in words; the bot makes the same papers.
 */
const usage = [
  'Usage: npm run report -- minutes --group steeringGroup --day 2026-11-20 [--out DIR]',
  `         (--group: ${deciders.join(', ')})`,
  '       npm run report -- wishes --municipality LUL [--out DIR]',
  '       npm run report -- plan --year 2027 [--out DIR]',
];

const text = { type: 'string' } as const;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { group: text, day: text, municipality: text, year: text, out: text } });
  const ref = positionals.length === 1 ? refIn(positionals[0], values) : null;
  if (!ref) giveUp(usage);
  if ('fault' in ref) giveUp([ref.fault]);
  await write(ref, values.out ?? '.');
} catch (error) {
  if (error instanceof StoreError && error.code === 'owned') giveUp([error.message, 'The running bot makes the same papers: write ”papper” to it in Teams.']);
  giveUpOn(error);
}

interface Options {
  readonly group?: string | undefined;
  readonly day?: string | undefined;
  readonly municipality?: string | undefined;
  readonly year?: string | undefined;
}

/** null: not a paper that there is. */
function refIn(paper: string | undefined, { group = '', day = '', municipality = '', year = '' }: Options): PaperRef | { readonly fault: string } | null {
  if (paper === 'minutes') {
    const decider = deciders.find((known) => known === group);
    const on = parseDay(day);
    if (!decider) return { fault: `--group is "${group}"; it takes one of ${deciders.join(', ')}.` };
    return on ? { paper, decider, day: on } : { fault: `--day is "${day}"; it takes a day such as 2026-11-20.` };
  }
  if (paper === 'wishes') return { paper, municipality: municipalityCode(municipality.toUpperCase()) };
  if (paper === 'plan') return /^20\d\d$/.test(year) ? { paper, year: Number(year) } : { fault: `--year is "${year}"; it takes a year such as 2027.` };
  return null;
}

async function write(ref: PaperRef, folder: string): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) giveUp(read.faults);
  const store = await openStore(read.config, realOutside);
  const stored = await store.loadOrganisation();
  if (!stored) giveUp(['The store holds no organisation yet. Run: npm run organisation -- apply FILE']);
  if (ref.paper === 'wishes') knownIn(stored.organisation, ref.municipality);
  const surroundings = createSurroundings(store, stored, realOutside.now);
  const { planOf } = createPlans({ ...surroundings, store, random: realOutside.random });
  const papers = createPapers({ ...surroundings, store, planOf });
  const paper = await papers.build(ref, 'all');
  await store.close();
  if (!paper) giveUp([`Nobody decided or recommended anything there on that day: there are no minutes.`]);
  await mkdir(folder, { recursive: true });
  for (const format of formats) {
    const { name, bytes } = await fileOf(paper, format);
    await writeFile(join(folder, name), bytes);
    console.log(`Wrote ${join(folder, name)}`);
  }
}

function knownIn({ municipalities }: Organisation, code: string): void {
  const codes = municipalities.map((m) => m.code);
  if (!codes.some((known) => known === code)) giveUp([`--municipality is "${code}"; it takes one of ${codes.join(', ')}.`]);
}
