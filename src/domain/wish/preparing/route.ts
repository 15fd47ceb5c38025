import type { Case } from '../../case.js';
import type { Chain, Role } from '../../organisation.js';
import type { Place } from '../../responsibility.js';
import type { Scale } from '../proposal.js';
import { isWish } from '../support.js';

type Wish = Pick<Case, 'report' | 'proposal'>;

/** Whose decision a wish of each scale has no need of. */
const needless: Readonly<Record<Scale, ReadonlySet<Role>>> = {
  small: new Set(['managementGroup', 'steeringGroup', 'systemOwner']),
  larger: new Set(['systemOwner']),
  extraFunding: new Set(),
};

/** Where the itLead prepares what is to be decided; -1: nowhere in this chain. */
export function preparingStep({ steps }: Chain): number {
  return steps.findIndex(({ roles }) => roles[0] === 'itLead');
}

/** Whether a wish of its scale passes over a step of its chain: the one place that says so. */
export function passesOver({ report, proposal }: Wish, chain: Chain, step: number): boolean {
  const scale = proposal?.preparation?.scale;
  const role = chain.steps[step]?.roles[0];
  const prepared = preparingStep(chain);
  if (!isWish(report) || !scale || !role || prepared < 0) return false;
  return step > prepared && needless[scale].has(role);
}

/** Just below the step that it climbs to; the chain's last step: there is none left. */
export function belowNext(c: Wish, place: Place): Place {
  let { step } = place;
  while (passesOver(c, place.chain, step + 1)) step += 1;
  return { ...place, step };
}

/** The step that it goes down to. */
export function stepBelow(c: Wish, { chain, step }: Place): number {
  let below = step - 1;
  while (passesOver(c, chain, below)) below -= 1;
  return Math.max(0, below);
}
