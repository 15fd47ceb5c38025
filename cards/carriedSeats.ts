import type { Seat } from '../src/domain/directory.js';
import type { Day, PersonId } from '../src/domain/ids.js';
import type { Appointment } from '../src/domain/organisation.js';
import { municipalityCode, parseDay, parsePersonId } from '../src/domain/ids.js';
import { isShared, municipalRoles, sharedRoles } from '../src/domain/organisation.js';

// What the role directory's buttons carry: which seat, and which of its appointments.

/** An appointment in a seat that is known besides. */
export interface HeldRef {
  readonly holder: PersonId;
  readonly deputyFor: PersonId | null;
  readonly since: Day;
}

export function refTo({ person, deputyFor, from }: Appointment): HeldRef {
  return { holder: person, deputyFor: deputyFor ?? null, since: from };
}

/** `<person>|<whom they deputise for, or nothing>|<first day>`. */
export function heldValue({ holder, deputyFor, since }: HeldRef): string {
  return [holder, deputyFor ?? '', since].join('|');
}

export function isHeldRef(value: unknown): value is HeldRef {
  return typeof value === 'object' && value !== null && 'holder' in value && 'since' in value;
}

export function parseHeld(value: string): HeldRef | null {
  const [person = '', other = '', first = '', ...more] = value.split('|');
  const [holder, deputyFor, since] = [parsePersonId(person), parsePersonId(other), parseDay(first)];
  return holder && since && more.length === 0 && (deputyFor || other === '') ? { holder, deputyFor, since } : null;
}

const codePattern = /^[A-Z]{2,10}$/;

/** null: not something that a card of ours carries. Whether there is such a municipality is told elsewhere. */
export function seatIn(raw: Readonly<Record<string, unknown>>): Seat | null {
  const role = [...municipalRoles, ...sharedRoles].find((known) => known === raw['role']);
  const { municipality } = raw;
  if (!role) return null;
  if (isShared(role)) return municipality === undefined ? { role, municipality: null } : null;
  const isCode = typeof municipality === 'string' && codePattern.test(municipality);
  return isCode ? { role, municipality: municipalityCode(municipality) } : null;
}
