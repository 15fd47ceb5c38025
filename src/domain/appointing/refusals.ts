import type { Seat } from '../directory.js';
import type { Day, PersonId } from '../ids.js';
import type { World } from '../responsibility.js';
import type { Chosen, DirectoryRefusal } from './commands.js';
import { sameSeat, seatsIn } from '../directory.js';
import { plusDays } from '../ids.js';
import { inChargeOf, isTrusted, mayChange } from './authority.js';
import { idOf, personRefusal } from './people.js';

type Refused = DirectoryRefusal | null;

/** Whether it is theirs to change the seat of those concerned. */
export function seatRefusal(world: World, by: PersonId, seat: Seat, concerned: readonly PersonId[]): Refused {
  if (!seatsIn(world.directory.organisation).some((one) => sameSeat(one, seat))) return { code: 'unknownSeat', seat };
  if (seat.role === 'supplier') return { code: 'supplierSeat' };
  return mayChange(world, by, seat, concerned) ? null : { code: 'notYours', inCharge: inChargeOf(world, seat, concerned) };
}

/** Whether they may give the seat to this very person; `holder` is whose place it is now. */
export function givingRefusal(world: World, by: PersonId, seat: Seat, chosen: Chosen, holder?: PersonId): Refused {
  const person = idOf(world, chosen);
  const concerned = holder ? [person, holder] : [person];
  return seatRefusal(world, by, seat, concerned) ?? selfRefusal(world, by, seat, person) ?? personRefusal(world, chosen);
}

function selfRefusal(world: World, by: PersonId, seat: Seat, person: PersonId): Refused {
  if (person !== by || !isTrusted(world, seat.role)) return null;
  return { code: 'selfAppointment', seat, inCharge: inChargeOf(world, seat, [by]).filter((other) => other !== by) };
}

/** Five years: what is further off is a slip of the pen. */
const daysAhead = 5 * 365 + 1;

/** What has been is history: nothing begins before today. */
export function daysRefusal(today: Day, from: Day, to: Day | null): Refused {
  if (from < today) return { code: 'inThePast', earliest: today };
  if (to !== null && to < from) return { code: 'periodBackwards', from, to };
  return farRefusal(today, to ?? from);
}

/** The earliest last day is yesterday: it ends at once. */
export function lastDayRefusal(today: Day, lastDay: Day): Refused {
  const yesterday = plusDays(today, -1);
  return lastDay < yesterday ? { code: 'inThePast', earliest: yesterday } : farRefusal(today, lastDay);
}

function farRefusal(today: Day, day: Day): Refused {
  const latest = plusDays(today, daysAhead);
  return day > latest ? { code: 'tooFar', latest } : null;
}
