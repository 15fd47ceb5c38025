import type { Case } from '../../case.js';
import type { Holder } from '../../directory.js';
import type { PersonId } from '../../ids.js';
import type { Place, World } from '../../responsibility.js';
import { chairOf, votersOf } from '../../ballot/group.js';
import { questionAt } from '../../ballot/pending.js';
import { isOpen } from '../../case.js';
import { holdersOf } from '../../directory.js';
import { accountableAt, handlersAt, stepAt } from '../../responsibility.js';
import { placeOf } from '../../standing.js';
import { isWish } from '../support.js';
import { preparingStep } from './route.js';

/** What a wish waits for before it climbs from its step, and who does it. */
export interface Duty {
  readonly kind: 'preparation' | 'ruling' | 'basis' | 'funding';
  readonly holders: readonly Holder[];
}

/** null: nothing; it climbs as any other case, or waits for whoever approves that. */
export function dutyOf(world: World, c: Case): Duty | null {
  return c.ruled || !isOpen(c) || c.state.status === 'escalating' ? null : dutyAt(world, c, placeOf(world, c));
}

/** What it would wait for were it to come to a step now. */
export function dutyAt(world: World, c: Case, place: Place): Duty | null {
  if (!isWish(c.report)) return null;
  const prepares = preparingStep(place.chain);
  if (place.step === prepares) return dutyOfLead(world, c, place);
  const isOwners = stepAt(place.chain, place.step).roles[0] === 'systemOwner' && place.step > prepares;
  return isOwners && c.proposal?.preparation?.scale === 'extraFunding' ? dutyOfOwner(world, c, place) : null;
}

function dutyOfLead(world: World, { proposal }: Case, place: Place): Duty | null {
  const scale = proposal?.preparation?.scale;
  if (scale === 'small') return { kind: 'ruling', holders: accountableAt(world, place) };
  return scale || !climbsToVote(world, place) ? null : { kind: 'preparation', holders: handlersAt(world, place).holders };
}

/** Where nobody is left to lay the basis, the systemOwner decides without. */
function dutyOfOwner(world: World, { proposal }: Case, place: Place): Duty {
  const layers = basisLayers(world);
  const isMissing = !proposal?.basis && layers.length > 0;
  return isMissing ? { kind: 'basis', holders: layers } : { kind: 'funding', holders: accountableAt(world, place) };
}

/** Where nobody sits in any of the groups above, nobody needs to know what to vote on. */
function climbsToVote(world: World, place: Place): boolean {
  return place.chain.steps.some((_, step) => step > place.step && questionAt(world, { ...place, step }) !== null);
}

/** Who lays the steeringGroup's basis before the systemOwner: its chair, else its members; where it has none, the itLead. */
export function basisLayers(world: World): readonly Holder[] {
  const { directory, today } = world;
  const voters = votersOf(directory, 'steeringGroup', today);
  const chair = chairOf(world, 'steeringGroup');
  if (voters.length === 0) return holdersOf(directory, { role: 'itLead', municipality: null }, today);
  return voters.filter(({ seat }) => chair === null || seat === chair);
}

/** What it waits for while the systemOwner is to decide on it, or waits for the basis of that. */
export function fundsOf(world: World, c: Case): Duty | null {
  const duty = dutyOf(world, c);
  return duty?.kind === 'basis' || duty?.kind === 'funding' ? duty : null;
}

/** In whose place someone decides, or lays the basis of a decision. */
export function inOfficeOf(world: World, c: Case, by: PersonId, type: 'ruled' | 'basisLaid'): PersonId | undefined {
  const holders = type === 'basisLaid' ? basisLayers(world) : dutyOf(world, c)?.holders;
  return holders?.find(({ person }) => person === by)?.deputyFor;
}
