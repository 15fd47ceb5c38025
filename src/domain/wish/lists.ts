import type { Case } from '../case.js';
import type { Day, MunicipalityCode } from '../ids.js';
import type { Group } from '../organisation.js';
import type { Ruling } from './ruling.js';
import { approvalOf } from './approval.js';
import { isWish } from './support.js';

/** Who decides, or recommends. */
export type Decider = Group | Ruling['office'];

/** A list that wishes stand on, whatever queue they are in: what is ranked, and what papers are made of. */
export type WishList = `plan/${number}` | `minutes/${Decider}/${Day}` | `wishes/${MunicipalityCode}`;

/** Where a case stands for good, or for as long as it is what the list is of. */
export function listsOf(c: Case): readonly WishList[] {
  const year = planYearOf(c);
  return [
    ...(isWish(c.report) ? [`wishes/${c.municipality}` as const] : []),
    ...(year === null ? [] : [`plan/${year}` as const]),
    ...decidedOn(c).map(([decider, on]) => `minutes/${decider}/${on}` as const),
  ];
}

/** The year whose frame a wish is ranked in: that of its latest approval, or while the steeringGroup votes that in which it came there. */
export function planYearOf(c: Case): number | null {
  if (!isWish(c.report) || isDropped(c)) return null;
  const asked = c.ballot?.kind === 'decision' && !c.ballot.closed ? c.ballot.opened : null;
  const day = approvalOf(c)?.on ?? asked;
  return day && Number(day.slice(0, 4));
}

function isDropped({ state }: Case): boolean {
  return state.status === 'closed' && state.outcome !== 'confirmed' && state.outcome !== 'timedOut';
}

function decidedOn({ recommendedOn = [], decisions = [], rulings = [] }: Case): readonly (readonly [Decider, Day])[] {
  return [
    ...recommendedOn.map((on) => ['managementGroup', on] as const),
    ...decisions.map(({ result }) => ['steeringGroup', result.on] as const),
    ...rulings.map(({ office, on }) => [office, on] as const),
  ];
}
