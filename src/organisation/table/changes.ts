import type { Day } from '../../domain/ids.js';
import type { Appointment, Organisation } from '../../domain/organisation.js';
import { appointmentKey } from '../../domain/succession.js';

export interface Change {
  readonly kind: 'appointed' | 'changed' | 'ended';
  readonly appointment: Appointment;
  /** Of a change: the last day that it had before. */
  readonly was?: Day | null;
  /** Which appointment of the new organisation this is; null where it is in the old one alone. */
  readonly index: number | null;
}

/** What becomes of whom when one organisation takes the other's place. What ended before `today` is history, and no change. */
export function changesBetween(before: Organisation, after: Organisation, today: Day): readonly Change[] {
  const old = new Map(before.appointments.map((a) => [appointmentKey(a), a]));
  const kept = new Set(after.appointments.map(appointmentKey));
  const entered = after.appointments.flatMap((appointment, index): Change[] => {
    const same = old.get(appointmentKey(appointment));
    if (!same) return [{ kind: 'appointed', appointment, index }];
    return same.to === appointment.to ? [] : [{ kind: 'changed', appointment, was: same.to, index }];
  });
  const left = before.appointments.filter((a) => !kept.has(appointmentKey(a)) && !hasEnded(a.to, today));
  return [...entered, ...left.map((appointment) => ({ kind: 'ended', appointment, index: null }) as const)];
}

export function hasEnded(to: Day | null | undefined, today: Day): boolean {
  return to !== null && to !== undefined && to < today;
}
