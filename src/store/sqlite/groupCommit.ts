import { StoreError } from '../storeError.js';
import type { Database } from './driver.js';
import { closeDatabase } from './open.js';

/** Answers one write, once the group that it belongs to is durable. */
type Answer = () => void;
interface Job {
  readonly run: () => Answer;
  readonly reject: (reason: unknown) => void;
}

/** Runs `work` in the next transaction. Resolves with its answer once durable; rejects when nothing was written. */
export type Write = <T>(work: () => T) => Promise<T>;

interface GroupCommit {
  readonly write: Write;
  /** Writes what still waits, refuses all that comes later and closes the database. */
  readonly close: () => void;
}

/** So many writes at most in one turn of the event loop: others want their turn too. */
const groupSize = 256;

/**
 * Writes that arrive in the same turn of the event loop share one transaction, and so one sync of the disk. No
 * transaction stays open across turns, so reads on the same connection never see a half-done one.
 */
export function createGroupCommit(db: Database): GroupCommit {
  const runTogether = createTransaction(db);
  const waiting: Job[] = [];
  let closed = false;

  function write<T>(work: () => T): Promise<T> {
    if (closed) return Promise.reject(new StoreError('closed', 'The store is closed.'));
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      const run = (): Answer => {
        const value = work();
        return () => resolve(value);
      };
      waiting.push({ run, reject });
    });
  }

  function flush(): void {
    const group = waiting.splice(0, groupSize);
    if (waiting.length > 0) setImmediate(flush);
    if (group.length > 0) for (const answer of runTogether(group)) answer();
  }

  function close(): void {
    if (closed) return;
    closed = true;
    while (waiting.length > 0) flush();
    closeDatabase(db);
  }

  return { write, close };
}

/** Runs a group in one transaction, each job in a savepoint: one that fails leaves its neighbours alone. */
function createTransaction(db: Database): (group: readonly Job[]) => readonly Answer[] {
  const prepared = (sql: string) => db.prepare<never>(sql);
  const [begin, commit] = [prepared('BEGIN IMMEDIATE'), prepared('COMMIT')];
  const [mark, release, undo] = [prepared('SAVEPOINT job'), prepared('RELEASE job'), prepared('ROLLBACK TO job')];

  function alone(job: Job): Answer {
    mark.run();
    try {
      const answer = job.run();
      release.run();
      return answer;
    } catch (error) {
      undo.run();
      release.run();
      return () => job.reject(error);
    }
  }

  return function together(group) {
    try {
      begin.run();
      const answers = group.map(alone);
      commit.run();
      return answers;
    } catch (error) {
      abandon(db);
      return group.map((job) => () => job.reject(error));
    }
  };
}

function abandon(db: Database): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // A full disk or a failed read has SQLite roll back by itself; there is then nothing left to roll back.
  }
}
