import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, instant } from '../../src/domain/ids.js';
import { listsOf } from '../../src/domain/wish/lists.js';
import { does, given, type Scenario } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const { requestEscalation: climb, prepare, voteEndorse, voteApprove, voteReject, withdraw } = does;
const directory = createDirectory(organisationWith({ managementGroup: ['mia'], steeringGroup: ['ada'] }).organisation);

const atManagement = (): Scenario => given({ kind: 'change', directory }).and('business-lead', climb).and('it-lead', prepare).and('it-lead', climb);
const atSteering = (): Scenario => atManagement().and('mia', voteEndorse).and('it-lead', voteEndorse);
const ruling = { number: 'x/B1', office: 'itLead', by: person('it-lead'), at: instant(new Date(0)), words: '', outcome: 'approve' } as const;

describe('the lists that a wish stands on', () => {
  it('[WSH15] its municipality’s, as long as it is a wish; another case stands on none', () => {
    assert.deepEqual(listsOf(given({ kind: 'change' }).case), ['wishes/LUL']);
    assert.deepEqual(listsOf(given({ kind: 'citizen' }).case), []);
  });

  it('[WSH15] the minutes of whoever has decided or recommended, on that day', () => {
    assert.deepEqual(listsOf(atManagement().case), ['wishes/LUL']);
    const today = atSteering().case.recommendation?.on ?? assert.fail();
    assert.ok(listsOf(atSteering().case).includes(`minutes/managementGroup/${today}`));
    const again: Case = { ...atSteering().case, recommendedOn: [day('2026-01-12'), today] };
    assert.ok(listsOf(again).includes(`minutes/managementGroup/${day('2026-01-12')}`));
    assert.ok(listsOf(atSteering().and('ada', voteApprove).case).includes(`minutes/steeringGroup/${today}`));
    const ruled: Case = { ...given({ kind: 'change' }).case, rulings: [{ ...ruling, on: day('2026-11-20') }] };
    assert.ok(listsOf(ruled).includes(`minutes/itLead/${day('2026-11-20')}`));
  });

  it('[WSH15] the plan of the year in which it is voted on or was approved, until it is declined or withdrawn', () => {
    const plan = ({ case: c }: Pick<Scenario, 'case'>) => listsOf(c).filter((list) => list.startsWith('plan/'));
    assert.deepEqual(plan(atManagement()), []);
    assert.deepEqual(plan(atSteering()), ['plan/2026']);
    assert.deepEqual(plan(atSteering().and('ada', voteApprove)), ['plan/2026']);
    assert.deepEqual(plan(atSteering().and('ada', voteReject)), []);
    assert.deepEqual(plan(atSteering().and('reporter', withdraw)), []);
    const early = { ...ruling, on: day('2026-12-30') };
    const late = { ...ruling, on: day('2027-01-08') };
    assert.deepEqual(plan({ case: { ...atSteering().case, rulings: [early, late] } }), ['plan/2027']);
  });
});
