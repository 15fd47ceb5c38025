import type { Case, Report } from '../../src/domain/case.js';
import type { Command, Verb } from '../../src/domain/commands.js';
import type { CaseNumber, MunicipalityCode, PersonId } from '../../src/domain/ids.js';
import type { World } from '../../src/domain/responsibility.js';
import type { Random } from '../../tools/seed/random.js';
import type { Town } from './town.js';
import { targetsOf } from '../../src/domain/choices.js';
import { situationOf } from '../../src/domain/decide.js';
import { servicesFor } from '../../src/domain/directory.js';
import { personId, plusDays } from '../../src/domain/ids.js';
import { allows } from '../../src/domain/rules.js';
import { isPartVerb } from '../../src/domain/wish/part.js';
import { scales } from '../../src/domain/wish/proposal.js';
import { does, prepareAs, type Act } from '../support/cases.js';

const employeesEach = 30;
/** One in so many cases is all but forgotten, so that what happens by itself does. */
const forgotten = 6;

/** What moves a case on is pressed more often than what sends it to and fro. */
const seldom: ReadonlySet<Verb> = new Set<Verb>(['comment', 'reopen', 'edit', 'return', 'handOver', 'release', 'withdraw']);
/** What ends a case is pressed every other time: twenty thousand have to come to an end. */
const ends: ReadonlySet<Verb> = new Set<Verb>(['resolve', 'confirm', 'approve', 'acceptDelivery']);
// What concerns several cases has tests of its own.
const verbs = Object.values(does).map(({ verb }) => verb).filter((verb) => !isPartVerb(verb));

export function employees(world: World): readonly { readonly person: PersonId; readonly municipality: MunicipalityCode }[] {
  return world.directory.organisation.municipalities.flatMap(({ code, tenantId }) =>
    Array.from({ length: employeesEach }, (_, n) => ({ person: personId(tenantId, `employee-${code}-${n}`), municipality: code })),
  );
}

export function drawReport(random: Random, world: World, municipality: MunicipalityCode): Report {
  const { chains, priorities } = world.directory.organisation;
  return {
    kind: random.pick(chains).id,
    title: 'Det går inte att skicka in',
    description: 'Knappen är grå.',
    service: random.pick(servicesFor(world.directory, municipality)).id,
    priority: random.pick(priorities).id,
  };
}

/** What somebody who may does next with this case; null: nobody does anything for now. */
export async function drawCommand(random: Random, town: Town, number: CaseNumber): Promise<Command | null> {
  const isForgotten = Number(number.slice(-4)) % forgotten === 0;
  if (random.below(100) >= (isForgotten ? 1 : 22)) return null;
  const c = await town.store.findCase(number);
  if (!c) return null;
  const world = town.world();
  const waits = town.open.get(number) ?? [];
  const people = [c.reporter.person, ...waits.flatMap(({ desk }) => town.servers().get(desk) ?? [])];
  const by = random.pick(people);
  const able = ableTo(random, world, c, by, town);
  if (able.length === 0) return null;
  const ending = able.find((verb) => ends.has(verb) && random.below(2) === 0);
  const act = actFor(random, world, c, by, ending ?? random.pick(able));
  return { case: number, by, at: town.now(), key: `${town.clock.ms}`, seen: random.below(10) > 0 ? c.version : null, ...act };
}

function ableTo(random: Random, world: World, c: Case, by: PersonId, town: Town): readonly Verb[] {
  const situation = situationOf(world, c, by, town.now());
  if (!situation.standing.sees) return [];
  return verbs.filter((verb) => allows[verb](situation) && (!seldom.has(verb) || random.below(8) === 0));
}

function actFor(random: Random, world: World, c: Case, by: PersonId, verb: Verb): Act {
  if (verb === 'edit') return { verb, input: { report: { ...c.report, priority: drawReport(random, world, c.municipality).priority } } };
  if (verb === 'prepare') return prepareAs(random.pick(scales));
  if (verb === 'compile') return { verb, input: { ...does.compile.input, services: [] } };
  if (verb === 'order' || verb === 'movePromise') return { verb, input: { words: 'BEST-12', until: random.below(4) > 0 ? plusDays(world.today, random.below(21)) : null } };
  if (verb === 'setMeeting') return { verb, input: { until: plusDays(world.today, random.below(21)) } };
  if (verb !== 'handOver') return does[verb];
  const targets = targetsOf(world, c, by);
  return targets.length > 0 ? { verb, input: { to: random.pick(targets), words: 'Kan du se på det?' } } : does.comment;
}
