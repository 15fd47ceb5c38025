import type { FormKey, OpenForm } from '../../app/ports.js';
import type { CaseNumber } from '../../domain/ids.js';
import type { Database } from './driver.js';

/** Open forms. `open` and `close` must run inside a transaction. */
export function createForms(db: Database) {
  const all = 'SELECT number AS "case", person, verb, until FROM forms';
  const byKey = db.prepare<OpenForm>(`${all} WHERE number = ? AND person = ?`);
  const byCase = db.prepare<OpenForm>(`${all} WHERE number = ?`);
  const save = db.prepare<never>('INSERT OR REPLACE INTO forms (number, person, verb, until) VALUES (?, ?, ?, ?)');
  const owed = db.prepare<object>('SELECT 1 FROM outbox WHERE number = ? AND recipient = ? AND due IS NOT NULL LIMIT 1');
  const drop = db.prepare<never>('DELETE FROM forms WHERE number = ? AND person = ?');

  function find(key: FormKey): OpenForm | null {
    const row = byKey.get(key.case, key.person);
    // The drivers' rows have no prototype; a copy is a plain object.
    return row ? { ...row } : null;
  }

  function of(number: CaseNumber): readonly OpenForm[] {
    return byCase.all(number).map((row) => ({ ...row }));
  }

  function open({ case: number, person, verb, until }: OpenForm): boolean {
    save.run(number, person, verb, until);
    return owed.get(number, person) !== undefined;
  }

  function close({ case: number, person }: FormKey): void {
    drop.run(number, person);
  }

  return { find, of, open, close };
}
