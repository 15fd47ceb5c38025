import assert from 'node:assert/strict';
import { scopeOf } from '../../src/domain/queue.js';
import { does, edit, given, type Scenario } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const { take, requestEscalation: climb, return: giveBack, resolve, confirm } = does;

const shared = ['it-lead', 'member', 'steering', 'system-owner'];
const helpers = ['local-it', 'coordinator', 'administrator', 'developer'];
const municipal = ['first-line', 'second-line', 'business-lead', ...helpers];

/** Of these, who sees the case. */
const seenBy = (scene: Scenario, names: readonly string[]) => names.filter((name) => scene.sees(name));

describe('who sees a case', () => {
  it('[SEE3] the reporter and every role of the municipality', () => {
    assert.deepEqual(seenBy(given(), ['reporter', ...municipal]), ['reporter', ...municipal]);
  });

  it('[SEE3] nobody else: not a colleague without a role, not another municipality, not the shared roles', () => {
    assert.deepEqual(seenBy(given(), ['someone', 'boden-line', 'boden-lead', ...shared]), []);
    given().when('boden-line', take).then({ refusal: 'notFound' });
  });

  it('[SEE3] a reporter from another municipality sees their own case and no more', () => {
    const scene = given({ reporter: 'boden-line' });
    assert.ok(scene.sees('boden-line'));
    assert.ok(!scene.sees('boden-lead'));
  });

  it('[SEE4] the shared roles see it once it has reached a shared step, for ever after', () => {
    const reached = given().and('first-line', climb).and('business-lead', climb);
    assert.deepEqual(seenBy(reached, shared), shared);
    const home = reached.and('it-lead', giveBack).and('business-lead', take).and('business-lead', resolve);
    assert.deepEqual(seenBy(home.and('reporter', confirm), shared), shared);
  });

  it('[SEE4] another municipality does not see it there either', () => {
    const reached = given().and('first-line', climb).and('business-lead', climb);
    assert.deepEqual(seenBy(reached, ['boden-line', 'boden-lead']), []);
  });

  it('[SEE5] a stand-in sees it while asked, and no other shared role does', () => {
    const directory = organisationWith({ 'LUL/businessLead': [] });
    const scene = given({ directory }).and('first-line', take);
    assert.deepEqual(seenBy(scene, shared), []);
    assert.deepEqual(seenBy(scene.and('first-line', climb), shared), ['it-lead']);
  });

  it('[SEE5] once the seat is filled the stand-in sees it no more, and their card says so a last time', () => {
    const vacant = given({ directory: organisationWith({ 'LUL/businessLead': [] }), kind: 'internal' });
    const filled = vacant.and('it-lead', does.comment).under(organisationWith());
    assert.ok(!filled.sees('it-lead'));
    const next = filled.and('business-lead', take);
    assert.ok(next.turn?.notices.some((n) => n.to === person('it-lead') && n.kind === 'update'));
    assert.ok(!next.case.informed.includes(person('it-lead')));
  });

  it('[SEE6] whoever has left every role sees nothing more, though they had taken it', () => {
    const directory = organisationWith({ 'LUL/firstLine': [{ name: 'first-line', to: '2026-03-05' }, 'second-line'] });
    const left = given({ directory }).and('first-line', take).later(7);
    assert.ok(!left.sees('first-line'));
    assert.equal(left.view('first-line'), null);
  });

  it('[SEE3] a changed kind opens a case to nobody else', () => {
    assert.deepEqual(seenBy(given().and('reporter', edit({ kind: 'change' })), shared), []);
  });
});

describe('what a person may find', () => {
  const { world } = given();

  it('[QUE6] their own reports, their municipalities’ cases, with a shared role what has reached a shared step', () => {
    for (const [name, municipalities, reached] of [
      ['someone', [], false],
      ['boden-line', ['BOD'], false],
      ['it-lead', [], true],
    ] as const)
      assert.deepEqual(scopeOf(world, person(name)), { reporter: person(name), municipalities, shared: reached });
  });
});
