import type { Day } from '../ids.js';
import type { Appointment, Role } from '../organisation.js';
import type { DirectoryRefusal } from './commands.js';
import { sameSeat } from '../directory.js';
import { plusDays } from '../ids.js';
import { roomFor } from '../organisation.js';
import { crowdIn, overlap, without } from '../period.js';

type Appointments = readonly Appointment[];
type Refused = DirectoryRefusal | null;

/** The one role is the other's by office. */
const byOffice: { readonly [R in Role]?: Role } = { itLead: 'managementGroup', managementGroup: 'itLead' };

/** Whether there is room for one more holder among these. */
export function roomRefusal(appointments: Appointments, added: Appointment): Refused {
  const holders = appointments.filter((a) => !a.deputyFor && overlap(a, added));
  const seated = holders.filter((a) => sameSeat(a, added));
  const own = holders.filter((a) => a.person === added.person);
  const again = own.find((a) => sameSeat(a, added));
  if (again) return { code: 'sameTwice', appointment: again };
  const office = own.find((a) => a.role === byOffice[added.role]);
  if (office) return { code: 'byOffice', appointment: office };
  const full = crowdIn(added, seated, roomFor[added.role] ?? Infinity);
  const [first, another] = full ?? [];
  if (!full || !first) return null;
  return another ? { code: 'groupFull', appointments: full } : { code: 'alreadyHeld', appointment: first };
}

/** Whether a deputy has someone to stand in for on each of their days, and does not do so already. */
export function deputyRefusal(appointments: Appointments, added: Appointment & { readonly deputyFor: Appointment['person'] }): Refused {
  const { role, municipality, person, deputyFor } = added;
  if (person === deputyFor) return { code: 'ownDeputy' };
  const seated = appointments.filter((a) => sameSeat(a, added) && overlap(a, added));
  const held = seated.filter((a) => !a.deputyFor && a.person === deputyFor);
  if (without(added, held).length > 0) return { code: 'noHolder', seat: { role, municipality }, holder: deputyFor, held };
  const again = seated.find((a) => a.person === person && a.deputyFor === deputyFor);
  return again ? { code: 'overlappingDeputy', appointment: again } : null;
}

/** Whether somebody else is systemOwner on each of the days that one would lose: nothing may be without a last resort. */
export function lastRefusal(appointments: Appointments, ending: Appointment, lastDay: Day): Refused {
  if (ending.role !== 'systemOwner' || ending.deputyFor) return null;
  const others = appointments.filter((a) => a.role === 'systemOwner' && !a.deputyFor && a !== ending);
  return without(daysAfter(ending, lastDay), others).length > 0 ? { code: 'notLast', appointment: ending } : null;
}

/** With the last day of one of them brought forward. What has no day left is gone, and a holder's deputies go with the holder. */
export function ended(appointments: Appointments, ending: Appointment, lastDay: Day): Appointments {
  const lost = daysAfter(ending, lastDay);
  const to = plusDays(lost.from, -1);
  const isDeputy = (a: Appointment) => !ending.deputyFor && sameSeat(a, ending) && a.deputyFor === ending.person;
  return appointments.flatMap((a) => {
    if (a !== ending && !(isDeputy(a) && overlap(a, lost))) return [a];
    return a.from <= to ? [{ ...a, to }] : [];
  });
}

/** What is left of an appointment after a day. */
function daysAfter({ from, to }: Appointment, lastDay: Day): Pick<Appointment, 'from' | 'to'> {
  return { from: lastDay < from ? from : plusDays(lastDay, 1), to };
}
