import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import { closeDatabase, openDatabase } from '../../src/store/sqlite/open.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { reporter } from './storeFixtures.js';
import { owedBy } from './storeSteps.js';

type Promised = readonly (readonly [number: string, version: number])[];

interface Writer {
  /** What the process says first: a promise kept, or why it could not open the file. */
  readonly firstLine: Promise<string>;
  /** Ends it as a power switch would; gives every case and version that it was promised. */
  kill(): Promise<Promised>;
}

/** Starts a process that writes to the file until it is killed. */
export function startWriter(path: string): Writer {
  const child = spawn(process.execPath, [fileURLToPath(new URL('storeWriter.js', import.meta.url)), path]);
  let said = '';
  const exited = once(child, 'close');
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const end = said.indexOf('\n');
      if (end >= 0) resolve(said.slice(0, end));
    });
  });
  async function kill(): Promise<Promised> {
    child.kill('SIGKILL');
    await exited;
    return [...said.matchAll(/^committed (\S+) (\d+)$/gm)].map(([, number = '', version]) => [number, Number(version)]);
  }
  return { firstLine, kill };
}

/** What is lost or torn in a file whose owner was killed, in words; empty when all is well. */
export async function tornIn(path: string, promised: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const store = await openSqliteStore(path);
  const { rows: cases } = await store.reportedBy(reporter, { after: null, limit: 1e6 });
  const owed = new Set(
    (await owedBy(store)).map((notice) => `${notice.case}/${notice.version}`),
  );
  const torn = (await Promise.all(cases.map((c) => faultsOf(store, c, owed)))).flat();
  await store.close();
  const versions = new Map<string, number>(cases.map((c) => [c.number, c.version]));
  const lost = [...promised].filter(([number, version]) => (versions.get(number) ?? 0) < version);
  return [...torn, ...lost.map(([number, version]) => `${number} lost version ${version}`), ...damageIn(path)];
}

/** In these histories each turn is one event. The first calls somebody, and the last owes somebody a notice that those between became part of. */
async function faultsOf(store: Store, c: Case, owed: ReadonlySet<string>): Promise<readonly string[]> {
  const history = await store.history(c.number);
  return [
    ...(history.length === c.version && c.events === c.version ? [] : [`${c.number} has ${history.length} events`]),
    ...[1, c.version].filter((v) => !owed.has(`${c.number}/${v}`)).map((v) => `${c.number} owes nothing for version ${v}`),
  ];
}

function damageIn(path: string): readonly string[] {
  const db = openDatabase(path);
  const said = db.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all();
  closeDatabase(db);
  return said.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}
