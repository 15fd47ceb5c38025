import type { PersonId } from './ids.js';
import type { Case } from './case.js';
import type { Holder } from './directory.js';
import type { Place, Responsible, World } from './responsibility.js';
import { handlerOf, isOpen, isOverdue } from './case.js';
import { holdersOf, seatFor, seatsOf, servesIn } from './directory.js';
import { answersFor } from './interest.js';
import { isShared } from './organisation.js';
import { aboveAt, accountableAt, approversAbove, approversInstead, handlersAt, helpersAt } from './responsibility.js';
import { belowNext } from './wish/preparing/route.js';
import { hasJoined, supports } from './wish/support.js';

/** How one person stands to one case today. Everything that someone may do follows from this and the case's state. */
export interface Standing {
  readonly reporter: boolean;
  /** Has the case, or deputises for the one who has. */
  readonly handler: Holder | null;
  /** Handles at the case's step by role, or has been called in there. */
  readonly atStep: Holder | null;
  /** Answers for the case's step, or has been called in there, and its time is up. */
  readonly accountable: Holder | null;
  /** Has a role that helps at the step. */
  readonly helper: Holder | null;
  /** The case was handed to them. */
  readonly handed: Holder | null;
  /** Is asked to approve the pending request. */
  readonly approver: Holder | null;
  /** Approver only because those who were asked have not answered. */
  readonly instead: boolean;
  /** Nobody who may handle the case here has it: its handler has left. */
  readonly stranded: boolean;
  /** Somebody else works here too, who can be handed the case. */
  readonly colleagues: boolean;
  /** Supports the wish that somebody else has reported. */
  readonly supporter: boolean;
  /** Sees the case for some other reason than supporting it. */
  readonly involved: boolean;
  readonly sees: boolean;
}

/** Whether they handle or help at the case's step, or were handed it. */
export const worksHere = ({ atStep, helper, handed }: Standing) => Boolean(atStep ?? helper ?? handed);

export function placeOf(world: World, c: Case): Place {
  const chain = world.directory.chains.get(c.report.kind) ?? world.directory.organisation.chains[0];
  return { chain, step: c.step, municipality: c.municipality };
}

/** Just below the step that the case climbs to: what a wish has no need of is passed over. */
export function belowNextOf(world: World, c: Case): Place {
  return belowNext(c, placeOf(world, c));
}

/** Everyone who is asked to approve the case's pending request; null when none is pending. */
export function approversOf(world: World, c: Case): Responsible | null {
  if (c.state.status !== 'escalating') return null;
  const place = belowNextOf(world, c);
  const asked = approversAbove(world, place);
  if (!asked || !c.state.widened) return asked;
  return { ...asked, holders: [...asked.holders, ...approversInstead(world, place, c.state.request.by).holders] };
}

/** Whoever has been called in to the case's step because it takes long there. */
function calledIn(world: World, c: Case): readonly Holder[] {
  return c.calledIn ? aboveAt(world, placeOf(world, c)) : [];
}

/** Whoever may take it over, for its time is up. */
function overdueTo(world: World, c: Case): readonly Holder[] {
  return isOverdue(c) ? [...accountableAt(world, placeOf(world, c)), ...calledIn(world, c)] : [];
}

/** Everyone who handles or helps at the case's step. */
export function crewOf(world: World, c: Case): readonly Holder[] {
  const place = placeOf(world, c);
  const helpers = helpersAt(world, place).flatMap((r) => r.holders);
  return [...handlersAt(world, place).holders, ...calledIn(world, c), ...helpers];
}

/**
 * A person keeps what they have while they hold any role here. In a deputy's period both may act: the deputy for the
 * holder, never the other way round.
 */
function actingAs(world: World, c: Case, person: PersonId, crew = crewOf(world, c)): readonly Holder[] {
  const deputies = crew.filter((h) => h.deputyFor === person);
  return servesIn(world.directory, c.municipality, person, world.today) ? [{ person }, ...deputies] : deputies;
}

/** Everyone who may act as the one who has the case; empty when nobody has it, or whoever had it has left. */
export function handlersOf(world: World, c: Case, crew = crewOf(world, c)): readonly Holder[] {
  const handler = handlerOf(c);
  return handler === null ? [] : actingAs(world, c, handler, crew);
}

/** Everyone who may act on a case as the one it was handed to; empty when it was not, or they have left. */
export function handedHolders(world: World, c: Case, crew = crewOf(world, c)): readonly Holder[] {
  if (!c.handedTo) return [];
  const { to } = c.handedTo;
  if ('person' in to) return actingAs(world, c, to.person, crew);
  return holdersOf(world.directory, seatFor(to.role, c.municipality), world.today);
}

/** Whether they have an open case, or were handed it by name, without a role by which it would be theirs any longer. */
export function hasLeft(world: World, c: Case, person: PersonId): boolean {
  const to = c.handedTo?.to;
  const handedByName = to && 'person' in to && to.person === person;
  if (!isOpen(c) || (handlerOf(c) ?? (handedByName && person)) !== person) return false;
  const handedRole = to && 'role' in to ? holdersOf(world.directory, seatFor(to.role, c.municipality), world.today) : [];
  return ![...crewOf(world, c), ...handedRole].some((h) => h.person === person);
}

export function standingOf(world: World, c: Case, person: PersonId): Standing {
  const me = (holders: readonly Holder[]) => holders.find((h) => h.person === person) ?? null;
  const place = placeOf(world, c);
  const step = [...handlersAt(world, place).holders, ...calledIn(world, c)];
  const helpers = helpersAt(world, place).flatMap((r) => r.holders);
  const crew = [...step, ...helpers];
  const targets = handedHolders(world, c, crew);
  const has = handlerOf(c);
  const atStep = me(step);
  const helper = me(helpers);
  const handed = me(targets);
  const approver = me(approversOf(world, c)?.holders ?? []);
  const handler = me(handlersOf(world, c, crew));
  const reporter = c.reporter.person === person;
  const supporter = hasJoined(c, person);
  const involved = reporter || [atStep, helper, handed, approver, handler].some(Boolean) || seesByOffice(world, c, person);
  return {
    reporter,
    handler,
    atStep,
    accountable: me(overdueTo(world, c)),
    helper,
    handed,
    approver,
    instead: approver !== null && !approversAbove(world, belowNextOf(world, c))?.holders.some((h) => h.person === person),
    stranded: has !== null && ![...crew, ...targets].some((h) => h.person === has),
    colleagues: crew.some((h) => h.person !== person),
    supporter,
    involved,
    sees: involved || supporter,
  };
}

/** Whether a person may see the case today: what `standingOf` says, found sooner. */
export function sees(world: World, c: Case, person: PersonId): boolean {
  return supports(c, person) || seesByOffice(world, c, person) || standingOf(world, c, person).sees;
}

/**
 * A municipality's roles see its cases; shared roles see what has reached a shared step, for ever after. Whoever is
 * responsible for a service sees what is reported on it.
 */
function seesByOffice(world: World, c: Case, person: PersonId): boolean {
  const seats = seatsOf(world.directory, person, world.today);
  const byRole = seats.some((seat) => (isShared(seat.role) ? c.shared : seat.municipality === c.municipality));
  return byRole || answersFor(world, c, person);
}
