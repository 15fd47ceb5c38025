import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../src/paths.js';
import { openSqliteStore } from '../src/store/sqlite.js';
import { runBotProcess, startBotProcess } from './support/process.js';

describe('starting and stopping', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const store = () => ({ SQLITE_PATH: join(folder, 'bot.db') });

  it('[CFG2] a wrong environment is told whole, starts nothing and ends with 1', async () => {
    const { code, words } = await runBotProcess({ ...store(), PORT: 'x', STORE: 'paper', NODE_ENV: 'production' });
    assert.equal(code, 1);
    assert.deepEqual(words.trim().split('\n').map((line) => line.split(' ')[0]), ['PORT', 'STORE', 'NODE_ENV']);
    assert.deepEqual(await readdir(folder), []);
  });

  it('[CFG6] an empty store without an organisation is a sentence and ends with 1', async () => {
    const { code, words } = await runBotProcess(store());
    assert.equal(code, 1);
    assert.match(words, /^The store holds no organisation yet\. Set ORGANISATION to an organisation file/);
    assert.ok(!words.includes('    at '));
    assert.deepEqual(await readdir(folder), []);
  });

  it('[CFG6] a wrong organisation file is told whole, with paths, and starts nothing', async () => {
    const ORGANISATION = join(folder, 'organisation.json');
    await writeFile(ORGANISATION, JSON.stringify({ name: 'Nämnden', municipalities: [{ code: 'lul', name: 'Luleå' }], people: [], roles: [], services: [], chain: [] }));
    const { code, words } = await runBotProcess({ ...store(), ORGANISATION });
    assert.equal(code, 1);
    for (const path of ['/municipalities/0/code', '/municipalities/0/tenantId', '/chain', '/chains']) assert.ok(words.includes(`  ${path}: `), words);
    assert.deepEqual(await readdir(folder), ['organisation.json']);
    await copyFile(samplePath, ORGANISATION);
    const corrected = await startBotProcess({ ...store(), ORGANISATION });
    assert.equal(await corrected.stop(), 0);
  });

  it('[CFG6] a wrong organisation file leaves a store that is there empty, and does not matter to one that has an organisation', async () => {
    const ORGANISATION = join(folder, 'organisation.json');
    await writeFile(ORGANISATION, '{}');
    await (await openSqliteStore(store().SQLITE_PATH)).close();
    assert.equal((await runBotProcess({ ...store(), ORGANISATION })).code, 1);
    assert.match((await runBotProcess(store())).words, /^The store holds no organisation yet/, 'nothing was stored');
    const first = await startBotProcess({ ...store(), ORGANISATION: samplePath });
    await first.stop();
    const second = await startBotProcess({ ...store(), ORGANISATION });
    assert.equal(await second.stop(), 0);
  });

  it('[CFG7] SIGTERM ends it with 0, and the next start needs no file', async () => {
    const first = await startBotProcess({ ...store(), ORGANISATION: samplePath });
    assert.equal((await fetch(`${first.url}/readyz`)).status, 200);
    assert.equal(await first.stop(), 0);
    const second = await startBotProcess(store());
    assert.equal(await second.stop(), 0);
  });

  it('[CFG7] a store that another bot owns, or a port that is taken, is a sentence', async () => {
    const first = await startBotProcess({ ...store(), ORGANISATION: samplePath });
    const other = { SQLITE_PATH: join(folder, 'other.db'), ORGANISATION: samplePath, PORT: new URL(first.url).port };
    const [owned, taken] = await Promise.all([runBotProcess(store()), runBotProcess(other)]);
    await first.stop();
    assert.deepEqual([owned.code, taken.code], [1, 1]);
    assert.ok(owned.words.length > 0 && !owned.words.includes('    at '), owned.words);
    assert.match(taken.words, /^Port \d+ on 127\.0\.0\.1 is taken/);
  });
});
