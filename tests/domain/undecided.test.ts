import assert from 'node:assert/strict';
import { does, given, type Scenario } from '../support/cases.js';
import { nameOf, type Staff } from '../support/organisation.js';
import { alarm, on, timed, until, type Times } from '../support/times.js';

const { take, approve, decline, requestEscalation: climb, comment } = does;

/** Lokal IT has asked on Monday 2 March 2026 at 09.01; the businessLead decides. Four hours to respond at the step. */
const asked = (staff: Staff = {}, step: Times = { respondWithin: '4h' }) =>
  given({ directory: timed([{}, step, {}], staff) }).and('first-line', climb).and('local-it', climb);
const deputised: Staff = { 'LUL/businessLead': ['business-lead', { name: 'dep', deputyFor: 'business-lead' }] };
const reminded = { events: ['approvalReminded'], status: 'escalating', called: ['business-lead'] } as const;
const widened = (called: readonly string[]) => ({ events: ['approvalWidened'], status: 'escalating', called }) as const;
const able = (scene: Scenario, ...names: readonly string[]) => names.filter((name) => scene.view(name)?.verbs.includes('approve'));
const all = ['business-lead', 'dep', 'local-it', 'it-lead', 'member', 'system-owner'];
const instead = ({ turn }: Scenario) => turn?.events.map((e) => 'instead' in e);

describe('a request that nobody decides on', () => {
  it('[TIM21] is brought at half the time to those who were asked, and a comment changes nothing', () => {
    assert.equal(alarm(asked()), '02 11:01');
    const half = on(asked(), '02 11:00').and('local-it', comment);
    until(half, '02 11:01').then(reminded).attended().then({ events: [], called: [] });
  });

  it('[TIM21] has as long as there is to respond at its step, by the priority; else a working day', () => {
    assert.equal(alarm(asked({}, {})), '02 13:31', 'half of nine hours');
    const urgent = given({ directory: timed([{}, { respondWithin: '4h' }]), priority: 'high' }).and('first-line', climb).and('local-it', climb);
    assert.equal(alarm(urgent), '02 10:01');
    const friday = on(given({ directory: timed([{}, { respondWithin: '4h' }]) }).and('first-line', climb), '06 16:00').and('local-it', climb);
    assert.equal(alarm(friday), '09 09:00');
  });

  it('[TIM22] is brought at the end of the time to the deputies of those who were asked', () => {
    const half = until(asked(deputised), '02 11:01').then(reminded);
    assert.equal(alarm(half), '02 13:01');
    const end = until(half, '02 13:01').then({ events: ['deputiesReminded'], called: ['dep'] });
    assert.equal(alarm(end), '02 15:01');
    end.and('dep', approve).then({ step: 2 });
    until(end, '02 15:01').then(widened(['it-lead']));
  });

  it('[TIM22] a holder who is away leaves the deputy to be asked from the start', () => {
    const away: Staff = { 'LUL/businessLead': [{ name: 'business-lead', to: '2026-03-01' }, { name: 'dep', deputyFor: 'business-lead' }] };
    until(asked(away), '02 11:01').then({ events: ['approvalReminded'], called: ['dep'] });
    until(asked(away), '02 13:01').then(widened(['it-lead']));
  });

  it('[TIM23] may then be decided on by whoever would stand in, too, and history says why they did', () => {
    const before = until(asked(), '02 13:00');
    assert.deepEqual([able(before, ...all), before.sees('it-lead')], [['business-lead'], false]);
    const late = until(before, '02 13:01').then(widened(['it-lead']));
    assert.deepEqual([able(late, ...all), alarm(late)], [['business-lead', 'it-lead'], null]);
    assert.deepEqual(late.waitsFor(...all), ['business-lead', 'it-lead']);
    assert.deepEqual([late.view('it-lead')?.delay, late.view('business-lead')?.delay], ['instead', null]);
    const approved = late.and('it-lead', approve).then({ events: ['approved', 'escalated'], step: 2 });
    assert.deepEqual(instead(approved), [true, false]);
    assert.deepEqual(instead(late.and('business-lead', approve)), [false, false]);
    const declined = late.and('it-lead', decline).then({ status: 'new', step: 1, called: ['local-it'] });
    assert.deepEqual([instead(declined), declined.sees('it-lead')], [[true], false]);
    declined.and('local-it', climb).then({ called: ['business-lead'] }).when('it-lead', approve).then({ refusal: 'notFound' });
  });

  it('[TIM23] never by the one who asks nor by their deputies, unless they hold the role', () => {
    const called = (...itLead: Staff['']) => until(asked({ itLead }), '02 13:01').then({ events: ['approvalWidened'] });
    called('local-it').then(widened(['system-owner'])).when('local-it', approve).then({ refusal: 'notAllowed' });
    called('local-it', { name: 'dep', deputyFor: 'local-it' }).then(widened(['system-owner']));
    called('local-it', 'it-lead').then(widened(['it-lead']));
    called('business-lead').then(widened(['system-owner']));
  });

  it('[TIM23] where the approving role is vacant, by the one after whoever stands in', () => {
    until(asked({ 'LUL/businessLead': [] }), '02 13:01').then(widened(['system-owner']));
  });

  it('[TIM23] before the supplier by the systemOwner, by the hours of what is shared', () => {
    const home = given({ directory: timed([{}, {}, { respondWithin: '4h' }]) }).and('first-line', climb).and('business-lead', climb);
    const request = home.and('member', climb).then({ called: ['it-lead'] });
    until(request, '02 14:00').then({ ...widened(['system-owner']), step: 2 }).and('system-owner', approve).then({ step: 3 });
  });

  it('[TIM23] where there is nobody else, it goes on waiting for those who were asked', () => {
    const one: Staff = { itLead: [], managementGroup: [], steeringGroup: [], systemOwner: ['business-lead'] };
    const half = until(asked(one), '05 12:00');
    assert.deepEqual([half.history.at(-1)?.type, alarm(half), able(half, ...all)], ['approvalReminded', null, ['business-lead']]);
  });

  it('[TIM23] whoever comes to the role above may decide, and history keeps whose deputy did', () => {
    const late = until(asked(), '02 13:01');
    const staff = { itLead: ['newcomer', { name: 'dep', deputyFor: 'newcomer' }] };
    const other = late.under(timed([{}, { respondWithin: '4h' }], staff));
    assert.deepEqual([able(other, 'it-lead', 'newcomer'), other.waitsFor('newcomer', 'it-lead')], [['newcomer'], ['newcomer']]);
    const [event] = other.and('dep', approve).turn?.events ?? [];
    assert.deepEqual([event && nameOf(event.by), event?.deputyFor && nameOf(event.deputyFor)], ['dep', 'newcomer']);
  });

  it('[TIM23] goes on where the deputies who were reminded have gone', () => {
    const end = until(asked(deputised), '02 13:01').then({ events: ['deputiesReminded'] });
    end.under(timed([{}, { respondWithin: '4h' }])).attended().then(widened(['it-lead']));
  });

  it('[TIM15] of all that was missed only the latest happens, and everyone whose turn it was is told once', () => {
    const missed = on(asked(deputised), '05 12:00').attended().then(widened(['business-lead', 'dep', 'it-lead']));
    assert.deepEqual(able(missed, ...all), ['business-lead', 'dep', 'it-lead']);
    missed.attended().then({ events: [], called: [] });
    on(until(asked(deputised), '02 12:00'), '05 12:00').attended().then(widened(['dep', 'it-lead']));
  });

  it('[TIM15] together with a deadline it is told in one, and nobody twice', () => {
    const times = { respondWithin: '4h', resolveWithin: '1d' } as const;
    const missed = on(asked({}, times), '05 12:00').attended();
    missed.then({ events: ['approvalWidened', 'deadlinePassed'], called: ['business-lead', 'it-lead'] });
    missed.attended().then({ events: [], called: [] });
    assert.equal(missed.and('business-lead', decline).case.late, 'resolve');
  });

  it('[TIM21] whoever takes it meanwhile changes nothing, and a new request has all its time', () => {
    const taken = until(asked(), '02 11:01').and('developer', take);
    until(taken, '02 13:01').then(widened(['it-lead'])).then({ handler: 'developer' });
    const again = taken.and('business-lead', decline).and('developer', climb);
    assert.equal(alarm(again), '02 13:03');
  });
});
