import type { CaseEvent, Report } from './case.js';
import type { World } from './responsibility.js';

/** One corrected field of a report, both versions by the names that people know them by. */
export interface Change {
  readonly field: keyof Report;
  readonly before: string;
  readonly after: string;
}

const fields = ['title', 'description', 'service', 'kind', 'priority'] as const satisfies readonly (keyof Report)[];

export function fieldsCorrected(before: Report, after: Report): readonly (keyof Report)[] {
  return fields.filter((field) => before[field] !== after[field]);
}

/** What an edit changed; nothing for any other event. */
export function changesOf(world: World, event: CaseEvent): readonly Change[] {
  if (event.type !== 'edited') return [];
  const { before, after } = event;
  return fieldsCorrected(before, after).map((field) => ({ field, before: nameIn(world, field, before), after: nameIn(world, field, after) }));
}

function nameIn({ directory }: World, field: keyof Report, report: Report): string {
  const value = report[field];
  if (field === 'service') return directory.services.get(value)?.name ?? value;
  if (field === 'kind') return directory.chains.get(value)?.name ?? value;
  if (field === 'priority') return directory.organisation.priorities.find((p) => p.id === value)?.name ?? value;
  return value;
}
