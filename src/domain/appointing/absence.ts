import type { Day } from '../ids.js';
import type { Appointment } from '../organisation.js';
import type { ChangeInputs } from './commands.js';
import type { Context, Result } from './context.js';
import { sameSeat } from '../directory.js';
import { plusDays } from '../ids.js';
import { endOf, overlap, without } from '../period.js';
import { idOf, peopleWith, personRefusal } from './people.js';
import { daysRefusal } from './refusals.js';
import { ended } from './seating.js';

/** A holder names a deputy for all their own seats; where the deputy already acts for some of the days, for the others. */
export function beginAbsence(c: Context, { deputy, from, to }: ChangeInputs['away']): Result {
  const person = idOf(c, deputy);
  const daysWrong = daysRefusal(c.today, from, to);
  if (daysWrong) return daysWrong;
  const held = c.appointments.filter((a) => !a.deputyFor && a.person === c.by && overlap(a, { from, to }));
  if (held.length === 0) return { code: 'holdsNothing' };
  if (person === c.by) return { code: 'ownDeputy' };
  const refusal = personRefusal(c, deputy);
  if (refusal) return refusal;
  const acts = (a: Appointment) => a.person === person && (!a.deputyFor || a.deputyFor === c.by);
  const already = held.flatMap((h) => c.appointments.filter((a) => sameSeat(a, h) && acts(a) && overlap(a, { from, to })));
  const added = held.flatMap((h) => {
    const wanted = { ...h, person, deputyFor: c.by, from: later(h.from, from), to: earlier(h.to, to) };
    return without(wanted, already.filter((a) => sameSeat(a, h)));
  });
  const [first] = already;
  if (added.length === 0 && first) return { code: 'overlappingDeputy', appointment: first };
  return { people: peopleWith(c, deputy), appointments: [...c.appointments, ...added] };
}

/** Whoever stands in for them does so no longer, from now on. */
export function endAbsences({ appointments, by, today }: Context): Result {
  const absences = appointments.filter((a) => a.deputyFor === by && endOf(a) >= today);
  if (absences.length === 0) return { code: 'notAway' };
  return { appointments: absences.reduce((left, absence) => ended(left, absence, plusDays(today, -1)), appointments) };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day | null, b: Day): Day {
  return a !== null && a < b ? a : b;
}
