import assert from 'node:assert/strict';
import { attendedTurn } from '../../src/domain/alarm.js';
import { inTime } from '../../src/domain/evolve.js';
import { does, edit, given, type Scenario } from '../support/cases.js';
import { nameOf, organisationWith, type Staff } from '../support/organisation.js';
import { alarm, on, timed, until } from '../support/times.js';

const { take, takeOver, release, ask, answer, approve, decline, resolve, requestEscalation: climb, return: giveBack } = does;

/** Two days to solve it at the businessLead's step, where the case came on Monday 2 March 2026 at 09.01. */
const times = [{}, { resolveWithin: '2d' }] as const;
const home = (staff: Staff = {}) => given({ directory: timed(times, staff) }).and('first-line', climb);
/** Lokal IT has it. */
const held = (staff?: Staff) => home(staff).and('local-it', take);
const passed = (scene: Scenario) => until(scene, '04 12:00');
const long = (scene: Scenario) => until(scene, '05 12:00');
const able = (scene: Scenario, ...names: readonly string[]) => names.filter((name) => scene.view(name)?.verbs.includes('takeOver'));
const all = ['first-line', 'business-lead', 'local-it', 'developer', 'it-lead', 'member', 'system-owner', 'reporter'];

describe('a case that somebody has and whose time is up', () => {
  it('[TIM19] may be taken over by whoever answers for the step, who has it at once; whoever had it is told', () => {
    held().when('business-lead', takeOver).then({ refusal: 'notAllowed', handler: 'local-it' });
    const late = passed(held()).then({ events: ['deadlinePassed'], called: ['business-lead'] });
    assert.deepEqual(able(late, ...all), ['business-lead']);
    const over = late.and('business-lead', takeOver);
    over.then({ events: ['takenOver'], status: 'active', step: 1, handler: 'business-lead', called: ['local-it'] });
    const [event] = over.turn?.events ?? [];
    assert.equal(event?.type === 'takenOver' && event.from && nameOf(event.from), 'local-it');
    assert.deepEqual([over.view('local-it')?.delay, over.view('business-lead')?.delay], ['relieved', null]);
    assert.deepEqual(able(over, ...all), []);
    over.and('business-lead', resolve).then({ status: 'resolved', handler: 'business-lead' });
  });

  it('[TIM19] is not for whoever may act as the handler, and deputies and stand-ins do it in their place', () => {
    const deputy = { name: 'dep', deputyFor: 'business-lead' };
    const late = passed(held({ 'LUL/businessLead': ['business-lead', deputy] })).then({ called: ['business-lead', 'dep'] });
    assert.deepEqual(late.and('dep', takeOver).turn?.events.map((e) => e.deputyFor && nameOf(e.deputyFor)), ['business-lead']);
    assert.deepEqual(able(passed(home({ 'LUL/businessLead': ['business-lead', deputy] }).and('business-lead', take)), 'dep'), []);
    assert.deepEqual(able(passed(held({ 'LUL/businessLead': [] })), ...all), ['it-lead']);
  });

  it('[TIM19] not while it waits for others; an answer or a refusal gives it back as late as it was', () => {
    const asked = passed(held()).and('local-it', ask);
    asked.when('business-lead', takeOver).then({ refusal: 'notAllowed', status: 'waiting' });
    assert.deepEqual(able(asked.and('reporter', answer), ...all), ['business-lead']);
    const requested = passed(held()).and('local-it', climb);
    requested.when('business-lead', takeOver).then({ refusal: 'notAllowed', status: 'escalating' });
    assert.deepEqual(able(requested.and('business-lead', decline), ...all), ['business-lead']);
  });

  it('[TIM19] ends where the case leaves its step, or its deadline is another', () => {
    const late = passed(held());
    assert.deepEqual(able(late.and('local-it', edit({ priority: 'high', title: 'Bråttom' })), ...all), []);
    const above = late.and('local-it', climb).and('business-lead', approve).and('member', take);
    assert.deepEqual(able(above, ...all), []);
    const back = late.and('business-lead', giveBack).and('second-line', take);
    assert.deepEqual(able(back, ...all), []);
  });

  it('[TIM19] not where the time to respond was up, and somebody has responded', () => {
    const late = until(given({ directory: timed([{ respondWithin: '4h', resolveWithin: '4d' }]) }), '02 16:00');
    assert.equal(late.case.late, 'respond');
    assert.deepEqual(able(late.and('second-line', take), ...all), []);
  });

  it('[TIM19] an older card takes nothing over from whoever did so since', () => {
    const line = { 'LUL/firstLine': ['first-line', 'second-line', 'third-line'] };
    const late = passed(given({ directory: timed([{ resolveWithin: '2d' }], line) }).and('first-line', take));
    assert.deepEqual(able(late, 'first-line', 'second-line', 'third-line'), ['second-line', 'third-line']);
    const over = late.and('second-line', takeOver);
    over.when('third-line', takeOver, late.case.version).then({ refusal: 'outdated', handler: 'second-line' });
    over.when('third-line', take).then({ refusal: 'taken' });
  });

  it('[TIM19] stands in the queue of whoever may take it over', () => {
    assert.deepEqual(held().waitsFor(...all), ['local-it']);
    assert.deepEqual(passed(held()).waitsFor(...all), ['business-lead', 'local-it']);
    assert.deepEqual(passed(held()).and('business-lead', takeOver).waitsFor(...all), ['business-lead']);
  });
});

describe('a case that is late by half its time again', () => {
  it('[TIM20] calls the next step’s accountable role, who sees it from then on and may take it over', () => {
    assert.deepEqual([alarm(passed(held())), passed(held()).sees('it-lead')], ['05 09:00', false]);
    const late = long(held()).then({ events: ['deadlineLong'], handler: 'local-it', called: ['it-lead'] });
    assert.equal(alarm(late), null);
    assert.deepEqual(able(late, ...all), ['business-lead', 'it-lead']);
    assert.deepEqual(late.waitsFor(...all), ['business-lead', 'local-it', 'it-lead']);
    assert.ok(!late.sees('member'), 'only who has been called in');
    const over = late.and('it-lead', takeOver).then({ handler: 'it-lead', step: 1, called: ['local-it'] });
    assert.deepEqual(over.waitsFor(...all), ['business-lead', 'it-lead']);
    assert.ok(!over.standing('business-lead').stranded);
    over.when('local-it', take).then({ refusal: 'taken', handler: 'it-lead' });
    over.and('it-lead', resolve).then({ status: 'resolved', step: 1 });
  });

  it('[TIM20] bypasses no approval, and ends when the case leaves the step', () => {
    const late = long(held()).and('it-lead', takeOver);
    late.and('it-lead', climb).then({ status: 'escalating', step: 1, called: ['business-lead'] });
    const back = late.and('it-lead', giveBack).then({ step: 0, status: 'new' });
    assert.deepEqual([back.sees('it-lead'), back.case.calledIn, back.case.late], [false, undefined, undefined]);
    late.and('it-lead', edit({ priority: 'high' })).then({ handler: 'it-lead' }).and('it-lead', resolve);
    late.and('it-lead', edit({ kind: 'internal' })).then({ status: 'new', step: 0, handler: null });
  });

  it('[TIM20] may be taken where nobody has it, and is nobody’s to lose', () => {
    const late = long(home()).then({ events: ['deadlineLong'], status: 'new', called: ['it-lead'] });
    assert.deepEqual(late.waitsFor(...all), ['business-lead', 'it-lead']);
    const taken = late.and('it-lead', take).then({ status: 'active', handler: 'it-lead', step: 1 });
    taken.and('it-lead', release).then({ status: 'new', called: ['business-lead'] }).and('it-lead', take);
    assert.deepEqual(able(taken, ...all), ['business-lead']);
  });

  it('[TIM20] deputies act for whoever was called in', () => {
    const staff = { itLead: ['it-lead', { name: 'dep', deputyFor: 'it-lead' }] };
    const late = long(held(staff)).then({ called: ['dep', 'it-lead'] });
    const over = late.and('it-lead', takeOver);
    assert.deepEqual(over.waitsFor('dep'), ['dep']);
    over.and('dep', resolve).then({ handler: 'it-lead' });
  });

  it('[TIM20] the supplier is passed over; where nobody else is to be called, nothing happens', () => {
    const shared = timed([{}, {}, { resolveWithin: '2d' }]);
    const above = given({ directory: shared }).and('first-line', climb).and('business-lead', climb).and('member', take);
    long(above).then({ events: ['deadlineLong'], called: ['system-owner'] });
    const vacant = passed(held({ 'LUL/businessLead': [] })).then({ events: ['deadlinePassed'], called: ['it-lead'] });
    assert.equal(alarm(vacant), null);
  });

  it('[NOT6] the thread of the group’s card hears when it is taken over at its step', () => {
    const above = given({ directory: timed([{}, {}, { resolveWithin: '2d' }]) }).and('first-line', climb).and('business-lead', climb);
    passed(above.and('member', take)).and('it-lead', takeOver).then({ thread: ['takenOver'], called: ['member'] });
  });

  it('[TIM20] a request is up to those who decide on it; refused, it is as late as it was', () => {
    const requested = passed(held()).and('local-it', climb);
    const refused = until(requested, '06 12:00').and('business-lead', decline);
    assert.ok(!refused.history.some(({ type }) => type === 'deadlineLong'));
    refused.attended().then({ events: ['deadlineLong'], called: ['it-lead'] });
  });

  it('[TIM15] where both were missed the later calls both, and both may take it over', () => {
    const missed = on(held(), '06 12:00').attended();
    missed.then({ events: ['deadlineLong'], called: ['business-lead', 'it-lead'] });
    assert.deepEqual(able(missed, ...all), ['business-lead', 'it-lead']);
    missed.attended().then({ events: [], called: [] });
  });

  it('[TIM20] a case stored before any of this was noted comes to the same', () => {
    const { world, case: c, now } = on(passed(held()), '05 12:00');
    const { case: after } = attendedTurn(world, inTime(c), now);
    assert.deepEqual([after.late, after.calledIn], ['resolve', true]);
  });

  it('[TIM20] whoever comes to the role above comes to the case', () => {
    const late = long(held());
    const other = late.under(timed(times, { itLead: ['newcomer'] }));
    assert.deepEqual([other.sees('it-lead'), other.sees('newcomer'), ...other.waitsFor('newcomer')], [false, true, 'newcomer']);
    assert.ok(!late.under(organisationWith({ itLead: [] })).sees('it-lead'));
  });
});
