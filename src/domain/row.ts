import type { Case, Outcome, Status } from './case.js';
import type { CaseNumber, Instant, PersonId } from './ids.js';
import type { Role } from './organisation.js';
import type { World } from './responsibility.js';
import { handlerOf } from './case.js';
import { deadlineOf, type Deadline } from './deadlines.js';
import { stepAt } from './responsibility.js';
import { placeOf } from './standing.js';

/** The lists that a person can ask for, and how to ask for the next page of the same one. */
export type ListRequest =
  | { readonly list: 'queue' | 'mine'; readonly after: string | null }
  | { readonly list: 'search'; readonly query: string; readonly after: string | null };

/** One page of a list, the most urgent first. */
export interface CaseList {
  readonly request: ListRequest;
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
  readonly now: Instant;
  readonly timeZone: string;
}

/** One case in a list. */
export interface CaseRow {
  readonly number: CaseNumber;
  readonly title: string;
  readonly status: Status;
  readonly waitingOn: 'reporter' | 'supplier' | null;
  readonly outcome: Outcome | null;
  /** Where it is: the accountable role of its step. */
  readonly role: Role;
  readonly since: Instant;
  readonly deadline: Deadline | null;
  readonly priority: string;
  /** Whether the one who looks has taken it. */
  readonly mine: boolean;
}

export function rowOf(world: World, c: Case, viewer: PersonId, now: Instant): CaseRow {
  const { chain, step } = placeOf(world, c);
  const priority = world.directory.organisation.priorities.find((p) => p.id === c.report.priority);
  return {
    number: c.number,
    title: c.report.title,
    status: c.state.status,
    waitingOn: c.state.status === 'waiting' ? c.state.on : null,
    outcome: c.state.status === 'closed' ? c.state.outcome : null,
    role: stepAt(chain, step).roles[0],
    since: c.state.since,
    deadline: deadlineOf(world, c, now),
    priority: priority?.name ?? c.report.priority,
    mine: handlerOf(c) === viewer,
  };
}
