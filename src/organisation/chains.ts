import { isShared } from '../domain/organisation.js';
import type { Entries } from './entries.js';
import type { FileStep } from './file.js';
import type { Fault } from './shape.js';

const outsider = 'the supplier is not in Teams';

/** Every step can be entered, worked and left by someone in Teams. */
export function* chainFaults({ chains }: Entries): Generator<Fault> {
  for (const { path, value } of chains)
    for (const [i, step] of value.steps.entries()) {
      if (i === 0) yield* firstStepFaults(`${path}/steps/0`, step);
      yield* stepFaults(`${path}/steps/${i}`, step);
    }
}

/** A report must land where someone in Teams can take it, at once. */
function* firstStepFaults(path: string, { roles, approvedBy }: FileStep): Generator<Fault> {
  if (roles.includes('supplier'))
    yield { path: `${path}/roles`, message: 'a reported case cannot begin at the supplier: put a step before it' };
  if (approvedBy !== undefined)
    yield { path: `${path}/approvedBy`, message: 'nobody approves a report, which enters here: remove this field' };
}

function* stepFaults(path: string, { roles, help = [], approvedBy }: FileStep): Generator<Fault> {
  // A case at the supplier waits outside of Teams, which is true of all of its step or none.
  if (roles.includes('supplier') && roles.length > 1)
    yield { path: `${path}/roles`, message: 'the supplier has a step of its own: move the other roles' };
  // Who may see a case depends on whether it has left its municipality, which each step must tell.
  if (roles.some(isShared) && !roles.every(isShared))
    yield { path: `${path}/roles`, message: "mixes a municipality's roles with shared ones: make two steps" };
  for (const [i, role] of help.entries()) {
    const at = `${path}/help/${i}`;
    if (role === 'supplier') yield { path: at, message: `${outsider}: give it a step of its own` };
    else if (roles.includes(role)) yield { path: at, message: `${role} handles this step already: remove it here` };
  }
  if (approvedBy === 'supplier')
    yield { path: `${path}/approvedBy`, message: `${outsider}: choose a role that can approve` };
}
