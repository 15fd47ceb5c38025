import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { all, openDocx } from '../support/documents.js';
import { startBotProcess } from '../support/process.js';
import { sample } from '../support/sample.js';
import { organise } from '../support/storeSteps.js';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const sqlitePath = join(folder, 'store.db');
const out = join(folder, 'out', 'papers');

/** `npm run report -- …` in a process of its own: its exit code and all that it says. */
function run(...args: readonly string[]): Promise<{ readonly code: number; readonly words: string }> {
  const env = { PATH: process.env['PATH'], SQLITE_PATH: sqlitePath };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, 'dist/tools/report.js'), ...args, '--out', out], { env }, (_, said, faults) =>
      resolve({ code: child.exitCode ?? -1, words: said + faults }),
    );
  });
}

describe('npm run report', function () {
  this.timeout(60_000);
  before(async () => {
    const store = await openSqliteStore(sqlitePath);
    await organise(store, sample);
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('[PAP12] writes both files of a paper, by good names, and says so', async () => {
    const plan = await run('plan', '--year', '2027');
    assert.deepEqual([plan.code, plan.words.match(/^Wrote .*Förvaltningsplan 2027 utkast \d{4}-\d\d-\d\d\.(?:docx|md)$/gm)?.length], [0, 2]);
    const wishes = await run('wishes', '--municipality', 'lul');
    assert.deepEqual([wishes.code, wishes.words.match(/Förändringsönskemål Luleå kommun/g)?.length], [0, 2]);
    const [word = '', markdown = ''] = readdirSync(out).filter((name) => name.startsWith('Förvaltningsplan'));
    assert.match(readFileSync(join(out, markdown), 'utf8'), /^# Förvaltningsplan 2027 \(utkast\)\n/);
    assert.ok(all(openDocx(readFileSync(join(out, word)))('word/document.xml'), 'w:tbl').length > 4);
  });

  it('[PAP12] a meeting that decided nothing, and every wrong option, is a sentence, and nothing is written', async () => {
    const before = readdirSync(out);
    for (const [args, sentence] of [
      [['minutes', '--group', 'steeringGroup', '--day', '2026-11-20'], /^Nobody decided or recommended anything there on that day/],
      [['minutes', '--group', 'king', '--day', '2026-11-20'], /^--group is "king"; it takes one of steeringGroup, /],
      [['minutes', '--group', 'itLead', '--day', '2026-02-30'], /^--day is "2026-02-30"; it takes a day/],
      [['wishes', '--municipality', 'STO'], /^--municipality is "STO"; it takes one of ARV, /],
      [['plan', '--year', 'next'], /^--year is "next"; it takes a year/],
      [['budget'], /^Usage: npm run report/],
      [[], /^Usage: npm run report/],
      [['plan', '--years', '2027'], /^Unknown option '--years'/],
    ] as const) {
      const { code, words } = await run(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(words, sentence);
      assert.doesNotMatch(words, /\n\s+at /);
    }
    assert.deepEqual(readdirSync(out), before);
  });

  it('[PAP12] beside a bot that owns the file it says so', async () => {
    const bot = await startBotProcess({ SQLITE_PATH: sqlitePath, PORT: '0' });
    const { code, words } = await run('plan', '--year', '2027').finally(() => bot.kill());
    assert.equal(code, 1);
    assert.match(words, /is owned by a running bot\. Stop it first[^]*write ”papper” to it in Teams/);
  });
});
