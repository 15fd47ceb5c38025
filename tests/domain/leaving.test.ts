import assert from 'node:assert/strict';
import { does, given, handTo } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const { take, ask, answer, requestEscalation: climb, decline, resolve, release, handOver, contactSupplier, noteSupplierAnswer } = does;

/** Somebody who has another role left when this one ends. */
const line = [{ name: 'first-line', to: '2026-03-05' }, 'second-line'];
const directory = organisationWith({ 'LUL/firstLine': line, 'LUL/eServiceCoordinator': ['first-line'] });
const taken = given({ directory }).and('first-line', take);

describe('a case follows the role', () => {
  it('[RND9] from whoever has left it to the queue, calling nobody', () => {
    const left = taken.later(7).left('first-line').then({ events: ['handlerLeft'], status: 'new', handler: null, called: [] });
    assert.deepEqual(left.waitsFor('first-line', 'second-line'), ['second-line']);
    assert.equal(left.history.at(-1)?.by, person('first-line'));
    left.when('first-line', resolve).then({ refusal: 'notAllowed' });
    left.and('second-line', take);
  });

  it('[RND9] not while they work at its step, and not twice', () => {
    taken.left('first-line').then({ events: ['taken'], handler: 'first-line' });
    const left = taken.later(7).left('first-line');
    assert.equal(left.left('first-line').case, left.case);
    assert.equal(left.and('second-line', take).left('first-line').case.state.status, 'active');
  });

  it('[RND9] a solved case stays as it is', () => {
    const solved = taken.and('first-line', resolve).later(7);
    assert.equal(solved.left('first-line').case, solved.case);
  });

  it('[RND9] what was handed to a role waits there again; what was handed to them by name, at the step', () => {
    const help = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-05' }, 'other-it'], 'LUL/eServiceCoordinator': ['local-it'] });
    const byRole = given({ directory: help }).and('first-line', handOver).and('local-it', take).later(7).left('local-it');
    assert.deepEqual(byRole.then({ status: 'new' }).waitsFor('first-line', 'local-it', 'other-it'), ['other-it']);
    const toThem = handTo({ person: person('local-it') });
    const byName = given({ directory: help }).and('first-line', toThem).later(7).left('local-it');
    assert.deepEqual(byName.then({ status: 'new' }).waitsFor('first-line', 'local-it', 'other-it'), ['first-line']);
    const helped = given({ directory: help }).and('first-line', toThem).and('local-it', take).later(7).left('local-it');
    assert.deepEqual(helped.then({ status: 'new' }).waitsFor('first-line', 'local-it', 'other-it'), ['first-line']);
  });

  it('[RND9] a question goes on waiting, stands with the crew, and its answer leads to the queue', () => {
    const left = taken.and('first-line', ask).later(7).left('first-line').then({ status: 'waiting', handler: null, called: [] });
    assert.deepEqual(left.waitsFor('reporter', 'first-line', 'second-line'), ['reporter', 'second-line']);
    left.when('reporter', answer).then({ status: 'new', called: ['second-line'] });
    left.and('second-line', take).then({ status: 'waiting', handler: 'second-line' }).and('reporter', answer).then({ handler: 'second-line' });
    left.and('second-line', take).and('second-line', resolve);
  });

  it('[RND9] a question to somebody whose card is old can still be answered', () => {
    const asked = taken.and('first-line', ask);
    asked.later(7).left('first-line').when('reporter', answer, asked.case.version).then({ refusal: null });
  });

  it('[RND9] a request to climb waits for its decision, and then stands in the queue', () => {
    const internal = organisationWith({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-05' }], 'LUL/eServiceCoordinator': ['local-it'] });
    const waiting = given({ directory: internal, kind: 'internal' }).and('local-it', take).and('local-it', climb).later(7);
    const left = waiting.left('local-it').then({ status: 'escalating', handler: null, called: [] });
    left.and('business-lead', decline).then({ status: 'new', handler: null });
  });

  it('[RND9] what the supplier has waits on the supplier, for whoever takes it over', () => {
    const leads = [{ name: 'it-lead', to: '2026-03-05' }, { name: 'new-lead', from: '2026-03-06' }];
    const shared = organisationWith({ itLead: leads, steeringGroup: ['it-lead'] });
    const ordered = given({ directory: shared, kind: 'internal' }).and('business-lead', climb).and('it-lead', climb).and('it-lead', contactSupplier);
    const left = ordered.later(7).left('it-lead').then({ status: 'waiting', handler: null });
    assert.deepEqual(left.waitsFor('it-lead', 'new-lead'), ['new-lead']);
    left.and('new-lead', take).and('new-lead', noteSupplierAnswer).then({ status: 'active', handler: 'new-lead' });
  });

  it('[RND9] its card is brought up to date for those who see it, and taken from those who do not any longer', () => {
    const alone = organisationWith({ 'LUL/firstLine': line });
    const left = given({ directory: alone }).and('first-line', take).and('first-line', release).and('first-line', take).later(7).left('first-line');
    const told = left.turn?.notices.map(({ to, kind }) => `${kind} ${to.slice(to.indexOf(':') + 1)}`).sort();
    assert.deepEqual(told, ['update first-line', 'update reporter', 'update second-line']);
    assert.ok(!left.sees('first-line') && !left.case.informed.includes(person('first-line')));
  });
});
