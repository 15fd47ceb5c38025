import assert from 'node:assert/strict';
import { decide } from '../../src/domain/decide.js';
import { caseNumber, parseCaseNumber } from '../../src/domain/ids.js';
import { does, given, type Act, type Scenario } from '../support/cases.js';
import { LUL, nameOf, organisationWith, person } from '../support/organisation.js';

const { take, release, resolve, comment, withdraw, reopen, confirm, answer, ask } = does;
const { requestEscalation: climb, approve, decline } = does;
const leads = ['business-lead', { name: 'dep', deputyFor: 'business-lead' }];
const deputies = organisationWith({ 'LUL/businessLead': leads });

function refusalOf(scene: Scenario, name: string, act: Act) {
  const asked = { case: scene.case.number, by: person(name), at: scene.now, key: 'k', seen: null };
  const decision = decide(scene.world, scene.case, { ...asked, ...act });
  assert.ok('refusal' in decision);
  return decision.refusal;
}

describe('presses on outdated cards', () => {
  it('[IDE2] what a card offered in an earlier state is refused as outdated', () => {
    const scene = given().and('first-line', take);
    const seen = scene.case.version;
    const again = scene.and('first-line', release).and('first-line', take);
    again.when('first-line', resolve, seen).then({ refusal: 'outdated' });
    again.when('first-line', resolve).then({ status: 'resolved' });
  });

  it('[IDE2] an old request’s card does not approve a new request', () => {
    const first = given({ kind: 'internal', directory: deputies }).and('local-it', climb);
    const second = first.and('business-lead', decline).and('local-it', climb);
    second.when('dep', approve, first.case.version).then({ refusal: 'outdated', status: 'escalating' });
  });

  it('[IDE2] changes within a state leave a card in force', () => {
    const scene = given().and('first-line', take);
    scene.and('reporter', comment).when('first-line', resolve, scene.case.version).then({ status: 'resolved' });
  });

  it('[IDE3] commenting, taking and withdrawing mean the same on any card', () => {
    const scene = given().and('first-line', take).and('first-line', release);
    scene.when('second-line', take, 1).then({ handler: 'second-line' });
    scene.when('second-line', comment, 1).then({ events: ['commented'] });
    scene.when('reporter', withdraw, 1).then({ status: 'closed' });
  });

  it('[IDE4] who took it is told with when they did, whatever has happened since', () => {
    const taken = given().and('first-line', take);
    const refusal = refusalOf(taken.later(1).and('first-line', ask), 'second-line', take);
    assert.ok(refusal.code === 'taken');
    assert.equal(refusal.since, taken.history.at(-1)?.at);
  });

  it('[IDE8] a command that was typed has seen no card and is never outdated', () => {
    given().and('first-line', take).when('first-line', resolve, null).then({ status: 'resolved' });
  });

  it('[IDE2] an answer or a confirmation pressed twice is not given twice', () => {
    const asked = given().and('first-line', take).and('first-line', ask);
    asked.and('reporter', answer).when('reporter', answer, asked.case.version).then({ refusal: 'outdated' });
    const solved = given().and('first-line', take).and('first-line', resolve);
    solved.and('reporter', confirm).when('reporter', confirm, solved.case.version).then({ refusal: 'outdated' });
    solved.and('reporter', reopen).when('reporter', reopen, solved.case.version).then({ refusal: 'outdated' });
  });
});

describe('two at the same moment', () => {
  it('[IDE4] who takes a moment too late is told who has it, and since when', () => {
    const scene = given().and('first-line', take);
    const refusal = refusalOf(scene, 'second-line', take);
    assert.ok(refusal.code === 'taken');
    assert.equal(nameOf(refusal.handler), 'first-line');
    assert.equal(refusal.since, scene.case.state.since);
  });

  it('[IDE5] who decides a moment too late is told who decided what', () => {
    const refusal = refusalOf(given({ kind: 'internal', directory: deputies })
      .and('local-it', climb)
      .and('dep', approve), 'business-lead', decline);
    assert.ok(refusal.code === 'decided');
    assert.equal(nameOf(refusal.by), 'dep');
    assert.equal(refusal.approved, true);
  });

  it('[IDE5] a refusal is told as well, and a request that waits was never decided', () => {
    const asked = given({ kind: 'internal', directory: deputies }).and('local-it', climb);
    const refusal = refusalOf(asked.and('business-lead', decline), 'dep', approve);
    assert.ok(refusal.code === 'decided' && !refusal.approved);
    assert.equal(refusalOf(asked, 'local-it', approve).code, 'notAllowed');
  });
});

describe('identity of what is stored', () => {
  it('[IDE6] a case remembers the keys of its latest commands, 32 of them', () => {
    let scene = given();
    for (let i = 0; i < 70; i++) scene = scene.and('first-line', comment);
    assert.equal(scene.case.keys.length, 32);
    assert.ok(scene.case.keys.at(-1)?.startsWith('first-line/'));
    assert.ok(!scene.case.keys.includes('draft'));
  });

  it('[IDE7] a turn is decided on one version and makes the next', () => {
    const { turn, case: c } = given().and('first-line', take);
    assert.equal(turn?.expectedVersion, 1);
    assert.equal(c.version, 2);
    assert.deepEqual(turn.notices.map((n) => n.id), c.informed.map((to) => `LUL-26-0001/2/${to}`));
  });

  it('[IDE9] a case number names municipality, year and a running number of at least four digits', () => {
    assert.equal(caseNumber(LUL, 2026, 42), 'LUL-26-0042');
    assert.equal(caseNumber(LUL, 2109, 12345), 'LUL-09-12345');
  });

  it('[IDE9] it is read as people write it, and nothing else is', () => {
    assert.equal(parseCaseNumber('  lul-26-0042 '), 'LUL-26-0042');
    for (const other of ['LUL-26-42', 'LUL260042', 'L-26-0042', 'LUL-26-0042x', ''])
      assert.equal(parseCaseNumber(other), null);
  });
});
