import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { changesBetween } from '../src/domain/appointing/events.js';
import { createDirectory } from '../src/domain/directory.js';
import { holesOf } from '../src/domain/holes.js';
import { dayOf, type Day } from '../src/domain/ids.js';
import type { Organisation } from '../src/domain/organisation.js';
import { openStore } from '../src/openStore.js';
import { propose } from '../src/organisation/table/proposal.js';
import { writeAppointments } from '../src/organisation/table/write.js';
import { giveUp, giveUpOn, realOutside } from '../src/outside.js';
import { readTable, writeTable } from './directory/files.js';
import { faultLine, holeLine, proposalLines, roleNames, swedishRole } from './directory/words.js';

/** `npm run directory -- import FILE [--apply] | export FILE | check`: who holds what, as a table. */
const usage = 'Usage: npm run directory -- import FILE [--apply] | export FILE | check (FILE ends with .xlsx, .csv or .json)';
const mostLines = 50;

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { apply: { type: 'boolean' } } });
  const [verb, file] = positionals;
  if (verb === 'import' && file) await importFrom(file, values.apply === true);
  else if (verb === 'export' && file) await exportTo(file);
  else if (verb === 'check' && !file) await check();
  else giveUp([usage]);
} catch (error) {
  giveUpOn(error);
}

async function importFrom(file: string, apply: boolean): Promise<void> {
  const table = await readTable(file);
  await withOrganisation(async (before, today, save) => {
    const proposal = propose(before, table, roleNames, today);
    if ('faults' in proposal)
      giveUp([`${file} has ${proposal.faults.length} fault(s); nothing was applied:`, ...first(proposal.faults.map(faultLine))]);
    for (const line of proposalLines(proposal)) console.log(line);
    const had = new Set(holeLines(before, today));
    const holes = holeLines(proposal.next, today).filter((line) => !had.has(line));
    if (holes.length > 0) console.log(['This leaves holes that are not there now:', ...first(holes)].join('\n'));
    if (!apply) console.log('Nothing was applied: add --apply.');
    else if (proposal.changes.length > 0) await save(proposal.next);
  });
}

async function exportTo(file: string): Promise<void> {
  await withOrganisation(async (organisation, today) => {
    // A program that reads JSON knows roles by their codes.
    const rows = writeAppointments(organisation, file.toLowerCase().endsWith('.json') ? (role) => role : swedishRole, today);
    await writeTable(file, rows);
    console.log(`${rows.length} appointments written to ${file}.`);
  });
}

/** Ends with 0 when every role is held and every step finds its own, else with 1. */
async function check(): Promise<void> {
  await withOrganisation(async (organisation, today) => {
    const lines = holeLines(organisation, today);
    for (const line of lines) console.log(line);
    console.log(lines.length === 0 ? 'No holes.' : `${lines.length} hole(s).`);
    process.exitCode = lines.length === 0 ? 0 : 1;
  });
}

/** As many lines as anybody reads. */
function first(lines: readonly string[]): readonly string[] {
  const more = lines.length > mostLines ? [`… and ${lines.length - mostLines} more`] : [];
  return [...lines.slice(0, mostLines), ...more].map((line) => `  ${line}`);
}

function holeLines(organisation: Organisation, today: Day): readonly string[] {
  return holesOf({ directory: createDirectory(organisation), today }).map((hole) => holeLine(organisation, hole));
}

type Save = (next: Organisation) => Promise<void>;

async function withOrganisation(work: (organisation: Organisation, today: Day, save: Save) => Promise<void>): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) giveUp(read.faults);
  const store = await openStore(read.config, realOutside);
  const stored = await store.loadOrganisation();
  if (!stored) giveUp(['The store holds no organisation yet. Run: npm run organisation -- apply FILE']);
  const { organisation, version } = stored;
  await work(organisation, dayOf(realOutside.now(), organisation.timeZone), async (next) => {
    const events = changesBetween(organisation, next, realOutside.now());
    if ((await store.saveOrganisation({ organisation: next, expectedVersion: version, events })) === 'conflict')
      giveUp(['Somebody changed the organisation meanwhile: import once more.']);
    console.log(`Applied to ${read.config.cosmos?.endpoint ?? read.config.sqlitePath}. A bot on the embedded store reads it when it starts.`);
  });
  await store.close();
}
