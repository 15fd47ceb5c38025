import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Directory } from '../../src/domain/directory.js';
import type { Verb } from '../../src/domain/commands.js';
import type { Role } from '../../src/domain/organisation.js';
import { actFor, crowd, everyone, outsider, type Press } from './arbitrary.js';
import { does, given, type Scenario } from './cases.js';
import { chains, organisationWith, type Staff } from './organisation.js';

const seats = ['LUL/businessLead', 'LUL/localIt', 'LUL/firstLine', 'itLead', 'managementGroup', 'steeringGroup'];
const holders = fc.oneof({ weight: 3, arbitrary: fc.subarray([...crowd], { minLength: 1, maxLength: 2 }) }, fc.constant([]));
/** Who sits where does not change: what a group was asked, it can answer. */
const staff: fc.Arbitrary<Staff> = fc
  .tuple(...seats.map((seat) => holders.map((names): [string, readonly string[]] => [seat, names])))
  .map((entries) => ({ ...Object.fromEntries(entries), systemOwner: ['owner'] }));
/** Steps that the chain lacks. */
const lacking = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly Role[]>([]) },
  fc.subarray<Role>(['itLead', 'managementGroup', 'steeringGroup', 'systemOwner']),
);
const press: fc.Arbitrary<Press & { readonly steady: boolean }> = fc.record({
  who: fc.nat({ max: 99 }),
  which: fc.nat({ max: 99 }),
  blind: fc.constantFrom(false, false, false, false, false, true),
  steady: fc.constantFrom(true, true, true, false),
  days: fc.constantFrom(0, 0, 1),
  changes: fc.record({ kind: fc.constantFrom('change', 'change', 'internal'), service: fc.constant('platform') }),
  platformFault: fc.constant(true),
});

/** A wish in a chain that may lack steps, and what people then try with it. */
export const wishStory = fc.record({ staff, lacking, presses: fc.array(press, { minLength: 15, maxLength: 30 }) });
export type WishStory = typeof wishStory extends fc.Arbitrary<infer T> ? T : never;

const verbs = Object.values(does).map((act) => act.verb);
/** What leads a wish on, by those whose it is. */
const onward: ReadonlySet<Verb> = new Set<Verb>([
  'requestEscalation', 'approve', 'compile', 'prepare', 'voteEndorse', 'voteApprove', 'ruleApprove', 'layBasis', 'grantFunds',
]);
const endsOrCirculates: ReadonlySet<Verb> = new Set<Verb>(['withdraw', 'comment', 'support', 'unsupport']);

export function* wishMoments({ staff: people, lacking: without, presses }: WishStory): Generator<Scenario> {
  let scene = given({ kind: 'change', directory: directoryOf(people, without), reporter: outsider });
  yield scene;
  for (const one of presses) {
    scene = scene.later(one.days);
    const able = one.blind ? everyone.flatMap((who) => verbs.map((verb) => [who, verb] as const)) : offered(scene, one.steady);
    const [who, verb] = able[(one.who * 100 + one.which) % Math.max(1, able.length)] ?? [outsider, 'comment' as const];
    scene = scene.when(who, actFor(scene, who, verb, one));
    yield scene;
  }
}

/** Each button that somebody has; `steady`: of those that lead on, where there are any. */
function offered(scene: Scenario, steady: boolean): readonly (readonly [string, Verb])[] {
  const all = everyone.flatMap((who) => (scene.view(who)?.verbs ?? []).map((verb) => [who, verb] as const));
  const leading = all.filter(([, verb]) => onward.has(verb));
  return steady && leading.length > 0 ? leading : all.filter(([, verb]) => !endsOrCirculates.has(verb));
}

function directoryOf(people: Staff, without: readonly Role[]): Directory {
  const [citizen, internal, change] = chains;
  assert.ok(internal && change);
  const [first, ...rest] = change.steps.filter(({ roles }) => !without.includes(roles[0]));
  assert.ok(first);
  return organisationWith(people, [citizen, internal, { ...change, steps: [first, ...rest] }]);
}
