import assert from 'node:assert/strict';
import fc from 'fast-check';
import { audiences, circularTurn, circularView, mayFollow, readBy, recipientsOf, sendsAs, sentView } from '../../src/domain/forum.js';
import { day, plusDays } from '../../src/domain/ids.js';
import { staff } from '../support/arbitrary.js';
import { information } from '../support/forums.js';
import { nameOf, organisationWith, person, type Staff } from '../support/organisation.js';
import { minute } from '../support/storeFixtures.js';

const today = day('2026-03-02');
const worldWith = (changes: Staff = {}) => ({ directory: organisationWith(changes), today });
const world = worldWith();
const sending = { draft: 'd', by: person('it-lead'), as: 'itLead', at: minute(0), information } as const;
const circularTo = (...names: readonly string[]) => circularTurn(sending, names.map(person)).diary;

describe('who sends information', () => {
  it('[FRM1] is the itLead and whoever deputises today; the systemOwner only while nobody is itLead', () => {
    const away = worldWith({ itLead: ['it-lead', { name: 'eva', deputyFor: 'it-lead', from: '2026-03-02', to: '2026-03-02' }] });
    const as = (where: typeof world, name: string) => sendsAs(where, person(name));
    assert.deepEqual(['it-lead', 'system-owner', 'member', 'business-lead', 'nobody'].map((name) => as(world, name)), ['itLead', null, null, null, null]);
    assert.deepEqual([as(away, 'eva'), as({ ...away, today: plusDays(today, 1) }, 'eva')], ['itLead', null]);
    const vacant = worldWith({ itLead: [] });
    assert.deepEqual([as(vacant, 'it-lead'), as(vacant, 'system-owner')], [null, 'systemOwner']);
  });

  it('[FRM8] follows it, also when they are itLead no longer, and so does the itLead of the day', () => {
    const other = worldWith({ itLead: ['eva'] });
    const follow = (where: typeof world, name: string) => mayFollow(where, circularTo('local-it'), person(name));
    assert.deepEqual(['it-lead', 'eva', 'local-it', 'system-owner'].map((name) => follow(other, name)), [true, true, false, false]);
  });
});

describe('an audience', () => {
  const names = (where: typeof world, ...asked: readonly [(typeof audiences)[number], string]) =>
    recipientsOf(where, asked[0], person(asked[1])).map(nameOf);

  it('[FRM2] is everyone who holds its role in some municipality, deputies too', () => {
    const deputised = worldWith({ 'LUL/businessLead': ['business-lead', { name: 'eva', deputyFor: 'business-lead' }, { name: 'new', from: '2026-03-03' }] });
    assert.deepEqual(names(deputised, 'businessLead', 'it-lead'), ['business-lead', 'eva', 'boden-lead']);
    assert.deepEqual(names(world, 'eServiceCoordinator', 'it-lead'), ['coordinator']);
    assert.deepEqual(names(world, 'eServiceDeveloper', 'it-lead'), ['developer']);
    assert.deepEqual(names(world, 'local', 'it-lead').sort(), [
      'administrator', 'boden-lead', 'boden-line', 'business-lead', 'coordinator', 'developer', 'first-line', 'local-it', 'second-line',
    ]);
  });

  it('[FRM2] never has the sender, nor anybody twice; nobody is an audience of none', () => {
    const many = worldWith({ 'LUL/localIt': ['it-lead', 'first-line'], 'LUL/eServiceDeveloper': [] });
    const local = names(many, 'local', 'it-lead');
    assert.deepEqual([local.includes('it-lead'), local.filter((name) => name === 'first-line').length], [false, 1]);
    assert.deepEqual(names(many, 'eServiceDeveloper', 'it-lead'), []);
  });

  it('[FRM2] whoever is appointed, each recipient is there once, and all local roles are the most', () => {
    fc.assert(
      fc.property(staff, fc.constantFrom(...audiences), fc.constantFrom('ada', 'owner'), (posts, audience, sender) => {
        const where = worldWith(posts);
        const some = names(where, audience, sender);
        assert.deepEqual([new Set(some).size, some.includes(sender)], [some.length, false]);
        assert.deepEqual(some.filter((name) => !names(where, 'local', sender).includes(name)), []);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a circular', () => {
  it('[FRM3] owes each recipient one letter, which has no copy of its words', () => {
    const { diary, letters } = circularTurn(sending, ['bo', 'eva'].map(person));
    assert.deepEqual(letters.map(({ to }) => nameOf(to)), ['bo', 'eva']);
    assert.equal(new Set(letters.map(({ id }) => id)).size, 2);
    for (const letter of letters) assert.deepEqual([letter.diary, letter.content], [diary.id, { about: 'circular' }]);
    assert.equal(diary.alarm, null);
  });

  it('[FRM6] notes of each who read it when they did first, and of others nothing', () => {
    const sent = circularTo('bo', 'eva');
    const once = readBy(sent, new Set([person('bo'), person('stranger')]), minute(5));
    assert.deepEqual([once.version, once.recipients.map(({ readAt }) => readAt)], [2, [minute(5), null]]);
    assert.equal(readBy(once, new Set([person('bo')]), minute(9)), once);
    const all = readBy(once, new Set([person('bo'), person('eva')]), minute(9));
    assert.deepEqual(all.recipients.map(({ readAt }) => readAt), [minute(5), minute(9)]);
  });

  it('[FRM6] is shown to its recipients alone, with the role in which it was sent', () => {
    const view = circularView(world, circularTo('bo'), person('bo'), minute(3));
    assert.deepEqual([view?.by, view?.readAt], [{ name: 'it-lead', role: 'itLead', place: null }, null]);
    assert.equal(circularView(world, circularTo('bo'), person('eva'), minute(3)), null);
  });

  it('[FRM8] tells its sender how many it went to and who has not read it, with their place', () => {
    const { recipients, unread } = sentView(world, readBy(circularTo('local-it', 'developer'), new Set([person('developer')]), minute(1)), minute(3));
    assert.deepEqual([recipients, unread], [2, [{ name: 'local-it', role: 'localIt', place: 'Luleå' }]]);
  });
});
