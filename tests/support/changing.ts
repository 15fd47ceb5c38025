import type { Change, ChangeDecision, Chosen, Newcomer } from '../../src/domain/appointing/commands.js';
import type { DirectoryEvent } from '../../src/domain/appointing/events.js';
import type { Directory, Seat } from '../../src/domain/directory.js';
import type { Appointment, Organisation } from '../../src/domain/organisation.js';
import { decideChange } from '../../src/domain/appointing/decideChange.js';
import { createDirectory, seatKey, seatsIn } from '../../src/domain/directory.js';
import { day, instant, type Instant } from '../../src/domain/ids.js';
import { appointmentKey } from '../../src/domain/succession.js';
import { nameOf, organisationWith, person } from './organisation.js';

/** A Monday. */
export const today = day('2026-11-23');
export const at: Instant = instant(new Date('2026-11-23T09:00:00Z'));

const full = organisationWith();

export function seat(key: string): Seat {
  const found = seatsIn(full.organisation).find((one) => seatKey(one) === key);
  if (!found) throw new Error(`No such seat: ${key}`);
  return found;
}

const chosen = (who: string | Newcomer): Chosen => (typeof who === 'string' ? person(who) : who);
const on = (text: string | null) => (text === null ? null : day(text));

/** Changes by seat (`LUL/localIt`), names and days. */
export const changes = {
  appoint: (key: string, who: string | Newcomer, from: string = today, to: string | null = null): Change =>
    ({ verb: 'appoint', input: { seat: seat(key), person: chosen(who), from: day(from), to: on(to) } }),
  replace: (key: string, holder: string, who: string | Newcomer, from: string = today): Change =>
    ({ verb: 'replace', input: { seat: seat(key), holder: person(holder), person: chosen(who), from: day(from) } }),
  end: (key: string, who: string, lastDay: string, from = '2020-01-01', deputyFor?: string): Change => {
    const whose = deputyFor === undefined ? {} : { deputyFor: person(deputyFor) };
    return { verb: 'end', input: { seat: seat(key), person: person(who), ...whose, from: day(from), lastDay: day(lastDay) } };
  },
  deputise: (key: string, holder: string, who: string | Newcomer, from: string, to: string): Change =>
    ({ verb: 'deputise', input: { seat: seat(key), holder: person(holder), deputy: chosen(who), from: day(from), to: day(to) } }),
  away: (who: string | Newcomer, from: string, to: string): Change =>
    ({ verb: 'away', input: { deputy: chosen(who), from: day(from), to: day(to) } }),
  back: { verb: 'back', input: {} } satisfies Change,
  setResponsible: (service: string, who: string | Newcomer | null): Change =>
    ({ verb: 'setResponsible', input: { service, person: who === null ? null : chosen(who) } }),
};

export function decided(who: string, change: Change, directory = full): ChangeDecision {
  return decideChange({ directory, today }, { ...change, by: person(who), at });
}

/** What became of the directory, a line each, or why nothing did. */
export function told(who: string, change: Change, directory?: Directory): readonly string[] {
  const decision = decided(who, change, directory);
  return 'refusal' in decision ? [`refused: ${decision.refusal.code}`] : decision.events.map(inWords);
}

export function isAllowed(...asked: Parameters<typeof decided>): boolean {
  return 'events' in decided(...asked);
}

/** The directory after somebody's change, which must be allowed. */
export function after(who: string, change: Change, directory?: Directory): Directory {
  const decision = decided(who, change, directory);
  if ('refusal' in decision) throw new Error(JSON.stringify(decision.refusal));
  return createDirectory(decision.organisation);
}

function inWords(event: DirectoryEvent): string {
  if (event.type === 'personAdded') return `personAdded ${nameOf(event.person.id)}`;
  if (event.type === 'responsibleSet') return `responsibleSet ${event.service} ${event.person === null ? '-' : nameOf(event.person)}`;
  const { person: who, deputyFor, from, to } = event.appointment;
  const whose = deputyFor ? ` for ${nameOf(deputyFor)}` : '';
  return `${event.type} ${seatKey(event.appointment)} ${nameOf(who)}${whose} ${from}..${to ?? ''}`;
}

/** The directory that events make of an earlier one, from nothing else. */
export function remade(before: Organisation, events: readonly DirectoryEvent[]): Organisation {
  return events.reduce((so, event) => {
    if (event.type === 'personAdded') return { ...so, people: [...so.people, event.person] };
    if (event.type === 'responsibleSet') return { ...so, services: so.services.map((s) => (s.id === event.service ? answered(s, event.person) : s)) };
    const others = so.appointments.filter((a) => appointmentKey(a) !== appointmentKey(event.appointment));
    return { ...so, appointments: event.type === 'withdrawn' ? others : [...others, event.appointment] };
  }, before);
}

function answered({ responsible: _, ...service }: Organisation['services'][number], who: Appointment['person'] | null) {
  return who === null ? service : { ...service, responsible: who };
}

/** Roles, people and services, in one order. */
export function rolesOf({ appointments, people, services }: Organisation): object {
  const inOrder = [...appointments].sort((a, b) => (appointmentKey(a) < appointmentKey(b) ? -1 : 1));
  return { appointments: inOrder, people, services };
}
