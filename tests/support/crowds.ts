import assert from 'node:assert/strict';
import type { Handle } from '../../src/app/handle.js';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import type { CaseNumber, PersonId } from '../../src/domain/ids.js';
import { createHandle } from '../../src/app/handle.js';
import { idle } from '../../src/app/settle.js';
import { municipalityCode, personId } from '../../src/domain/ids.js';
import { supportOf } from '../../src/domain/wish/support.js';
import { does, prepareAs, report, type Act } from './cases.js';
import { LUL, organisationWith, person } from './organisation.js';
import { minute, world as today } from './storeFixtures.js';
import { caseOf } from './storeSteps.js';

/** Luleå and Boden, with the chain of wishes. */
export const world = { ...today, directory: organisationWith() };

export function handleOn(store: Store, wake = () => {}): Handle {
  return createHandle({ store, now: () => minute(0), worldAt: () => world, ...idle, wake, random: Math.random });
}

export async function act(handle: Handle, number: CaseNumber, by: PersonId, deed: Act, key = `${by}/${deed.verb}`) {
  return handle.act({ case: number, by, at: minute(0), key, seen: null, ...deed });
}

/** A wish of Luleå's that the managementGroup has: everybody may support it. */
export async function sharedWish(handle: Handle): Promise<CaseNumber> {
  const wish = { ...report, kind: 'change', title: 'Spara utkast' };
  const reporter = { person: person('reporter'), name: 'Rapportören' };
  const made = await handle.report({ draft: 'wish', reporter, municipality: LUL, report: wish, message: null });
  assert.ok(made.kind === 'done');
  const { number } = made.case;
  await act(handle, number, person('business-lead'), does.requestEscalation);
  await act(handle, number, person('it-lead'), prepareAs('larger'));
  await act(handle, number, person('it-lead'), does.requestEscalation);
  return number;
}

/** Both groups are in favour, and the itLead orders it: from then on it is at the supplier's step. */
export async function voteThrough(handle: Handle, number: CaseNumber): Promise<void> {
  for (const name of ['it-lead', 'member']) await act(handle, number, person(name), does.voteEndorse);
  await act(handle, number, person('steering'), does.voteApprove);
  await act(handle, number, person('it-lead'), does.approve);
}

/** People of as many tenants and municipalities, with ids as long as real ones. */
export function crowd(size: number): readonly PersonId[] {
  const hex = (n: number) => n.toString(16).padStart(8, '0');
  return Array.from({ length: size }, (_, n) => personId(`${hex(n)}-0000-4000-8000-000000000000`, `${hex(n)}-1111-4000-8000-000000000000`));
}

export function support(handle: Handle, number: CaseNumber, by: PersonId, place: number) {
  const letter = (n: number) => String.fromCharCode(65 + (n % 26));
  const municipality = municipalityCode(`${letter(place)}${letter(Math.floor(place / 26))}X`);
  return act(handle, number, by, { verb: 'support', input: { municipality, name: `Nr ${place}` } });
}

/** Each of these has been counted, once, and there is one event of each. */
export async function assertCounted(store: Store, number: CaseNumber, people: readonly PersonId[]): Promise<Case> {
  const c = await caseOf(store, number);
  assert.deepEqual(supportOf(c, null), { people: people.length + 1, municipalities: people.length + 1, mine: false });
  const supported = (await store.history(number)).filter(({ type }) => type === 'supported').map(({ by }) => by);
  assert.deepEqual([...supported].sort(), [...people].sort());
  return c;
}
