import fc from 'fast-check';
import type { Report, Target } from '../../src/domain/case.js';
import type { Verb } from '../../src/domain/commands.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { Post, Staff } from './organisation.js';
import { targetsOf } from '../../src/domain/choices.js';
import { situationOf } from '../../src/domain/decide.js';
import { municipalityCode } from '../../src/domain/ids.js';
import { allows } from '../../src/domain/rules.js';
import { scales } from '../../src/domain/wish/proposal.js';
import { does, given, prepareAs, report, type Act, type Scenario } from './cases.js';
import { answeredBy, BOD, LUL, organisationWith, person } from './organisation.js';

/** Few people for many seats: most hold several roles, in several municipalities. */
export const crowd = ['ada', 'bo', 'cleo', 'dan', 'eva', 'folke', 'greta'] as const;
export const outsider = 'outsider';
export const everyone = [...crowd, outsider, 'owner'];

const seats = [
  'LUL/firstLine', 'LUL/businessLead', 'LUL/localIt', 'LUL/administrator', 'LUL/eServiceDeveloper',
  'LUL/eServiceCoordinator', 'BOD/firstLine', 'BOD/businessLead', 'BOD/localIt', 'itLead', 'managementGroup', 'steeringGroup',
];

const name = fc.constantFrom(...crowd);
/** The scenario begins on 2 March and lasts about a week. */
const date = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`);
const period = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.record({ from: date }),
  fc.record({ to: date }),
);
const holder: fc.Arbitrary<Post> = fc.tuple(name, period).map(([who, when]) => ({ name: who, ...when }));
const deputy: fc.Arbitrary<Post> = fc
  .tuple(name, name, period)
  .map(([who, deputyFor, when]) => ({ name: who, deputyFor, ...when }));
const posts = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.array(holder, { minLength: 1, maxLength: 2 }) },
  { weight: 2, arbitrary: fc.tuple(holder, deputy).map((both): Post[] => both) },
);

/** The coordinator of the e-nämnd is the one seat that is always filled: the organisation file demands it. */
export const staff: fc.Arbitrary<Staff> = fc
  .tuple(...seats.map((seat) => posts.map((filled): [string, readonly Post[]] => [seat, filled])))
  .map((entries) => ({ ...Object.fromEntries(entries), systemOwner: ['owner'] }));

const kind = fc.constantFrom('citizen', 'internal', 'change');
const service = fc.constantFrom('platform', 'bygglov');

const responsible = fc.record({ name: fc.constantFrom(...crowd, outsider), home: fc.constantFrom(LUL, BOD) });
const answering = fc.record({ platform: responsible, bygglov: responsible }, { requiredKeys: [] });

/** One press of a button: by someone, of one of the buttons that they have (or of any), some time after the last. */
export interface Press {
  readonly who: number;
  readonly which: number;
  readonly blind: boolean;
  readonly days: number;
  readonly changes: Partial<Report>;
  readonly platformFault: boolean;
}

const press: fc.Arbitrary<Press> = fc.record({
  who: fc.nat({ max: 99 }),
  which: fc.nat({ max: 99 }),
  blind: fc.constantFrom(false, false, false, false, false, true),
  days: fc.constantFrom(0, 0, 0, 1),
  changes: fc.record({ kind, service }),
  platformFault: fc.boolean(),
});

/** A case of a random organisation, and what random people then try with it. */
export const story = fc.record({
  staff,
  answering,
  reporter: fc.constantFrom(outsider, ...crowd),
  report: fc.record({ kind, service }),
  presses: fc.array(press, { minLength: 12, maxLength: 30 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const verbs = Object.values(does).map((act) => act.verb);
const leadsNowhere: ReadonlySet<Verb> = new Set<Verb>([
  'comment', 'withdraw', 'support', 'unsupport', 'mergeInto', 'gather', 'split', 'breakOut', 'makeWish',
]);
const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

/** A press made into a command that is good for the case as it stands, wherever one exists. */
export function actFor(scene: Scenario, who: string, verb: Verb, { which, changes, platformFault }: Press): Act {
  if (verb === 'requestEscalation') return { verb, input: { ...does[verb].input, platformFault } };
  if (verb === 'prepare') return prepareAs(at(scales, which) ?? 'larger');
  // A correction corrects something.
  const title = scene.case.report.title === report.title ? `${report.title}!` : report.title;
  if (verb === 'edit') return { verb, input: { report: { ...report, title, ...changes } } };
  if (verb === 'handOver') return { verb, input: { to: targetFor(scene, person(who), which), words: 'Till dig' } };
  // Another day than the one that is promised.
  if (verb === 'movePromise' && scene.case.order?.promised) return { verb, input: { words: '', until: null } };
  // As the bot knows of them, who is nowhere else at home than in the directory here.
  if (verb === 'support') return { verb, input: { municipality: homeOf(scene, who) ?? municipalityCode('NIL'), name: who } };
  return does[verb];
}

const homeOf = ({ world }: Scenario, who: string) => world.directory.people.get(person(who))?.municipality;

function targetFor(scene: Scenario, by: PersonId, which: number): Target {
  return at(targetsOf(scene.world, scene.case, by), which) ?? { person: person('nobody') };
}

/** The buttons that someone has, without those that would end most stories early or never move them. */
function likely(scene: Scenario, who: string): readonly Verb[] {
  const situation = situationOf(scene.world, scene.case, person(who), scene.now);
  const mine = situation.standing.sees ? verbs.filter((verb) => allows[verb](situation)) : [];
  return mine.filter((verb) => !leadsNowhere.has(verb));
}

/** Every moment of a story, the refused presses too. */
export function* momentsOf(
  { staff, answering, reporter, report, presses }: Story,
  directory = answeredBy(organisationWith(staff), answering),
): Generator<Scenario> {
  let scene = given({ directory, reporter, ...report });
  yield scene;
  for (const one of presses) {
    scene = scene.later(one.days);
    const able = everyone.filter((who) => likely(scene, who).length > 0);
    const who = at(one.blind ? everyone : able, one.who) ?? outsider;
    const verb = at(one.blind ? verbs : likely(scene, who), one.which) ?? 'comment';
    scene = scene.when(who, actFor(scene, who, verb, one));
    yield scene;
  }
}
