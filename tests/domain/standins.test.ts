import assert from 'node:assert/strict';
import type { Chain } from '../../src/domain/organisation.js';
import { does, given, prepareAs } from '../support/cases.js';
import { nameOf, organisationWith, type Staff } from '../support/organisation.js';

const { take, requestEscalation: climb, approve, decline, resolve, ask, answer, voteEndorse } = does;

const internal = (staff: Staff) => given({ kind: 'internal', directory: organisationWith(staff) });
const deputy = { name: 'dep', deputyFor: 'business-lead', from: '2026-03-02', to: '2026-03-03' };
const withDeputy: Staff = { 'LUL/businessLead': ['business-lead', deputy] };

describe('vacant roles', () => {
  it('[CHN9] a vacant businessLead lets the itLead approve', () => {
    internal({ 'LUL/businessLead': [] })
      .and('local-it', climb)
      .then({ status: 'escalating', called: ['it-lead'] })
      .and('it-lead', approve)
      .then({ step: 1 });
  });

  it('[CHN9] where the next step is the supplier, the systemOwner approves', () => {
    internal({ itLead: [] })
      .and('business-lead', climb)
      .when('member', climb)
      .then({ status: 'escalating', called: ['system-owner'] })
      .when('system-owner', approve)
      .then({ step: 2, called: [] });
  });

  it('[CHN9] the systemOwner approves what leaves when businessLead and itLead are both vacant', () => {
    internal({ 'LUL/businessLead': [], itLead: [] }).when('local-it', climb).then({ called: ['system-owner'] });
  });

  it('[CHN9] a stand-in who asks approves it at once', () => {
    internal({ 'LUL/businessLead': [] })
      .when('it-lead', climb)
      .then({ events: ['escalationRequested', 'approved', 'escalated'], step: 1 });
  });

  it('[CHN9] a vacant role below the supplier falls to the systemOwner, not to the itLead', () => {
    const steps: Chain['steps'] = [{ roles: ['steeringGroup'], help: [] }, { roles: ['supplier'], help: [] }];
    const directory = organisationWith({ steeringGroup: [] }, [{ id: 'order', name: 'Beställning', steps }]);
    given({ kind: 'order', directory }).then({ called: ['system-owner'] });
  });

  it("[CHN10] a vacant step is handled by the next step's accountable role", () => {
    given({ directory: organisationWith({ 'LUL/firstLine': [] }) })
      .then({ called: ['business-lead'] })
      .and('business-lead', take);
    internal({ 'LUL/businessLead': [] }).then({ called: ['it-lead'] }).and('it-lead', take).and('it-lead', resolve);
  });

  it('[CHN10] one role of several is enough for a step', () => {
    internal({ itLead: [] })
      .when('business-lead', climb)
      .then({ step: 1, called: ['group:managementGroup', 'member'] });
  });

  it('[CHN10] a vacant steering group falls to the systemOwner', () => {
    given({ kind: 'change', directory: organisationWith({ steeringGroup: [] }) })
      .and('business-lead', climb)
      .and('it-lead', prepareAs('larger'))
      .and('it-lead', climb)
      .and('it-lead', voteEndorse)
      .when('member', voteEndorse)
      .then({ step: 3, called: ['group:steeringGroup', 'system-owner'] })
      .and('system-owner', take);
  });

  it('[CHN14] the itLead works the supplier step; the systemOwner while that is vacant', () => {
    const atSupplier = internal({}).and('business-lead', climb).and('it-lead', climb).then({ step: 2 });
    atSupplier.and('it-lead', take);
    atSupplier.under(organisationWith({ itLead: [] })).and('system-owner', take);
    atSupplier.when('member', take).then({ refusal: 'notAllowed' });
  });
});

describe('deputies', () => {
  const asked = () => internal(withDeputy).and('local-it', climb);

  it('[CHN11] holder and deputy are both asked, and either may decide', () => {
    asked().then({ called: ['business-lead', 'dep'] }).and('business-lead', approve);
    asked().and('dep', decline).then({ status: 'new', step: 0 });
  });

  it('[CHN11] history keeps who truly acted, and for whom', () => {
    const last = asked().and('dep', approve).history.at(-1);
    assert.equal(nameOf(last?.by ?? ''), 'dep');
    assert.equal(nameOf(last?.deputyFor ?? ''), 'business-lead');
    assert.equal(asked().and('business-lead', approve).history.at(-1)?.deputyFor, undefined);
  });

  it('[CHN11] a deputy goes on for the holder with what they have taken for them', () => {
    const done = internal(withDeputy).and('dep', take).and('dep', ask).and('reporter', answer).and('dep', resolve);
    assert.deepEqual(done.history.filter(({ by }) => nameOf(by) === 'dep').map(({ deputyFor }) => nameOf(deputyFor ?? '')), Array(3).fill('business-lead'));
  });

  it('[CHN11] whoever works there in their own right acts for nobody', () => {
    const both = organisationWith({ 'LUL/businessLead': ['business-lead', 'dep', { name: 'dep', deputyFor: 'business-lead' }] });
    const done = internal({}).under(both).and('dep', take).and('dep', resolve);
    assert.deepEqual(done.history.slice(-2).map(({ deputyFor }) => deputyFor), [undefined, undefined]);
  });

  it('[CHN11] a deputy who asks approves it at once, in the place of the holder', () => {
    const { turn } = internal(withDeputy).when('dep', climb).then({ step: 1 });
    assert.ok(turn?.events.every((e) => e.deputyFor && nameOf(e.deputyFor) === 'business-lead'));
  });

  it('[CHN11] the deputy goes on with what the holder has taken, not the other way round', () => {
    internal(withDeputy).and('business-lead', take).and('dep', resolve);
    internal(withDeputy).and('dep', take).when('business-lead', resolve).then({ refusal: 'taken' });
  });

  it('[CHN11] who deputises for two, or for a colleague in the same role, may act for each', () => {
    const line = ['first-line', 'second-line', 'third'];
    const deputies = ['first-line', 'second-line'].map((deputyFor) => ({ name: 'third', deputyFor }));
    const directory = organisationWith({ 'LUL/firstLine': [...line, ...deputies] });
    given({ directory }).and('first-line', take).and('third', resolve);
    given({ directory }).and('second-line', take).and('third', ask).then({ handler: 'second-line' });
  });

  it('[CHN11] before and after the period a deputy may do nothing', () => {
    asked().later(1).and('dep', approve);
    asked().later(2).when('dep', approve).then({ refusal: 'notFound' });
  });

  it('[CHN11] a deputy acts alone when the holder has left', () => {
    internal({ 'LUL/businessLead': [{ name: 'business-lead', to: '2026-03-01' }, deputy] })
      .and('local-it', climb)
      .then({ called: ['dep'] })
      .and('dep', approve);
  });

  it('[CHN11] whoever has the case in their own right still decides in the place of the holder', () => {
    const both = internal({ 'LUL/businessLead': ['business-lead', { name: 'local-it', deputyFor: 'business-lead' }] });
    const decided = both.and('local-it', take).and('developer', climb).and('local-it', approve);
    assert.equal(nameOf(decided.history.at(-1)?.deputyFor ?? ''), 'business-lead');
  });

  it('[CHN11] a reporter who also deputises speaks for themselves', () => {
    const directory = organisationWith({ 'LUL/firstLine': ['first-line', { name: 'dep', deputyFor: 'first-line' }] });
    const answered = given({ directory, reporter: 'dep' })
      .and('first-line', take)
      .and('first-line', ask)
      .and('dep', does.answer);
    assert.equal(answered.history.at(-1)?.deputyFor, undefined);
  });
});
