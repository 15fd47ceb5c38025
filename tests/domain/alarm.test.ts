import assert from 'node:assert/strict';
import { does, given } from '../support/cases.js';
import { organisationWith } from '../support/organisation.js';

const { take, resolve, comment, confirm, reopen } = does;
const solved = () => given().and('first-line', take).and('first-line', resolve);

describe('a solution that nobody says a word about', () => {
  it('[TIM13] closes the case after seven days, with an outcome of its own, and calls nobody', () => {
    const { case: c, turn } = solved().later(7).attended().then({ events: ['timedOut'], status: 'closed', handler: 'first-line', called: [] });
    assert.equal(c.state.status === 'closed' && c.state.outcome, 'timedOut');
    assert.deepEqual(turn?.notices.map(({ kind }) => kind), ['update', 'update', 'update']);
  });

  it('[TIM13] the alarm goes off then, and is off where nothing is to come', () => {
    const resolved = solved();
    assert.equal(resolved.alarm, resolved.history.at(-1)?.at.replace('2026-03-02', '2026-03-09'));
    for (const scene of [given(), resolved.and('reporter', confirm), resolved.and('reporter', reopen), resolved.later(7).attended()])
      assert.equal(scene.alarm, null);
  });

  it('[TIM13] any word begins the seven days anew', () => {
    const spoken = solved().later(6).and('reporter', comment);
    spoken.later(6).attended().then({ events: [], status: 'resolved' });
    spoken.later(7).attended().then({ events: ['timedOut'] });
  });

  it('[TIM13] is by the reporter, in nobody’s place, and can be reopened within 14 days from then', () => {
    const deputised = { 'LUL/firstLine': ['first-line', { name: 'reporter', deputyFor: 'first-line' }] };
    const closed = given({ directory: organisationWith(deputised) }).and('first-line', take).and('first-line', resolve).later(7).attended();
    assert.deepEqual(closed.turn?.events.map(({ by, deputyFor }) => [by, deputyFor]), [[closed.case.reporter.person, undefined]]);
    closed.later(13).when('reporter', reopen).then({ refusal: null, status: 'active', handler: 'first-line', called: ['first-line'] });
    closed.later(14).when('reporter', reopen).then({ refusal: 'tooLate' });
  });

  it('[TIM14] where nothing is due nothing happens, but the alarm is set anew', () => {
    const scene = solved().later(1);
    const { case: c, turn } = scene.attended().then({ events: [], status: 'resolved', called: [] });
    assert.deepEqual([turn?.notices, c], [[], { ...scene.case, version: scene.case.version + 1 }]);
  });
});
