import type { Case, Happening } from '../case.js';
import type { Command, Refusal } from '../commands.js';
import type { CaseNumber, PersonId } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Deciding, Situation } from '../rules.js';
import type { PartInputs, PartVerb, TakesNot } from './part.js';
import { pendingBallot } from '../ballot/pending.js';
import { isOpen } from '../case.js';
import { handlersAt } from '../responsibility.js';
import { placeOf, sees } from '../standing.js';
import { isWish, supports } from './support.js';

/** What is read for a decision beside its case. */
export interface Beside {
  /** The wish that this one is to go into, or has gone into. */
  readonly wish?: Case | null;
  /** Kept for the wish that is made of this fault. */
  readonly number?: CaseNumber;
}

function isDecided({ decisions = [], rulings = [] }: Case): boolean {
  return decisions.length + rulings.length > 0;
}

/** Why a wish cannot take this one into it; null: it can. */
export function takesNot(world: World, whole: Case, { municipality }: Pick<Case, 'municipality'>): TakesNot | null {
  if (!isWish(whole.report)) return 'notAWish';
  if (whole.partOf) return 'mergedAlready';
  if (isDecided(whole) || pendingBallot(world, whole)) return 'decidedAlready';
  if (!isOpen(whole)) return 'targetClosed';
  return whole.shared || whole.municipality === municipality ? null : 'otherMunicipality';
}

/** Why someone may not merge a wish into that one. Everybody may know of a wish that has reached a shared step. */
export function mergeRefusal(world: World, c: Case, whole: Case | null, by: PersonId): Refusal | null {
  const known = whole && ((whole.shared && isWish(whole.report)) || sees(world, whole, by));
  if (!known) return { code: 'noSuchWish' };
  if (whole.number === c.number) return { code: 'itself' };
  const code = takesNot(world, whole, c);
  return code && { code };
}

/** The parts of a wish that someone may break out: those of a step where they handle cases. */
export function releasableParts(world: World, c: Case, by: PersonId): readonly CaseNumber[] {
  const { chain } = placeOf(world, c);
  return (c.parts ?? [])
    .filter(({ step, municipality }) => handlersAt(world, { chain, step, municipality }).holders.some(({ person }) => person === by))
    .map(({ number }) => number);
}

/** Why a wish goes into no other now; null: it may. */
function staysOut({ case: c, ballot }: Situation): Refusal | null {
  if (!isWish(c.report)) return { code: 'notAWish' };
  if (c.partOf) return { code: 'mergedAlready' };
  if (ballot || isDecided(c)) return { code: 'decidedAlready' };
  if (!isOpen(c)) return { code: 'wishClosed' };
  return c.parts ? { code: 'hasParts' } : null;
}

const takesMore = ({ case: c, ballot }: Situation): boolean =>
  isWish(c.report) && isOpen(c) && !ballot && !isDecided(c);

export const partRules: { readonly [V in PartVerb]: (s: Situation) => boolean } = {
  mergeInto: (s) => s.standing.atStep !== null && staysOut(s) === null,
  gather: (s) => s.standing.atStep !== null && takesMore(s),
  split: ({ case: c, standing }) => standing.atStep !== null && c.partOf !== undefined,
  breakOut: ({ case: c, releasable }) => releasable.length > 0 && !isDecided(c),
  makeWish: ({ case: c, standing, wishable }) =>
    Boolean(standing.handler ?? standing.atStep) && c.state.status !== 'closed' && !c.links?.wish && wishable(),
};

/** Said to whoever would be allowed, were the case another. */
export function whyNotPart(s: Situation, verb: PartVerb): Refusal | null {
  if (verb === 'breakOut') return s.releasable.length > 0 ? { code: 'decidedAlready' } : null;
  if (!s.standing.atStep) return null;
  if (verb === 'mergeInto') return staysOut(s);
  return verb === 'gather' && isWish(s.case.report) && (s.ballot || isDecided(s.case)) ? { code: 'decidedAlready' } : null;
}

type Outcomes = { readonly [V in PartVerb]: (s: Deciding, input: PartInputs[V]) => readonly Happening[] | Refusal };

// What is asked of other cases is asked of each of them, by a command of its own.
const nothing = () => [];

export const partOutcomes: Outcomes = {
  mergeInto: ({ world, case: c, by, beside }, { into }) => {
    const whole = beside.wish?.number === into ? beside.wish : null;
    return mergeRefusal(world, c, whole ?? null, by) ?? (whole ? [{ type: 'merged', other: whole.number }] : []);
  },
  gather: nothing,
  split: ({ case: c, beside: { wish } }) => {
    if (!c.partOf || wish?.number !== c.partOf.into) return { code: 'outdated' };
    return isDecided(wish) ? { code: 'decidedAlready' } : [{ type: 'split', other: wish.number }];
  },
  breakOut: nothing,
  makeWish: ({ beside: { number } }) => (number ? [{ type: 'becameWish', other: number }] : { code: 'outdated' }),
};

/** Whether what they ask for is so already, so that they are answered as if they had done it. */
export function isSo(world: World, c: Case, command: Command): boolean {
  if (command.verb === 'support') return supports(c, command.by);
  const was = command.verb === 'mergeInto' ? c.partOf?.into === command.input.into && c.partOf : command.verb === 'makeWish' && c.links?.wish;
  return Boolean(was) && sees(world, c, command.by);
}
