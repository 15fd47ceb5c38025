import type { Case } from '../domain/case.js';
import type { Day, PersonId } from '../domain/ids.js';
import type { Plan } from '../domain/ranking/plan.js';
import type { PlanCommand, PlanRefusal } from '../domain/ranking/rank.js';
import type { PlanList } from '../domain/ranking/rows.js';
import type { PlanView } from '../domain/ranking/view.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { planDiary } from '../domain/ids.js';
import { newPlan } from '../domain/ranking/plan.js';
import { rank } from '../domain/ranking/rank.js';
import { inOrderOfApproval, leftOf, planList } from '../domain/ranking/rows.js';
import { planView, yearOf } from '../domain/ranking/view.js';
import { untilWritten } from './attempts.js';
import { wholeList } from './wholeList.js';

/** What became of it. `repeated`: it was so before. */
export type Ranked =
  | { readonly kind: 'done'; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: PlanRefusal };

export interface Plans {
  /** null: it is not for them to see. */
  readonly show: (year: number, viewer: PersonId) => Promise<PlanView | null>;
  readonly change: (year: number, command: PlanCommand) => Promise<Ranked>;
  /** The year's ranked list as papers tell it. */
  readonly planOf: (year: number) => Promise<PlanList>;
  /** Whole kronor that are left of that year's frame when all that is approved is paid for; null: no frame is set. */
  readonly frameLeft: (day: Day) => Promise<number | null>;
}

interface Deps extends Surroundings {
  readonly store: Pick<Store, 'findDiary' | 'writeDiary' | 'onList'>;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
}

export function createPlans(deps: Deps): Plans {
  const { store, now, worldAt } = deps;
  return {
    async show(year, viewer) {
      const at = now();
      return planView(worldAt(at), await planIn(store, year), await wishesIn(store, year), viewer, at);
    },
    change: (year, command) => carryOut(deps, year, command),
    planOf: async (year) => planList(worldAt(now()), await planIn(store, year), await wishesIn(store, year)),
    frameLeft: async (day) => leftOf(await planIn(store, yearOf(day)), await wishesIn(store, yearOf(day))),
  };
}

function carryOut({ store, worldAt, random }: Deps, year: number, command: PlanCommand): Promise<Ranked> {
  return untilWritten(`The plan of ${year}`, random, async () => {
    const before = await planIn(store, year);
    const onPlan = inOrderOfApproval(await wishesIn(store, year));
    const ranking = rank(worldAt(command.at), before, onPlan, command);
    if ('refusal' in ranking) return { kind: 'refused', refusal: ranking.refusal };
    if (ranking.plan === before) return { kind: 'done', repeated: true };
    const written = await store.writeDiary({ diary: ranking.plan, expectedVersion: before.version, letters: [] });
    return written === 'committed' ? { kind: 'done', repeated: false } : 'conflict';
  });
}

async function planIn(store: Deps['store'], year: number): Promise<Plan> {
  const found = await store.findDiary(planDiary(year));
  return found?.kind === 'plan' ? found : newPlan(year);
}

function wishesIn(store: Deps['store'], year: number): Promise<readonly Case[]> {
  return wholeList(store, `plan/${year}`);
}
