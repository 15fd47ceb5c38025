import type { Archive, Item, ItemOf } from '../../app/archive.js';
import type { Access } from './access.js';
import type { Fields, Place } from './client.js';
import { contactFields, placeOf } from './contacts.js';
import { diaryFields } from './diaries.js';
import * as documents from './documents.js';
import { caseId, heldUntil, inCase, type CaseFields } from './documents.js';
import { topicOf } from '../../domain/notices.js';
import { asleep } from './notices.js';
import { counterFields, draftFields, inDirectory } from './numbers.js';
import { changeFields, inOrganisations, organisationFields } from './records.js';

/** Stores items as they are: each once more changes nothing. */
export function createImport(db: Access, nextPlace: () => number): Archive['imported'] {
  async function add(item: Item): Promise<void> {
    switch (item.kind) {
      case 'organisation':
        return put(db, inOrganisations, organisationFields(item));
      case 'change':
        return put(db, inOrganisations, changeFields(item));
      case 'contact':
        return put(db, placeOf(item.contact.recipient), contactFields(item.contact));
      case 'draft':
        return put(db, inDirectory(draftFields(item).part), draftFields(item));
      case 'counter':
        return put(db, inDirectory(counterFields(item).part), counterFields(item));
      case 'case':
        return putCase(db, item);
      case 'diary':
        return put(db, inCase(item.diary.id), diaryFields(item.diary));
      case 'notice':
        return putNotice(db, item, nextPlace());
    }
  }

  return async function imported(items) {
    for (const item of items) await add(item);
  };
}

function put(db: Access, place: Place, ...all: readonly Fields[]): Promise<void> {
  return db.loosely(place, all.map(documents.upserted));
}

/** The case last: where it is, all that lies with it is. */
async function putCase(db: Access, { case: c, waits, alarm, events, messages, forms }: ItemOf<'case'>): Promise<void> {
  const place = inCase(c.number);
  if (await db.read(place, caseId)) return;
  const turn = { case: c, expectedVersion: 0, events, notices: [], waits, alarm };
  // What is owed to them comes later, and is to be let go of when the form is closed.
  const open = Object.fromEntries(forms.map(({ person, verb, until }) => [person, { verb, until, held: true }]));
  await put(db, place, ...events.map((event) => documents.eventFields(c, event)), ...messages.map(documents.messageFields));
  await put(db, place, ...documents.waitFields(turn), documents.caseFields(turn, open));
}

async function putNotice(db: Access, { notice, attempts, due, parked }: ItemOf<'notice'>, at: number): Promise<void> {
  const place = inCase(topicOf(notice));
  const found = await db.read<CaseFields>(place, caseId);
  const held = found ? heldUntil(found.forms, notice.to) : 0;
  const owed = { ...documents.noticeFields(notice, at, Math.max(due, held)), attempts };
  await put(db, place, parked ? { ...asleep(owed), parked } : owed);
}
