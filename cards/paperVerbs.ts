import type { CaseNumber } from '../src/domain/ids.js';
import type { Entry } from './verbs.js';
import { caseIn, textIn } from './carried.js';
import { actionsOf } from './actionsOf.js';
import { forged } from './onCase.js';

export type PaperAction =
  /** `paper`: the name of what was chosen; empty: nothing was. */
  | { readonly verb: 'makePaper'; readonly paper: string }
  /** The minutes that the latest decision on a case stands in. */
  | { readonly verb: 'minutes'; readonly case: CaseNumber };

const longestName = 100;

/** Every button that has to do with papers. */
export const paperActions = {
  makePaper: { needs: {}, decode: (raw) => ({ verb: 'makePaper', paper: textIn(raw, 'paper', longestName) }) },
  minutes: {
    needs: {},
    decode: (raw) => {
      const number = caseIn(raw);
      return number ? { verb: 'minutes', case: number } : forged;
    },
  },
} as const satisfies { readonly [V in PaperAction['verb']]: Entry<Extract<PaperAction, { verb: V }>> };

export const isPaperAction = actionsOf(paperActions);
