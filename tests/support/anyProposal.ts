import fc from 'fast-check';
import { efforts, scales } from '../../src/domain/wish/proposal.js';
import { typed } from './anyRoleActions.js';

const services = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), { maxLength: 4 });
const cost = fc.nat({ max: 1_000_000_000 });

/** What the forms of a wish hold. */
export const anyCompilation = fc.record({ benefit: typed(1, 80), services, urgency: typed(1, 80) });
export const anyPreparation = fc.record({
  effort: fc.constantFrom(...efforts), cost, supplierAnswer: typed(0, 80), dependencies: typed(0, 80), scale: fc.constantFrom(...scales),
});
export const anyBasis = fc.record({ text: typed(1, 80), cost, recommendation: typed(1, 80) });
