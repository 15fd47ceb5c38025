import assert from 'node:assert/strict';
import { does, given, handTo } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const { take, release, requestEscalation: climb, return: giveBack, handOver } = does;

const atLead = () => given().and('first-line', climb);
const handed = () => atLead().and('business-lead', take).and('business-lead', handOver);
const named = () => given().and('first-line', take).and('first-line', handTo({ person: person('second-line') }));

describe('returning', () => {
  it('[CAS14] a case goes one step down with a reason, to the queue there', () => {
    const { history } = atLead()
      .and('business-lead', take)
      .when('business-lead', giveBack)
      .then({ events: ['returned'], status: 'new', step: 0, handler: null, called: ['first-line', 'second-line'] });
    const last = history.at(-1);
    assert.ok(last?.type === 'returned');
    assert.equal(last.words, giveBack.input.words);
  });

  it('[CAS14] it goes down from a shared step too, and the municipality can send it up again', () => {
    atLead()
      .and('business-lead', climb)
      .and('member', giveBack)
      .then({ step: 1, called: ['business-lead'] })
      .and('business-lead', climb)
      .then({ step: 2 });
  });

  it('[CAS14] the lowest step returns nothing, and helpers send nothing down', () => {
    given().when('first-line', giveBack).then({ refusal: 'notAllowed' });
    atLead().when('local-it', giveBack).then({ refusal: 'notAllowed' });
  });

  it('[CAS14] a case that waits for an approval is not returned', () => {
    given({ kind: 'internal' }).and('local-it', climb).when('business-lead', giveBack).then({ refusal: 'notAllowed' });
  });
});

describe('handing sideways', () => {
  it('[CAS15] a helping role is called and handles the case at the same step', () => {
    handed()
      .then({ events: ['handedOver'], status: 'new', step: 1, handler: null, called: ['local-it'] })
      .and('local-it', take)
      .then({ status: 'active', step: 1, handler: 'local-it' })
      .and('local-it', does.resolve);
  });

  it('[CAS16] a colleague or a helper is called by name', () => {
    named().then({ status: 'new', step: 0, called: ['second-line'] }).and('second-line', take);
    given().when('first-line', handTo({ person: person('developer') })).then({ called: ['developer'] });
  });

  it('[CAS15] nobody else can be chosen', () => {
    const people = ['it-lead', 'first-line'].map((name) => ({ person: person(name) }));
    for (const to of [...people, { role: 'eServiceCoordinator' } as const]) given().when('first-line', handTo(to)).then({ refusal: 'unknownChoice' });
  });

  it('[CAS15] only the roles of the step hand over', () => {
    given().when('local-it', handOver).then({ refusal: 'notAllowed' });
    handed().and('local-it', take).when('local-it', handTo({ role: 'administrator' })).then({ refusal: 'notAllowed' });
  });

  it('[CAS15] whoever works alone at a step has nobody to hand to', () => {
    const vacant = { 'LUL/administrator': [], 'LUL/eServiceDeveloper': [] };
    const directory = organisationWith({ 'LUL/firstLine': ['sole'], 'LUL/localIt': ['sole'], ...vacant });
    const scene = given({ directory });
    scene.when('sole', handOver).then({ refusal: 'notAllowed' });
    assert.ok(!scene.view('sole')?.verbs.includes('handOver'));
  });

  it('[CAS15] a role that is vacant, or one’s own alone, cannot be chosen', () => {
    const directory = organisationWith({ 'LUL/localIt': [] });
    given({ directory }).when('first-line', handOver).then({ refusal: 'unknownChoice' });
    const own = organisationWith({ 'LUL/localIt': ['first-line'] });
    given({ directory: own }).when('first-line', handOver).then({ refusal: 'unknownChoice' });
  });

  it('[CAS17] it goes back to the giver, who has it at once', () => {
    handed()
      .and('local-it', take)
      .when('local-it', giveBack)
      .then({ events: ['handedBack'], status: 'active', step: 1, handler: 'business-lead', called: ['business-lead'] });
  });

  it('[CAS17] a colleague who was handed it by name gives it back too, not down', () => {
    named().when('second-line', giveBack).then({ events: ['handedBack'], step: 0, handler: 'first-line' });
    const member = atLead().and('business-lead', climb).and('it-lead', handTo({ person: person('member') }));
    member.when('member', giveBack).then({ events: ['handedBack'], step: 2, handler: 'it-lead' });
  });

  it('[CAS17] when the giver works there no longer it goes back to the queue', () => {
    const scene = handed().under(organisationWith({ 'LUL/businessLead': ['new-lead'] }));
    scene.when('local-it', giveBack).then({ status: 'new', step: 1, called: ['new-lead'] });
  });

  it('[CAS18] the step may take back what nobody has taken sideways', () => {
    handed().when('business-lead', take).then({ handler: 'business-lead' });
    handed().when('business-lead', giveBack).then({ events: ['returned'], step: 0 });
  });

  it('[CAS18] a helper who gives up what nobody handed to them puts it back in the queue', () => {
    given()
      .and('developer', take)
      .when('developer', giveBack)
      .then({ status: 'new', step: 0, called: ['first-line', 'second-line'] });
  });

  it('[CAS18] what a helping role releases waits for that role again', () => {
    const scene = handed().and('local-it', take).when('local-it', release).then({ status: 'new', called: [] });
    assert.deepEqual(scene.waitsFor('local-it', 'business-lead', 'developer'), ['local-it']);
  });

  it('[CAS15] climbing from the side ends the help', () => {
    const climbed = handed()
      .and('local-it', climb)
      .then({ status: 'escalating', called: ['business-lead'] })
      .and('business-lead', does.approve);
    assert.equal(climbed.case.handedTo, undefined);
    climbed.when('local-it', take).then({ refusal: 'notAllowed', step: 2 });
  });

  it('[CHN1] when everyone whom it was handed to has left, it is the step’s turn', () => {
    const directory = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-05' }] });
    const left = given({ directory }).and('first-line', handOver).later(7);
    assert.deepEqual(left.waitsFor('first-line', 'second-line', 'local-it'), ['first-line', 'second-line']);
    left.and('second-line', take);
  });
});
