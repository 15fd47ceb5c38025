import type { Case } from './case.js';
import type { Instant, MunicipalityCode, PersonId } from './ids.js';
import type { Directory, Seat } from './directory.js';
import type { Place, World } from './responsibility.js';
import { leadsOf } from './ballot/pending.js';
import { handlerOf, isOverdue } from './case.js';
import { holdersOf, seatFor, seatKey, seatsOf, servesIn } from './directory.js';
import {
  aboveAt, accountableAt, approversAbove, approversInstead, handlersAt, helpersAt, rolesEverCalled, stepAt,
} from './responsibility.js';
import { belowNextOf, handedHolders, handlersOf } from './standing.js';
import { basisLayers, fundsOf } from './wish/preparing/duty.js';

/** A place in which cases wait: a step, an approval, a role that was handed a case, or a person. */
export type Desk = string;

/** One row of a queue: smaller rank first, then oldest first. */
export interface Wait {
  readonly desk: Desk;
  readonly rank: number;
  readonly since: Instant;
}

/** How a queue is sorted: negative where the first of the two comes first; 0 where neither is more urgent. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return a.rank - b.rank || (a.since < b.since ? -1 : Number(a.since > b.since));
}
type Urgency = { readonly rank: number; readonly since: string };

/** Cases that wait on somebody else stand below all that can be worked on. */
const pausedRank = 100;

const stepDesk = (chain: string, step: number, municipality: string): Desk => `step:${municipality}/${chain}/${step}`;
/** How the desks begin in which what is late waits, each case at one. */
export const latePrefix = 'late:';
/** Where it is late: of whoever answers for the step, and of whoever has been called in. */
const lateDesk = (chain: string, step: number, municipality: string): Desk => `${latePrefix}${municipality}/${chain}/${step}`;
const calledInDesk = (chain: string, step: number, municipality: string): Desk => `beyond:${municipality}/${chain}/${step}`;
const approvalDesk = (chain: string, step: number, municipality: string): Desk => `above:${municipality}/${chain}/${step}`;
/** Of one municipality: what its people had who have left must come to its people alone. */
export const handlerDesk = (person: PersonId, municipality: string): Desk => `handler:${municipality}/${person}`;
/** Of whoever has reported what now waits for their answer. */
export const reporterDesk = (person: PersonId): Desk => `reporter:${person}`;
/** Of whoever sees to it that ballots get done. */
const ballotDesk = (municipality: string): Desk => `ballot:${municipality}`;
/** Of whoever lays the basis before the systemOwner. */
const basisDesk = (municipality: string): Desk => `basis:${municipality}`;
const roleDesk = (seat: Seat): Desk => `role:${seatKey(seat)}`;

/** Where a case waits now, first where that is the most urgent. Closed cases wait nowhere. */
export function waitsOf(world: World, c: Case): readonly Wait[] {
  const { priorities } = world.directory.organisation;
  const rank = priorities.length - 1 - priorities.findIndex((p) => p.id === c.report.priority);
  const wait = (desk: Desk, offset = 0): Wait => ({ desk, rank: rank + offset, since: c.state.since });
  const { state, report, municipality } = c;
  const own = [wait(ownDesk(world, c), isPaused(world, c) ? pausedRank : 0), ...basisDesks(world, c).map((desk) => wait(desk))];
  const late = lateDesks(c).map((desk) => wait(desk));
  switch (state.status) {
    case 'new':
    case 'active':
      return [...own, ...late, ...ballotDesks(c).map((desk) => wait(desk, pausedRank))];
    case 'waiting':
      return state.on === 'reporter' ? [wait(reporterDesk(c.reporter.person)), ...own] : own;
    case 'escalating':
      return [wait(approvalDesk(report.kind, belowNextOf(world, c).step, municipality)), ...insteadDesks(world, c).map((desk) => wait(desk)), ...(state.handler ? own : [])];
    case 'resolved':
      return [wait(reporterDesk(c.reporter.person))];
    case 'closed':
      return [];
  }
}

/** Of those who may take over what is late, or take it where nobody has it. */
function lateDesks(c: Case): readonly Desk[] {
  const { report, step, municipality, state, late, calledIn } = c;
  if (!isOverdue(c) && (state.status !== 'new' || !(late ?? calledIn))) return [];
  const accountable = lateDesk(report.kind, step, municipality);
  return calledIn ? [accountable, calledInDesk(report.kind, step, municipality)] : [accountable];
}

/** Of those who see to it that a vote gets done: it waits on others. */
function ballotDesks({ ballot, municipality }: Case): readonly Desk[] {
  return ballot && !ballot.closed ? [ballotDesk(municipality)] : [];
}

/** Whether those who handle it where it is wait for others. */
function isPaused(world: World, c: Case): boolean {
  const { status } = c.state;
  return (status !== 'active' && status !== 'new') || fundsOf(world, c)?.kind === 'basis';
}

/** Of those without whose basis the systemOwner decides nothing, whoever that will be. */
function basisDesks(world: World, c: Case): readonly Desk[] {
  return fundsOf(world, c) && !c.proposal?.basis ? [basisDesk(c.municipality)] : [];
}

/** Of those who may decide instead of whoever has not answered. */
function insteadDesks(world: World, c: Case): readonly Desk[] {
  if (c.state.status !== 'escalating' || !c.state.widened) return [];
  return [roleDesk(approversInstead(world, belowNextOf(world, c), c.state.request.by).seat)];
}

/** Of whoever has it; where nobody does, or they have left, of those whose turn it is. */
function ownDesk(world: World, c: Case): Desk {
  const handler = handlerOf(c);
  if (handler !== null && handlersOf(world, c).length > 0) return handlerDesk(handler, c.municipality);
  return handedHolders(world, c).length > 0 ? handedDesk(c) : stepDesk(c.report.kind, c.step, c.municipality);
}

function handedDesk(c: Case): Desk {
  if (!c.handedTo) return stepDesk(c.report.kind, c.step, c.municipality);
  const { to } = c.handedTo;
  return 'role' in to ? roleDesk(seatFor(to.role, c.municipality)) : handlerDesk(to.person, c.municipality);
}

type Desks = ReadonlyMap<PersonId, ReadonlySet<Desk>>;
const cache = new WeakMap<Directory, { readonly today: string; readonly desks: Desks }>();

/** Every desk that a person serves today, in every role that they hold, deputise for or stand in for. */
export function desksOf(world: World, person: PersonId): readonly Desk[] {
  let known = cache.get(world.directory);
  if (known?.today !== world.today) {
    known = { today: world.today, desks: allDesks(world) };
    cache.set(world.directory, known);
  }
  const seats = seatsOf(world.directory, person, world.today);
  const own = seats.flatMap((s) => s.municipality ?? [...world.directory.municipalities.keys()]).map((m) => handlerDesk(person, m));
  const steps = known.desks.get(person) ?? [];
  return [...new Set([reporterDesk(person), ...own, ...seats.map(roleDesk), ...steps])];
}

/** Whether a case waits for this person, maybe among others. */
export function waitsFor(world: World, c: Case, person: PersonId): boolean {
  const desks = new Set(desksOf(world, person));
  return waitsOf(world, c).some(({ desk }) => desks.has(desk));
}

/** Whether this person can go on with it now, maybe others too: not what is theirs but waits on somebody else. */
export function isUpTo(world: World, c: Case, person: PersonId): boolean {
  const desks = new Set(desksOf(world, person));
  return waitsOf(world, c).some(({ desk, rank }) => desks.has(desk) && rank < pausedRank);
}

function allDesks(world: World): Desks {
  const desks = new Map<PersonId, Set<Desk>>();
  const add = (person: PersonId, desk: Desk) => desks.set(person, (desks.get(person) ?? new Set()).add(desk));
  const leads = leadsOf(world);
  const layers = basisLayers(world);
  for (const { code: municipality } of world.directory.organisation.municipalities) {
    for (const person of leads) add(person, ballotDesk(municipality));
    for (const { person } of layers) add(person, basisDesk(municipality));
    for (const chain of world.directory.organisation.chains)
      for (const step of chain.steps.keys())
        for (const [person, desk] of desksAt(world, { chain, step, municipality })) add(person, desk);
  }
  return desks;
}

function* desksAt(world: World, place: Place): Generator<readonly [PersonId, Desk]> {
  const { chain, step, municipality } = place;
  const { holders } = handlersAt(world, place);
  const approvers = approversAbove(world, place)?.holders ?? [];
  const helpers = helpersAt(world, place).flatMap((r) => r.holders);
  const abandoned = abandonedAt(world, place);
  for (const { person } of holders)
    for (const desk of [stepDesk(chain.id, step, municipality), ...abandoned]) yield [person, desk];
  const above = aboveAt(world, place);
  for (const { person } of accountableAt(world, place)) yield [person, lateDesk(chain.id, step, municipality)];
  for (const { person } of above) yield [person, calledInDesk(chain.id, step, municipality)];
  for (const { person } of approvers) yield [person, approvalDesk(chain.id, step, municipality)];
  for (const { person, deputyFor } of [...holders, ...helpers, ...above])
    if (deputyFor) yield [person, handlerDesk(deputyFor, municipality)];
}

/** Desks that nobody else serves: of people who have left every role here, and of helping roles that are vacant. */
function abandonedAt({ directory, today }: World, place: Place): readonly Desk[] {
  const { municipality } = place;
  const gone = rolesEverCalled(place)
    .flatMap((role) => directory.bySeat.get(seatKey(seatFor(role, municipality))) ?? [])
    .filter((a) => a.to !== null && a.to < today && !servesIn(directory, municipality, a.person, today))
    .map((a) => handlerDesk(a.person, municipality));
  const vacant = stepAt(place.chain, place.step)
    .help.map((role) => seatFor(role, municipality))
    .filter((seat) => holdersOf(directory, seat, today).length === 0)
    .map(roleDesk);
  return [...gone, ...vacant];
}

/** Which cases a person may find: their own, their municipalities', and, for shared roles, all that reached a shared step. */
export interface PersonalScope {
  readonly reporter: PersonId;
  readonly municipalities: readonly string[];
  readonly shared: boolean;
}

/** `wishesFor`: the open wishes that someone of this municipality may support. */
export type Scope = PersonalScope | { readonly wishesFor: MunicipalityCode };

export function scopeOf(world: World, person: PersonId): PersonalScope {
  const seats = seatsOf(world.directory, person, world.today);
  const municipalities = new Set(seats.flatMap((seat) => seat.municipality ?? []));
  return { reporter: person, municipalities: [...municipalities], shared: seats.some((s) => s.municipality === null) };
}
