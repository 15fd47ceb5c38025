import type { FormKey, OpenForm } from '../../app/ports.js';
import type { CaseNumber } from '../../domain/ids.js';
import type { Database } from './driver.js';
import { dueAgain } from './due.js';

/** Open forms, and the notices that they hold back. `open` and `close` must run inside a transaction. */
export function createForms(db: Database) {
  const all = 'SELECT number AS "case", person, verb, until FROM forms';
  const byKey = db.prepare<OpenForm>(`${all} WHERE number = ? AND person = ?`);
  const byCase = db.prepare<OpenForm>(`${all} WHERE number = ?`);
  const save = db.prepare<never>('INSERT OR REPLACE INTO forms (number, person, verb, until) VALUES (?, ?, ?, ?)');
  const drop = db.prepare<{ readonly until: number }>(
    'DELETE FROM forms WHERE number = ? AND person = ? RETURNING until',
  );
  const mine = 'recipient = ?2 AND number = ?1';
  const hold = db.prepare<never>(`UPDATE outbox SET due = ${dueAgain} WHERE ${mine} AND due IS NOT NULL`);
  // Those that wait for another reason have another time.
  const free = db.prepare<never>(`UPDATE outbox SET due = 0 WHERE ${mine} AND due = ?3`);

  function find(key: FormKey): OpenForm | null {
    const row = byKey.get(key.case, key.person);
    // The drivers' rows have no prototype; a copy is a plain object.
    return row ? { ...row } : null;
  }

  function of(number: CaseNumber): readonly OpenForm[] {
    return byCase.all(number).map((row) => ({ ...row }));
  }

  function open({ case: number, person, verb, until }: OpenForm): void {
    save.run(number, person, verb, until);
    hold.run(number, person);
  }

  function close({ case: number, person }: FormKey): void {
    const form = drop.get(number, person);
    if (form) free.run(number, person, form.until);
  }

  return { find, of, open, close };
}
