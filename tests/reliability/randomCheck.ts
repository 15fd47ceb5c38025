import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Store } from '../../src/app/ports.js';
import type { CaseEvent } from '../../src/domain/case.js';
import type { CaseNotice } from '../../src/domain/notices.js';
import { groupBy } from '../../src/domain/directory.js';
import { desksOf, waitsOf } from '../../src/domain/queue.js';
import { allSlots } from '../../src/domain/slots.js';
import { plain, replayed } from '../support/replay.js';
import { owedBy, pages } from '../support/storeSteps.js';
import type { Lived } from './randomRun.js';
import { staff, world } from './randomLife.js';

export interface Checked {
  events: number;
  decisions: number;
  notices: number;
  /** Events from a contest on that may end otherwise another time: these are not in the digest. */
  undigested: number;
  /** One for each case, by its index. */
  readonly digests: string[];
}

/** Holds everything that is stored against how it must be. Rejects at the first difference. */
export async function check(store: Store, lives: readonly Lived[], checked: Checked): Promise<void> {
  const notices = await checkNotices(store, lives);
  for (const life of lives) {
    const { number } = life.case;
    const [stored, history] = [await store.findCase(number), await store.history(number)];
    assert.deepEqual(stored, life.case);
    assert.deepEqual(history, life.history);
    assert.deepEqual(plain(replayed(life.case, history)), plain(life.case), `${number} is what its history makes`);
    assert.deepEqual(history.map(({ seq }) => seq), history.map((_, index) => index + 1));
    assert.equal(new Set(stored?.keys).size, stored?.keys.length, 'no command acted twice');
    countDecisions(history, checked);
    for (const [person, verb] of life.forms) assert.equal((await store.findForm({ case: number, person }))?.verb ?? null, verb);
    checked.events += history.length;
    checked.undigested += history.length - (life.settled ?? history.length);
    checked.digests[life.index] = digestOf(life, history, notices.get(number) ?? []);
  }
  checked.notices += [...notices.values()].flat().length;
  await checkQueues(store, lives);
}

/** Each that is owed is owed once, and no other: so there is no other case either, since its reporter would be owed its card. */
async function checkNotices(store: Store, lives: readonly Lived[]): Promise<ReadonlyMap<string, readonly CaseNotice[]>> {
  const owed: CaseNotice[] = [];
  for (const slot of allSlots) owed.push(...(await owedBy(store, { slots: [slot] })));
  const expected = lives.flatMap(({ notices }) => [...notices.values()]).sort(byId);
  assert.deepEqual(merged(owed), merged(expected));
  // Not merged: what becomes part of what hangs on how contests end.
  return groupBy(expected, (notice) => notice.case);
}

/** An update is told by the card that its reader was owed before it: a store may have made it that (STO42), or not. */
function merged(notices: readonly CaseNotice[]): CaseNotice[] {
  const cards = new Map<string, CaseNotice>();
  const kept = new Set<CaseNotice>();
  for (const notice of notices.toSorted(byVersion)) {
    const key = `${notice.case} ${notice.to}`;
    const before = cards.get(key);
    if (notice.kind === 'update' && before?.kind === 'bring') continue;
    if (notice.kind === 'update' && before) kept.delete(before);
    if (notice.kind !== 'thread') cards.set(key, notice);
    kept.add(notice);
  }
  return [...kept].sort(byId);
}

const byVersion = (a: CaseNotice, b: CaseNotice): number => a.version - b.version || Number(b.kind === 'update') - Number(a.kind === 'update');

const byId = (a: CaseNotice, b: CaseNotice): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** No request to climb is decided twice, and nothing is decided that nobody has asked for. */
function countDecisions(history: readonly CaseEvent[], checked: Checked): void {
  let pending = false;
  for (const { type } of history) {
    if (type === 'escalationRequested') pending = true;
    if (type !== 'approved' && type !== 'declined') continue;
    assert.ok(pending, 'decided twice');
    pending = false;
    checked.decisions += 1;
  }
}

/** Whoever has a role finds in their queue what waits for them, each case once, and nothing else. */
async function checkQueues(store: Store, lives: readonly Lived[]): Promise<void> {
  const waits = lives.map(({ case: c }) => ({ number: c.number, desks: new Set(waitsOf(world, c).map(({ desk }) => desk)) }));
  for (const person of staff) {
    const mine = desksOf(world, person);
    const found = (await pages((paging) => store.queue(mine, paging), 100)).flat();
    const expected = waits.filter(({ desks }) => mine.some((desk) => desks.has(desk)));
    assert.deepEqual(found.toSorted(), expected.map(({ number }) => number).sort());
  }
}

/**
 * The same for the same seed. Left out is only what hangs on who comes first: the running number in the case's number; which of
 * two who approved the same was heard; and what a case went through from its first contest on that ended otherwise for one
 * than for the other.
 */
function digestOf({ case: c, settled, either }: Lived, history: readonly CaseEvent[], notices: readonly CaseNotice[]): string {
  const impartial = (event: CaseEvent) => (either.has(event.seq) ? { ...event, by: null, deputyFor: null } : event);
  const versions = new Set(either.values());
  const events = history.slice(0, settled ?? history.length).map(impartial);
  const { recent, keys, ...rest } = c;
  const whole = {
    ...rest,
    recent: recent.map(impartial),
    keys: either.size > 0 ? keys.length : keys,
    notices: notices.map((notice) => (versions.has(notice.version) ? notice.id : notice)),
  };
  const text = JSON.stringify(settled === null ? [events, whole] : events);
  return createHash('sha256').update(text.replaceAll(c.number, c.municipality)).digest('hex');
}
