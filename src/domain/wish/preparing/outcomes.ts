import type { Case, Happening } from '../../case.js';
import type { Refusal } from '../../commands.js';
import type { PersonId } from '../../ids.js';
import type { World } from '../../responsibility.js';
import type { Ruling } from '../ruling.js';
import type { PreparingInputs, PreparingVerb } from './happenings.js';
import { onwards } from '../../climb.js';
import { servicesFor } from '../../directory.js';
import { nextNumber } from '../ruling.js';

interface Asked {
  readonly world: World;
  readonly case: Case;
  readonly by: PersonId;
}
type Result = readonly Happening[] | Refusal;

export const preparingOutcomes: { readonly [V in PreparingVerb]: (s: Asked, input: PreparingInputs[V]) => Result } = {
  compile: ({ world, case: c }, compilation) => {
    const known = new Set(servicesFor(world.directory, c.municipality).map(({ id }) => id));
    return compilation.services.every((id) => known.has(id)) ? [{ type: 'compiled', compilation }] : { code: 'unknownChoice' };
  },
  prepare: (_, preparation) => [{ type: 'prepared', preparation }],
  ruleApprove: (s, { words, left }) => {
    const cost = s.case.proposal?.preparation?.cost ?? 0;
    return left !== null && cost > left ? { code: 'beyondFrame' } : approved(s, 'itLead', words);
  },
  ruleReject: (s, { words }) => [ruling(s, 'itLead', 'reject', words)],
  layBasis: (_, { text, cost, recommendation }) => [{ type: 'basisLaid', words: text, cost, recommendation }],
  grantFunds: (s, { words }) => approved(s, 'systemOwner', words),
  denyFunds: (s, { words }) => [ruling(s, 'systemOwner', 'reject', words)],
};

function ruling({ world, case: c }: Asked, office: Ruling['office'], outcome: Ruling['outcome'], words: string): Happening {
  return { type: 'ruled', number: nextNumber(c), office, outcome, words, on: world.today };
}

function approved(s: Asked, office: Ruling['office'], words: string): readonly Happening[] {
  return [ruling(s, office, 'approve', words), ...onwards(s.world, s.case, words, s.by)];
}
