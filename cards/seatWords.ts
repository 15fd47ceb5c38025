import type { Seat } from '../src/domain/directory.js';
import type { Appointment } from '../src/domain/organisation.js';
import type { Texts } from './texts/type.js';
import { spelledDay } from './time.js';

/** "Lokal IT, Luleå kommun". */
export function seatName({ role }: Pick<Seat, 'role'>, place: string | null, texts: Texts): string {
  return texts.ownRoles.role(texts.roles[role], place ?? '');
}

export function daysOf({ from, to }: Pick<Appointment, 'from' | 'to'>, { changes, time }: Texts): string {
  return changes.days(spelledDay(from, time), to ? spelledDay(to, time) : '');
}

/** "A, B eller C"; empty of nobody. */
export function listed(names: readonly string[], join: (first: string, last: string) => string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : join(names.slice(0, -1).join(', '), last);
}
