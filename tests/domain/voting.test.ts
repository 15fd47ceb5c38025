import assert from 'node:assert/strict';
import type { Organisation } from '../../src/domain/organisation.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day } from '../../src/domain/ids.js';
import { does, given, type Act, type Scenario } from '../support/cases.js';
import { nameOf, organisationWith, person, type Staff } from '../support/organisation.js';

const { requestEscalation: climb, prepare, take, comment, resolve, return: giveBack, reopen, withdraw, edit } = does;
const { voteEndorse, voteOppose, voteAbstain, voteApprove, voteReject, voteRemit } = does;

const staff: Staff = {
  managementGroup: ['mia', 'max', 'moa'],
  steeringGroup: ['ada', 'bo', 'cleo', { name: 'eva', deputyFor: 'ada' }],
};
const ledByAda: NonNullable<Organisation['groups']> = { steeringGroup: { chair: person('ada') } };

function directoryOf(changes: Staff = {}, groups = ledByAda) {
  return createDirectory({ ...organisationWith({ ...staff, ...changes }).organisation, groups });
}

/** A prepared change request before the managementGroup: the itLead and three more, of whom three must vote. */
const atManagement = (directory = directoryOf()): Scenario =>
  given({ kind: 'change', directory }).and('business-lead', climb).and('it-lead', prepare).and('it-lead', climb);
const recommended = (scene = atManagement()): Scenario =>
  scene.and('mia', voteEndorse).and('max', voteEndorse).and('moa', voteEndorse);
const atSteering = recommended;
const buttons = (scene: Scenario, name: string) => scene.view(name)?.verbs ?? [];
const meeting = (until: string): Act => ({ verb: 'setMeeting', input: { until: day(until) } });

describe('a change request before its groups', () => {
  it('[BAL16] a case that comes to a group is voted on: whoever sits there is called and may, and nobody else', () => {
    const scene = atManagement().then({ called: ['group:managementGroup', 'max', 'mia', 'moa'], step: 2 });
    assert.deepEqual(scene.turn?.events.at(-1)?.type, 'ballotOpened');
    for (const name of ['mia', 'it-lead']) assert.deepEqual(buttons(scene, name).slice(0, 3), ['voteEndorse', 'voteOppose', 'voteAbstain']);
    for (const name of ['ada', 'system-owner', 'business-lead', 'reporter'])
      assert.ok(!buttons(scene, name).some((verb) => verb.startsWith('vote')), name);
    scene.when('business-lead', voteEndorse).then({ refusal: 'notMember' });
    assert.ok(scene.channel('managementGroup')?.verbs.includes('voteEndorse'));
  });

  it('[BAL16] nobody goes around the vote; the itLead may take it back, the reporter may withdraw it but change nothing', () => {
    const scene = atManagement();
    for (const act of [take, climb, resolve]) scene.when('mia', act).then({ refusal: 'byVote' });
    assert.ok(!buttons(scene, 'mia').some((verb) => ['take', 'requestEscalation', 'handOver', 'return'].includes(verb)));
    scene.when('reporter', edit).then({ refusal: 'notAllowed' });
    const back = scene.and('it-lead', giveBack).then({ step: 1, called: [] });
    assert.equal(back.case.ballot, undefined);
    atSteering().and('it-lead', giveBack).then({ step: 2, events: ['returned', 'ballotOpened'] });
  });

  it('[BAL17] a vote changes no card’s validity and calls nobody, and the voter may change it', () => {
    const before = atManagement();
    const scene = before.and('mia', voteEndorse).then({ events: ['voted'], status: 'new', called: [] });
    scene.when('max', voteEndorse, before.case.version).then({ refusal: null });
    assert.equal(scene.view('mia')?.ballot?.mine, 'endorse');
    const changed = scene.and('mia', voteOppose);
    assert.equal(changed.view('mia')?.ballot?.mine, 'oppose');
    assert.equal(changed.view('mia')?.ballot?.votes?.length, 1);
  });

  it('[BAL18] how each has voted is shown in the group; others see how many', () => {
    const scene = atManagement().and('mia', voteEndorse);
    for (const name of ['max', 'it-lead']) assert.deepEqual(scene.view(name)?.ballot?.votes?.map(({ by }) => by.name), ['mia']);
    for (const name of ['ada', 'reporter', 'business-lead']) {
      const view = scene.view(name) ?? assert.fail();
      assert.equal(view.ballot?.votes, null);
      assert.deepEqual(view.ballot?.counts[0], { choice: 'endorse', votes: 1 });
      assert.ok(view.events.every(({ event }) => event.type !== 'voted'));
    }
    assert.ok(scene.view('max')?.events.some(({ event }) => event.type === 'voted'));
  });

  it('[BAL19] a recommendation, whatever it says, goes with the case to the steering group', () => {
    recommended().then({
      events: ['voted', 'recommended', 'escalated', 'ballotOpened'], step: 3, called: ['ada', 'bo', 'cleo', 'eva', 'group:steeringGroup'],
      thread: ['recommended'],
    });
    const against = atManagement().and('mia', voteOppose).and('it-lead', voteAbstain).and('max', voteOppose);
    const [result] = against.view('ada')?.results ?? [];
    assert.deepEqual([against.case.step, result?.outcome, result?.reasons.length], [3, 'oppose', 2]);
  });

  it('[BAL23] a button for a recommendation is refused as too late once that is given', () => {
    recommended().when('max', voteOppose).then({ refusal: 'closed' });
  });

  it('[BAL20] approved it goes on to the next step, and the reporter is called', () => {
    const scene = atSteering().and('ada', voteApprove).and('bo', voteApprove);
    scene.then({ events: ['voted', 'decided', 'escalated'], step: 4, status: 'new', called: ['ada', 'eva', 'reporter'] });
    const [decision] = scene.case.decisions ?? [];
    assert.equal(decision?.number, `${scene.case.number}/B1`);
    assert.deepEqual(decision.result.votes.map(({ by, choice }) => [nameOf(by), choice]), [['ada', 'approve'], ['bo', 'approve']]);
    assert.equal(scene.case.ballot, undefined);
    scene.when('cleo', voteReject).then({ refusal: 'closed' });
  });

  it('[NOT6] the threads of both groups hear of a decision', () => {
    atSteering().and('ada', voteApprove).and('bo', voteApprove).then({ thread: ['decided', 'decided'] });
  });

  it('[BAL20] declined it is closed with the reasons, and not opened again', () => {
    const scene = atSteering().and('ada', voteReject).and('bo', voteReject).then({ status: 'closed', called: ['reporter'] });
    const view = scene.view('reporter');
    assert.deepEqual([view?.outcome, view?.word?.event.type, view?.verbs], ['declined', 'decided', []]);
    scene.when('reporter', reopen).then({ refusal: 'groupDeclined' });
    scene.when('cleo', voteApprove).then({ refusal: 'closed' });
  });

  it('[BAL20] referred back it is the itLead’s again with the reasons, and the next decision has the next number', () => {
    const remitted = atSteering().and('ada', voteRemit).and('bo', voteRemit);
    remitted.then({ step: 1, status: 'new', called: ['it-lead', 'reporter'] });
    assert.match(JSON.stringify(remitted.view('it-lead')?.word?.event), /Vad kostar det\?/);
    const again = recommended(remitted.and('it-lead', climb)).and('ada', voteApprove).and('bo', voteApprove);
    assert.deepEqual(again.case.decisions?.map(({ number }) => number.slice(-3)), ['/B1', '/B2']);
  });

  it('[BAL21] the chair or the itLead sets the day of the meeting, and when it is over the votes cast decide', () => {
    const scene = atSteering();
    scene.when('bo', meeting('2026-03-05')).then({ refusal: 'notAllowed' });
    scene.when('ada', meeting('2026-03-01')).then({ refusal: 'pastDay' });
    const set = scene.and('it-lead', meeting('2026-03-05')).and('ada', voteApprove).and('bo', voteReject);
    const over = set.later(4).attended().then({ events: ['decided', 'escalated'], step: 4 });
    assert.equal(over.case.decisions?.[0]?.result.state.by, 'chair');
    const rejected = scene.and('ada', meeting('2026-03-05')).and('cleo', voteReject).and('bo', voteReject);
    assert.equal(rejected.case.decisions?.[0]?.result.state.outcome, 'reject');
  });

  it('[BAL21] where too few voted the chair is called once and sets another day', () => {
    const over = atSteering().and('ada', meeting('2026-03-05')).and('bo', voteApprove).later(4).attended();
    over.then({ events: ['ballotStuck'], called: ['ada', 'eva'] });
    assert.equal(over.view('ada')?.ballot?.stuck, 'noQuorum');
    over.when('cleo', voteApprove).then({ refusal: 'closed' });
    over.later(1).attended().then({ events: [] });
    over.and('ada', meeting('2026-03-20')).and('cleo', voteApprove).then({ events: ['voted', 'decided', 'escalated'], step: 4 });
  });

  it('[BAL21] a tie without a chair, and a quorum out of reach, call the itLead', () => {
    const two = directoryOf({ steeringGroup: ['ada', 'bo'] }, {});
    atSteering(atManagement(two)).and('ada', voteApprove).and('bo', voteReject)
      .then({ events: ['voted', 'ballotStuck'], called: ['it-lead'] });
    const tooMany = directoryOf({}, { steeringGroup: { quorum: 9 } });
    const out = atSteering(atManagement(tooMany));
    out.then({ step: 3 });
    assert.deepEqual([out.case.ballot?.told, buttons(out, 'it-lead')], ['quorumOutOfReach', ['return', 'setMeeting', 'comment', 'support']]);
  });

  it('[BAL22] where nobody sits in the group the step works as any other', () => {
    const vacant = directoryOf({ steeringGroup: [] });
    recommended(atManagement(vacant)).then({ step: 3 }).and('system-owner', take).and('system-owner', climb).then({ step: 4 });
    const left = atSteering().under(vacant);
    left.and('system-owner', take).and('system-owner', resolve);
  });

  it('[BAL22] whoever leaves may let the rest decide: it is looked at each day', () => {
    const voted = atSteering().and('bo', voteApprove);
    assert.equal(voted.alarm, '2026-03-02T23:00:00.000Z');
    voted.under(directoryOf({ steeringGroup: ['bo'] }, {})).later(1).attended().then({ step: 4 });
  });

  it('[BAL23] nothing is voted on what has been withdrawn', () => {
    const gone = atSteering().and('reporter', withdraw);
    gone.when('ada', voteApprove).then({ refusal: 'closed' });
    gone.when('mia', comment).then({ refusal: 'notAllowed' });
    atManagement().and('reporter', withdraw).when('mia', voteEndorse).then({ refusal: 'noBallot' });
  });

  it('[BAL23] a deputy is refused where the holder has voted, and noted for whom they vote', () => {
    atSteering().and('ada', voteApprove).when('eva', voteReject).then({ refusal: 'holderHasVoted' });
    const { history } = atSteering().and('eva', voteApprove);
    const last = history.at(-1);
    assert.deepEqual([last?.type, last?.deputyFor], ['voted', person('ada')]);
  });
});
