import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verb } from '../../src/domain/commands.js';
import { isOpen } from '../../src/domain/case.js';
import { isGroup } from '../../src/domain/ids.js';
import { approversAbove } from '../../src/domain/responsibility.js';
import { placeOf } from '../../src/domain/standing.js';
import { hasJoined } from '../../src/domain/wish/support.js';
import { everyone, momentsOf, story } from '../support/arbitrary.js';
import { does, endsElsewhere, edit, given, type Scenario } from '../support/cases.js';
import { nameOf, person } from '../support/organisation.js';
import { plain, replayed } from '../support/replay.js';
import { alarm, on, timed, until } from '../support/times.js';

const { take, release, ask, answer, comment, resolve, requestEscalation: climb, return: giveBack } = does;

const usual = timed([{ respondWithin: '4h', resolveWithin: '2d' }, { resolveWithin: '4d' }]);
/** Reported on Monday 2 March 2026 at 09.00. */
const reported = (directory = usual) => given({ directory });
const nothing = { events: [], called: [] } as const;

describe('reminders of deadlines', () => {
  it('[TIM18] everyone in the queue is reminded once when a quarter of the time is left, and then the accountable role', () => {
    assert.equal(alarm(reported()), '02 12:00');
    const near = on(reported(), '02 12:00').attended();
    near.then({ events: ['deadlineNear'], status: 'new', called: ['first-line', 'second-line'] });
    assert.equal(alarm(near), '02 13:00');
    on(near, '02 12:59').attended().then(nothing);
    const passed = on(near, '02 13:00').attended();
    passed.then({ events: ['deadlinePassed'], status: 'new', called: ['first-line', 'second-line'] });
    const long = until(passed, '02 15:00');
    assert.equal(alarm(long), null, 'nothing more until somebody has responded');
  });

  it('[TIM18] whoever has the case is reminded alone, with their deputies', () => {
    const deputised = { 'LUL/firstLine': ['first-line', 'second-line', { name: 'dep', deputyFor: 'first-line' }] };
    const taken = reported(timed([{ resolveWithin: '2d' }], deputised)).and('first-line', take);
    on(taken, '03 18:00').attended().then({ events: ['deadlineNear'], handler: 'first-line', called: ['dep', 'first-line'] });
  });

  it('[TIM18] the accountable role is the first of the step; where nobody holds it, those who handle there', () => {
    const above = on(reported(), '02 10:00').and('first-line', climb);
    const at = (scene: Scenario) => until(scene, '06 12:00').then({ events: ['deadlinePassed'] });
    at(above).then({ called: ['business-lead'] });
    const vacant = timed([{}, { resolveWithin: '4d' }], { 'LUL/businessLead': [] });
    at(on(reported(vacant), '02 10:00').and('first-line', climb)).then({ called: ['it-lead'] });
    const shared = timed([{}, {}, { resolveWithin: '2d' }]);
    const home = reported(shared).and('first-line', climb).and('business-lead', climb).and('member', take);
    until(home, '04 12:00').then({ events: ['deadlinePassed'], handler: 'member', called: ['it-lead'] });
  });

  it('[TIM18] while a request to climb waits, those who decide on it are called instead', () => {
    const asked = given({ directory: timed([{}, { resolveWithin: '2d' }]) }).and('first-line', climb).and('local-it', climb);
    on(asked, '02 12:00').attended().then(nothing);
    const widened = until(asked, '03 10:00').then({ events: ['approvalWidened'] });
    until(widened, '03 18:00').then({ events: ['deadlineNear'], status: 'escalating', called: ['business-lead', 'it-lead'] });
    until(widened, '06 18:00').then({ events: ['deadlinePassed'], status: 'escalating', called: ['business-lead', 'it-lead'] });
  });

  it('[TIM18] each is told once, whatever happens to the case', () => {
    const late = until(reported(), '02 14:00');
    const types = (scene: Scenario) => scene.history.map(({ type }) => type).filter((type) => type.startsWith('deadline'));
    assert.deepEqual(types(late), ['deadlineNear', 'deadlinePassed']);
    const taken = late.and('first-line', take);
    assert.equal(alarm(taken), '03 13:30', 'then the time to solve is what counts');
    const solved = until(until(taken, '04 10:00').and('first-line', release), '04 12:00').and('first-line', take).and('first-line', resolve);
    assert.deepEqual(types(solved), ['deadlineNear', 'deadlinePassed', 'deadlineNear', 'deadlinePassed']);
    const reopened = until(solved.and('reporter', does.reopen), '04 12:30');
    assert.deepEqual(types(reopened), types(solved));
  });

  it('[TIM18] a step that the case comes back to does not remind of the same again', () => {
    const above = until(reported(timed([{ resolveWithin: '4h' }, { resolveWithin: '4d' }])), '02 14:00').and('first-line', climb);
    assert.equal(alarm(above), '05 14:00');
    const back = above.and('business-lead', giveBack);
    assert.equal(alarm(back), '02 15:01', 'half as much again');
  });

  it('[TIM18] another priority gives another deadline, and its own reminders', () => {
    const near = until(reported().and('first-line', take), '03 18:00').then({ events: ['deadlineNear'] });
    assert.equal(alarm(near), '04 09:00');
    near.and('first-line', edit({ title: 'Annan rubrik' })).attended().then(nothing);
    const urgent = near.and('first-line', edit({ priority: 'high' }));
    urgent.attended().then({ events: ['deadlineLong'], called: ['business-lead', 'first-line', 'second-line'] });
  });

  it('[TIM18] nobody is reminded while the clock stands still, and what was due just before is told after', () => {
    const asked = on(reported().and('first-line', take), '03 13:29').and('first-line', ask);
    until(asked, '04 12:00').then({ status: 'waiting' }).attended().then(nothing);
    const justBefore = on(reported().and('first-line', take), '04 09:01').and('first-line', ask);
    until(justBefore, '09 12:00').and('reporter', answer).attended().then({ events: ['deadlinePassed'] });
  });

  it('[TIM15] of both that were missed only the later is told', () => {
    const missed = on(reported(), '02 14:00').attended();
    missed.then({ events: ['deadlinePassed'], called: ['first-line', 'second-line'] });
    missed.attended().then(nothing);
  });
});

describe('whatever happens by itself', function () {
  this.timeout(60_000);
  const within = { respondWithin: '4h', resolveWithin: '8h' } as const;

  /** What follows from a moment if nobody does anything for more than a month. */
  function* leftAlone(scene: Scenario): Generator<Scenario> {
    // What a case owes another comes first, and is the use cases' to do.
    if (scene.case.errands) return;
    let after = scene;
    for (const days of [0.13, 1, 3, 4, 30]) {
      const then = after.later(days);
      after = then.attended();
      assert.ok(!after.alarm || after.alarm > then.now, `${after.alarm} is still to come`);
      yield after;
    }
  }

  function assertTold(scene: Scenario): void {
    const notices = scene.turn?.notices ?? [];
    assert.equal(new Set(notices.map(({ id }) => id)).size, notices.length);
    for (const { kind, to } of notices) {
      if (kind !== 'bring' || isGroup(to) || hasJoined(scene.case, to)) continue;
      const { verbs = [], outcome } = scene.view(nameOf(to)) ?? {};
      assert.ok(endsElsewhere(outcome) || verbs.some((verb) => verb !== comment.verb), `${to} after ${scene.history.at(-1)?.type}`);
    }
  }

  /** Whoever may go on with what is late is offered that, finds it in their queue, and nobody decides on what they asked for. */
  function assertWays(scene: Scenario): void {
    const { case: c, world } = scene;
    const offered = new Map(everyone.map((who) => [who, scene.view(who)?.verbs ?? []]));
    const mayOf = (verb: Verb) => everyone.filter((who) => offered.get(who)?.includes(verb));
    for (const verb of ['take', 'takeOver', 'approve'] as const) {
      const may = mayOf(verb);
      assert.deepEqual(everyone.filter((who) => scene.when(who, does[verb]).refusal === null), may, `${verb} as refused and as offered`);
      if (verb !== 'take') assert.deepEqual(scene.waitsFor(...may), may, `${verb} stands in their queue`);
    }
    if (c.state.status !== 'escalating') return assert.ok(!isOpen(c) || [...mayOf('take'), ...mayOf('resolve'), ...mayOf('setMeeting')].length > 0);
    const asked = approversAbove(world, placeOf(world, c))?.holders.map((h) => nameOf(h.person)) ?? [];
    const { request } = c.state;
    assert.ok(mayOf('approve').every((who) => person(who) !== request.by || asked.includes(who)));
    assert.ok(asked.every((who) => mayOf('approve').includes(who)) && asked.length > 0);
  }

  it('[TIM14] [TIM19] [TIM23] each alarm is off once it has been attended, history makes the same case, and whoever is called may see it and act', () => {
    const seen = new Map<string, number>();
    const check = (scene: Scenario) => {
      for (const after of leftAlone(scene)) {
        assertTold(after);
        if (after.turn?.events.length) assertWays(after);
        assert.deepEqual(plain(replayed(after.case, after.history)), plain(after.case));
        for (const { type } of after.turn?.events ?? []) seen.set(type, (seen.get(type) ?? 0) + 1);
      }
    };
    const stories = fc.property(story, (one) => [...momentsOf(one, timed([within, within, within, within], one.staff))].forEach(check));
    fc.assert(stories, { seed: 20260302, numRuns: 70 });
    for (const type of [
      'deadlineNear', 'deadlinePassed', 'deadlineLong', 'approvalReminded', 'approvalWidened', 'reminded', 'unanswered', 'timedOut',
    ])
      assert.ok((seen.get(type) ?? 0) > 20, `${type}: ${seen.get(type)}`);
  });
});
