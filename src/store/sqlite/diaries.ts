import type { DiaryTurn } from '../../app/ports.js';
import type { Diary } from '../../domain/diary.js';
import type { DiaryId, Instant } from '../../domain/ids.js';
import { decode, encode } from '../codec.js';
import type { Database, Document } from './driver.js';

/** `save` must run inside a transaction. */
export function createDiaries(db: Database) {
  const byId = db.prepare<Document>('SELECT document FROM diaries WHERE id = ?');
  const byAlarm = db.prepare<Document>('SELECT document FROM diaries WHERE alarm <= ? ORDER BY alarm, id LIMIT ?');
  const upsert = db.prepare<object>(`
    INSERT INTO diaries (id, version, alarm, document) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT DO UPDATE SET version = ?2, alarm = ?3, document = ?4`);

  function find(id: DiaryId): Diary | null {
    const row = byId.get(id);
    return row ? decode('diary', row.document) : null;
  }

  function due(now: Instant, limit: number): readonly Diary[] {
    return byAlarm.all(now, limit).map(({ document }) => decode('diary', document));
  }

  function put(diary: Diary): void {
    upsert.run(diary.id, diary.version, diary.alarm, encode('diary', diary));
  }

  /** false, with nothing written, when the diary is not at the expected version. */
  function save({ diary, expectedVersion }: Omit<DiaryTurn, 'letters'>): boolean {
    if ((find(diary.id)?.version ?? 0) !== expectedVersion) return false;
    put(diary);
    return true;
  }

  return { find, due, save, restore: put };
}
