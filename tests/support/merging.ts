import assert from 'node:assert/strict';
import type { Handle, Outcome } from '../../src/app/handle.js';
import type { Log } from '../../src/app/log.js';
import type { Store } from '../../src/app/ports.js';
import type { Case, Report } from '../../src/domain/case.js';
import type { CaseNumber, MunicipalityCode } from '../../src/domain/ids.js';
import { createSweep } from '../../src/app/sweep.js';
import { does, report, type Act } from './cases.js';
import { act, handleOn } from './crowds.js';
import { LUL, person } from './organisation.js';
import { plain, replayed } from './replay.js';
import { noDiaries } from './rounds.js';
import { minute } from './storeFixtures.js';
import { caseOf } from './storeSteps.js';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Files a case, by default a wish of Luleå's. */
export async function filed(handle: Handle, draft: string, more: Partial<Report> & { municipality?: MunicipalityCode } = {}): Promise<CaseNumber> {
  const { municipality = LUL, ...written } = more;
  const request = { draft, municipality, message: null, reporter: { person: person(`of-${draft}`), name: `Den som frågade om ${draft}` } };
  const made = await handle.report({ ...request, report: { ...report, kind: 'change', title: `Spara utkast ${draft}`, ...written } });
  assert.ok(made.kind === 'done');
  return made.case.number;
}

let pressed = 0;

/** Someone presses a button once, on a card of no certain version. */
export function press(handle: Handle, name: string, number: CaseNumber, deed: Act): Promise<Outcome> {
  return act(handle, number, person(name), deed, `press-${(pressed += 1)}`);
}

/** As `press`, for what a test takes for granted. */
export async function pressing(handle: Handle, name: string, number: CaseNumber, deed: Act): Promise<Case> {
  const outcome = await press(handle, name, number, deed);
  assert.ok(outcome.kind === 'done', JSON.stringify(outcome));
  return outcome.case;
}

export const mergeInto = (into: CaseNumber | null): Act => ({ verb: 'mergeInto', input: { into } });
export const gather = (...picked: readonly CaseNumber[]): Act => ({ verb: 'gather', input: { picked } });
export const breakOut = (part: CaseNumber): Act => ({ verb: 'breakOut', input: { part } });
export const { split, makeWish } = does;

/** What is left undone is done, by an instance of its own. */
export async function sweep(store: Store): Promise<void> {
  await createSweep({ store, handle: handleOn(store), diaries: noDiaries, now: () => minute(0), log: quiet }).run();
}

/** How often each of these has happened to a case. */
export async function countOf(store: Store, number: CaseNumber, ...types: readonly string[]): Promise<readonly number[]> {
  const history = await store.history(number);
  return types.map((type) => history.filter((event) => event.type === type).length);
}

/** Whoever supports it by themselves, as its history tells. */
export async function ownSupporters(store: Store, number: CaseNumber): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const { type, by } of await store.history(number))
    if (type === 'supported') own.add(by);
    else if (type === 'unsupported') own.delete(by);
  return own;
}

/** What each has to do with the others they say alike, nothing is owed, and each history makes its case. */
export async function assertBound(store: Store, numbers: readonly CaseNumber[]): Promise<void> {
  const cases = await Promise.all(numbers.map((number) => caseOf(store, number)));
  for (const c of cases) {
    assert.equal(c.errands, undefined);
    const parts = cases.filter(({ partOf }) => partOf?.into === c.number).map(({ number }) => number);
    assert.deepEqual((c.parts ?? []).map(({ number }) => number).sort(), parts.sort());
    assert.deepEqual(plain(replayed(c, await store.history(c.number))), plain(c));
    if (c.partOf) assert.deepEqual([c.state.status, c.parts], ['closed', undefined]);
  }
}
