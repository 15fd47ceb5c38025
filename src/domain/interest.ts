import type { Case } from './case.js';
import type { PersonId } from './ids.js';
import type { World } from './responsibility.js';
import { holdersOf, seatFor, seatsOf } from './directory.js';

/** As what somebody is told of a case that asks nothing of them. */
export type Interest = 'responsible' | 'coordinator';

/**
 * Whether someone is the person responsible for the case's service, and may know of the case: what has never left its
 * municipality is no business of anyone elsewhere, whatever they answer for.
 */
export function answersFor({ directory, today }: World, c: Case, person: PersonId): boolean {
  if (directory.services.get(c.report.service)?.responsible !== person) return false;
  const belongs = directory.people.get(person)?.municipality === c.municipality;
  return c.shared || belongs || seatsOf(directory, person, today).some((seat) => seat.municipality === c.municipality);
}

/** Who is told of the case: the person responsible for its service and, of a municipality's own, its coordinators. */
export function interestedIn(world: World, c: Case): readonly PersonId[] {
  const { responsible } = world.directory.services.get(c.report.service) ?? {};
  return [...(responsible && answersFor(world, c, responsible) ? [responsible] : []), ...coordinatorsOf(world, c)];
}

/** null: a case of their own, or one that they are told of for no such reason. */
export function interestOf(world: World, c: Case, person: PersonId): Interest | null {
  if (c.reporter.person === person) return null;
  if (answersFor(world, c, person)) return 'responsible';
  return coordinatorsOf(world, c).includes(person) ? 'coordinator' : null;
}

/** A coordinator develops the municipality's own services; the platform's have others to look after them. */
function coordinatorsOf({ directory, today }: World, { report, municipality }: Case): readonly PersonId[] {
  if (directory.services.get(report.service)?.municipality !== municipality) return [];
  return holdersOf(directory, seatFor('eServiceCoordinator', municipality), today).map(({ person }) => person);
}
