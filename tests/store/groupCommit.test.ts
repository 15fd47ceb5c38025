import assert from 'node:assert/strict';
import type { Database } from '../../src/store/sqlite/driver.js';
import { createGroupCommit } from '../../src/store/sqlite/groupCommit.js';
import { openDatabase } from '../../src/store/sqlite/open.js';

const full = 2;

/** A database on a disk that can be broken: commits then fail as they do on a full one. */
function breakable() {
  const db = openDatabase(':memory:');
  db.exec('CREATE TABLE notes (note TEXT)');
  const disk = { broken: false, commits: 0, synced: [] as boolean[] };
  const commit = db.prepare<never>('COMMIT');
  const run = () => {
    if (disk.broken) throw new Error('disk full');
    disk.commits += 1;
    // Prepared anew: its answer is as old as the statement.
    disk.synced.push(db.prepare<{ synchronous: number }>('PRAGMA synchronous').get()?.synchronous === full);
    return commit.run();
  };
  const target: Database = {
    exec: (sql) => db.exec(sql),
    prepare: <Row>(sql: string) => (sql === 'COMMIT' ? { ...db.prepare<Row>(sql), run } : db.prepare<Row>(sql)),
    close: () => db.close(),
  };
  const insert = db.prepare<never>('INSERT INTO notes VALUES (?)');
  const { write, close } = createGroupCommit(target);
  const note = (text: string) => write(() => insert.run(text));
  const mark = (text: string) => write(() => insert.run(text), 1);
  const notes = () =>
    db
      .prepare<{ note: string }>('SELECT note FROM notes')
      .all()
      .map((row) => row.note);
  return { disk, note, mark, notes, close };
}

describe('writes that arrive together', () => {
  it('[STO24] share one commit, and those that come later have their own', async () => {
    const { disk, note, close } = breakable();
    await Promise.all(['a', 'b', 'c'].map(note));
    assert.equal(disk.commits, 1);
    await note('d');
    assert.equal(disk.commits, 2);
    close();
  });

  it('[STO43] are synced to the disk, but for marks alone', async () => {
    const { disk, note, mark, notes, close } = breakable();
    await mark('a');
    await Promise.all([mark('b'), note('c')]);
    await mark('d');
    await note('e');
    assert.deepEqual(disk.synced, [false, true, false, true]);
    assert.deepEqual(notes(), ['a', 'b', 'c', 'd', 'e']);
    close();
  });

  it('[STO24] are all refused when the disk refuses their commit, and nothing of them stays', async () => {
    const { disk, note, notes, close } = breakable();
    disk.broken = true;
    const answers = await Promise.allSettled(['a', 'b'].map(note));
    assert.deepEqual(
      answers.map((answer) => answer.status),
      ['rejected', 'rejected'],
    );
    assert.deepEqual(notes(), []);
    disk.broken = false;
    await note('c');
    assert.deepEqual(notes(), ['c']);
    close();
  });
});
