import assert from 'node:assert/strict';
import { does, edit, given, handTo, prepareAs, type Scenario } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';
import { atFunding, prepared } from '../support/wishScenes.js';

const { take, ask, answer, comment, resolve, requestEscalation: climb, approve, return: giveBack, handOver } = does;

const atGroup = () => given().and('first-line', climb).and('business-lead', climb);

function seen(scene: Scenario, name: string) {
  const view = scene.view(name);
  assert.ok(view, `${name} sees nothing`);
  return view;
}

describe('the chain on a card', () => {
  it('[VIE3] it shows the whole chain with where the case is and who has it', () => {
    const { steps } = seen(given().and('first-line', climb).and('business-lead', take), 'reporter');
    assert.deepEqual(steps.map((s) => s.position), ['passed', 'here', 'ahead', 'ahead']);
    assert.deepEqual(steps.map((s) => s.place), ['Luleå', 'Luleå', null, null]);
    assert.deepEqual(steps.map((s) => s.has?.name), [undefined, 'business-lead', undefined, undefined]);
  });

  it('[VIE4] it counts the time at each step, several stays together, and stops when solved', () => {
    const back = given().later(1).and('first-line', climb).later(1).and('business-lead', giveBack);
    const minutes = (scene: Scenario) => seen(scene, 'first-line').steps.map((s) => Math.round(s.spentMs / 60_000));
    assert.deepEqual(minutes(back.later(1)), [2 * 1440 + 1, 1441, 0, 0]);
    const solved = back.and('first-line', take).and('first-line', resolve);
    assert.deepEqual(minutes(solved), minutes(solved.later(1)));
  });

  it('[VIE5] it names who stands in where a step is vacant', () => {
    const { steps } = seen(given({ directory: organisationWith({ 'LUL/businessLead': [] }) }), 'first-line');
    assert.deepEqual(steps.map((s) => s.standIn?.name), [undefined, 'it-lead', undefined, undefined]);
  });

  it('[VIE3] it shows whom the case was handed to', () => {
    assert.equal(seen(given().and('first-line', handOver), 'reporter').steps[0]?.helping, 'localIt');
    const named = given().and('first-line', handTo({ person: person('developer') }));
    const developer = { name: 'developer', role: 'eServiceDeveloper', place: 'Luleå' };
    assert.deepEqual(seen(named, 'reporter').steps[0]?.helping, developer);
  });
});

describe('words and people on a card', () => {
  it('[VIE6] the latest words directed at those who act stand out; comments do not', () => {
    const asked = given().and('first-line', take).and('first-line', ask).and('local-it', comment);
    const { word } = seen(asked, 'reporter');
    assert.equal(word?.event.type, 'asked');
    assert.equal(word?.by.name, 'first-line');
    assert.equal(seen(given(), 'reporter').word, null);
  });

  it('[VIE6] they stand out however many comments follow', () => {
    let scene = given().and('first-line', take).and('first-line', climb).and('business-lead', take);
    for (let i = 0; i < 20; i++) scene = scene.and('reporter', comment);
    assert.equal(seen(scene, 'business-lead').word?.event.type, 'escalationRequested');
  });

  it('[VIE11] a correction names both versions of each changed field', () => {
    const corrected = given().and('reporter', edit({ title: 'Rättad rubrik', kind: 'internal' }));
    const [latest] = seen(corrected, 'reporter').events;
    assert.deepEqual(latest?.changes.map(({ field }) => field), ['title', 'kind']);
    assert.equal(latest?.changes[0]?.after, 'Rättad rubrik');
  });

  it('[VIE11] what happened before a changed kind is told by the chain that the case climbed then', () => {
    const climbed = given().and('first-line', climb).and('business-lead', take);
    const told = (scene: Scenario) => seen(scene, 'business-lead').events.flatMap(({ event, to }) => (event.type === 'escalated' ? [to] : []));
    assert.deepEqual(told(climbed), ['businessLead']);
    const corrected = climbed.and('business-lead', edit({ kind: 'internal' }));
    assert.deepEqual(told(corrected), ['businessLead']);
    assert.deepEqual(told(corrected.and('business-lead', climb)), ['itLead', 'businessLead']);
  });

  it('[VIE7] people have a name, a role and a place; a reporter is named as Teams did', () => {
    const { reporter, handler } = seen(given().and('first-line', take), 'first-line');
    assert.deepEqual(reporter, { name: 'reporter', role: null, place: 'Luleå' });
    assert.deepEqual(handler, { name: 'first-line', role: 'firstLine', place: 'Luleå' });
  });

  it('[VIE7] a deputy’s act names both', () => {
    const staff = { 'LUL/businessLead': ['business-lead', { name: 'dep', deputyFor: 'business-lead' }] };
    const approved = given({ kind: 'internal', directory: organisationWith(staff) })
      .and('local-it', climb)
      .and('dep', approve);
    const [latest] = seen(approved, 'reporter').events;
    assert.deepEqual([latest?.by.name, latest?.deputyFor?.name], ['dep', 'business-lead']);
    assert.equal(latest?.to, 'itLead');
  });

  it('[VIE9] the latest eight events come newest first, with how many there are in all', () => {
    let scene = given();
    for (let i = 0; i < 10; i++) scene = scene.and('reporter', comment);
    const { events, eventCount } = seen(scene, 'reporter');
    assert.deepEqual(events.map((e) => e.event.seq), [11, 10, 9, 8, 7, 6, 5, 4]);
    assert.equal(eventCount, 11);
  });

  it('[VIE10] it says what the case waits on, the supplier’s reference and the outcome', () => {
    const atSupplier = atGroup().and('it-lead', climb).and('it-lead', does.contactSupplier);
    const { waitingOn, supplierReference, status } = seen(atSupplier, 'reporter');
    assert.deepEqual([status, waitingOn, supplierReference], ['waiting', 'supplier', 'SUP-77']);
    assert.equal(seen(given().and('reporter', does.withdraw), 'reporter').outcome, 'withdrawn');
  });

  it('[VIE10] it says whether the service is the platform’s or the municipality’s own', () => {
    assert.deepEqual(seen(given(), 'first-line').service, { name: 'E-tjänsteplattformen', platform: true });
    assert.equal(seen(given({ service: 'bygglov' }), 'first-line').ownService, true);
  });
});

describe('buttons', () => {
  it('[VIE2] the likeliest comes first', () => {
    assert.deepEqual(seen(given(), 'first-line').verbs, ['take', 'requestEscalation', 'handOver', 'comment', 'makeWish']);
    assert.deepEqual(seen(given().and('first-line', take), 'first-line').verbs, [
      'resolve', 'requestEscalation', 'ask', 'handOver', 'comment', 'makeWish', 'release', 'edit',
    ]);
    assert.deepEqual(seen(given(), 'reporter').verbs, ['comment', 'edit', 'withdraw']);
  });

  it('[VIE2] each state offers its reporter what it is for', () => {
    const taken = given().and('first-line', take);
    assert.equal(seen(taken.and('first-line', ask), 'reporter').verbs[0], 'answer');
    assert.deepEqual(seen(taken.and('first-line', resolve), 'reporter').verbs, ['confirm', 'reopen', 'comment']);
    const answered = taken.and('first-line', ask).and('reporter', answer);
    assert.deepEqual(seen(answered, 'reporter').verbs, ['comment', 'withdraw']);
  });

  it('[VIE8] a channel’s card shows what some member may do', () => {
    const membersVerbs = ['take', 'requestEscalation', 'handOver', 'return', 'comment', 'makeWish'];
    assert.deepEqual(atGroup().channel('managementGroup')?.verbs, membersVerbs);
    const asked = atGroup().and('member', climb);
    assert.deepEqual(asked.channel('managementGroup')?.verbs, ['approve', 'decline', 'take', 'comment', 'makeWish']);
  });

  it('[VIE8] it never shows the reporter’s buttons, though a member is the reporter', () => {
    const own = given({ reporter: 'member' }).and('first-line', climb).and('business-lead', climb);
    assert.ok(!own.channel('managementGroup')?.verbs.includes('withdraw'));
    assert.ok(own.view('member')?.verbs.includes('withdraw'));
  });

  for (const [name, scene, rulings] of [
    ['it-lead', prepared().and('it-lead', climb).and('it-lead', giveBack).and('it-lead', prepareAs('small')), ['ruleApprove', 'ruleReject']],
    ['system-owner', atFunding().and('steering', does.layBasis), ['grantFunds', 'denyFunds']],
  ] as const)
    it(`[VIE8] it never shows what the ${name} decides alone, though they are a member`, () => {
      const joined = scene.under(organisationWith({ managementGroup: [name] }));
      assert.deepEqual(seen(joined, name).verbs.slice(0, 2), rulings);
      assert.deepEqual(joined.channel('managementGroup')?.verbs.filter((verb) => rulings.some((ruling) => ruling === verb)), []);
    });

  it('[VIE8] once the case has gone home the channel can comment', () => {
    assert.deepEqual(atGroup().and('it-lead', giveBack).channel('managementGroup')?.verbs, ['comment']);
  });

  it('[VIE1] nothing is offered after the case is closed but to reopen it', () => {
    const closed = given().and('reporter', does.withdraw);
    assert.deepEqual(seen(closed, 'reporter').verbs, ['reopen']);
    assert.deepEqual(seen(closed, 'first-line').verbs, []);
    assert.deepEqual(seen(closed.later(20), 'reporter').verbs, []);
  });

  it('[VIE10] a corrected report is what the card shows', () => {
    assert.equal(seen(given().and('reporter', edit({ title: 'Nytt' })), 'reporter').title, 'Nytt');
  });
});
