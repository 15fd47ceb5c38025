import assert from 'node:assert/strict';
import { does, given, type Scenario } from '../support/cases.js';
import { organisationWith } from '../support/organisation.js';

const { take, ask, answer, resolve, comment, confirm, reopen } = does;
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

describe('a question that nobody answers', () => {
  /** Asked on a Monday at 09.01 in Luleå. */
  const asked = () => given().and('first-line', take).and('first-line', ask);
  const reminded = { events: ['reminded'], status: 'waiting', handler: 'first-line', called: ['reporter'] } as const;
  const alarmDay = ({ alarm }: Scenario) => alarm?.slice(0, 10);

  it('[TIM17] is brought to the reporter twice, after three and seven working days', () => {
    const first = asked().later(3).attended().then(reminded);
    const second = first.later(6).attended().then(reminded);
    assert.deepEqual([asked(), first, second].map(alarmDay), ['2026-03-05', '2026-03-11', '2026-03-16']);
  });

  it('[TIM17] closes the case after ten, and the reporter may reopen it with the answer', () => {
    const closed = asked().later(3).attended().later(6).attended().later(5).attended();
    closed.then({ events: ['unanswered'], status: 'closed', handler: 'first-line', called: ['reporter'] });
    assert.equal(closed.case.state.status === 'closed' && closed.case.state.outcome, 'unanswered');
    assert.equal(closed.alarm, null);
    closed.later(13).when('reporter', reopen).then({ status: 'active', handler: 'first-line', called: ['first-line'] });
  });

  it('[TIM15] of several reminders that were missed only the latest comes, and then the next', () => {
    const late = asked().later(10).attended().then(reminded);
    assert.equal(alarmDay(late), '2026-03-16');
    asked().later(20).attended().then({ events: ['unanswered'], called: ['reporter'] });
  });

  it('[TIM17] the same is not said twice, and an answer ends it', () => {
    const once = asked().later(3).attended();
    once.attended().then({ events: [], called: [] });
    const answered = once.and('reporter', answer);
    assert.equal(answered.alarm, null);
    assert.equal(alarmDay(answered.and('first-line', ask)), '2026-03-10', 'a new question has all its time');
  });

  it('[TIM17] any word begins the days anew', () => {
    const spoken = asked().later(3).attended().later(5).and('reporter', comment);
    assert.equal(alarmDay(spoken), '2026-03-13');
    spoken.later(5).attended().then(reminded);
  });

  it('[TIM17] the supplier is not reminded', () => {
    const atSupplier = given({ kind: 'internal' }).and('local-it', does.requestEscalation).and('business-lead', does.approve);
    const waiting = atSupplier.and('it-lead', does.requestEscalation).and('it-lead', does.contactSupplier);
    waiting.then({ status: 'waiting' });
    assert.equal(waiting.alarm, null);
  });
});
