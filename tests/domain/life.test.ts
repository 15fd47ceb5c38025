import assert from 'node:assert/strict';
import { does, given, report, type Scenario } from '../support/cases.js';
import { BOD, organisationWith } from '../support/organisation.js';

const { take, release, ask, answer, comment, resolve, confirm, reopen, withdraw } = does;
const { requestEscalation: climb, contactSupplier, noteSupplierAnswer } = does;

const taken = () => given().and('first-line', take);
const solved = () => taken().and('first-line', resolve);

describe('the life of a case', () => {
  it('[CAS2] a report becomes a new case at the first step of its chain in the reporter’s municipality', () => {
    const scene = given({ municipality: BOD });
    const { case: c } = scene.then({ events: ['reported'], status: 'new', step: 0, called: ['boden-line'] });
    assert.equal(c.number, 'BOD-26-0001');
    assert.deepEqual(c.report, report);
  });

  it('[CAS3] whoever handles or helps at the step takes it', () => {
    given().when('first-line', take).then({ events: ['taken'], status: 'active', handler: 'first-line', called: [] });
    given().and('developer', take);
    given().when('business-lead', take).then({ refusal: 'notAllowed' });
    given().when('reporter', take).then({ refusal: 'notAllowed' });
  });

  it('[CAS4] the handler gives it back to the queue', () => {
    taken().when('first-line', release).then({ status: 'new', handler: null, called: ['second-line'] });
    taken().when('second-line', release).then({ refusal: 'taken' });
  });

  it('[CAS5] a question puts the case to waiting on the reporter, and the answer brings it back', () => {
    const asked = taken()
      .when('first-line', ask)
      .then({ status: 'waiting', handler: 'first-line', called: ['reporter'] });
    asked.when('second-line', answer).then({ refusal: 'notAllowed' });
    asked.when('reporter', answer).then({ status: 'active', handler: 'first-line', called: ['first-line'] });
  });

  it('[CAS5] an answer that never comes does not hold the handler', () => {
    const asked = taken().and('first-line', ask);
    asked.and('first-line', climb).then({ step: 1 });
    asked.and('first-line', resolve).then({ status: 'resolved' });
  });

  it('[CAS6] everyone who sees the case comments, until it is closed', () => {
    taken().and('reporter', comment).then({ status: 'active', called: ['first-line'] }).and('business-lead', comment);
    solved()
      .and('reporter', comment)
      .and('reporter', confirm)
      .when('reporter', comment)
      .then({ refusal: 'notAllowed' });
  });

  it('[CAS7] the handler solves it and the reporter is asked to confirm', () => {
    taken().when('first-line', resolve).then({ status: 'resolved', handler: 'first-line', called: ['reporter'] });
    taken().when('second-line', resolve).then({ refusal: 'taken' });
    given().when('first-line', resolve).then({ refusal: 'notAllowed' });
  });

  it('[CAS8] the reporter confirms and the case is closed', () => {
    const { state } = solved().when('reporter', confirm).then({ events: ['confirmed'], status: 'closed' }).case;
    assert.ok(state.status === 'closed');
    assert.equal(state.outcome, 'confirmed');
    solved().when('first-line', confirm).then({ refusal: 'notAllowed' });
  });

  it('[CAS10] the reporter withdraws an open case, whoever has it', () => {
    const { state } = taken().when('reporter', withdraw).then({ status: 'closed' }).case;
    assert.ok(state.status === 'closed');
    assert.equal(state.outcome, 'withdrawn');
    solved().when('reporter', withdraw).then({ refusal: 'notAllowed' });
    given().when('first-line', withdraw).then({ refusal: 'notAllowed' });
  });

  it('[CAS10] withdrawing ends a request that waits', () => {
    given({ kind: 'internal' })
      .and('local-it', climb)
      .and('reporter', withdraw)
      .when('business-lead', does.approve)
      .then({ refusal: 'notAllowed', status: 'closed' });
  });
});

describe('reopening', () => {
  const closed = () => solved().and('reporter', confirm);

  it('[CAS9] a solved or closed case comes back to its handler', () => {
    solved().when('reporter', reopen).then({ status: 'active', handler: 'first-line', called: ['first-line'] });
    closed().when('reporter', reopen).then({ status: 'active', handler: 'first-line' });
  });

  it('[CAS9] a withdrawn case that nobody had taken comes back to the queue', () => {
    given()
      .and('reporter', withdraw)
      .when('reporter', reopen)
      .then({ status: 'new', called: ['first-line', 'second-line'] });
  });

  it('[CAS9] it can be reopened for fourteen days', () => {
    const minute = 1 / (24 * 60);
    closed().later(14 - minute).when('reporter', reopen).then({ status: 'active' });
    closed().later(14).when('reporter', reopen).then({ refusal: 'tooLate', status: 'closed' });
  });

  it('[CAS9] nobody but the reporter reopens', () => {
    closed().when('first-line', reopen).then({ refusal: 'notAllowed' });
  });

  it('[CAS9] when the handler has left meanwhile, the step’s queue is called', () => {
    const directory = organisationWith({ 'LUL/firstLine': [{ name: 'first-line', to: '2026-03-05' }, 'second-line'] });
    given({ directory })
      .and('first-line', take)
      .and('first-line', resolve)
      .later(7)
      .when('reporter', reopen)
      .then({ called: ['second-line'] })
      .and('second-line', take);
  });
});

describe('a handler who has left', () => {
  const line = [{ name: 'first-line', to: '2026-03-05' }, 'second-line'];
  const directory = organisationWith({ 'LUL/firstLine': line });
  const left = () => given({ directory }).and('first-line', take).later(7);

  it('[CAS19] their case is taken by whoever works at the step', () => {
    left().when('second-line', take).then({ handler: 'second-line', status: 'active' });
    left().when('first-line', resolve).then({ refusal: 'notFound' });
  });

  it('[CAS19] what it waited for it goes on waiting for', () => {
    const waiting = given({ directory }).and('first-line', take).and('first-line', ask).later(7);
    waiting.and('second-line', take).then({ status: 'waiting', handler: 'second-line' }).and('reporter', answer);
  });

  it('[CAS19] whoever has another role in the municipality now may still finish it', () => {
    const staff = { 'LUL/firstLine': line, 'LUL/eServiceCoordinator': ['first-line'] };
    const moved = given({ directory: organisationWith(staff) }).and('first-line', take).later(7);
    moved.and('second-line', take);
    moved.and('first-line', resolve);
  });
});

describe('the supplier', () => {
  const atSupplier = (): Scenario => given({ kind: 'internal' }).and('business-lead', climb).and('it-lead', climb);

  it('[CAS20] the itLead notes the supplier’s reference and the case waits on the supplier', () => {
    const { case: c } = atSupplier().when('it-lead', contactSupplier).then({ status: 'waiting', handler: 'it-lead' });
    assert.ok(c.state.status === 'waiting');
    assert.equal(c.state.on, 'supplier');
    assert.equal(c.supplierReference, 'SUP-77');
  });

  it('[CAS20] no other step has a supplier to contact', () => {
    given().when('first-line', contactSupplier).then({ refusal: 'notAllowed' });
    atSupplier().when('member', contactSupplier).then({ refusal: 'notAllowed' });
  });

  it('[CAS21] the supplier’s answer makes it active again, and the reference stays', () => {
    const { case: c } = atSupplier()
      .and('it-lead', contactSupplier)
      .when('it-lead', noteSupplierAnswer)
      .then({ status: 'active', handler: 'it-lead' });
    assert.equal(c.supplierReference, 'SUP-77');
  });
});
