import type { CaseView } from '../src/domain/view.js';
import type { TextBlock } from './shapes.js';
import type { StateName } from './texts/type.js';

type Standing = Pick<CaseView, 'status' | 'outcome' | 'waitingOn'>;

/** The state by the name that texts know it by. */
export function stateOf(c: Standing): StateName {
  if (c.status === 'waiting') return c.waitingOn === 'supplier' ? 'waitingOnSupplier' : 'waitingOnReporter';
  if (c.status === 'closed') return isOther(c.outcome) ? c.outcome : 'confirmed';
  return c.status;
}

/** Until it is solved or closed. */
export function isStillOpen({ status }: Pick<Standing, 'status'>): boolean {
  return status !== 'resolved' && status !== 'closed';
}

/** Closed otherwise than by being solved. */
function isOther(outcome: CaseView['outcome']): outcome is 'withdrawn' | 'declined' | 'merged' {
  return outcome === 'withdrawn' || outcome === 'declined' || outcome === 'merged';
}

/** What is being worked on stands out. Yellow and green are too pale on white in some hosts, and the words say it all. */
export const stateColor: Readonly<Record<StateName, NonNullable<TextBlock['color']>>> = {
  new: 'Accent',
  active: 'Accent',
  waitingOnReporter: 'Accent',
  waitingOnSupplier: 'Accent',
  escalating: 'Accent',
  resolved: 'Default',
  confirmed: 'Default',
  withdrawn: 'Default',
  declined: 'Default',
  merged: 'Default',
};
