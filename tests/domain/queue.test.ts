import assert from 'node:assert/strict';
import { desksOf, waitsOf } from '../../src/domain/queue.js';
import { does, given, handTo, type Scenario } from '../support/cases.js';
import { BOD, organisationWith, person } from '../support/organisation.js';

const { take, release, ask, resolve, confirm, requestEscalation: climb, handOver, contactSupplier } = does;

const municipal = ['first-line', 'second-line', 'business-lead', 'local-it', 'developer'];
const all = ['reporter', ...municipal, 'it-lead', 'member', 'boden-line'];
const queues = (scene: Scenario) => scene.waitsFor(...all);
const ranks = (scene: Scenario) => scene.waits.map((w) => w.rank);

describe('whose queue a case stands in', () => {
  it('[QUE2] a new case: everyone who handles at its step', () => {
    assert.deepEqual(queues(given()), ['first-line', 'second-line']);
    assert.deepEqual(queues(given({ municipality: BOD })), ['boden-line']);
    assert.deepEqual(queues(given().and('first-line', climb).and('business-lead', climb)), ['it-lead', 'member']);
  });

  it('[QUE2] a taken case: its handler, until it is released', () => {
    const taken = given().and('first-line', take);
    assert.deepEqual(queues(taken), ['first-line']);
    assert.deepEqual(queues(taken.and('first-line', release)), ['first-line', 'second-line']);
  });

  it('[QUE2] a question: the reporter, and last the handler', () => {
    const asked = given().and('first-line', take).and('first-line', ask);
    assert.deepEqual(queues(asked), ['reporter', 'first-line']);
  });

  it('[QUE2] a request: those who must approve, and last the handler', () => {
    const asked = given({ kind: 'internal' }).and('local-it', take).and('local-it', climb);
    assert.deepEqual(queues(asked), ['business-lead', 'local-it']);
  });

  it('[QUE2] a case handed sideways: the role or the person', () => {
    assert.deepEqual(queues(given().and('first-line', handOver)), ['local-it']);
    assert.deepEqual(queues(given().and('first-line', handTo({ person: person('developer') }))), ['developer']);
  });

  it('[QUE4] a solved case: its reporter; a closed case: nobody', () => {
    const solved = given().and('first-line', take).and('first-line', resolve);
    assert.deepEqual(queues(solved), ['reporter']);
    assert.deepEqual(queues(solved.and('reporter', confirm)), []);
  });

  it('[QUE2] deputies and stand-ins have it in theirs', () => {
    const line = ['first-line', { name: 'member', deputyFor: 'first-line' }];
    const taken = given({ directory: organisationWith({ 'LUL/firstLine': line }) }).and('first-line', take);
    assert.deepEqual(queues(taken), ['first-line', 'member']);
    const vacant = organisationWith({ 'LUL/businessLead': [] });
    assert.deepEqual(queues(given({ directory: vacant, kind: 'internal' })), ['it-lead']);
  });
});

describe('the order of a queue', () => {
  it('[QUE3] more urgent cases rank first, then the older', () => {
    assert.deepEqual(ranks(given({ priority: 'high' })), [0]);
    assert.deepEqual(ranks(given({ priority: 'low' })), [1]);
    const taken = given().and('first-line', take);
    assert.equal(taken.waits[0]?.since, taken.case.state.since);
  });

  it('[QUE3] what waits on somebody else ranks below all that can be worked on', () => {
    assert.deepEqual(ranks(given({ priority: 'high' }).and('first-line', take).and('first-line', ask)), [0, 100]);
    const atSupplier = given({ kind: 'internal' }).and('business-lead', climb).and('it-lead', climb);
    assert.deepEqual(ranks(atSupplier.and('it-lead', contactSupplier)), [101]);
  });
});

describe('desks that nobody would serve', () => {
  const leaver = { name: 'first-line', to: '2026-03-05' };
  const line = [leaver, 'second-line'];
  const directory = organisationWith({ 'LUL/firstLine': line });

  it('[QUE5] what someone had who has left comes to those who handle at the step', () => {
    const taken = given({ directory }).and('first-line', take).later(7);
    assert.deepEqual(queues(taken), ['second-line']);
    assert.deepEqual(queues(given({ directory }).and('first-line', take)), ['first-line']);
  });

  it('[QUE5] and in the municipality of the case alone', () => {
    const both = organisationWith({ 'LUL/firstLine': line, 'BOD/firstLine': [leaver, 'boden-line'] });
    assert.deepEqual(queues(given({ directory: both }).and('first-line', take).later(7)), ['second-line']);
  });

  it('[QUE5] what waits for a role that has become vacant comes to those who handle where it helps', () => {
    const directory = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-05' }] });
    const handed = given({ directory }).and('first-line', handOver);
    assert.deepEqual(queues(handed), ['local-it']);
    assert.deepEqual(queues(handed.later(7)), ['first-line', 'second-line', 'business-lead']);
  });

  it('[QUE5] once somebody acts, it waits at the step itself', () => {
    const taken = given({ directory }).and('first-line', take).later(7);
    assert.deepEqual(waitsOf(taken.world, taken.case).map((w) => w.desk), ['step:LUL/citizen/0']);
  });

  it('[QUE5] whoever has no role serves their own reports alone', () => {
    assert.deepEqual(desksOf(given().world, person('someone')), ['reporter:tenant:someone']);
  });
});
