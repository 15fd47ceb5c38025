import assert from 'node:assert/strict';
import type { DirectoryEvent } from '../../src/domain/appointing/events.js';
import type { Organisation } from '../../src/domain/organisation.js';
import { changesBetween } from '../../src/domain/appointing/events.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, instant } from '../../src/domain/ids.js';
import { newDirectoryDiary, roundOf } from '../../src/domain/round.js';
import { nameOf, organisationWith, person, type Staff } from '../support/organisation.js';

const at = instant(new Date(Date.UTC(2026, 2, 2, 8)));
const organised = (staff: Staff) => organisationWith(staff).organisation;
type Round = ReturnType<typeof roundOf>;

/** The round of a day, after one of the day before it in this list. */
function rounds(staff: Staff, ...days: readonly string[]): readonly Round[] {
  const directory = organisationWith(staff);
  const [first = assert.fail(), ...others] = days.map((text) => ({ directory, today: day(text) }));
  const begun = [roundOf(first, newDirectoryDiary(first), { version: 1, events: [] })];
  for (const world of others) begun.push(roundOf(world, begun.at(-1)?.diary ?? assert.fail(), { version: 1, events: [] }));
  return begun;
}

/** The round after changes of one day. */
function changed(before: Organisation, after: Organisation, today = '2026-03-02', by: string | null = 'administrator'): Round {
  return roundAfter(after, changesBetween(before, after, at, by === null ? null : person(by)), today);
}

function roundAfter(after: Organisation, events: readonly DirectoryEvent[], today: string): Round {
  const world = { directory: createDirectory(after), today: day(today) };
  return roundOf(world, newDirectoryDiary(world), { version: 2, events });
}

/** `who: what, what` for each letter about roles. */
function told({ letters }: Round): readonly string[] {
  return letters.flatMap(({ to, content }) => {
    if (content.about !== 'roles') return [];
    const news = content.news.map((each) => `${each.type} ${'service' in each ? each.service : each.appointment.role}`);
    return [`${nameOf(to)}: ${news.join(', ')}`];
  });
}

/** `who: seat, seat` for each letter about vacancies in Luleå and of shared roles; Boden’s are many and stay the same. */
function vacant({ letters }: Round): readonly string[] {
  return letters.flatMap(({ to, content }) => {
    if (content.about !== 'vacancies') return [];
    const seats = content.seats.filter(({ municipality }) => municipality !== 'BOD').map(({ role }) => role);
    return [`${nameOf(to)}: ${[...seats, ...(content.fewMembers ? ['few'] : [])].join(', ')}`];
  });
}

describe('changes of the directory', () => {
  const deputy = { name: 'dep', deputyFor: 'business-lead', from: '2026-03-02', to: '2026-03-06' };
  const full = organised({});

  it('[RND3] the person concerned is told, in one letter however many their roles', () => {
    const after = organised({ 'LUL/localIt': ['local-it', 'newcomer'], 'LUL/firstLine': ['first-line', 'second-line', 'newcomer'] });
    assert.deepEqual(told(changed(full, after, '2026-03-02', null)), ['newcomer: appointed firstLine, appointed localIt']);
  });

  it('[RND3] an end, a longer time, and what is taken back', () => {
    const ending = organised({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-31' }] });
    assert.deepEqual(told(changed(full, ending)), ['local-it: ended localIt']);
    assert.deepEqual(told(changed(ending, full)), ['local-it: extended localIt']);
    assert.deepEqual(told(changed(full, organised({ 'LUL/localIt': [] }))), ['local-it: withdrawn localIt']);
  });

  it('[RND3] a deputy and whoever they stand in for are both told', () => {
    const after = organised({ 'LUL/businessLead': ['business-lead', deputy] });
    assert.deepEqual(told(changed(full, after)), ['dep: appointed businessLead', 'business-lead: appointed businessLead']);
  });

  it('[RND3] nobody is told what they did themselves', () => {
    const after = organised({ 'LUL/businessLead': ['business-lead', deputy] });
    assert.deepEqual(told(changed(full, after, '2026-03-02', 'business-lead')), ['dep: appointed businessLead']);
  });

  it('[RND3] who answers for a service, and who does no longer', () => {
    const answering = (name: string) => ({
      ...full,
      services: full.services.map((s) => (s.id === 'bygglov' ? { ...s, responsible: person(name) } : s)),
    });
    assert.deepEqual(told(changed(full, answering('developer'))), ['developer: responsible bygglov']);
    assert.deepEqual(told(changed(answering('developer'), answering('local-it'))), ['developer: relieved bygglov', 'local-it: responsible bygglov']);
  });

  it('[RND3] several changes of the same are told as what they come to', () => {
    const ending = organised({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-31' }] });
    const sooner = organised({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-15' }] });
    const steps = (...states: readonly Organisation[]) =>
      states.slice(1).flatMap((next, i) => changesBetween(states[i] ?? next, next, at));
    assert.deepEqual(told(roundAfter(full, steps(full, ending, full), '2026-03-02')), []);
    assert.deepEqual(told(roundAfter(sooner, steps(full, ending, sooner), '2026-03-02')), ['local-it: ended localIt']);
    const without = organised({ 'LUL/localIt': [] });
    assert.deepEqual(told(roundAfter(without, steps(without, ending, without), '2026-03-02')), []);
    assert.deepEqual(told(roundAfter(sooner, steps(without, ending, sooner), '2026-03-02')), ['local-it: appointed localIt']);
  });

  it('[RND3] what was over before it was decided is told to nobody, but that a time was cut short is', () => {
    const past = organised({ 'LUL/localIt': ['local-it', { name: 'old', from: '2025-01-01', to: '2025-12-31' }] });
    assert.deepEqual(told(changed(full, past)), []);
    const cut = organised({ 'LUL/localIt': [{ name: 'local-it', to: '2026-03-01' }] });
    assert.deepEqual(told(changed(full, cut)), ['local-it: ended localIt']);
  });
});

describe('what begins and ends by itself', () => {
  const deputy = { name: 'dep', deputyFor: 'business-lead', from: '2026-03-03', to: '2026-03-05' };
  const line = ['first-line', { name: 'new', from: '2026-03-03' }, { name: 'old', to: '2026-03-03' }];

  it('[RND4] both are told of a deputy’s first day, and on the day after the last', () => {
    const days = rounds({ 'LUL/businessLead': ['business-lead', deputy] }, '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07');
    const begins = ['dep: begins businessLead', 'business-lead: begins businessLead'];
    const over = ['dep: over businessLead', 'business-lead: over businessLead'];
    assert.deepEqual(days.map(told), [[], begins, [], [], over, []]);
  });

  it('[RND4] a holder is told on their first day, and on the day after their last', () => {
    const days = rounds({ 'LUL/firstLine': line }, '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05');
    assert.deepEqual(days.map(told), [[], ['new: begins firstLine'], ['old: over firstLine'], []]);
  });

  it('[RND4] after downtime all is told once, and what is over only as over', () => {
    const staff = { 'LUL/businessLead': ['business-lead', deputy], 'LUL/firstLine': line };
    const [, late = assert.fail()] = rounds(staff, '2026-03-02', '2026-04-01');
    assert.deepEqual(told(late), [
      'new: begins firstLine', 'old: over firstLine', 'dep: over businessLead', 'business-lead: over businessLead',
    ]);
  });

  it('[RND4] who goes on in the same role is told neither', () => {
    const renewed = [{ name: 'first-line', to: '2026-03-03' }, { name: 'first-line', from: '2026-03-04' }];
    assert.deepEqual(rounds({ 'LUL/firstLine': renewed }, '2026-03-02', '2026-03-04', '2026-03-05').map(told), [[], [], []]);
  });

  it('[RND4] what is told as a change is not told as a day, too', () => {
    const before = organised({});
    const today = { name: 'new', from: '2026-03-03' };
    const after = organised({ 'LUL/firstLine': ['first-line', today], 'LUL/localIt': [{ name: 'local-it', to: '2026-03-03' }] });
    const start = { directory: createDirectory(before), today: day('2026-03-02') };
    const events = changesBetween(before, after, at, person('administrator'));
    const world = { directory: createDirectory(after), today: day('2026-03-04') };
    const round = roundOf(world, newDirectoryDiary(start), { version: 2, events });
    assert.deepEqual(told(round), ['second-line: withdrawn firstLine', 'local-it: ended localIt', 'new: appointed firstLine']);
  });

  it('[RND8] a clock that goes back lives no day twice', () => {
    const days = rounds({ 'LUL/firstLine': line }, '2026-03-02', '2026-03-03', '2026-03-02', '2026-03-03');
    assert.deepEqual(days.map(told), [[], ['new: begins firstLine'], [], []]);
    assert.deepEqual(days.map(({ diary }) => diary.day), ['2026-03-02', '2026-03-03', '2026-03-03', '2026-03-03']);
    assert.deepEqual(days.slice(1).map(vacant), [[], [], []]);
  });

  it('[RND1] looks again at midnight, on the nights when summer time begins and ends too', () => {
    const alarms = rounds({}, '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25').map(({ diary }) => diary.alarm);
    assert.deepEqual(alarms, ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  });
});

describe('vacant roles', () => {
  const boden = {
    'BOD/localIt': ['b-it'], 'BOD/administrator': ['b-admin'], 'BOD/eServiceDeveloper': ['b-dev'], managementGroup: ['m1', 'm2', 'm3'],
  };
  const ending = { ...boden, 'LUL/localIt': [{ name: 'local-it', to: '2026-03-03' }] };

  it('[RND5] the administrator and the itLead are told on the day, and each week until it is held', () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-10', '2026-03-11', '2026-03-18'];
    const both = ['administrator: localIt', 'it-lead: localIt'];
    assert.deepEqual(rounds(ending, ...days).map(vacant), [[], [], both, [], [], both, both]);
  });

  it('[RND5] a vacancy that was there before is told with the first sweep; an optional role is not missed', () => {
    const [first = assert.fail()] = rounds({ ...boden, 'LUL/localIt': [], 'LUL/eServiceCoordinator': [] }, '2026-03-02');
    assert.deepEqual(vacant(first), ['administrator: localIt', 'it-lead: localIt']);
    assert.deepEqual(first.diary.vacant, { 'LUL/localIt': '2026-03-02' });
  });

  it('[RND5] one letter a person lists all that is due', () => {
    const [first = assert.fail()] = rounds({ ...boden, 'LUL/localIt': [], 'LUL/eServiceDeveloper': [], managementGroup: ['m1'] }, '2026-03-02');
    assert.deepEqual(vacant(first), ['administrator: localIt, eServiceDeveloper', 'it-lead: localIt, eServiceDeveloper, few']);
  });

  it('[RND5] the systemOwner is told while nobody is itLead', () => {
    const [first = assert.fail()] = rounds({ ...boden, itLead: [] }, '2026-03-02');
    assert.deepEqual(vacant(first), ['system-owner: itLead']);
  });

  it('[RND5] once held it is forgotten, and told at once when it is vacant again', () => {
    const again = [{ name: 'local-it', to: '2026-03-01' }, { name: 'other', from: '2026-03-03', to: '2026-03-03' }];
    const days = rounds({ ...boden, 'LUL/localIt': again }, '2026-03-02', '2026-03-03', '2026-03-04');
    assert.deepEqual(days.map(({ diary }) => diary.vacant), [{ 'LUL/localIt': '2026-03-02' }, {}, { 'LUL/localIt': '2026-03-04' }]);
    assert.deepEqual(days.map((round) => vacant(round).length), [2, 0, 2]);
  });
});
