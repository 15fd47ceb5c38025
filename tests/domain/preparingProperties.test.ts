import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseEvent } from '../../src/domain/case.js';
import type { Verb } from '../../src/domain/commands.js';
import type { Role } from '../../src/domain/organisation.js';
import type { Scale } from '../../src/domain/wish/proposal.js';
import type { Scenario } from '../support/cases.js';
import { isOpen } from '../../src/domain/case.js';
import { dutyOf } from '../../src/domain/wish/preparing/duty.js';
import { wishMoments, wishStory } from '../support/anyWish.js';
import { everyone } from '../support/arbitrary.js';

/** Every moment of wishes that people do anything to, in chains that may lack some of the steps. */
function always(check: (scene: Scenario) => void, numRuns = 90): void {
  fc.assert(fc.property(wishStory, (one) => [...wishMoments(one)].forEach(check)), { seed: 20261124, numRuns });
}

const has = ({ world, case: c }: Scenario, role: Role) =>
  world.directory.chains.get(c.report.kind)?.steps.some(({ roles }) => roles[0] === role) === true;
const sits = ({ world }: Scenario, role: Role) => world.directory.organisation.appointments.some((a) => a.role === role);
/** The itLead belongs to the managementGroup by office: the steeringGroup decides alone. */
const decides = (scene: Scenario) => has(scene, 'steeringGroup') && sits(scene, 'steeringGroup');

/** Whether a wish that somebody could prepare has just come to the supplier. */
function entersSupplier(scene: Scenario): boolean {
  const { case: c, turn, world } = scene;
  const supplier = world.directory.chains.get('change')?.steps.findIndex(({ roles }) => roles[0] === 'supplier');
  const enters = turn?.events.some((event) => event.type === 'escalated' && event.to === supplier) === true;
  return enters && c.report.kind === 'change' && has(scene, 'itLead');
}

/** What has been decided since it was last prepared. */
function decidedIn(history: readonly CaseEvent[]): readonly string[] {
  const since = history.slice(history.findLastIndex(({ type }) => type === 'prepared') + 1);
  return since.flatMap((event) => {
    if (event.type === 'decided') return [`steeringGroup ${event.result.state.outcome}`];
    return event.type === 'ruled' ? [`${event.office} ${event.outcome}`] : event.type === 'basisLaid' ? ['basis'] : [];
  });
}

const needed: Readonly<Record<Scale, (scene: Scenario) => readonly string[]>> = {
  small: () => ['itLead approve'],
  larger: (scene) => (decides(scene) ? ['steeringGroup approve'] : []),
  extraFunding: (scene) => [
    ...(decides(scene) ? ['steeringGroup approve'] : []),
    ...(has(scene, 'systemOwner') ? [...(sits(scene, 'steeringGroup') || sits(scene, 'itLead') ? ['basis'] : []), 'systemOwner approve'] : []),
  ],
};

describe('properties of every wish that is prepared', function () {
  this.timeout(60_000);

  it('[PRP12] whatever is done in whatever order, none comes to the supplier without the decision that its scale needs', () => {
    const entered: Record<string, number> = {};
    always((scene) => {
      if (!entersSupplier(scene)) return;
      const { case: c, history } = scene;
      const scale = c.proposal?.preparation?.scale;
      entered[scale ?? 'unprepared'] = (entered[scale ?? 'unprepared'] ?? 0) + 1;
      if (!scale) return assert.ok(!decides(scene), 'unprepared');
      const decided = decidedIn(history);
      for (const one of needed[scale](scene)) assert.ok(decided.includes(one), `${scale} without ${one}: ${decided.join(', ')}`);
    });
    for (const scale of ['small', 'larger', 'extraFunding']) assert.ok((entered[scale] ?? 0) > 4, JSON.stringify(entered));
  });

  it('[PRP7] what is decided of a wish is numbered from one without gaps, by whomever, and never becomes another', () => {
    let most = 0;
    let before: readonly string[] = [];
    always(({ case: c, history }) => {
      const numbers = [...(c.decisions ?? []), ...(c.rulings ?? [])].map(({ number }) => Number(number.split('/B')[1]));
      assert.deepEqual(numbers.sort((a, b) => a - b), numbers.map((_, index) => index + 1));
      most = Math.max(most, numbers.length);
      const told = history.flatMap((event) => (event.type === 'ruled' || event.type === 'decided' ? [JSON.stringify(event)] : []));
      if (c.version > 1) assert.deepEqual(told.slice(0, before.length), before);
      before = told;
    });
    assert.ok(most > 1);
  });

  it('[PRP4] none ends dead, and what it waits for stands in the queue of somebody who can do it', () => {
    const does: Readonly<Record<string, Verb>> = { preparation: 'prepare', ruling: 'ruleApprove', basis: 'layBasis', funding: 'grantFunds' };
    const met = new Set<string>();
    always((scene) => {
      if (!isOpen(scene.case)) return;
      const able = everyone.filter((who) => scene.view(who)?.verbs.some((verb) => moves.has(verb)));
      assert.ok(able.length > 0, JSON.stringify(scene.case.state));
      const duty = dutyOf(scene.world, scene.case);
      const verb = duty && does[duty.kind];
      if (!duty || !verb) return;
      met.add(duty.kind);
      const called = everyone.filter((who) => scene.view(who)?.verbs.includes(verb));
      assert.ok(called.length > 0, duty.kind);
      if (scene.case.state.status === 'new' && !scene.case.handedTo) assert.ok(scene.waitsFor(...called).length > 0, `${duty.kind} stands on nobody's desk`);
    });
    assert.equal(met.size, 4);
  });
});

const moves: ReadonlySet<Verb> = new Set<Verb>([
  'take', 'resolve', 'acceptDelivery', 'approve', 'answer', 'noteSupplierAnswer', 'requestEscalation', 'voteEndorse', 'voteApprove', 'setMeeting', 'prepare',
  'ruleApprove', 'layBasis', 'grantFunds',
]);
