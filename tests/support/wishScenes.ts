import assert from 'node:assert/strict';
import type { CaseView } from '../../src/domain/view.js';
import type { Scale } from '../../src/domain/wish/proposal.js';
import { does, given, prepareAs, type Scenario } from './cases.js';

const { compile, requestEscalation: climb, voteEndorse, voteApprove } = does;

/** A wish, compiled, that the itLead is to prepare. */
export const atItLead = (): Scenario =>
  given({ kind: 'change', title: 'Spara ett utkast' }).and('business-lead', compile).and('business-lead', climb);
export const prepared = (scale: Scale = 'extraFunding'): Scenario => atItLead().and('it-lead', prepareAs(scale));
/** Before the systemOwner, without a basis yet. */
export const atFunding = (): Scenario =>
  prepared().and('it-lead', climb).and('it-lead', voteEndorse).and('member', voteEndorse).and('steering', voteApprove);

export function viewOfWish(scene: Scenario, name: string): CaseView {
  return scene.view(name) ?? assert.fail(`${name} does not see it`);
}
