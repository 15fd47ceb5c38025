import type { FieldFault } from '../cards/inputs.js';
import type { Fault } from '../cards/verbs.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';

type InputFault = Extract<Fault, { readonly fault: 'input' }>;

/** Which fields would not do, and why: never what was typed in them. */
export function logInput({ log }: TalkDeps, { person }: Visit, verb: InputFault['verb'], faults: readonly FieldFault[]): void {
  log.info('input.refused', { verb, faults: faults.map(({ field, code }) => `${field}: ${code}`), person });
}
