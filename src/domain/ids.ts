import { dayMs, fromLocal, localMs } from './zone.js';

/** Branded identifiers: one maker and one guard each. Casts of this kind live here and in the codec only. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** `<municipality>-<yy>-<running number>`, for example `LUL-26-0001`. Unique, never reused. */
export type CaseNumber = Branded<'CaseNumber'>;
/** `<tenant id>:<Entra object id>`, lower case: the only name by which a person is known. */
export type PersonId = Branded<'PersonId'>;
/** Capital letters, for example `LUL`. */
export type MunicipalityCode = Branded<'MunicipalityCode'>;
/** A group's Teams channel as a recipient: `group:managementGroup`. */
export type GroupId = Branded<'GroupId'>;
/** Whoever can be shown a case: a person in their own chat, or a group in its channel. */
export type Recipient = PersonId | GroupId;
/** `diary:directory`, `diary:key`, `diary:circular:` and a draft, `diary:plan:` and a year, or `diary:` and a person: see diary.ts. */
export type DiaryId = Branded<'DiaryId'>;
/** What a notice is about, and lies beside in the store. */
export type Topic = CaseNumber | DiaryId;
/** `YYYY-MM-DD` in the organisation's time zone. */
export type Day = Branded<'Day'>;
/** An instant in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = Branded<'Instant'>;

const caseNumberPattern = /^([A-Z]{2,10})-(\d{2})-(\d{4,9})$/;

export function caseNumber(municipality: MunicipalityCode, year: number, running: number): CaseNumber {
  const twoDigitYear = String(year % 100).padStart(2, '0');
  return `${municipality}-${twoDigitYear}-${String(running).padStart(4, '0')}` as CaseNumber;
}

/** Reads a case number as people write it: any case, spaces around it. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const tidy = text.trim().toUpperCase();
  return caseNumberPattern.test(tidy) ? (tidy as CaseNumber) : null;
}

/** As Entra writes the ids of tenants, people and apps. */
export const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function personId(tenantId: string, objectId: string): PersonId {
  return `${tenantId}:${objectId}`.toLowerCase() as PersonId;
}

/** Reads what a person id was written down as. */
export function parsePersonId(text: string): PersonId | null {
  const [tenantId, objectId, ...more] = text.split(':');
  return tenantId && objectId && more.length === 0 ? personId(tenantId, objectId) : null;
}

/** The two ids that a person id is made of, in lower case. */
export function identityOf(person: PersonId): { readonly tenantId: string; readonly objectId: string } {
  const end = person.indexOf(':');
  return { tenantId: person.slice(0, end), objectId: person.slice(end + 1) };
}

export function groupId(group: string): GroupId {
  return `group:${group}` as GroupId;
}

export function isGroup(recipient: Recipient): recipient is GroupId {
  return recipient.startsWith('group:');
}

export const directoryDiary = 'diary:directory' as DiaryId;

export const keyDiary = 'diary:key' as DiaryId;

export function personalDiary(person: PersonId): DiaryId {
  return `diary:${person}` as DiaryId;
}

export function circularDiary(draft: string): DiaryId {
  return `diary:circular:${draft}` as DiaryId;
}

export function planDiary(year: number): DiaryId {
  return `diary:plan:${year}` as DiaryId;
}

export function municipalityCode(code: string): MunicipalityCode {
  return code as MunicipalityCode;
}

export function instant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The latest minute asked about: every turn asks. No day begins inside a minute. */
let latest = { minute: '', timeZone: '', day: '' };

/** The calendar day of an instant in a time zone such as `Europe/Stockholm`. */
export function dayOf(at: Instant, timeZone: string): Day {
  const minute = at.slice(0, 16);
  if (latest.minute !== minute || latest.timeZone !== timeZone) {
    const local = new Date(localMs(Date.parse(at), timeZone));
    latest = { minute, timeZone, day: local.toISOString().slice(0, 10) };
  }
  return latest.day as Day;
}

/** The first instant of a day in a time zone. */
export function startOf(from: Day, timeZone: string): Instant {
  return instant(new Date(fromLocal(Date.parse(from), timeZone)));
}

export function day(text: string): Day {
  return text as Day;
}

/** Reads a day as forms write it, `2026-11-23`; null for what is no real day. */
export function parseDay(text: string): Day | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : day(text);
}

/** The day so many days later; earlier when negative. */
export function plusDays(from: Day, days: number): Day {
  return day(new Date(Date.parse(from) + days * dayMs).toISOString().slice(0, 10));
}

/** The instant so many milliseconds later; earlier when negative. */
export function plusMs(from: Instant, ms: number): Instant {
  return instant(new Date(Date.parse(from) + ms));
}
