import { groupBy } from '../domain/directory.js';
import { fieldsOf } from './entries.js';
import type { Fault } from './shape.js';

/** Faults as their places stand in the file; what is missing comes after what stands beside it. */
export function inFileOrder(faults: readonly Fault[], file: unknown, depth = 1): readonly Fault[] {
  const byStep = groupBy(faults, ({ path }) => stepOf(path, depth));
  const fields = fieldsOf(file);
  // A fault without a further step is of this place itself.
  const steps = new Set([undefined, ...Object.keys(fields), ...byStep.keys()]);
  return [...steps].flatMap((step) => {
    const found = byStep.get(step) ?? [];
    return step === undefined || found.length === 0 ? found : inFileOrder(found, fields[step], depth + 1);
  });
}

/** The name of a field as RFC 6901 has it in a path; undefined past its end. */
function stepOf(path: string, depth: number): string | undefined {
  return path.split('/')[depth]?.replaceAll('~1', '/').replaceAll('~0', '~');
}
