import assert from 'node:assert/strict';
import type { Case } from '../../src/domain/case.js';
import type { MunicipalityCode } from '../../src/domain/ids.js';
import type { CommandOf } from '../../src/domain/commands.js';
import { personId } from '../../src/domain/ids.js';
import { gistOf, likeness } from '../../src/domain/wish/similar.js';
import { supportOf, withoutSupporter, withSupporter } from '../../src/domain/wish/support.js';
import { shownTurn } from '../../src/domain/turn.js';
import { encode } from '../../src/store/codec.js';
import { does, edit, given, type Scenario } from '../support/cases.js';
import { answeredBy, BOD, LUL, nameOf, organisationWith, person } from '../support/organisation.js';

const { take, comment, ask, answer, resolve, confirm, reopen, withdraw, decline, requestEscalation: climb, prepare, unsupport } = does;
const from = (municipality: MunicipalityCode, name = 'Bo'): CommandOf<'support'> => ({ verb: 'support', input: { municipality, name } });

const wish = () => given({ kind: 'change', title: 'Spara utkast' });
/** It has left Luleå, and is with the itLead. */
const shared = () => wish().and('business-lead', climb);
const counted = ({ case: c }: Scenario) => [supportOf(c, null).people, supportOf(c, null).municipalities];
/** What someone is owed of the latest turn. */
const owed = ({ turn }: Scenario, name: string) => turn?.notices.filter(({ to }) => nameOf(to) === name).map(({ kind }) => kind);

describe('supporting a wish', () => {
  it('[WSH4] a colleague does, once; whoever reported it does by that', () => {
    assert.deepEqual(counted(wish()), [1, 1]);
    const one = wish().and('bo', from(LUL)).then({ events: ['supported'], called: [], status: 'new' });
    assert.deepEqual(counted(one), [2, 1]);
    one.when('bo', from(LUL)).then({ refusal: 'notAllowed' });
    wish().when('reporter', from(LUL)).then({ refusal: 'notAllowed' });
  });

  it('[WSH4] [WSH5] another municipality does once it has reached a shared step; until then it looks unknown', () => {
    wish().when('bo', from(BOD)).then({ refusal: 'notFound' });
    const joined = shared().and('bo', from(BOD)).and('cleo', from(LUL));
    assert.deepEqual(counted(joined), [3, 2]);
    const back = shared().and('it-lead', does.return).and('bo', from(BOD));
    assert.deepEqual(counted(back), [2, 2]);
  });

  it('[WSH5] what is no wish looks unknown, and what is closed is told as that to its people alone', () => {
    given().when('bo', from(LUL)).then({ refusal: 'notFound' });
    const closed = wish().and('reporter', withdraw);
    closed.when('bo', from(LUL)).then({ refusal: 'wishClosed' });
    closed.when('bo', from(BOD)).then({ refusal: 'notFound' });
    wish().and('business-lead', take).and('business-lead', resolve).when('bo', from(LUL)).then({ refusal: 'wishClosed' });
  });

  it('[WSH4] whoever sees it is offered that by where the directory has them, whatever the card’s version', () => {
    const directory = answeredBy(organisationWith(), { platform: { name: 'answers', home: LUL } });
    const scene = given({ kind: 'change', directory });
    assert.ok(scene.view('answers')?.verbs.includes('support'));
    assert.ok(!scene.view('business-lead')?.verbs.includes('support'), 'the directory says nothing of where they belong');
    scene.and('business-lead', take).when('answers', from(LUL), 1).then({ refusal: null, events: ['supported'] });
  });

  it('[WSH6] they see it from then on, and may take back their support and nothing else', () => {
    assert.ok(!wish().sees('bo'));
    const joined = wish().and('bo', from(LUL));
    assert.deepEqual(joined.view('bo')?.verbs, ['unsupport']);
    for (const act of [comment, take, resolve, withdraw]) assert.equal(joined.when('bo', act).refusal, 'notAllowed');
    assert.ok(joined.and('reporter', withdraw).sees('bo'));
  });

  it('[WSH7] it can be taken back while it is open, and they see the wish no more unless they did before', () => {
    const left = shared().and('bo', from(BOD)).and('bo', unsupport).then({ events: ['unsupported'], called: [] });
    assert.deepEqual(counted(left), [1, 1]);
    assert.ok(!left.sees('bo'));
    left.when('bo', unsupport).then({ refusal: 'notFound' });
    assert.deepEqual(counted(left.and('bo', from(BOD))), [2, 2]);
    const line = wish().and('first-line', from(LUL)).and('first-line', unsupport);
    assert.ok(line.sees('first-line'));
    const closed = wish().and('bo', from(LUL)).and('reporter', withdraw);
    closed.when('bo', unsupport).then({ refusal: 'wishClosed' });
    assert.deepEqual(closed.view('bo')?.verbs, []);
  });

  it('[WSH9] its view counts them, and says whether its viewer is among them', () => {
    const joined = shared().and('bo', from(BOD)).and('cleo', from(LUL));
    assert.deepEqual(joined.view('bo')?.support, { people: 3, municipalities: 2, mine: true });
    assert.deepEqual(joined.view('reporter')?.support, { people: 3, municipalities: 2, mine: true });
    assert.deepEqual(joined.view('it-lead')?.support, { people: 3, municipalities: 2, mine: false });
    assert.equal(given().view('reporter')?.support, null);
    assert.equal(joined.and('it-lead', take).and('it-lead', edit({ kind: 'internal' })).view('bo')?.support, null);
  });

  it('[VIE8] a channel’s card counts them and has no button for it', () => {
    const announced = shared().and('it-lead', prepare).and('it-lead', climb).and('bo', from(BOD)).and('member', from(LUL));
    const card = announced.channel('managementGroup');
    assert.equal(card?.support?.people, 3);
    assert.ok(!card?.verbs.some((verb) => verb === 'support' || verb === 'unsupport'));
  });

  it('[WSH10] it moves nothing, responds to nothing, and of many one event stays on the card, named as Teams did', () => {
    let scene = wish().and('business-lead', comment);
    const before = scene;
    for (let i = 0; i < 40; i++) scene = scene.and(`employee-${i}`, from(LUL, `Nr ${i}`));
    assert.deepEqual(scene.case.state, before.case.state);
    assert.deepEqual(scene.case.path, before.case.path);
    assert.deepEqual(scene.alarm, before.alarm);
    assert.deepEqual(scene.view('reporter')?.events.map(({ event }) => event.type), ['supported', 'commented', 'reported']);
    assert.deepEqual(scene.view('reporter')?.events[0]?.by, { name: 'Nr 39', role: null, place: 'Luleå' });
    assert.equal(scene.and('employee-3', unsupport).view('reporter')?.events[0]?.event.type, 'unsupported');
  });
});

describe('what supporters are told', () => {
  const joined = () => wish().and('bo', from(LUL));

  it('[WSH8] nothing of what happens on the way, nor of others’ support', () => {
    let scene = joined();
    assert.deepEqual(owed(scene, 'bo'), []);
    const steps = [['business-lead', take], ['business-lead', ask], ['reporter', answer], ['cleo', from(LUL)], ['business-lead', comment]] as const;
    for (const [name, act] of steps) {
      scene = scene.and(name, act);
      assert.deepEqual(owed(scene, 'bo'), [], act.verb);
    }
    assert.deepEqual(owed(scene, 'reporter'), ['update']);
  });

  it('[WSH8] that it leaves the municipality, and no further step of it', () => {
    const left = joined().and('business-lead', climb);
    assert.deepEqual(owed(left, 'bo'), ['bring']);
    assert.ok(!left.case.informed.includes(person('bo')));
    assert.deepEqual(owed(left.and('it-lead', prepare).and('it-lead', climb), 'bo'), []);
  });

  it('[WSH8] that it is declined, solved, withdrawn or never answered; that that is confirmed or undone only redraws', () => {
    const asked = joined().and('local-it', climb);
    assert.deepEqual(owed(asked, 'bo'), []);
    assert.deepEqual(owed(asked.and('business-lead', decline), 'bo'), ['bring']);
    const solved = joined().and('business-lead', take).and('business-lead', resolve);
    assert.deepEqual(owed(solved, 'bo'), ['bring']);
    assert.deepEqual(owed(solved.and('reporter', confirm), 'bo'), ['update']);
    assert.deepEqual(owed(solved.later(8).attended().then({ events: ['timedOut'] }), 'bo'), ['update']);
    assert.deepEqual(owed(solved.and('reporter', reopen), 'bo'), ['update']);
    assert.deepEqual(owed(joined().and('reporter', withdraw), 'bo'), ['bring']);
    const silent = joined().and('business-lead', take).and('business-lead', ask).later(30).attended();
    assert.deepEqual(owed(silent.then({ events: ['unanswered'] }), 'bo'), ['bring']);
  });

  it('[WSH8] [NOT2] once each, and nothing of what they did themselves', () => {
    const own = joined().and('business-lead', from(LUL)).and('business-lead', take).and('business-lead', resolve);
    assert.deepEqual(owed(own, 'business-lead'), ['update']);
    assert.equal(new Set(own.turn?.notices.map(({ id }) => id)).size, own.turn?.notices.length);
  });

  it('[WSH8] [NOT9] whoever has looked at it hears of every change, and a last time when they take back their support', () => {
    const { case: seen } = shownTurn(joined().case, person('bo'));
    assert.ok(seen.informed.includes(person('bo')));
    const scene = joined().shown('bo').and('business-lead', take);
    assert.deepEqual(owed(scene, 'bo'), ['update']);
    const left = scene.and('bo', unsupport);
    assert.deepEqual(owed(left, 'bo'), ['update']);
    assert.ok(!left.case.informed.includes(person('bo')));
  });
});

describe('the document of a wish', () => {
  it('[WSH13] holds 2,000 supporters in less than 200 kB', () => {
    const someone = (n: number) => personId('11111111-2222-3333-4444-555555555555', `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
    const { case: opened } = wish();
    let full: Case = opened;
    for (let n = 0; n < 2000; n++) full = withSupporter(full, someone(n), n % 2 ? LUL : BOD);
    assert.deepEqual(supportOf(full, someone(1999)), { people: 2001, municipalities: 2, mine: true });
    assert.ok(encode('case', full).length < 200_000, `${encode('case', full).length}`);
    for (let n = 0; n < 2000; n++) full = withoutSupporter(full, someone(n));
    assert.deepEqual(supportOf(full, null), { people: 1, municipalities: 1, mine: false });
  });
});

describe('wishes that are alike', () => {
  const alike = (mine: string, theirs: string) => likeness(gistOf(mine), theirs);

  it('[WSH2] share at least half of the words that say something, whatever their case, accents and endings', () => {
    assert.equal(alike('Vi vill kunna spara utkast i ansökan om bygglov', 'SPARA ett utkast av ansokningar'), 3);
    assert.equal(alike('Påminnelser till handläggare', 'Påminnelse via sms'), 1);
    assert.equal(alike('Spara utkast i ansökan om bygglov', 'Bygglov: visa karta'), 0);
    assert.equal(alike('Mörkt läge', 'Spara utkast'), 0);
  });

  it('[WSH2] a title that says nothing is like no other', () => {
    for (const title of ['Det vore bra om det var så', '???', 'Ny!']) {
      assert.deepEqual(gistOf(title), []);
      assert.equal(alike(title, 'Spara utkast'), 0);
    }
    assert.ok(gistOf('ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton').length <= 6);
  });
});
