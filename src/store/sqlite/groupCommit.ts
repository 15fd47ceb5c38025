import { StoreError } from '../storeError.js';
import type { Database } from './driver.js';
import { closeDatabase } from './open.js';

/** Answers one write, once the group that it belongs to is durable. */
type Answer = () => void;
interface Job {
  readonly run: () => Answer;
  readonly reject: (reason: unknown) => void;
  /** Somebody is promised that it is on the disk. */
  readonly lasts: boolean;
}

/**
 * Runs `work` in the next transaction, twice if need be: it must do nothing but write. Resolves with its answer once durable;
 * rejects when nothing was written.
 * `marks`: nobody is waiting for it, and it is so many small things; a few wait a moment for others to share the commit with.
 * They are on the disk with the next write that is more: with the power they may be lost, and what arrived then arrives once more.
 */
export type Write = <T>(work: () => T, marks?: number) => Promise<T>;

interface GroupCommit {
  readonly write: Write;
  /** Writes what still waits, refuses all that comes later and closes the database. */
  readonly close: () => void;
}

/** So many writes at most in one turn of the event loop: others want their turn too. */
const groupSize = 256;
/** A group waits for others while they keep coming, so many turns of the event loop at most. */
const mostTurns = 4;
const patienceMs = 10;
/** So many marks wait for no more. */
const company = 16;

/**
 * Writes that arrive together share one transaction, and so one sync of the disk: a group is written when a turn of the event
 * loop has brought no more. No transaction stays open across turns, so reads on the same connection never see a half-done one.
 */
export function createGroupCommit(db: Database): GroupCommit {
  const runTogether = createTransaction(db);
  const waiting: Job[] = [];
  const pace = createPace(() => waiting.length, flush);
  let patient = 0;
  let closed = false;

  function write<T>(work: () => T, marks?: number): Promise<T> {
    if (closed) return Promise.reject(new StoreError('closed', 'The store is closed.'));
    return new Promise((resolve, reject) => {
      const run = (): Answer => {
        const value = work();
        return () => resolve(value);
      };
      waiting.push({ run, reject, lasts: marks === undefined });
      patient += marks ?? company;
      if (patient < company) pace.inAMoment();
      else pace.soon();
    });
  }

  function flush(): void {
    const group = waiting.splice(0, groupSize);
    patient = 0;
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

/** Decides when a group is written: when nothing more comes, or after a moment when nobody is waiting for it. */
function createPace(count: () => number, flush: () => void) {
  let gathering = false;
  let timer: NodeJS.Timeout | undefined;

  function gather(before: number, turn: number): void {
    if (count() > before && turn < mostTurns) setImmediate(gather, count(), turn + 1);
    else done();
  }

  function done(): void {
    gathering = false;
    clearTimeout(timer);
    timer = undefined;
    flush();
  }

  function soon(): void {
    if (gathering) return;
    gathering = true;
    setImmediate(gather, 0, 1);
  }

  return { soon, inAMoment: () => void (timer ??= setTimeout(done, patienceMs)) };
}

/** Runs a group in one transaction; a job that fails leaves its neighbours alone. */
function createTransaction(db: Database): (group: readonly Job[]) => readonly Answer[] {
  const [begin, commit] = [db.prepare<never>('BEGIN IMMEDIATE'), db.prepare<never>('COMMIT')];
  const guarded = createGuard(db);
  const syncFor = createSync(db);

  function transact(group: readonly Job[], run: (job: Job) => Answer): readonly Answer[] {
    try {
      syncFor(group);
      begin.run();
      const answers = group.map(run);
      commit.run();
      return answers;
    } catch (error) {
      abandon(db);
      return group.map((job) => () => job.reject(error));
    }
  }

  return function together(group) {
    let done = 0;
    const answers = transact(group, (job) => {
      const answer = job.run();
      done += 1;
      return answer;
    });
    // Savepoints cost every write a little, and the index of words much: they are for the rare group in which one failed.
    return done < group.length ? transact(group, guarded) : answers;
  };
}

/** Has the disk synced for a group in which something lasts. A commit that is not synced goes to the disk with the next that is. */
function createSync(db: Database): (group: readonly Job[]) => void {
  let synced: boolean | null = null;
  return function syncFor(group) {
    const lasts = group.some((job) => job.lasts);
    if (lasts !== synced) db.exec(`PRAGMA synchronous = ${lasts ? 'FULL' : 'NORMAL'}`);
    synced = lasts;
  };
}

/** Runs a job in a savepoint: when it fails, it alone is undone. */
function createGuard(db: Database): (job: Job) => Answer {
  const prepared = (sql: string) => db.prepare<never>(sql);
  const [mark, release, undo] = [prepared('SAVEPOINT job'), prepared('RELEASE job'), prepared('ROLLBACK TO job')];
  return function guarded(job: Job): Answer {
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
  };
}

function abandon(db: Database): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // A full disk or a failed read has SQLite roll back by itself; there is then nothing left to roll back.
  }
}
