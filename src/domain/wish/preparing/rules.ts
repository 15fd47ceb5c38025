import type { Case } from '../../case.js';
import type { Verb } from '../../commands.js';
import type { Holder } from '../../directory.js';
import type { PersonId } from '../../ids.js';
import type { World } from '../../responsibility.js';
import type { Situation } from '../../rules.js';
import type { Duty } from './duty.js';
import type { PreparingRefusal, PreparingVerb } from './happenings.js';
import { isOpen } from '../../case.js';
import { placeOf, worksHere } from '../../standing.js';
import { isWish } from '../support.js';
import { basisLayers, dutyOf, fundsOf } from './duty.js';
import { preparingStep } from './route.js';

/** How far a wish has come, for one person. */
export interface Preparing {
  /** Below the itLead's step, at it or above it; null: it is no wish. */
  readonly stage: 'below' | 'here' | 'above' | null;
  readonly duty: Duty['kind'] | null;
  /** Whether they are among those who see to that. */
  readonly onDuty: boolean;
  readonly laysBasis: boolean;
}

export function preparingFor(world: World, c: Case, person: PersonId): Preparing {
  const duty = dutyOf(world, c);
  const isAmong = (holders: readonly Holder[] = []) => holders.some((holder) => holder.person === person);
  return {
    stage: isWish(c.report) ? stageOf(world, c) : null,
    duty: duty?.kind ?? null,
    onDuty: isAmong(duty?.holders),
    laysBasis: fundsOf(world, c) !== null && isAmong(basisLayers(world)),
  };
}

/** Where nobody prepares, it is compiled at the first step. */
function stageOf(world: World, c: Case): Preparing['stage'] {
  const { chain, step } = placeOf(world, c);
  const prepares = preparingStep(chain);
  if (step === prepares) return 'here';
  return step < Math.max(prepares, 1) ? 'below' : 'above';
}

const onDuty = (kind: Duty['kind']) => ({ preparing }: Situation) => preparing.duty === kind && preparing.onDuty;

export const preparingAllows: { readonly [V in PreparingVerb]: (s: Situation) => boolean } = {
  compile: ({ case: c, standing, preparing }) => preparing.stage === 'below' && isOpen(c) && worksHere(standing),
  // While a request waits it is asked for as it is, and what has been decided on stays.
  prepare: ({ case: c, standing, preparing }) =>
    preparing.stage === 'here' && standing.atStep !== null && isOpen(c) && c.state.status !== 'escalating' && !c.ruled,
  ruleApprove: onDuty('ruling'),
  ruleReject: onDuty('ruling'),
  layBasis: ({ preparing }) => preparing.laysBasis,
  grantFunds: onDuty('funding'),
  denyFunds: onDuty('funding'),
};

/** What would go around a decision on the funds. A small wish may be solved without one: only climbing goes around that. */
const bypasses: ReadonlySet<Verb> = new Set<Verb>(['take', 'requestEscalation', 'resolve', 'handOver']);
const ofDecision: ReadonlySet<Verb> = new Set<Verb>(['prepare', 'ruleApprove', 'ruleReject', 'layBasis', 'grantFunds', 'denyFunds']);

/** Whether what is asked for would go around whoever is to prepare the wish, or to decide on it. */
export function goesAround(s: Situation, verb: Verb): boolean {
  return isBeforeOwner(s) ? bypasses.has(verb) : s.preparing.duty !== null && verb === 'requestEscalation';
}

/** What is decided on stays as it is meanwhile. */
export function isBeforeOwner({ preparing: { duty } }: Situation): boolean {
  return duty === 'basis' || duty === 'funding';
}

export function whyNotPreparing(s: Situation, verb: Verb): PreparingRefusal | null {
  const { case: c, standing, preparing } = s;
  if (goesAround(s, verb) && worksHere(standing)) return { code: preparing.duty === 'preparation' ? 'notPrepared' : 'byRuling' };
  if (!ofDecision.has(verb)) return null;
  const funds = verb === 'grantFunds' || verb === 'denyFunds';
  if (preparing.duty === 'basis' && funds && standing.atStep) return { code: 'noBasis' };
  return preparing.duty === null && isDecided(c) ? { code: 'ruledOn' } : null;
}

/** Referred back, it is to be decided on anew. */
function isDecided({ rulings, decisions }: Case): boolean {
  const decision = decisions?.at(-1);
  return rulings !== undefined || (decision !== undefined && decision.result.state.outcome !== 'remit');
}

/** Who has declined it: one person by their office, not a group. */
export function isDeclinedByOne({ rulings }: Case): boolean {
  return rulings?.at(-1)?.outcome === 'reject';
}
