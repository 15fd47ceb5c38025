import fc from 'fast-check';
import type { Target } from '../../src/domain/case.js';
import type { Verb } from '../../src/domain/commands.js';
import { caseNumber, day, municipalityCode, personId } from '../../src/domain/ids.js';
import { municipalRoles, sharedRoles } from '../../src/domain/organisation.js';
import type { Action } from '../../cards/verbs.js';
import { anyBasis, anyCompilation, anyPreparation } from './anyProposal.js';
import { id, typed } from './anyRoleActions.js';

export const number = fc.integer({ min: 1, max: 99_999 }).map((n) => caseNumber(municipalityCode('LUL'), 2026, n));
const place = { case: number, seen: fc.nat(), draft: fc.uuid() };
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ role: fc.constantFrom(...municipalRoles, ...sharedRoles) }),
  fc.record({ person: fc.tuple(fc.uuid(), fc.uuid()).map(([tenant, object]) => personId(tenant, object)) }),
);
const title = typed(1, 40).map((s) => s.replace(/\s+/g, ' '));
export const report = fc.record({ title, description: typed(0, 80), service: id, kind: id, priority: id });
const words = fc.record({ words: typed(1, 80) });
const perhapsWords = fc.record({ words: typed(0, 80) });
const anyDay = fc.constantFrom(null, day('2026-11-23'), day('2028-02-29'));

function onCase<V extends Verb, I>(verb: V, input: fc.Arbitrary<I>) {
  return fc.record({ verb: fc.constant(verb), ...place, input }, { requiredKeys: ['verb', 'case', 'seen', 'input'] });
}

const nothing = fc.constant({});
/** Every action on a case that a card's button can mean. */
export const domainActions = {
  take: onCase('take', nothing),
  takeOver: onCase('takeOver', nothing),
  release: onCase('release', nothing),
  approve: onCase('approve', nothing),
  confirm: onCase('confirm', nothing),
  decline: onCase('decline', words),
  return: onCase('return', words),
  ask: onCase('ask', words),
  answer: onCase('answer', words),
  comment: onCase('comment', words),
  resolve: onCase('resolve', words),
  reopen: onCase('reopen', words),
  contactSupplier: onCase('contactSupplier', words),
  noteSupplierAnswer: onCase('noteSupplierAnswer', words),
  withdraw: onCase('withdraw', perhapsWords),
  requestEscalation: onCase('requestEscalation', fc.record({ words: typed(1, 80), platformFault: fc.boolean() })),
  handOver: onCase('handOver', fc.record({ to: target, words: typed(1, 80) })),
  edit: onCase('edit', fc.record({ report })),
  support: fc.record({
    verb: fc.constant('support' as const), case: number, seen: fc.nat(), title: typed(0, 40), description: typed(0, 80),
  }),
  unsupport: onCase('unsupport', nothing),
  voteEndorse: onCase('voteEndorse', words),
  voteOppose: onCase('voteOppose', words),
  voteAbstain: onCase('voteAbstain', words),
  voteApprove: onCase('voteApprove', perhapsWords),
  voteReject: onCase('voteReject', perhapsWords),
  voteRemit: onCase('voteRemit', perhapsWords),
  setMeeting: onCase('setMeeting', fc.record({ until: anyDay })),
  compile: onCase('compile', anyCompilation),
  prepare: onCase('prepare', anyPreparation),
  ruleApprove: onCase('ruleApprove', fc.record({ words: typed(1, 80), left: fc.constant(null) })),
  ruleReject: onCase('ruleReject', words),
  layBasis: onCase('layBasis', anyBasis),
  grantFunds: onCase('grantFunds', words),
  denyFunds: onCase('denyFunds', words),
  order: onCase('order', fc.record({ words: title, until: anyDay })),
  movePromise: onCase('movePromise', fc.record({ until: anyDay, words: typed(0, 80) })),
  noteDelivery: onCase('noteDelivery', perhapsWords),
  acceptDelivery: onCase('acceptDelivery', words),
  rejectDelivery: onCase('rejectDelivery', words),
  mergeInto: onCase('mergeInto', fc.record({ into: fc.option(number, { nil: null }) })),
  gather: onCase('gather', fc.record({ picked: fc.uniqueArray(number, { minLength: 1, maxLength: 5 }) })),
  breakOut: onCase('breakOut', fc.record({ part: number })),
  split: onCase('split', nothing),
  makeWish: onCase('makeWish', nothing),
} satisfies { readonly [V in Verb]: fc.Arbitrary<Extract<Action, { verb: V }>> };
