import fc from 'fast-check';
import type { PlanAction } from '../../cards/planVerbs.js';
import { caseNumber, municipalityCode } from '../../src/domain/ids.js';
import { typed } from './anyRoleActions.js';

const year = fc.integer({ min: 2000, max: 2999 });
const number = fc.integer({ min: 1, max: 9999 }).map((n) => caseNumber(municipalityCode('LUL'), 2026, n));
const onWish = { year, case: number, seen: fc.nat() };

/** Whatever the buttons of the ranked list can mean. */
export const planActions = {
  openPlan: fc.record(
    { verb: fc.constant('openPlan'), year, page: fc.nat(), case: number, form: fc.constantFrom('place', 'frame') },
    { requiredKeys: ['verb'] },
  ),
  moveHigher: fc.record({ verb: fc.constant('moveHigher'), ...onWish }),
  moveLower: fc.record({ verb: fc.constant('moveLower'), ...onWish }),
  placeAs: fc.record({ verb: fc.constant('placeAs'), ...onWish, place: typed(0, 30) }),
  setFrame: fc.record({ verb: fc.constant('setFrame'), year, page: fc.nat(), seen: fc.nat(), frame: typed(0, 30) }),
} satisfies { readonly [V in PlanAction['verb']]: fc.Arbitrary<Extract<PlanAction, { verb: V }>> };
