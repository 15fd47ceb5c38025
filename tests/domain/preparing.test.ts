import assert from 'node:assert/strict';
import type { Role, Step } from '../../src/domain/organisation.js';
import { createDirectory } from '../../src/domain/directory.js';
import { does, given, prepareAs, type Scenario } from '../support/cases.js';
import { chains, nameOf, organisationWith, person, type Staff } from '../support/organisation.js';

const { requestEscalation: climb, approve, decline, take, resolve, confirm, reopen, handOver, return: giveBack, withdraw, edit } = does;
const { compile, prepare, ruleApprove, ruleReject, layBasis, grantFunds, denyFunds, voteEndorse, voteApprove, voteRemit } = does;

const staff: Staff = { managementGroup: ['mia', 'max'], steeringGroup: ['ada', 'bo', { name: 'eva', deputyFor: 'ada' }] };
function directoryOf(changes: Staff = {}, ownChains = chains) {
  const groups = { steeringGroup: { chair: person('ada') }, managementGroup: { quorum: 1 } };
  return createDirectory({ ...organisationWith({ ...staff, ...changes }, ownChains).organisation, groups });
}
/** The change chain with other steps. */
function chainOf(stepsFrom: (steps: readonly Step[]) => readonly Step[]) {
  const [citizen, internal, change] = chains;
  assert.ok(internal && change);
  const [first, ...rest] = stepsFrom(change.steps);
  assert.ok(first);
  return [citizen, internal, { ...change, steps: [first, ...rest] }] as const;
}
const only = (...roles: readonly Role[]) => chainOf((steps) => steps.filter((step) => roles.includes(step.roles[0])));

const wish = (directory = directoryOf()): Scenario => given({ kind: 'change', directory });
/** Before the itLead. */
const atLead = (directory = directoryOf()): Scenario => wish(directory).and('business-lead', climb);
const inFavour = [['mia', voteEndorse], ['max', voteEndorse], ['it-lead', voteEndorse], ['bo', voteApprove], ['ada', voteApprove]] as const;
const voted = (scene: Scenario): Scenario =>
  inFavour.reduce((so, [name, act]) => so.when(name, act), scene);
/** Approved by the steeringGroup, before the systemOwner. */
const atOwner = (directory = directoryOf()): Scenario => voted(atLead(directory).and('it-lead', prepare).and('it-lead', climb));
const verbs = (scene: Scenario, name: string) => scene.view(name)?.verbs ?? [];
const roles = (scene: Scenario) => scene.view('it-lead')?.steps.map((step) => step.roles[0]);
const seen = (scene: Scenario) => scene.view('it-lead')?.proposal ?? assert.fail();

describe('compiling a wish', () => {
  it('[PRP1] is for whoever works at a step below the itLead’s, taken or not, and is written anew', () => {
    const scene = wish().and('business-lead', compile).then({ events: ['compiled'], status: 'new', called: [] });
    assert.deepEqual(seen(scene.and('business-lead', climb)).compilation, { ...compile.input, services: ['E-tjänsteplattformen'] });
    const anew = { verb: 'compile', input: { ...compile.input, benefit: 'Mer än vi trodde' } } as const;
    assert.equal(scene.and('business-lead', take).and('local-it', anew).case.proposal?.compilation?.benefit, 'Mer än vi trodde');
    assert.equal(scene.history.filter(({ type }) => type === 'compiled').length, 1);
    for (const name of ['reporter', 'boden-lead']) scene.when(name, compile).then({ events: [] });
  });

  it('[PRP1] a clear wish needs none, and a fault has none; above the first steps it stays as it is', () => {
    atLead().then({ step: 1 }).when('it-lead', compile).then({ refusal: 'notAllowed' });
    given({ kind: 'internal' }).when('business-lead', compile).then({ refusal: 'notAllowed' });
  });

  it('[PRP1] names e-services that the municipality has', () => {
    wish().when('business-lead', { verb: 'compile', input: { ...compile.input, services: ['platform', 'boden-bygglov'] } }).then({ refusal: 'unknownChoice' });
  });
});

describe('preparing a wish', () => {
  it('[PRP2] is for whoever handles at the itLead’s step, and is written anew', () => {
    const scene = atLead().and('it-lead', prepare).then({ events: ['prepared'], status: 'new', called: [] });
    assert.deepEqual(scene.case.proposal?.preparation, prepare.input);
    assert.equal(scene.and('it-lead', prepareAs('small')).case.proposal?.preparation?.scale, 'small');
    for (const name of ['business-lead', 'mia', 'system-owner']) scene.when(name, prepare).then({ refusal: 'notAllowed' });
    wish().when('business-lead', prepare).then({ refusal: 'notAllowed' });
    given({ kind: 'citizen' }).and('first-line', climb).and('business-lead', climb).when('it-lead', prepare).then({ refusal: 'notAllowed' });
  });

  it('[PRP2] makes what was offered before it outdated, and takes the basis of an earlier one away', () => {
    const scene = atLead().and('it-lead', prepareAs('small'));
    scene.and('it-lead', prepareAs('small')).when('it-lead', ruleApprove, scene.case.version).then({ refusal: 'outdated' });
    const back = [1, 2, 3].reduce((so) => so.and(so.case.step === 4 ? 'system-owner' : 'it-lead', giveBack), atOwner().and('ada', layBasis));
    assert.ok(back.case.proposal?.basis);
    assert.equal(back.and('it-lead', prepare).case.proposal?.basis, undefined);
  });

  it('[PRP3] comes before a vote: it does not climb unprepared, and the card offers that first', () => {
    const scene = atLead();
    scene.when('it-lead', climb).then({ refusal: 'notPrepared', step: 1 });
    assert.equal(verbs(scene, 'it-lead')[0], 'prepare');
    assert.ok(!verbs(scene, 'it-lead').includes('requestEscalation'));
    const prepared = scene.and('it-lead', prepareAs('larger'));
    assert.deepEqual(verbs(prepared, 'it-lead').slice(0, 2), ['take', 'requestEscalation']);
    prepared.and('it-lead', climb).then({ step: 2 });
  });

  it('[PRP3] whoever alone holds the itLead’s step does not pass through it unprepared', () => {
    const one = directoryOf({ itLead: ['business-lead'] });
    wish(one).and('business-lead', climb).then({ step: 1, events: ['escalationRequested', 'approved', 'escalated'] });
  });

  it('[PRP3] where nobody sits in the groups it climbs unprepared, by every step', () => {
    const vacant = directoryOf({ managementGroup: [], itLead: [], steeringGroup: [] });
    wish(vacant).and('business-lead', climb).then({ step: 1 }).and('system-owner', climb).then({ step: 5 });
  });
});

describe('the way of a wish by its scale', () => {
  it('[PRP4] larger passes over the systemOwner, and what approves entry to the step that it comes to is asked', () => {
    const scene = voted(atLead().and('it-lead', prepareAs('larger')).and('it-lead', climb));
    scene.then({ events: ['voted', 'decided', 'escalationRequested'], status: 'escalating', step: 3, called: ['it-lead', 'reporter'] });
    assert.deepEqual(scene.waitsFor('it-lead', 'system-owner'), ['it-lead']);
    scene.and('it-lead', approve).then({ step: 5 }).and('it-lead', giveBack).then({ step: 3, events: ['returned', 'ballotOpened'] });
  });

  it('[PRP4] the ribbon leaves out what is passed over, until it has been there', () => {
    const scene = atLead();
    assert.deepEqual(roles(scene.and('it-lead', prepareAs('small'))), ['businessLead', 'itLead', 'supplier']);
    assert.deepEqual(roles(scene.and('it-lead', prepareAs('larger')))?.slice(2), ['managementGroup', 'steeringGroup', 'supplier']);
    assert.equal(roles(scene.and('it-lead', prepare))?.length, 6);
    const back = scene.and('it-lead', prepare).and('it-lead', climb).and('it-lead', giveBack).and('it-lead', prepareAs('small'));
    assert.deepEqual(roles(back), ['businessLead', 'itLead', 'managementGroup', 'supplier']);
  });

  it('[PRP4] a chain without some of the steps never ends dead', () => {
    const leadAlone = atLead(directoryOf({}, only('businessLead', 'itLead', 'steeringGroup'))).and('it-lead', prepareAs('small'));
    const ruled = leadAlone.and('it-lead', ruleApprove).then({ step: 1, status: 'new', events: ['ruled'] });
    ruled.when('it-lead', prepare).then({ refusal: 'ruledOn' });
    ruled.and('it-lead', take).and('it-lead', resolve).and('reporter', confirm);
    const noLead = wish(directoryOf({}, only('businessLead', 'steeringGroup', 'supplier')));
    noLead.and('business-lead', compile).and('business-lead', climb).then({ step: 1 }).and('bo', voteApprove).and('ada', voteApprove).then({ status: 'escalating' });
  });
});

describe('a small wish', () => {
  const small = (directory?: ReturnType<typeof directoryOf>) => atLead(directory).and('it-lead', prepareAs('small'));

  it('[PRP5] is the itLead’s to decide: approved it goes to the supplier, with the approval that is theirs', () => {
    const scene = small();
    assert.deepEqual(verbs(scene, 'it-lead').slice(0, 2), ['ruleApprove', 'ruleReject']);
    scene.when('it-lead', climb).then({ refusal: 'byRuling' });
    for (const name of ['mia', 'business-lead']) scene.when(name, ruleApprove).then({ refusal: 'notAllowed' });
    scene.and('it-lead', ruleApprove).then({ events: ['ruled', 'approved', 'escalated'], step: 5, status: 'new', called: ['reporter'] });
  });

  it('[PRP5] [PRP10] declined it is closed, and not opened again', () => {
    const scene = small().and('it-lead', ruleReject).then({ status: 'closed', events: ['ruled'], called: ['reporter'] });
    assert.deepEqual([scene.view('reporter')?.outcome, scene.view('reporter')?.verbs], ['declined', []]);
    scene.when('reporter', reopen).then({ refusal: 'rulingDeclined' });
    scene.when('it-lead', ruleApprove).then({ refusal: 'ruledOn' });
    scene.when('it-lead', prepare).then({ refusal: 'ruledOn' });
  });

  it('[PRP6] above what is left of the frame it is not approved; with no frame known it is', () => {
    const within = (left: number | null) => ({ verb: 'ruleApprove', input: { ...ruleApprove.input, left } }) as const;
    small().when('it-lead', within(249_999)).then({ refusal: 'beyondFrame', step: 1 });
    for (const left of [250_000, null]) small().and('it-lead', within(left)).then({ step: 5 });
  });

  it('[PRP7] a ruling has number, office, outcome, reason and day, and history says who truly ruled', () => {
    const deputised = directoryOf({ itLead: ['it-lead', { name: 'it-deputy', deputyFor: 'it-lead' }] });
    const scene = small(deputised).and('it-deputy', ruleApprove);
    const { at, ...ruling } = scene.case.rulings?.[0] ?? assert.fail();
    assert.deepEqual(ruling, {
      number: `${scene.case.number}/B1`, office: 'itLead', by: person('it-deputy'), deputyFor: person('it-lead'), on: '2026-03-02',
      outcome: 'approve', words: 'Ryms i ramen',
    });
    assert.equal(at.slice(0, 10), ruling.on);
    const taken = small(deputised).and('it-deputy', take).and('it-deputy', ruleReject);
    assert.equal(taken.case.rulings?.[0]?.deputyFor, person('it-lead'));
  });

  it('[PRP5] who stands in where nobody is itLead rules, and entry waits for whoever approves that', () => {
    const vacant = directoryOf({ itLead: [] });
    const scene = atLead(vacant).and('mia', prepareAs('small'));
    scene.and('mia', ruleApprove).then({ events: ['ruled', 'escalationRequested'], status: 'escalating', called: ['reporter', 'system-owner'] });
  });

  it('[PRP10] sent back it is decided on anew, by a decision of its own', () => {
    const back = small().and('it-lead', ruleApprove).and('it-lead', giveBack).then({ step: 1 });
    back.when('it-lead', climb).then({ refusal: 'byRuling' });
    const again = back.and('it-lead', ruleApprove);
    assert.deepEqual(again.case.rulings?.map(({ number }) => number.slice(-3)), ['/B1', '/B2']);
    const larger = voted(back.and('it-lead', prepareAs('larger')).and('it-lead', climb));
    assert.equal(larger.case.decisions?.[0]?.number.slice(-3), '/B2');
  });

  it('[PRP11] its supporters are told of it, and so is its reporter', () => {
    const told = (scene: Scenario, name: string) => scene.turn?.notices.find(({ to }) => to === person(name))?.kind;
    for (const act of [ruleApprove, ruleReject]) {
      const scene = small().and('bo', does.support).and('it-lead', act);
      assert.deepEqual([told(scene, 'bo'), told(scene, 'reporter')], ['bring', 'bring'], act.verb);
    }
  });
});

describe('a wish that needs extra funds', () => {
  it('[PRP8] waits for the basis of the steeringGroup’s chair, who is called, then for the systemOwner', () => {
    const scene = atOwner().then({ step: 4, status: 'new', called: ['eva', 'reporter'] });
    assert.deepEqual(scene.waitsFor('ada', 'eva', 'bo', 'it-lead'), ['ada', 'eva']);
    assert.equal(verbs(scene, 'ada')[0], 'layBasis');
    for (const name of ['bo', 'it-lead', 'system-owner']) scene.when(name, layBasis).then({ refusal: 'notAllowed' });
    const laid = scene.and('eva', layBasis).then({ events: ['basisLaid'], called: ['system-owner'] });
    assert.deepEqual([laid.case.proposal?.basis, laid.history.at(-1)?.deputyFor], [layBasis.input, person('ada')]);
    assert.equal(laid.view('system-owner')?.word?.event.type, 'basisLaid');
    assert.deepEqual(laid.waitsFor('ada', 'system-owner'), ['system-owner']);
    laid.and('ada', layBasis).then({ events: ['basisLaid'] });
  });

  it('[PRP8] without a chair any member lays it; in an empty group the itLead does; where nobody is left nobody needs to', () => {
    const leaderless = createDirectory({ ...directoryOf().organisation, groups: {} });
    atOwner().under(leaderless).and('bo', layBasis);
    atOwner().under(directoryOf({ steeringGroup: [] })).and('it-lead', layBasis).and('system-owner', grantFunds);
    atOwner().under(directoryOf({ steeringGroup: [], itLead: [] })).and('system-owner', grantFunds);
  });

  it('[PRP9] the systemOwner decides once the basis is there: granted it goes on, where the itLead approves that', () => {
    const scene = atOwner();
    for (const act of [grantFunds, denyFunds]) scene.when('system-owner', act).then({ refusal: 'noBasis' });
    const laid = scene.and('ada', layBasis);
    assert.deepEqual(verbs(laid, 'system-owner').slice(0, 2), ['grantFunds', 'denyFunds']);
    laid.when('ada', grantFunds).then({ refusal: 'notAllowed' });
    const granted = laid.and('system-owner', grantFunds).then({ events: ['ruled', 'escalationRequested'], called: ['it-lead', 'reporter'] });
    assert.equal(granted.case.rulings?.[0]?.number, `${granted.case.number}/B2`);
    granted.and('it-lead', approve).then({ step: 5 });
    granted.when('ada', layBasis).then({ refusal: 'ruledOn' });
    granted.and('it-lead', decline).and('system-owner', climb).then({ status: 'escalating' });
  });

  it('[PRP9] denied it is closed, and not opened again', () => {
    const scene = atOwner().and('ada', layBasis).and('system-owner', denyFunds).then({ status: 'closed', called: ['reporter'] });
    scene.when('reporter', reopen).then({ refusal: 'rulingDeclined' });
    scene.when('system-owner', grantFunds).then({ refusal: 'ruledOn' });
  });

  it('[PRP9] nobody goes around that, before or after the basis; the systemOwner may return it, the reporter withdraw it', () => {
    for (const scene of [atOwner(), atOwner().and('ada', layBasis)]) {
      for (const act of [take, climb, resolve, handOver]) scene.when('system-owner', act).then({ refusal: 'byRuling' });
      scene.when('reporter', edit).then({ refusal: 'notAllowed' });
      scene.and('system-owner', giveBack).then({ step: 3, events: ['returned', 'ballotOpened'] });
      scene.and('reporter', withdraw).then({ status: 'closed' });
    }
  });

  it('[PRP9] a deputy rules in the holder’s place, a stand-in where nobody is systemOwner', () => {
    const deputised = directoryOf({ systemOwner: ['system-owner', { name: 'gun', deputyFor: 'system-owner' }] });
    const [ruling] = atOwner(deputised).and('ada', layBasis).and('gun', denyFunds).case.rulings ?? [];
    assert.deepEqual([ruling && nameOf(ruling.by), ruling?.deputyFor], ['gun', person('system-owner')]);
    const vacant = directoryOf({ systemOwner: [] });
    atOwner(vacant).and('ada', layBasis).then({ called: ['it-lead'] }).and('it-lead', grantFunds).then({ step: 5 });
  });

  it('[PRP8] where it takes long those whom it waits for are called, and nobody is called in', () => {
    const slow = chainOf((steps) => steps.map((step) => (step.roles[0] === 'systemOwner' ? { ...step, respondWithin: '1d' } : step)));
    atOwner(directoryOf({}, slow)).later(4).attended().then({ events: ['deadlinePassed'], called: ['ada', 'eva'] }).later(30).attended().then({ events: [] });
  });

  it('[PRP2] referred back it may be prepared anew', () => {
    const recommended = inFavour.slice(0, 3).reduce((so, [name, act]) => so.when(name, act), atLead().and('it-lead', prepare).and('it-lead', climb));
    recommended.and('ada', voteRemit).and('bo', voteRemit).and('it-lead', prepareAs('small')).and('it-lead', ruleApprove).then({ step: 5 });
  });
});
