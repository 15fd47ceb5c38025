import { caseNumber, type CaseNumber, type MunicipalityCode } from '../../domain/ids.js';
import type { Database } from './driver.js';

/** Gives a draft its number, the same however often it asks. Must run inside a transaction. */
export function createNumbers(db: Database) {
  const given = db.prepare<{ readonly number: CaseNumber }>('SELECT number FROM drafts WHERE draft = ?');
  const latest = db.prepare<{ readonly latest: number }>('SELECT latest FROM counters WHERE municipality = ? AND year = ?');
  const count = db.prepare<never>('INSERT OR REPLACE INTO counters (municipality, year, latest) VALUES (?, ?, ?)');
  const keep = db.prepare<never>('INSERT INTO drafts (draft, number) VALUES (?, ?)');

  return function reserve(draft: string, municipality: MunicipalityCode, year: number): CaseNumber {
    const known = given.get(draft);
    if (known) return known.number;
    const next = (latest.get(municipality, year % 100)?.latest ?? 0) + 1;
    count.run(municipality, year % 100, next);
    const number = caseNumber(municipality, year, next);
    keep.run(draft, number);
    return number;
  };
}
