import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import type { CaseNumber, PersonId } from '../../src/domain/ids.js';
import type { Plan } from '../../src/domain/ranking/plan.js';
import type { Asked, PlanRefusal } from '../../src/domain/ranking/rank.js';
import type { World } from '../../src/domain/responsibility.js';
import type { Ruling } from '../../src/domain/wish/ruling.js';
import { createDirectory } from '../../src/domain/directory.js';
import { caseNumber, day, instant, plusDays } from '../../src/domain/ids.js';
import { newPlan } from '../../src/domain/ranking/plan.js';
import { rank } from '../../src/domain/ranking/rank.js';
import { inOrderOfApproval } from '../../src/domain/ranking/rows.js';
import { given } from './cases.js';
import { LUL, organisationWith, person } from './organisation.js';

/** Three in the steeringGroup, and whoever deputises for one of them. */
const { organisation } = organisationWith({ steeringGroup: ['ada', 'bo', 'cleo', { name: 'dan', deputyFor: 'cleo' }] });
export const world: World = { directory: createDirectory(organisation), today: day('2026-11-23') };
export const at = instant(new Date('2026-11-23T09:00:00Z'));

export const wishNumber = (n: number): CaseNumber => caseNumber(LUL, 2026, n);

/** A wish that the itLead approved, the earlier the lower its number; `cost` null: nobody has estimated it. */
export function wish(n: number, cost: number | null, changes: Partial<Case> = {}): Case {
  const { case: c } = given({ kind: 'change', directory: world.directory });
  const preparation = { effort: 'M', cost: cost ?? 0, supplierAnswer: '', dependencies: '', scale: 'small' } as const;
  return {
    ...c,
    number: wishNumber(n),
    report: { ...c.report, title: `Önskemål ${n}` },
    shared: true,
    rulings: [approved(n)],
    ...(cost !== null && { proposal: { preparation } }),
    ...changes,
  };
}

export function approved(n: number): Ruling {
  const on = plusDays(day('2026-01-01'), n);
  return { number: `${wishNumber(n)}/B1`, office: 'itLead', by: person('it-lead'), at: instant(new Date(`${on}T09:00:00Z`)), on, outcome: 'approve', words: '' };
}

/** A plan, and what becomes of it when people ask for things one after another, each on what is there. */
export interface Listed {
  readonly plan: Plan;
  readonly wishes: readonly Case[];
}

export function listed(wishes: readonly Case[], plan: Plan = newPlan(2026)): Listed {
  return { plan, wishes };
}

export function asks({ plan, wishes }: Listed, who: string, asked: Asked, seen = plan.version) {
  return rank(world, plan, inOrderOfApproval(wishes), { ...asked, by: person(who), at, seen });
}

/** What becomes of it; it must be allowed. */
export function after(before: Listed, who: string, asked: Asked, seen?: number): Listed {
  const ranking = asks(before, who, asked, seen);
  if ('refusal' in ranking) throw new Error(JSON.stringify(ranking.refusal));
  return { ...before, plan: ranking.plan };
}

export function refused(before: Listed, who: string, asked: Asked, seen?: number): PlanRefusal | null {
  const ranking = asks(before, who, asked, seen);
  return 'refusal' in ranking ? ranking.refusal : null;
}

export const higher = (n: number): Asked => ({ verb: 'moveHigher', number: wishNumber(n) });
export const lower = (n: number): Asked => ({ verb: 'moveLower', number: wishNumber(n) });
export const placeAs = (n: number, place: number): Asked => ({ verb: 'placeAs', number: wishNumber(n), place });
export const setFrame = (frame: number): Asked => ({ verb: 'setFrame', frame });
export const by = (name: string): PersonId => person(name);

/** Cases as they are, as if they had just come: for stores. */
export async function storeAll(store: Pick<Store, 'commit'>, cases: readonly Case[]): Promise<void> {
  for (const c of cases) {
    const commit = { case: { ...c, version: 1 }, expectedVersion: 0, events: [], notices: [], waits: [], alarm: null };
    if ((await store.commit(commit)) !== 'committed') throw new Error(`${c.number} is stored already`);
  }
}
