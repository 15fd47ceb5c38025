import type { FieldFault } from '../cards/inputs.js';
import type { Fault } from '../cards/verbs.js';
import type { Refusal } from '../src/domain/commands.js';
import type { CaseNumber } from '../src/domain/ids.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';

type InputFault = Extract<Fault, { readonly fault: 'input' }>;

/** Which fields would not do, and why: never what was typed in them. */
export function logInput({ log }: TalkDeps, { person }: Visit, verb: InputFault['verb'], faults: readonly FieldFault[]): void {
  log.info('input.refused', { verb, faults: faults.map(({ field, code }) => `${field}: ${code}`), person });
}

/** `number`: the case, where there is one that they asked for or may see. */
export function logCommand({ log }: TalkDeps, { person }: Visit, { code }: Refusal, number: CaseNumber | undefined): void {
  log.info('command.refused', { reason: code, person, case: number });
}

/** A channel that is no group's, or somebody who is not in its group. */
export function logChannel({ log }: TalkDeps, { person }: Visit, reason: 'notMember' | 'unbound'): void {
  log.info('channel.refused', { reason, person });
}
