import type { Case, Report } from '../../src/domain/case.js';
import type { CommandOf, Verb } from '../../src/domain/commands.js';
import type { Instant, Recipient } from '../../src/domain/ids.js';
import type { Appointment, Chain, Organisation, Person, Role } from '../../src/domain/organisation.js';
import type { World } from '../../src/domain/responsibility.js';
import type { CaseView } from '../../src/domain/view.js';
import { decide } from '../../src/domain/decide.js';
import { createDirectory } from '../../src/domain/directory.js';
import { caseNumber, day, dayOf, groupId, instant, municipalityCode, personId } from '../../src/domain/ids.js';
import { isShared } from '../../src/domain/organisation.js';
import { openingTurn, turnOf } from '../../src/domain/turn.js';
import { viewOf } from '../../src/domain/view.js';

const lulea = municipalityCode('LUL');
const timeZone = 'Europe/Stockholm';

/** A small organisation: one municipality, one person a role, a vacant administrator and a deputy for the businessLead. */
export const people = {
  firstLine: person('karin', 'Karin Å'),
  businessLead: person('bo', 'Bo Ek'),
  deputy: person('eva', 'Eva Ny'),
  localIt: person('lo', 'Lo K'),
  eServiceDeveloper: person('sam', 'Utvecklare e-tjänster, Luleå'),
  itLead: person('ida', 'Ida Holm'),
  managementGroup: person('mia', 'Mia Berg'),
  systemOwner: person('siv', 'Siv Lund'),
} satisfies Record<string, Person>;
export const reporter = { person: personId('lulea', 'anna'), name: 'Anna Öberg' };
export const group = groupId('managementGroup');

function person(id: string, name: string): Person {
  return { id: personId('lulea', id), name, municipality: lulea, alsoKnownAs: [] };
}

function holds(role: Role, { id }: Person, deputyFor?: Person): Appointment {
  const municipality = isShared(role) ? null : lulea;
  return {
    role,
    municipality,
    person: id,
    from: day('2026-01-01'),
    to: null,
    ...(deputyFor && { deputyFor: deputyFor.id }),
  };
}

const help = ['localIt', 'administrator', 'eServiceDeveloper'] as const;
const citizen: Chain = {
  id: 'citizen',
  name: 'Support mot medborgare',
  steps: [
    { roles: ['firstLine'], help, respondWithin: '4h', resolveWithin: '2d' },
    { roles: ['businessLead'], help, respondWithin: '8h', resolveWithin: '3d' },
    {
      roles: ['itLead', 'managementGroup'],
      help: [],
      approvedBy: 'businessLead',
      announceTo: 'managementGroup',
      resolveWithin: '5d',
    },
    { roles: ['supplier'], help: [], approvedBy: 'itLead', resolveWithin: '10d' },
  ],
};
const internal: Chain = {
  id: 'internal',
  name: 'Intern support',
  steps: [citizen.steps[1] ?? citizen.steps[0], ...citizen.steps.slice(2)],
};

export const organisation: Organisation = {
  name: 'Norrbottens e-nämnd',
  timeZone,
  allowedTenants: ['lulea'],
  municipalities: [{ code: lulea, name: 'Luleå kommun', tenantId: 'lulea' }],
  people: Object.values(people),
  appointments: [
    holds('firstLine', people.firstLine),
    holds('businessLead', people.businessLead),
    holds('businessLead', people.deputy, people.businessLead),
    holds('localIt', people.localIt),
    holds('eServiceDeveloper', people.eServiceDeveloper),
    holds('itLead', people.itLead),
    holds('managementGroup', people.managementGroup),
    holds('systemOwner', people.systemOwner),
  ],
  services: [
    { id: 'inloggning', name: 'Inloggning och Mina sidor', municipality: null },
    { id: 'bygglov', name: 'Ansökan om bygglov', municipality: lulea },
  ],
  priorities: [
    { id: 'low', name: 'Kan vänta', factor: 1 },
    { id: 'normal', name: 'Stör arbetet', factor: 1 },
    { id: 'high', name: 'Stoppar arbetet', factor: 0.5 },
  ],
  chains: [citizen, internal],
};

export const report: Report = {
  kind: 'citizen',
  title: 'Bygglovsansökan tappar bilagor på sista sidan',
  description:
    'En medborgare ringde: alla bilagor försvinner när hon går tillbaka ett steg. Har provat Edge och Chrome.',
  service: 'inloggning',
  priority: 'normal',
};

const directory = createDirectory(organisation);
const started = Date.parse('2026-11-23T08:12:00Z');

/** `minutes` after 09.12 Swedish time on Monday 23 November 2026. */
export function later(minutes: number): Instant {
  return instant(new Date(started + minutes * 60_000));
}

export function worldAt(at: Instant): World {
  return { directory, today: dayOf(at, timeZone) };
}

export type Step = { readonly by: Pick<Person, 'id'>; readonly after?: number } & {
  readonly [V in Verb]: CommandOf<V>;
}[Verb];

export const asReporter: Pick<Person, 'id'> = { id: reporter.person };

/** A case that has lived through these commands, ten minutes apart unless told. A refused command is a faulty test. */
export function caseAfter(
  steps: readonly Step[] = [],
  written: Partial<Report> = {},
): { readonly case: Case; readonly now: Instant } {
  const number = caseNumber(lulea, 2026, 42);
  const opening = {
    number,
    municipality: lulea,
    reporter,
    report: { ...report, ...written },
    at: later(0),
    key: 'draft',
  };
  let minutes = 0;
  let current = openingTurn(worldAt(later(0)), opening).case;
  for (const { by, after = 10, ...asked } of steps) {
    minutes += after;
    const at = later(minutes);
    const command = { ...asked, by: by.id, at, case: number, key: `${minutes}`, seen: null };
    const decision = decide(worldAt(at), current, command);
    if ('refusal' in decision) throw new Error(`${command.verb} was refused: ${decision.refusal.code}`);
    current = turnOf(worldAt(at), current, command, decision.happenings).case;
  }
  return { case: current, now: later(minutes + 20) };
}

/** The case as someone sees it, twenty minutes after the last command. */
export function viewAfter(
  steps: readonly Step[],
  viewer: Pick<Person, 'id'> | Recipient,
  written: Partial<Report> = {},
): CaseView {
  const { case: current, now } = caseAfter(steps, written);
  const view = viewOf(worldAt(now), current, typeof viewer === 'string' ? viewer : viewer.id, now);
  if (!view) throw new Error('The viewer does not see the case');
  return view;
}

const words = 'Går inte att återskapa här. Samma sak i Boden enligt deras kundtjänst.';
const { firstLine, businessLead, deputy, localIt, itLead, managementGroup } = people;

/** Ways that a case can take, each ending in a state of its own. */
export const lives = {
  reported: [],
  taken: [{ by: firstLine, verb: 'take', input: {} }],
  asked: [
    { by: firstLine, verb: 'take', input: {} },
    { by: firstLine, verb: 'ask', input: { words: 'Vilken webbläsare använder hon, och vilken dag hände det?' } },
  ],
  escalating: [
    { by: firstLine, verb: 'take', input: {} },
    { by: firstLine, verb: 'ask', input: { words: 'Vilken webbläsare?' } },
    { by: asReporter, verb: 'answer', input: { words: 'Edge och Chrome' } },
    {
      by: firstLine,
      after: 90,
      verb: 'requestEscalation',
      input: { words: 'Jag har inte behörighet att se felet.', platformFault: false },
    },
    { by: deputy, verb: 'take', input: {} },
    { by: deputy, verb: 'handOver', input: { to: { role: 'localIt' }, words: 'Kan du se om det är inloggningen?' } },
    { by: localIt, verb: 'take', input: {} },
    { by: localIt, verb: 'requestEscalation', input: { words, platformFault: true } },
  ],
  atSupplier: [
    { by: businessLead, verb: 'comment', input: { words: 'Jag följer det här.' } },
    { by: firstLine, verb: 'requestEscalation', input: { words: 'Inget vi kan lösa här.', platformFault: true } },
    { by: businessLead, verb: 'requestEscalation', input: { words, platformFault: true } },
    { by: managementGroup, after: 200, verb: 'take', input: {} },
    {
      by: itLead,
      verb: 'requestEscalation',
      input: { words: 'Felet finns i leverantörens kod.', platformFault: true },
    },
    { by: itLead, verb: 'contactSupplier', input: { words: 'SUP-2026-00817' } },
    { by: itLead, after: 3 * 24 * 60, verb: 'comment', input: { words: 'Ringde och påminde.' } },
  ],
  resolved: [
    { by: firstLine, verb: 'take', input: {} },
    { by: firstLine, verb: 'edit', input: { report: { ...report, title: 'Bilagor försvinner', service: 'bygglov' } } },
    { by: firstLine, verb: 'resolve', input: { words: 'Bytte till den nya blanketten. Bilagorna ligger kvar nu.' } },
  ],
  confirmed: [
    { by: firstLine, verb: 'take', input: {} },
    { by: firstLine, verb: 'resolve', input: { words: 'Bytte till den nya blanketten.' } },
    { by: asReporter, verb: 'confirm', input: {} },
  ],
} as const satisfies Record<string, readonly Step[]>;
