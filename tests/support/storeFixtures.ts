import type { Address, Commit, Contact, DiaryTurn, Message } from '../../src/app/ports.js';
import type { Case, Report } from '../../src/domain/case.js';
import type { Command, CommandOf, Verb } from '../../src/domain/commands.js';
import type { Appointment, Organisation, Role } from '../../src/domain/organisation.js';
import type { DirectoryEvent } from '../../src/domain/appointing/events.js';
import type { Turn } from '../../src/domain/turn.js';
import { alarmOf } from '../../src/domain/alarm.js';
import { decide } from '../../src/domain/decide.js';
import { createDirectory } from '../../src/domain/directory.js';
import { caseNumber, day, instant, municipalityCode, personalDiary, personId } from '../../src/domain/ids.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId, Recipient } from '../../src/domain/ids.js';
import { waitsOf } from '../../src/domain/queue.js';
import { openingTurn, turnOf } from '../../src/domain/turn.js';

export const lul = municipalityCode('LUL');
export const bod = municipalityCode('BOD');
export const person = (name: string): PersonId => personId('tenant', name);
export const reporter = person('reporter');
export const firstLine = person('first');
export const lead = person('lead');
export const itLead = person('it');

const appointment = (role: Role, municipality: MunicipalityCode | null, who: PersonId): Appointment => ({
  role,
  municipality,
  person: who,
  from: day('2026-01-01'),
  to: null,
});

/** Two municipalities that share their people, so that one person serves many desks; a chain of three steps. */
export const organisation: Organisation = {
  name: 'Provnämnden',
  timeZone: 'Europe/Stockholm',
  allowedTenants: ['tenant'],
  municipalities: [lul, bod].map((code) => ({ code, name: code, tenantId: 'tenant' })),
  people: [firstLine, lead, itLead].map((id) => ({ id, name: id, alsoKnownAs: [] })),
  appointments: [
    ...[lul, bod].flatMap((code) => [
      appointment('firstLine', code, firstLine),
      appointment('businessLead', code, lead),
    ]),
    ...(['itLead', 'systemOwner'] as const).map((role) => appointment(role, null, itLead)),
  ],
  services: [{ id: 'platform', name: 'Plattformen', municipality: null }],
  priorities: [
    { id: 'low', name: 'Kan vänta', factor: 1 },
    { id: 'normal', name: 'Stör arbetet', factor: 1 },
    { id: 'high', name: 'Stoppar arbetet', factor: 1 },
  ],
  chains: [
    {
      id: 'citizen',
      name: 'Medborgare',
      steps: [
        { roles: ['firstLine'], help: [] },
        { roles: ['businessLead'], help: [] },
        { roles: ['itLead'], help: [], approvedBy: 'businessLead' },
      ],
    },
  ],
};

export const world = { directory: createDirectory(organisation), today: day('2026-03-02') };

/** Somebody's first day in a role, as the directory's history tells it. */
export const appointed: DirectoryEvent = {
  type: 'appointed', appointment: appointment('firstLine', lul, lead), by: itLead, at: instant(new Date(Date.UTC(2026, 2, 2))),
};

/** A turn of someone's diary, with a letter to each of these. */
export function diaryTurn(version: number, owner: PersonId, alarm: Instant | null, letters: readonly PersonId[] = [owner]): DiaryTurn {
  const id = personalDiary(owner);
  return {
    diary: { id, version, alarm, kind: 'personal', person: owner, unheard: [] },
    expectedVersion: version - 1,
    letters: letters.map((to) => ({ id: `${id}/${version}/${to}`, kind: 'letter', diary: id, to, content: { about: 'digest', unheard: [] } })),
  };
}

/** An instant so many minutes after a Monday morning. */
export const minute = (minutes: number): Instant => instant(new Date(Date.UTC(2026, 2, 2, 8, minutes)));

type Opening = Partial<Report> & {
  readonly number?: CaseNumber;
  readonly by?: PersonId;
  readonly at?: Instant;
};

/** The turn that opens the case with this running number, in the municipality that the number names. */
export function opening(running: number, options: Opening = {}): Commit {
  const { number = caseNumber(lul, 2026, running), by = reporter, at = minute(running), ...report } = options;
  return stored(
    openingTurn(world, {
      number,
      municipality: municipalityCode(number.slice(0, 3)),
      reporter: { person: by, name: 'Rapportören' },
      report: { ...someReport, ...report },
      at,
      key: `report-${number}`,
    }),
  );
}

export const someReport: Report = {
  kind: 'citizen',
  title: 'Kan inte logga in',
  description: '',
  service: 'platform',
  priority: 'normal',
};

type Deed = { readonly [V in Verb]: CommandOf<V> }[Verb];

/** The turn of a command that is allowed; fails the test when it is not. */
export function acting(before: Case, by: PersonId, command: Deed, at = minute(before.version + 600)): Commit {
  const asked = { case: before.number, by, at, key: `${before.number}-${before.version}-${by}`, seen: null };
  const whole: Command = { ...asked, ...command };
  const decision = decide(world, before, whole);
  if ('refusal' in decision) throw new Error(`Refused: ${decision.refusal.code}.`);
  return stored(turnOf(world, before, whole, decision.happenings));
}

/** A turn as the application stores it. */
export function stored(turn: Turn): Commit {
  return { ...turn, waits: waitsOf(world, turn.case), alarm: alarmOf(world, turn.case) };
}

const address: Address = { serviceUrl: 'http://127.0.0.1/', conversationId: 'chat', tenantId: 'tenant', botId: 'bot' };

export function message(number: CaseNumber, recipient: Recipient, activityId = 'activity'): Message {
  return { case: number, recipient, conversationId: address.conversationId, activityId };
}

export function contact(recipient: Recipient, more: Partial<Contact> = {}): Contact {
  return { recipient, name: 'Någon', address, ...more };
}
