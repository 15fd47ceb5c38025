import assert from 'node:assert/strict';
import type { Scenario } from '../support/cases.js';
import { climbAsOwn, does, given } from '../support/cases.js';
import { organisationWith, type Staff } from '../support/organisation.js';

const { take, requestEscalation: climb, approve, decline, resolve, confirm } = does;

/** A citizen's case that the municipality has let go. */
const leftHome = (): Scenario => given().and('first-line', climb).and('business-lead', climb);

describe('chains and climbing', () => {
  it('[CHN3] a citizen case climbs from first line to the supplier', () => {
    given()
      .then({ step: 0, called: ['first-line', 'second-line'] })
      .and('first-line', climb)
      .then({ step: 1, called: ['business-lead'] })
      .and('business-lead', climb)
      .then({ step: 2, called: ['group:managementGroup', 'it-lead', 'member'] })
      .and('it-lead', climb)
      .then({ step: 3, called: [] })
      .and('it-lead', take)
      .and('it-lead', resolve)
      .and('reporter', confirm)
      .then({ status: 'closed', step: 3 });
  });

  it('[CHN3] an internal case begins with the businessLead and climbs to the supplier', () => {
    given({ kind: 'internal' })
      .then({ step: 0, called: ['business-lead'] })
      .and('business-lead', climb)
      .then({ step: 1, called: ['group:managementGroup', 'it-lead', 'member'] })
      .and('member', climb)
      .then({ status: 'escalating', called: ['it-lead'] })
      .and('it-lead', approve)
      .then({ status: 'new', step: 2 });
  });

  it('[CHN3] a change request climbs through group, steering group and system owner to the supplier', () => {
    given({ kind: 'change' })
      .and('business-lead', climb)
      .then({ step: 1, called: ['it-lead'] })
      .and('it-lead', does.prepare)
      .and('it-lead', climb)
      .then({ step: 2, called: ['group:managementGroup', 'member'] })
      .and('it-lead', does.voteEndorse)
      .and('member', does.voteEndorse)
      .then({ step: 3, called: ['group:steeringGroup', 'steering'] })
      .and('steering', does.voteApprove)
      .then({ step: 4, called: ['reporter'] })
      .and('steering', does.layBasis)
      .and('system-owner', does.grantFunds)
      .then({ status: 'escalating', called: ['it-lead', 'reporter'] })
      .and('it-lead', approve)
      .then({ step: 5 });
  });

  it('[CHN4] a step without an approver is entered at once', () => {
    given().when('first-line', climb).then({ events: ['escalationRequested', 'escalated'], status: 'new', step: 1 });
  });

  it('[CHN5] leaving the municipality waits for its businessLead', () => {
    given({ kind: 'internal' })
      .when('local-it', climb)
      .then({ events: ['escalationRequested'], status: 'escalating', step: 0, called: ['business-lead'] })
      .when('business-lead', approve)
      .then({ events: ['approved', 'escalated'], status: 'new', step: 1, handler: null });
  });

  it("[CHN5] another municipality's businessLead cannot approve", () => {
    given({ kind: 'internal' }).and('local-it', climb).when('boden-lead', approve).then({ refusal: 'notFound' });
  });

  it('[CHN5] going to the supplier waits for the itLead alone', () => {
    const asked = leftHome().and('member', climb).then({ status: 'escalating', called: ['it-lead'] });
    asked.when('business-lead', approve).then({ refusal: 'notAllowed' });
    asked.when('it-lead', approve).then({ step: 3 });
  });

  it('[CHN6] whoever holds the approving role is asked once: the request approves itself with its reason', () => {
    const { turn } = given({ kind: 'internal' })
      .when('business-lead', climb)
      .then({ events: ['escalationRequested', 'approved', 'escalated'], step: 1 });
    const [request] = turn?.events ?? [];
    assert.ok(request?.type === 'escalationRequested');
    assert.equal(request.words, climb.input.words);
  });

  it('[CHN7] a refused request leaves the case where it was, with its handler', () => {
    given({ kind: 'internal' })
      .and('local-it', take)
      .and('local-it', climb)
      .when('business-lead', decline)
      .then({ events: ['declined'], status: 'active', step: 0, handler: 'local-it', called: ['local-it'] });
  });

  it('[CHN7] a refused request that nobody had taken goes back to the queue', () => {
    given({ kind: 'internal' })
      .and('local-it', climb)
      .when('business-lead', decline)
      .then({ status: 'new', handler: null, called: ['local-it'] })
      .and('business-lead', take);
  });

  it('[CHN8] the handler keeps the case while the request waits, and may still solve it', () => {
    given({ kind: 'internal' })
      .and('local-it', take)
      .and('local-it', climb)
      .then({ status: 'escalating', handler: 'local-it' })
      .and('local-it', resolve)
      .then({ status: 'resolved' })
      .when('business-lead', approve)
      .then({ refusal: 'notAllowed', step: 0 });
  });

  it('[CHN8] a second request is not made while one waits', () => {
    given({ kind: 'internal' }).and('local-it', climb).when('developer', climb).then({ refusal: 'notAllowed' });
  });

  it('[CHN15] anyone who handles or helps at the step may ask, though another has taken the case', () => {
    const taken = given().and('first-line', take);
    taken.when('second-line', climb).then({ step: 1, handler: null });
    taken.when('administrator', climb).then({ step: 1 });
    taken.when('business-lead', climb).then({ refusal: 'notAllowed' });
  });

  it('[CHN17] the last step has nothing above it', () => {
    leftHome().and('it-lead', climb).when('it-lead', climb).then({ refusal: 'notAllowed', step: 3 });
  });
});

describe("a municipality's own service", () => {
  const own = () => given({ kind: 'internal', service: 'bygglov' });

  it('[CHN13] it does not leave the municipality', () => {
    own().when('business-lead', climbAsOwn).then({ refusal: 'ownService', step: 0 });
  });

  it('[CHN13] it leaves when the asker says that the fault lies in the platform', () => {
    own().when('business-lead', climb).then({ step: 1 });
  });

  it('[CHN13] it climbs freely within the municipality, and goes sideways', () => {
    given({ service: 'bygglov' }).and('first-line', climbAsOwn).then({ step: 1 }).and('business-lead', does.handOver);
  });

  it('[CHN13] the platform itself climbs without the toggle', () => {
    given({ kind: 'internal' }).when('business-lead', climbAsOwn).then({ step: 1 });
  });
});

describe('small municipalities', () => {
  const seats: Staff = { 'LUL/firstLine': ['sole'], 'LUL/businessLead': ['sole'], 'LUL/localIt': ['sole'] };
  const directory = organisationWith(seats);

  it('[CHN12] whoever asks and alone holds the next step passes through it, all events kept', () => {
    const request = ['escalationRequested', 'escalated'];
    given({ directory })
      .when('sole', climb)
      .then({ events: [...request, 'escalationRequested', 'approved', 'escalated'], step: 2, status: 'new' });
  });

  it('[CHN12] an own service stays at the last municipal step', () => {
    given({ directory, service: 'bygglov' }).when('sole', climbAsOwn).then({ step: 1, status: 'new' });
  });

  it('[CHN12] someone else who holds the next step too is asked there', () => {
    const shared = organisationWith({ ...seats, 'LUL/businessLead': ['sole', { name: 'dep', deputyFor: 'sole' }] });
    given({ directory: shared }).when('sole', climb).then({ step: 1, called: ['dep'] });
  });

  it('[CHN12] passing through ends where an approval is needed that the asker cannot give', () => {
    const two = organisationWith({ itLead: [], managementGroup: ['sole'], 'LUL/businessLead': ['sole'] });
    given({ directory: two, kind: 'internal' })
      .when('sole', climb)
      .then({ step: 1, status: 'escalating', called: ['group:managementGroup', 'system-owner'] });
  });
});
