import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOpen } from '../../src/domain/case.js';
import { waitsFor } from '../../src/domain/queue.js';
import { turnOf, type Turn } from '../../src/domain/turn.js';
import { viewOf } from '../../src/domain/view.js';
import { everyone, momentsOf, story } from '../support/arbitrary.js';
import { does, given, type Scenario } from '../support/cases.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

const { take, ask, resolve, requestEscalation: climb } = does;

const missed = (scene: Scenario, name: string): Turn =>
  turnOf(scene.world, scene.case, { by: person(name), at: scene.now, key: `${name}/missed` }, [{ type: 'notReached' }]);
const called = ({ notices }: Turn) => notices.filter((n) => n.kind === 'bring').map((n) => nameOf(n.to)).sort();

describe('someone who cannot be reached', () => {
  it('[NOT11] is noted on the case, and the others who are asked are called', () => {
    const turn = missed(given(), 'first-line');
    assert.deepEqual(called(turn), ['second-line']);
    assert.deepEqual(turn.notices.map((n) => nameOf(n.to)), ['reporter', 'second-line']);
    assert.deepEqual(turn.events.map(({ type, by }) => [type, nameOf(by)]), [['notReached', 'first-line']]);
  });

  it('[NOT11] a deputy is called for whom they deputise for, and nobody acts in anybody’s place', () => {
    const lead = ['business-lead', { name: 'dep', deputyFor: 'business-lead' }];
    const waiting = given({ directory: organisationWith({ 'LUL/businessLead': lead }), kind: 'internal' }).and('local-it', climb);
    assert.deepEqual(called(missed(waiting, 'business-lead')), ['dep']);
    assert.equal(missed(waiting, 'dep').events[0]?.deputyFor, undefined);
  });

  it('[NOT11] where nobody else is asked, those one step up who see the case are called', () => {
    const alone = given({ directory: organisationWith({ 'LUL/firstLine': ['first-line'] }) });
    assert.deepEqual(called(missed(alone, 'first-line')), ['business-lead']);
    const lead = given({ kind: 'internal' });
    assert.deepEqual(called(missed(lead, 'business-lead')), [], 'the shared roles do not see it yet');
  });

  it('[NOT11] a reporter who does not get a question has it told to the handler; a solution calls nobody', () => {
    const taken = given().and('first-line', take);
    assert.deepEqual(called(missed(taken.and('first-line', ask), 'reporter')), ['first-line']);
    const solved = missed(taken.and('first-line', resolve), 'reporter');
    assert.deepEqual([called(solved), solved.notices.length], [[], 2]);
  });

  it('[NOT11] they are told nothing themselves, only those who see the case are, and nothing else changes', function () {
    this.timeout(60_000);
    let checked = 0;
    const check = (scene: Scenario) => {
      for (const name of everyone.filter((who) => waitsFor(scene.world, scene.case, person(who)))) {
        const turn = missed(scene, name);
        checked += 1;
        assert.ok(!turn.notices.some(({ to }) => to === person(name)));
        const shown = called(turn).filter((to) => !to.startsWith('group:'));
        assert.ok(shown.every((to) => scene.sees(to)), `${shown.join()} of ${name}`);
        if (!isOpen(scene.case)) assert.deepEqual(shown, []);
        const { version: _, events: __, recent: ___, keys: ____, informed: _____, ...rest } = turn.case;
        assert.deepEqual({ ...scene.case, ...rest }, scene.case);
      }
    };
    fc.assert(fc.property(story, (one) => [...momentsOf(one)].forEach(check)), { seed: 20260302, numRuns: 40 });
    assert.ok(checked > 500, `only ${checked} were checked`);
  });

  it('[VIE12] the card names them until the case moves on', () => {
    const scene = given();
    const named = ({ case: c }: Turn) => viewOf(scene.world, c, person('second-line'), scene.now)?.unreached.map(({ name }) => name);
    const turn = missed(scene, 'first-line');
    assert.deepEqual(named(turn), ['first-line']);
    const after = turnOf(scene.world, turn.case, { by: person('second-line'), at: scene.later(1).now, key: 'take' }, [{ type: 'taken' }]);
    assert.deepEqual(named(after), []);
  });
});
