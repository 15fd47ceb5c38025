import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../src/domain/ids.js';
import type { Organisation } from '../../src/domain/organisation.js';
import { root } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { startBotProcess } from '../support/process.js';
import { sample } from '../support/sample.js';
import { organise } from '../support/storeSteps.js';

const folder = mkdtempSync(join(tmpdir(), 'directory-'));
const sqlitePath = join(folder, 'store.db');
const file = (name: string) => join(folder, name);

/** `npm run directory -- …` in a process of its own: its exit code and all that it says. */
function run(...args: readonly string[]): Promise<{ readonly code: number; readonly words: string }> {
  const env = { PATH: process.env['PATH'], SQLITE_PATH: sqlitePath };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, 'dist/tools/directory.js'), ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, words: out + err }),
    );
  });
}

async function stored(): Promise<Organisation | undefined> {
  const store = await openSqliteStore(sqlitePath);
  const found = await store.loadOrganisation();
  await store.close();
  return found?.organisation;
}

async function store(organisation: Organisation): Promise<void> {
  const store = await openSqliteStore(sqlitePath);
  await organise(store, organisation);
  await store.close();
}

describe('npm run directory', function () {
  this.timeout(60_000);
  before(() => store(sample));
  after(() => rmSync(folder, { recursive: true }));

  it('[DIX8] an export in any format is read back without a change, and without --apply nothing is written', async () => {
    for (const name of ['a.xlsx', 'a.csv', 'a.json']) {
      assert.match((await run('export', file(name))).words, new RegExp(`^${sample.appointments.length} appointments written`));
      const { code, words } = await run('import', file(name));
      assert.equal(code, 0, words);
      assert.match(words, /appointed 0, changed 0, ended 0, unchanged \d+, new people 0\nNothing was applied/);
    }
  });

  it('[DIX8] a dry run says what would change and which holes it leaves, --apply does it, once', async () => {
    await run('export', file('b.csv'));
    const lines = readFileSync(file('b.csv'), 'utf8').split('\r\n');
    writeFileSync(file('b.csv'), lines.filter((line) => !line.startsWith('"Förvaltningsledare verksamhet";"BOD"')).join('\r\n'));
    const dry = await run('import', file('b.csv'));
    assert.match(dry.words, /^ended {2}Business lead, Bodens kommun/);
    assert.match(dry.words, /ended 1, unchanged \d+[^]*holes that are not there now:\n {2}vacant: Business lead, Bodens kommun\n/);
    assert.deepEqual(await stored(), sample);
    assert.match((await run('import', file('b.csv'), '--apply')).words, /Applied to/);
    const [ended] = (await stored())?.appointments.filter(({ role, municipality }) => role === 'businessLead' && municipality === 'BOD') ?? [];
    assert.ok(ended?.to && ended.to < day(new Date().toISOString()));
    assert.match((await run('import', file('b.csv'), '--apply')).words, /ended 0, unchanged/);
  });

  it('[DIX8] with a fault nothing is applied', async () => {
    const before = await stored();
    writeFileSync(file('c.csv'), 'Roll;Objekt-id;Från\nchef;1;2026-01-01\n');
    const { code, words } = await run('import', file('c.csv'), '--apply');
    assert.equal(code, 1);
    assert.match(words, /has 4 fault\(s\); nothing was applied:\n {2}row 2, Roll: no role is chef/);
    assert.deepEqual(await stored(), before);
  });

  it('[DIX9] check ends with 1 and every hole, with 0 when there is none', async () => {
    await store(sample);
    const holes = await run('check');
    assert.equal(holes.code, 1);
    assert.match(holes.words, /vacant: Business lead, Jokkmokks kommun\n[^]*IT lead, all municipalities stands in[^]*hole\(s\)\.\n$/);
    const [lead] = sample.appointments.filter(({ role }) => role === 'businessLead');
    assert.ok(lead);
    const filled = sample.municipalities.flatMap(({ code }) =>
      sample.appointments.some((a) => a.role === lead.role && a.municipality === code) ? [] : [{ ...lead, municipality: code }],
    );
    await store({ ...sample, appointments: [...sample.appointments, ...filled] });
    assert.deepEqual(await run('check'), { code: 0, words: 'No holes.\n' });
  });

  it('[DIX8] it says how it is used', async () => {
    for (const args of [[], ['import'], ['export'], ['check', 'x'], ['remove', 'x'], ['check', '--force']]) {
      const { code, words } = await run(...args);
      assert.ok(code === 1 && /Usage|--force/.test(words), words);
    }
  });

  it('[DIX8] while a bot owns the embedded store it refuses, in words', async () => {
    const bot = await startBotProcess({ SQLITE_PATH: sqlitePath, NODE_ENV: 'development' });
    try {
      const { code, words } = await run('check');
      assert.equal(code, 1);
      assert.match(words, /is owned by a running bot\. Stop it first/);
    } finally {
      await bot.kill();
    }
  });
});
