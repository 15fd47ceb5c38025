import type { Case, Report, Target } from './case.js';
import type { PersonId } from './ids.js';
import type { World } from './responsibility.js';
import { servicesFor } from './directory.js';
import { helpersAt } from './responsibility.js';
import { crewOf, placeOf } from './standing.js';

/** Whom a case can be handed to at its step: each helping role that another holds, then everyone else who works there. */
export function targetsOf(world: World, c: Case, by: PersonId): readonly Target[] {
  const helpers = helpersAt(world, placeOf(world, c));
  const people = crewOf(world, c).map((h) => h.person);
  return [
    ...helpers.filter((r) => r.holders.some((h) => h.person !== by)).map((r) => ({ role: r.seat.role })),
    ...[...new Set(people)].filter((person) => person !== by).map((person) => ({ person })),
  ];
}

export function sameTarget(a: Target, b: Target): boolean {
  return 'role' in a ? 'role' in b && a.role === b.role : 'person' in b && a.person === b.person;
}

/** Whether a report names a chain, a service and a priority that its municipality has. */
export function isPossible(world: World, municipality: Case['municipality'], report: Report): boolean {
  const { chains, organisation } = world.directory;
  return (
    chains.has(report.kind) &&
    organisation.priorities.some((p) => p.id === report.priority) &&
    servicesFor(world.directory, municipality).some((s) => s.id === report.service)
  );
}
