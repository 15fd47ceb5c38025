import assert from 'node:assert/strict';
import { shownTurn } from '../../src/domain/turn.js';
import { does, edit, given, type Scenario } from '../support/cases.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

const { take, release, ask, answer, comment, resolve, confirm, reopen } = does;
const { requestEscalation: climb, approve, decline, return: giveBack } = does;

const group = 'group:managementGroup';
const atGroup = () => given().and('first-line', climb).and('business-lead', climb);
const kindFor = (scene: Scenario, name: string) => scene.turn?.notices.find((n) => nameOf(n.to) === name)?.kind;

describe('who is called', () => {
  it('[NOT3] a new case calls everyone who handles at its step', () => {
    given().then({ called: ['first-line', 'second-line'] });
  });

  it('[NOT2] whoever reports, climbs or releases is not called by it', () => {
    given({ reporter: 'first-line' }).then({ called: ['second-line'] });
    given().and('first-line', take).and('first-line', release).then({ called: ['second-line'] });
  });

  it('[NOT3] a request calls those who must approve, and nobody else', () => {
    const asked = given({ kind: 'internal' }).and('local-it', climb).then({ called: ['business-lead'] });
    assert.equal(kindFor(asked, 'reporter'), 'update');
  });

  it('[NOT7] a refusal calls whoever asked and whoever has the case, with the reason in the event', () => {
    const declined = given({ kind: 'internal' })
      .and('developer', take)
      .and('local-it', climb)
      .and('business-lead', decline)
      .then({ called: ['developer', 'local-it'] });
    assert.deepEqual(declined.view('local-it')?.word?.event, declined.history.at(-1));
  });

  it('[NOT3] a question and a solution call the reporter; an answer and a comment the handler', () => {
    const taken = given().and('first-line', take);
    const asked = taken.and('first-line', ask).then({ called: ['reporter'] });
    asked.and('reporter', answer).then({ called: ['first-line'] });
    taken.and('local-it', comment).then({ called: ['first-line'] });
    taken.and('first-line', resolve).then({ called: ['reporter'] });
  });

  it('[NOT3] in a deputy’s period both holder and deputy are called', () => {
    const line = ['first-line', { name: 'dep', deputyFor: 'first-line' }];
    const taken = given({ directory: organisationWith({ 'LUL/firstLine': line }) }).and('first-line', take);
    taken.and('first-line', ask).and('reporter', answer).then({ called: ['dep', 'first-line'] });
  });

  it('[NOT3] taking, commenting on what nobody has or is solved, confirming and withdrawing call nobody', () => {
    given().and('reporter', comment).then({ called: [] });
    const taken = given().and('first-line', take).then({ called: [] });
    const solved = taken.and('first-line', resolve);
    solved.and('reporter', comment).then({ called: [] }).and('reporter', confirm).then({ called: [] });
    taken.and('reporter', does.withdraw).then({ called: [] });
  });

  it('[NOT3] correcting the words calls nobody', () => {
    given().and('reporter', edit({ title: 'Nytt' })).then({ called: [] });
  });

  it('[NOT8] when the handler has left, an answer calls everyone at the step', () => {
    const line = [{ name: 'first-line', to: '2026-03-05' }, 'second-line', 'third'];
    const directory = organisationWith({ 'LUL/firstLine': line });
    const asked = given({ directory }).and('first-line', take).and('first-line', ask).later(7);
    asked.and('reporter', answer).then({ called: ['second-line', 'third'] });
  });
});

describe('who is updated', () => {
  it('[NOT4] everyone who has been shown the card gets its news, the one who acted too', () => {
    const taken = given().and('first-line', take);
    assert.deepEqual(taken.turn?.notices.map((n) => [nameOf(n.to), n.kind]), [
      ['reporter', 'update'], ['first-line', 'update'], ['second-line', 'update'],
    ]);
  });

  it('[NOT4] whoever has not been shown it gets none', () => {
    assert.equal(kindFor(given().and('first-line', take), 'business-lead'), undefined);
  });

  it('[NOT9] whoever looks gets the card, and its news from then on', () => {
    const before = given().case;
    const { case: c, notices, events, expectedVersion } = shownTurn(before, person('local-it'));
    assert.deepEqual([c.version, expectedVersion, events.length], [2, 1, 0]);
    assert.deepEqual(notices.map((n) => [n.kind, nameOf(n.to)]), [['bring', 'local-it']]);
    assert.ok(c.informed.includes(person('local-it')));
    assert.equal(c.state.sinceVersion, before.state.sinceVersion);
  });

  it('[NOT9] looking again changes nothing', () => {
    const once = shownTurn(given().case, person('local-it')).case;
    assert.equal(shownTurn(once, person('local-it')).case.version, once.version);
    assert.deepEqual(shownTurn(once, person('local-it')).case.informed, once.informed);
  });

  it('[NOT9] a form can be open on the card that is brought', () => {
    const form = { verb: 'resolve', draft: 'd1' } as const;
    const [notice] = shownTurn(given().case, person('first-line'), form).notices;
    assert.ok(notice?.kind === 'bring');
    assert.deepEqual(notice.form, form);
  });

  it('[NOT10] whoever may not see it any longer is told once more and then no more', () => {
    const directory = organisationWith({ 'LUL/firstLine': [{ name: 'first-line', to: '2026-03-05' }, 'second-line'] });
    const told = given({ directory }).later(7).and('second-line', take);
    assert.equal(kindFor(told, 'first-line'), 'update');
    assert.equal(told.view('first-line'), null);
    assert.equal(kindFor(told.and('second-line', comment), 'first-line'), undefined);
  });
});

describe('the group’s channel', () => {
  it('[NOT5] a case that enters a step with a group is posted in its channel', () => {
    const posted = atGroup().then({ called: [group, 'it-lead', 'member'], thread: [] });
    assert.ok(posted.channel('managementGroup'));
  });

  it('[NOT5] it is posted once; later changes update that card', () => {
    const back = atGroup().and('it-lead', giveBack).then({ called: ['business-lead'] }).and('business-lead', climb);
    back.then({ called: ['it-lead', 'member'] });
    assert.ok(back.turn?.notices.some((n) => n.to === group && n.kind === 'update'));
  });

  it('[NOT6] its thread hears of taken, solved and reopened', () => {
    const taken = atGroup().and('member', take).then({ thread: ['taken'] });
    const solved = taken.and('member', resolve).then({ thread: ['resolved'] });
    solved.and('reporter', reopen).then({ thread: ['reopened'] });
    taken.and('member', release).then({ thread: [] });
  });

  it('[NOT6] its thread hears of a case that comes back, from below and from above', () => {
    atGroup().and('it-lead', giveBack).and('business-lead', climb).then({ thread: ['escalated'] });
    atGroup().and('it-lead', climb).and('it-lead', giveBack).then({ thread: ['returned'], step: 2 });
  });

  it('[NOT6] a solution is told wherever it was found; who takes the case elsewhere is not', () => {
    const home = atGroup().and('it-lead', giveBack).then({ thread: [] });
    const taken = home.and('business-lead', take).then({ thread: [] });
    taken.and('business-lead', resolve).then({ thread: ['resolved'] });
  });

  it('[NOT5] each group has its own channel', () => {
    const change = given({ kind: 'change' }).and('business-lead', climb).and('it-lead', does.prepare).and('it-lead', climb).and('it-lead', does.voteEndorse).and('member', does.voteEndorse);
    change.then({ called: ['group:steeringGroup', 'steering'] });
    assert.ok(change.turn?.notices.some((n) => n.to === group && n.kind === 'update'));
  });

  it('[SEE7] a channel that the case was never posted in shows nothing', () => {
    assert.equal(given().channel('managementGroup'), null);
    assert.equal(atGroup().channel('steeringGroup'), null);
  });

  it('[NOT3] the approval of what goes to the supplier calls the itLead, not the channel', () => {
    atGroup()
      .and('member', climb)
      .then({ called: ['it-lead'], thread: [] })
      .and('it-lead', approve)
      .then({ thread: [] });
  });
});
