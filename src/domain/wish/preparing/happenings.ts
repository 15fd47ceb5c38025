import type { Worded } from '../../case.js';
import type { Day } from '../../ids.js';
import type { Basis, Compilation, Preparation } from '../proposal.js';
import type { Ruling } from '../ruling.js';

/** What can happen to a wish while it is prepared, and decided on by one person. */
export interface PreparingHappenings {
  readonly compiled: { readonly compilation: Compilation };
  readonly prepared: { readonly preparation: Preparation };
  /** `words`: the basis itself, for whoever is to decide to read. */
  readonly basisLaid: Worded & Omit<Basis, 'text'>;
  readonly ruled: Worded & Pick<Ruling, 'number' | 'office' | 'outcome'> & { readonly on: Day };
}

/** What each of their buttons needs. */
export interface PreparingInputs {
  readonly compile: Compilation;
  readonly prepare: Preparation;
  /** `left`: kronor of the year's frame that nothing else takes, null where no frame is known. Never what a card says. */
  readonly ruleApprove: Worded & { readonly left: number | null };
  readonly ruleReject: Worded;
  readonly layBasis: Basis;
  readonly grantFunds: Worded;
  readonly denyFunds: Worded;
}
export type PreparingVerb = keyof PreparingInputs;

export type PreparingRefusal =
  /** A group is to vote on it, and it has not been prepared. */
  | { readonly code: 'notPrepared' }
  /** One person decides on it here: it neither climbs nor is solved around that. */
  | { readonly code: 'byRuling' }
  | { readonly code: 'noBasis' }
  | { readonly code: 'beyondFrame' }
  /** What has been decided on stays as it is. */
  | { readonly code: 'ruledOn' }
  /** Somebody has declined it by their office, and so it is not opened again. */
  | { readonly code: 'rulingDeclined' };
