import type { ReportRequest } from '../../src/app/handle.js';
import type { Report } from '../../src/domain/case.js';
import type { Verb } from '../../src/domain/commands.js';
import type { Instant, PersonId, Recipient } from '../../src/domain/ids.js';
import type { World } from '../../src/domain/responsibility.js';
import type { Random } from '../../tools/seed/random.js';
import { targetsOf } from '../../src/domain/choices.js';
import { situationOf } from '../../src/domain/decide.js';
import { dayOf, groupId, instant } from '../../src/domain/ids.js';
import { allows } from '../../src/domain/rules.js';
import { approversOf } from '../../src/domain/standing.js';
import { isPartVerb } from '../../src/domain/wish/part.js';
import { scales } from '../../src/domain/wish/proposal.js';
import { does, prepareAs, start, type Act } from '../support/cases.js';
import { BOD, LUL, organisationWith, person } from '../support/organisation.js';
import { acting, closingForm, openingForm, showing, type Ledger, type Request } from './randomLedger.js';

/** Two who may approve at each gate: one beside the other, or one in the other's place. */
const directory = organisationWith({
  'LUL/businessLead': ['business-lead', 'second-lead'],
  'BOD/businessLead': ['boden-lead', { name: 'boden-deputy', deputyFor: 'boden-lead' }],
  itLead: ['it-lead', { name: 'it-deputy', deputyFor: 'it-lead' }],
});
/** The use cases' own clock stands still: what is stored then hangs on the requests alone. */
export const clock: Instant = instant(new Date(start));
export const world: World = { directory, today: dayOf(clock, directory.organisation.timeZone) };

export const staff: readonly PersonId[] = [...directory.people.keys()];
const reporters: readonly PersonId[] = Array.from({ length: 40 }, (_, n) => person(`employee-${n}`));
export const everyone: readonly Recipient[] = [...staff, ...reporters, groupId('managementGroup'), groupId('steeringGroup')];

// What concerns several cases has tests of its own.
const verbs = Object.values(does).map(({ verb }) => verb).filter((verb) => !isPartVerb(verb));
const services = ['platform', 'bygglov', 'boden-bygglov'];
const words = ['Går inte att återskapa här.', 'Det hände igen efter lunch.', 'Rensade cachen.', 'Se bilden — den är "grå".'];
const minuteMs = 60_000;

/** Two approve the same request; one approves and one declines it; two do whatever else; or one opens a form while another acts. */
export type Contest = 'approvals' | 'verdicts' | 'others' | 'forms';

/** Requests that are sent at the same moment: copies of one, or in a contest two that differ. */
export interface Move {
  readonly requests: readonly Request[];
  readonly contest?: Contest;
}

/** What one case goes through hangs on its own chance alone, never on the other cases or on the order of things. */
export interface Life {
  readonly report: ReportRequest;
  readonly copies: number;
  /** Is given what is stored after each move, and says the next. */
  readonly moves: (ledger: Ledger) => Generator<Move, void, Ledger>;
}

export function lifeOf(random: Random, index: number): Life {
  const report: ReportRequest = {
    draft: `draft-${index}`,
    reporter: { person: random.pick(random.below(8) > 0 ? reporters : staff), name: 'Rapportören' },
    municipality: random.pick([LUL, BOD]),
    report: {
      ...drawReport(random),
      service: 'platform',
      title: `Fel ${index}`,
      description: random.pick(words),
    },
    message: null,
  };
  return { report, copies: copiesOf(random), moves: (ledger) => movesOf(random, ledger) };
}

/** One request in ten is sent twice: of those that are in no contest, more. */
const isRepeated = (random: Random): boolean => random.below(8) === 0;
const copiesOf = (random: Random): number => (isRepeated(random) ? 2 : 1);

function* movesOf(random: Random, ledger: Ledger): Generator<Move, void, Ledger> {
  const later: Request[] = [];
  const moves = 2 + random.below(9);
  for (let step = 1; step <= moves; step += 1) {
    const request = drawRequest(random, ledger, step);
    const contest = drawContest(random, ledger, step);
    if (contest) ledger = yield contest;
    else {
      const [answer, after] = request.expect(ledger);
      // Only what has a key and was carried out does nothing when it comes again after others.
      const keeps = answer.kind === 'done' && after.history.length > ledger.history.length;
      const repeated = isRepeated(random);
      const isLate = keeps && random.below(2) === 0;
      if (repeated && isLate) later.push(request);
      ledger = yield { requests: repeated && !isLate ? [request, request] : [request] };
    }
    if (later.length > 0 && random.below(3) === 0) ledger = yield { requests: later.splice(0, 1) };
  }
  for (const request of later) yield { requests: [request] };
}

function drawRequest(random: Random, ledger: Ledger, step: number): Request {
  const { number, version } = ledger.case;
  const anyone = random.pick([ledger.case.reporter.person, ...staff]);
  const [who, able] = someoneAble(random, ledger, step) ?? [anyone, verbs];
  switch (random.below(16)) {
    case 0:
      return showing(world, number, anyone);
    case 1:
      return openingForm(world, number, who, random.pick(able), random.pick([version, 0]), clock);
    case 2:
      return closingForm(world, number, random.pick([...ledger.forms.keys(), anyone]));
    case 3:
      return drawAct(random, ledger, step, anyone, random.pick(verbs));
    case 4:
      return drawAct(random, ledger, step, anyone, 'comment');
    default:
      return drawAct(random, ledger, step, who, random.pick(able));
  }
}

/** Two people at the same moment: whenever two may decide, mostly, and sometimes otherwise. */
function drawContest(random: Random, ledger: Ledger, step: number): Move | null {
  const deciding = approversOf(world, ledger.case)?.holders.map((h) => h.person) ?? [];
  const [first, second] = shuffled(random, deciding);
  if (first && second && random.below(4) > 0) {
    const other = random.pick(['approve', 'decline'] as const);
    const both = [drawAct(random, ledger, step, first, 'approve'), drawAct(random, ledger, step, second, other)];
    return { requests: shuffled(random, both), contest: other === 'approve' ? 'approvals' : 'verdicts' };
  }
  if (random.below(12) === 0) return drawFormBeside(random, ledger, step);
  if (random.below(50) > 0) return null;
  const [one, two] = [someoneAble(random, ledger, step), someoneAble(random, ledger, step)];
  if (!one || !two || one[0] === two[0]) return null;
  const requests = [one, two].map(([who, able]) => drawAct(random, ledger, step, who, random.pick(able)));
  return { requests, contest: 'others' };
}

/** The reporter begins a comment, as they always may, while another acts: neither touches what the other does. */
function drawFormBeside(random: Random, ledger: Ledger, step: number): Move | null {
  const { number, version, reporter } = ledger.case;
  const able = someoneAble(random, ledger, step);
  if (!able || able[0] === reporter.person || ledger.case.state.status === 'closed') return null;
  const form = openingForm(world, number, reporter.person, 'comment', version, clock);
  return { requests: [form, drawAct(random, ledger, step, able[0], random.pick(able[1]))], contest: 'forms' };
}

/** Somebody with buttons, without those that would end most cases early or never move them. */
function someoneAble(random: Random, { case: c }: Ledger, step: number): readonly [PersonId, readonly Verb[]] | null {
  for (const who of shuffled(random, [c.reporter.person, ...staff])) {
    const situation = situationOf(world, c, who, timeOf(step));
    const able = situation.standing.sees ? verbs.filter((verb) => allows[verb](situation)) : [];
    const moving = able.filter((verb) => verb !== 'comment' && (verb !== 'withdraw' || random.below(20) === 0));
    // Climbing counts double: there the approvals are.
    if (moving.length > 0) return [who, [...moving, ...moving.filter((verb) => verb === 'requestEscalation')]];
  }
  return null;
}

function drawAct(random: Random, { case: c }: Ledger, step: number, by: PersonId, verb: Verb): Request {
  const seen = random.pick([c.version, c.version, c.version, c.version, null, random.below(c.version + 1)]);
  const asked = { case: c.number, by, at: timeOf(step), key: `step-${step}`, seen };
  return acting(world, { ...asked, ...drawInput(random, c, by, verb) });
}

function drawInput(random: Random, c: Ledger['case'], by: PersonId, verb: Verb): Act {
  const said = random.pick(words);
  if (verb === 'requestEscalation') return { verb, input: { words: said, platformFault: random.below(4) > 0 } };
  if (verb === 'edit') return { verb, input: { report: { ...c.report, ...drawReport(random) } } };
  if (verb === 'prepare') return prepareAs(random.pick(scales));
  if (verb === 'handOver') {
    const to = random.pick([...targetsOf(world, c, by), { person: person('nobody') }]);
    return { verb, input: { to, words: said } };
  }
  return does[verb];
}

function drawReport(random: Random): Pick<Report, 'kind' | 'service' | 'priority'> {
  return {
    kind: random.pick(['citizen', 'internal', 'change']),
    service: random.pick(services),
    priority: random.pick(['low', 'high']),
  };
}

const timeOf = (step: number): Instant => instant(new Date(start + step * minuteMs));

export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}
