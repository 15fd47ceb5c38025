import type { DirectoryEvent } from './appointing/events.js';
import type { Case } from './case.js';
import type { Day, Instant, PersonId } from './ids.js';
import type { Appointment } from './organisation.js';
import type { World } from './responsibility.js';
import type { Turn } from './turn.js';
import { endOf } from './period.js';
import { hasLeft } from './standing.js';
import { turnOf } from './turn.js';

/** Whose appointments have ended: by the days from `since` on, or by changes. They may be held again by another. */
export function endedOf({ directory, today }: World, since: Day, events: readonly DirectoryEvent[]): readonly Appointment[] {
  const byDays = directory.organisation.appointments.filter((a) => since <= endOf(a) && endOf(a) < today);
  const byChanges = events.flatMap((event) => {
    if (event.type === 'withdrawn') return event.appointment.from <= today ? [event.appointment] : [];
    return event.type === 'ended' && endOf(event.appointment) < today ? [event.appointment] : [];
  });
  return [...byDays, ...byChanges];
}

/** A case follows the role: where it is not theirs any longer it goes back to its queue. null: nothing is to be done. */
export function leftTurn(world: World, c: Case, person: PersonId, at: Instant): Turn | null {
  if (!hasLeft(world, c, person)) return null;
  return turnOf(world, c, { by: person, at, key: `${person}/handlerLeft@${c.version}` }, [{ type: 'handlerLeft' }]);
}
