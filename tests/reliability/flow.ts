import type { EventType } from '../../src/domain/case.js';
import type { Someone } from '../support/activities.js';
import { employee, holder } from '../support/sample.js';

/** A case's way from report to confirmed solution, through every kind of turn: who presses what, and what it adds to the history. */
export interface Step {
  readonly by: Someone;
  readonly verb: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly events: readonly EventType[];
}

const lead = holder('businessLead', 'LUL');
const localIt = holder('localIt', 'LUL');
const itLead = holder('itLead');
const words = 'Det händer varje gång.';

/** Those who must have met the bot before the flow begins, beside the reporter. */
export const crew: readonly Someone[] = [lead, localIt, itLead];

export function reporterNumber(writer: number): Someone {
  return employee('LUL', `Anna ${writer}`, `e0000000-0000-4000-8000-0000000001${String(writer).padStart(2, '0')}`);
}

export function stepsOf(reporter: Someone, title: string): readonly Step[] {
  const report = { title, description: words, service: 'inloggning', kind: 'internal', priority: 'normal' };
  return [
    { by: reporter, verb: 'submit', fields: report, events: ['reported'] },
    { by: lead, verb: 'handOver', fields: { to: 'role:localIt', words }, events: ['handedOver'] },
    { by: localIt, verb: 'take', fields: {}, events: ['taken'] },
    { by: localIt, verb: 'requestEscalation', fields: { words, platformFault: 'true' }, events: ['escalationRequested'] },
    { by: lead, verb: 'approve', fields: {}, events: ['approved', 'escalated'] },
    { by: itLead, verb: 'take', fields: {}, events: ['taken'] },
    { by: itLead, verb: 'resolve', fields: { words }, events: ['resolved'] },
    { by: reporter, verb: 'confirm', fields: {}, events: ['confirmed'] },
  ];
}
