import assert from 'node:assert/strict';
import type { Claim, Commit, OrganisationTurn, Page, Paging, Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import type { Letter } from '../../src/domain/letters.js';
import type { CaseNotice } from '../../src/domain/notices.js';
import type { Organisation } from '../../src/domain/organisation.js';
import { allSlots } from '../../src/domain/slots.js';

/** Stores turns in order, one after the other, and gives the last one's case. */
export async function store(target: Store, ...turns: readonly Commit[]): Promise<void> {
  for (const turn of turns) assert.equal(await target.commit(turn), 'committed');
}

/** Claims whatever a store owes anybody. */
export const everything: Claim = { now: Number.MAX_SAFE_INTEGER, slots: allSlots, busy: [], limit: 1_000_000, recipients: 1_000_000 };

/** The notices of cases that may be tried, oldest first. */
export async function owedBy(target: Store, claim: Partial<Claim> = {}): Promise<readonly CaseNotice[]> {
  const owed = (await target.owed({ ...everything, ...claim })).map(({ notice }) => notice);
  return owed.filter((notice) => notice.kind !== 'letter');
}

/** The letters that may be tried, oldest first. */
export async function lettersOwedBy(target: Store, claim: Partial<Claim> = {}): Promise<readonly Letter[]> {
  const owed = (await target.owed({ ...everything, ...claim })).map(({ notice }) => notice);
  return owed.filter((notice) => notice.kind === 'letter');
}

/** The case as it is stored now. */
export async function caseOf(target: Store, number: CaseNumber): Promise<Case> {
  const found = await target.findCase(number);
  assert.ok(found, `${number} is stored`);
  return found;
}

/** The numbers of a first page that is long enough for a test. */
export async function numbers(page: Promise<Page<Case>>): Promise<readonly CaseNumber[]> {
  return (await page).rows.map((c) => c.number);
}

/** The numbers on each page of a list, read to its end. */
export async function pages(
  list: (paging: Paging) => Promise<Page<Case>>,
  limit: number,
): Promise<readonly CaseNumber[][]> {
  const read: CaseNumber[][] = [];
  for (let after: string | null = null, left = 100; left > 0; left -= 1) {
    const page: Page<Case> = await list({ after, limit });
    read.push(page.rows.map((c) => c.number));
    if (page.next === null) return read;
    after = page.next;
  }
  throw new Error('The list has no end.');
}

export const firstPage: Paging = { after: null, limit: 20 };

/** Cursors that no list gave out: not base64, not JSON, other types, other lists', far too big. */
export const forgedCursors: readonly string[] = [
  '',
  '%%%',
  'åäö\u0000',
  'x'.repeat(10_000),
  ...[
    'null',
    '{}',
    '[]',
    '[null]',
    '["1"]',
    '[{}]',
    '[1e400]',
    '[-1,"",{}]',
    '["a","b","c"]',
    '[0,"\u0000",1e300]',
    '[[1]]',
  ].map((text) => Buffer.from(text).toString('base64url')),
];

/** Puts an organisation in the place of the one that is there. */
export async function organise(target: Store, organisation: Organisation, events: OrganisationTurn['events'] = []): Promise<void> {
  const expectedVersion = (await target.loadOrganisation())?.version ?? 0;
  assert.equal(await target.saveOrganisation({ organisation, expectedVersion, events }), 'committed');
}
