import type { Case } from '../../case.js';
import type { Day } from '../../ids.js';
import type { World } from '../../responsibility.js';
import type { Basis, Compilation, Preparation } from '../proposal.js';
import type { Ruling } from '../ruling.js';
import type { Duty } from './duty.js';
import { dutyOf } from './duty.js';

/** What is known of a wish as a change request, and what has been decided on it by one person. */
export interface ProposalView {
  /** `services`: by the names that people know them by. */
  readonly compilation: Compilation | null;
  readonly preparation: Preparation | null;
  readonly basis: Basis | null;
  /** The latest of each office, oldest first. */
  readonly rulings: readonly RulingView[];
  /** What it waits for at its step. */
  readonly duty: Duty['kind'] | null;
}

export interface RulingView extends Pick<Ruling, 'number' | 'office' | 'outcome' | 'words'> {
  readonly on: Day;
}

export function proposalView(world: World, c: Case): ProposalView {
  const { compilation, preparation = null, basis = null } = c.proposal ?? {};
  const { services } = world.directory;
  const rulings = c.rulings ?? [];
  return {
    compilation: compilation ? { ...compilation, services: compilation.services.map((id) => services.get(id)?.name ?? id) } : null,
    preparation,
    basis,
    rulings: rulings.filter(({ office }, index) => !rulings.slice(index + 1).some((later) => later.office === office)),
    duty: dutyOf(world, c)?.kind ?? null,
  };
}
