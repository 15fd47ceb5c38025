import assert from 'node:assert/strict';
import type { CaseNumber } from '../../src/domain/ids.js';
import { createQueries } from '../../src/app/queries.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { stored } from '../support/storeFixtures.js';
import { does, edit, given } from '../support/cases.js';
import { answeredBy, BOD, LUL, nameOf, organisationWith, person, type Answering, type Staff } from '../support/organisation.js';

const { take, comment, requestEscalation: climb, resolve } = does;

/** Luleå's building permits have someone who answers for them and holds no role. */
const usual = { bygglov: { name: 'answers', home: LUL } };
const where = (answering: Readonly<Record<string, Answering>> = usual, staff: Staff = {}) => answeredBy(organisationWith(staff), answering);
const own = (staff: Staff = {}) => given({ directory: where(usual, staff), service: 'bygglov' });

describe('who answers for a service', () => {
  it('[NOT13] is told once of a case on it, as are the municipality’s coordinators and their deputies', () => {
    const staff = { 'LUL/eServiceCoordinator': ['coordinator', { name: 'dep', deputyFor: 'coordinator' }] };
    const told = own(staff).then({ called: ['answers', 'coordinator', 'dep', 'first-line', 'second-line'] });
    const taken = told.and('first-line', take).then({ called: [] });
    const kinds = new Map(taken.turn?.notices.map(({ to, kind }) => [nameOf(to), kind]));
    for (const name of ['answers', 'coordinator', 'dep']) assert.equal(kinds.get(name), 'update');
  });

  it('[NOT13] of the platform’s services only the person responsible is told', () => {
    const directory = where({ platform: { name: 'answers', home: LUL } });
    given({ directory }).then({ called: ['answers', 'first-line', 'second-line'] });
  });

  it('[NOT13] is told when the case turns out to be about their service, and not of another one', () => {
    const other = given({ directory: where() }).then({ called: ['first-line', 'second-line'] });
    assert.ok(!other.sees('answers'));
    const corrected = other.and('reporter', edit({ service: 'bygglov' })).then({ called: ['answers', 'coordinator'] });
    corrected.and('reporter', edit({ service: 'bygglov', title: 'Nytt' })).then({ called: [] });
  });

  it('[NOT13] gets nothing extra of a case that they report, work on or have the card of', () => {
    given({ directory: where({ bygglov: { name: 'reporter', home: LUL } }), service: 'bygglov' }).then({
      called: ['coordinator', 'first-line', 'second-line'],
    });
    const working = given({ directory: where({ bygglov: { name: 'first-line' } }) }).and('first-line', take);
    working.and('first-line', edit({ service: 'bygglov' })).then({ called: ['coordinator'] });
  });

  it('[SEE8] sees the case and may comment, and nothing else', () => {
    const scene = own().and('first-line', take);
    assert.deepEqual(scene.view('answers')?.verbs, ['comment']);
    scene.and('answers', comment).then({ called: ['first-line'] });
    scene.when('answers', resolve).then({ refusal: 'notAllowed' });
    scene.when('answers', does.withdraw).then({ refusal: 'notAllowed' });
  });

  it('[SEE8] elsewhere knows nothing of a case that has never left its municipality, and is told when it does', () => {
    for (const home of [BOD, undefined]) {
      const directory = where({ platform: { name: 'answers', ...(home && { home }) } });
      const scene = given({ directory }).then({ called: ['first-line', 'second-line'] }).and('first-line', climb);
      assert.ok(!scene.sees('answers'));
      scene.when('answers', comment).then({ refusal: 'notFound' });
      const left = scene.and('business-lead', climb).then({ called: ['answers', 'group:managementGroup', 'it-lead', 'member'] });
      assert.deepEqual(left.view('answers')?.verbs, ['comment']);
      left.and('it-lead', does.return).then({ called: ['business-lead'] });
    }
  });

  it('[SEE8] belongs to a municipality by a role in it, too, for as long as they hold it', () => {
    const directory = where({ platform: { name: 'administrator', home: BOD } }, { 'LUL/administrator': [{ name: 'administrator', to: '2026-03-05' }] });
    const scene = given({ directory }).then({ called: ['administrator', 'first-line', 'second-line'] });
    assert.ok(!scene.later(7).sees('administrator'));
  });

  it('[NOT10] no longer: is told so once, and nothing after that', () => {
    for (const scene of [own().under(where({})).and('first-line', take), own().and('reporter', edit({ service: 'platform' }))]) {
      assert.ok(scene.turn?.notices.some(({ to, kind }) => to === person('answers') && kind === 'update'));
      assert.equal(scene.view('answers'), null);
      assert.ok(!scene.case.informed.includes(person('answers')));
    }
  });

  it('[VIE13] their view says as what they are told; the reporter’s and a group’s do not', () => {
    const scene = own();
    const interests = ['answers', 'coordinator', 'first-line', 'reporter'].map((name) => scene.view(name)?.interest);
    assert.deepEqual(interests, ['responsible', 'coordinator', null, null]);
    assert.equal(given({ directory: where({ bygglov: { name: 'reporter' } }), service: 'bygglov' }).view('reporter')?.interest, null);
  });

  it('[QUE6] finds it by its number, and in no list', async () => {
    const { world, case: c, turn, now } = own();
    const store = await openSqliteStore(':memory:');
    await store.commit(stored(turn ?? assert.fail()));
    const { list } = createQueries({ store, now: () => now, worldAt: () => world });
    const found = async (query: string): Promise<readonly CaseNumber[]> =>
      (await list({ list: 'search', query, after: null }, person('answers'))).rows.map(({ number }) => number);
    assert.deepEqual([await found(c.number), await found('skicka')], [[c.number], []]);
    assert.deepEqual((await list({ list: 'queue', after: null }, person('answers'))).rows, []);
    await store.close();
  });
});
