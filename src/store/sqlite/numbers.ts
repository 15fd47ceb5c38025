import { caseNumber, type CaseNumber, type MunicipalityCode } from '../../domain/ids.js';
import type { Database } from './driver.js';

/** Gives a draft its number, the same however often it asks. Must run inside a transaction. */
export function createNumbers(db: Database) {
  const given = db.prepare<{ readonly number: CaseNumber }>('SELECT number FROM drafts WHERE draft = ?');
  const count = db.prepare<{ readonly latest: number }>(`
    INSERT INTO counters (municipality, year, latest) VALUES (?, ?, 1)
    ON CONFLICT DO UPDATE SET latest = latest + 1 RETURNING latest`);
  const keep = db.prepare<never>('INSERT INTO drafts (draft, number) VALUES (?, ?)');

  return function reserve(draft: string, municipality: MunicipalityCode, year: number): CaseNumber {
    const known = given.get(draft);
    if (known) return known.number;
    const number = caseNumber(municipality, year, count.get(municipality, year % 100)?.latest ?? 1);
    keep.run(draft, number);
    return number;
  };
}
