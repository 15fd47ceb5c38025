import type { CaseNumber } from '../src/domain/ids.js';
import type { Raw } from './inputs.js';
import type { Entry } from './verbs.js';
import { caseIn, placeIn, textIn } from './carried.js';
import { actionsOf } from './actionsOf.js';
import { forged } from './onCase.js';

/** Which part of a year's ranked list is shown: a page from 0, or where a wish stands. */
export interface PlanPlace {
  readonly year: number;
  readonly page?: number;
  readonly case?: CaseNumber;
}
const planForms = ['place', 'frame'] as const;
export type PlanForm = (typeof planForms)[number];

/** A wish in a year's list; `seen`: the version of the list. */
interface PlannedWish {
  readonly year: number;
  readonly case: CaseNumber;
  readonly seen: number;
}

export type PlanAction =
  /** Without a year: this year's. */
  | ({ readonly verb: 'openPlan'; readonly form?: PlanForm } & Partial<PlanPlace>)
  | ({ readonly verb: 'moveHigher' } & PlannedWish)
  | ({ readonly verb: 'moveLower' } & PlannedWish)
  /** `place`, `frame`: as typed. */
  | ({ readonly verb: 'placeAs'; readonly place: string } & PlannedWish)
  | { readonly verb: 'setFrame'; readonly year: number; readonly page: number; readonly seen: number; readonly frame: string };

/** A button whose field the client fills in. */
export type PlanBlank =
  | ({ readonly verb: 'placeAs' } & PlannedWish)
  | { readonly verb: 'setFrame'; readonly year: number; readonly page: number; readonly seen: number };

const nothing = {};
/** Characters that an amount or a number may take, with room for what will not do. */
export const mostTyped = 30;

/** Every button of the ranked list. */
export const planActions = {
  openPlan: {
    needs: nothing,
    decode: (raw) => {
      const [year, number] = [yearIn(raw), caseIn(raw)];
      const form = planForms.find((known) => known === raw['form']);
      if (raw['year'] !== undefined && year === null) return forged;
      const page = raw['page'] === undefined ? {} : { page: pageIn(raw) };
      return { verb: 'openPlan', ...(year !== null && { year }), ...page, ...(number && { case: number }), ...(form && { form }) };
    },
  },
  moveHigher: moving('moveHigher'),
  moveLower: moving('moveLower'),
  placeAs: {
    needs: nothing,
    decode: (raw) => {
      const move = moveIn(raw);
      return move ? { verb: 'placeAs', ...move, place: textIn(raw, 'place', mostTyped) } : forged;
    },
  },
  setFrame: {
    needs: nothing,
    decode: (raw) => {
      const [year, seen] = [yearIn(raw), countIn(raw, 'seen')];
      if (year === null || seen === null) return forged;
      return { verb: 'setFrame', year, seen, page: pageIn(raw), frame: textIn(raw, 'frame', mostTyped) };
    },
  },
} as const satisfies { readonly [V in PlanAction['verb']]: Entry<Extract<PlanAction, { verb: V }>> };

export const isPlanAction = actionsOf(planActions);

function moving<V extends 'moveHigher' | 'moveLower'>(verb: V): Entry<{ readonly verb: V } & PlannedWish> {
  return {
    needs: nothing,
    decode: (raw) => {
      const move = moveIn(raw);
      return move ? { verb, ...move } : forged;
    },
  };
}

function moveIn(raw: Raw): PlannedWish | null {
  const [year, place] = [yearIn(raw), placeIn(raw)];
  return year !== null && place ? { year, case: place.case, seen: place.seen } : null;
}

function yearIn(raw: Raw): number | null {
  const year = countIn(raw, 'year');
  return year !== null && year >= 2000 && year < 3000 ? year : null;
}

function pageIn(raw: Raw): number {
  return countIn(raw, 'page') ?? 0;
}

function countIn(raw: Raw, field: 'year' | 'page' | 'seen'): number | null {
  const value = raw[field];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
