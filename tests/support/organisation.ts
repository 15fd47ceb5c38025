import type { Directory } from '../../src/domain/directory.js';
import type { MunicipalityCode, PersonId } from '../../src/domain/ids.js';
import type { Appointment, Chain, Organisation, Role, Service } from '../../src/domain/organisation.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, municipalityCode, personId } from '../../src/domain/ids.js';
import { isShared, municipalRoles, sharedRoles } from '../../src/domain/organisation.js';

/** People are known in tests by one lower-case name. */
export const person = (name: string): PersonId => personId('tenant', name);
export const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Someone in a seat: just a name, or with a period (`YYYY-MM-DD`) and whom they deputise for. */
export type Post =
  | string
  | { readonly name: string; readonly deputyFor?: string; readonly from?: string; readonly to?: string };

/** Who sits where: `LUL/firstLine`, or `itLead` for a role that all share. */
export type Staff = { readonly [seat: string]: readonly Post[] };

export const LUL = municipalityCode('LUL');
export const BOD = municipalityCode('BOD');

/** Luleå and Boden with every role of the governing document filled. */
export const fullStaff: Staff = {
  'LUL/firstLine': ['first-line', 'second-line'],
  'LUL/businessLead': ['business-lead'],
  'LUL/localIt': ['local-it'],
  'LUL/eServiceCoordinator': ['coordinator'],
  'LUL/administrator': ['administrator'],
  'LUL/eServiceDeveloper': ['developer'],
  'BOD/firstLine': ['boden-line'],
  'BOD/businessLead': ['boden-lead'],
  itLead: ['it-lead'],
  managementGroup: ['member'],
  steeringGroup: ['steering'],
  systemOwner: ['system-owner'],
};

const municipalHelp: readonly Role[] = ['localIt', 'administrator', 'eServiceDeveloper'];
const outOfHome = {
  roles: ['itLead', 'managementGroup'],
  help: [],
  approvedBy: 'businessLead',
  announceTo: 'managementGroup',
} as const;
const toSupplier = { roles: ['supplier'], help: [], approvedBy: 'itLead' } as const;

/** The three chains of the domain document. */
export const chains: Organisation['chains'] = [
  {
    id: 'citizen',
    name: 'Support mot medborgare',
    steps: [
      { roles: ['firstLine'], help: municipalHelp },
      { roles: ['businessLead'], help: municipalHelp },
      outOfHome,
      toSupplier,
    ],
  },
  {
    id: 'internal',
    name: 'Intern support',
    steps: [{ roles: ['businessLead'], help: municipalHelp }, outOfHome, toSupplier],
  },
  {
    id: 'change',
    name: 'Förändringsönskemål',
    steps: [
      { roles: ['businessLead'], help: municipalHelp },
      { roles: ['itLead'], help: [], approvedBy: 'businessLead' },
      { roles: ['managementGroup'], help: [], announceTo: 'managementGroup' },
      { roles: ['steeringGroup'], help: [], announceTo: 'steeringGroup' },
      { roles: ['systemOwner'], help: [] },
      toSupplier,
    ],
  },
];

const services: readonly Service[] = [
  { id: 'platform', name: 'E-tjänsteplattformen', municipality: null },
  { id: 'bygglov', name: 'Bygglov', municipality: LUL },
  { id: 'boden-bygglov', name: 'Bygglov', municipality: BOD },
];

const roleNames: readonly Role[] = [...municipalRoles, ...sharedRoles];

function appointmentsOf(seat: string, posts: readonly Post[]): Appointment[] {
  const role = roleNames.find((name) => name === seat.split('/').at(-1));
  if (!role) throw new Error(`No such role: ${seat}`);
  const municipality = isShared(role) ? null : municipalityCode(seat.slice(0, seat.indexOf('/')));
  return posts.map((post) => {
    const { name, deputyFor, from = '2020-01-01', to } = typeof post === 'string' ? { name: post } : post;
    const period = { from: day(from), to: to === undefined ? null : day(to) };
    return { role, municipality, person: person(name), ...(deputyFor && { deputyFor: person(deputyFor) }), ...period };
  });
}

/** Someone who answers for a service, and the municipality that they belong to, if any. */
export interface Answering {
  readonly name: string;
  readonly home?: MunicipalityCode;
}

/** The directory with these people responsible for services, by the service's id. Nobody else answers for any. */
export function answeredBy({ organisation }: Directory, answering: Readonly<Record<string, Answering>>): Directory {
  const own = Object.values(answering).map(({ name, home }) => ({
    id: person(name), name, alsoKnownAs: [], ...(home && { municipality: home }),
  }));
  const services = organisation.services.map(({ id, name, municipality }): Service => {
    const who = answering[id];
    return { id, name, municipality, ...(who && { responsible: person(who.name) }) };
  });
  const others = organisation.people.filter(({ id }) => !own.some((someone) => someone.id === id));
  return createDirectory({ ...organisation, people: [...others, ...own], services });
}

/** The organisation with these seats filled otherwise than in `fullStaff`; `[]` leaves a seat vacant. */
export function organisationWith(changes: Staff = {}, ownChains: readonly Chain[] = chains): Directory {
  const [first = chains[0], ...rest] = ownChains;
  const seats = Object.entries({ ...fullStaff, ...changes });
  const appointments = seats.flatMap(([seat, posts]) => appointmentsOf(seat, posts));
  const people = new Set(appointments.map((a) => a.person));
  return createDirectory({
    name: 'Norrbotten',
    timeZone: 'Europe/Stockholm',
    allowedTenants: ['tenant'],
    municipalities: [
      { code: LUL, name: 'Luleå', tenantId: 'tenant' },
      { code: BOD, name: 'Boden', tenantId: 'tenant' },
    ],
    people: [...people].map((id) => ({ id, name: nameOf(id), alsoKnownAs: [] })),
    appointments,
    services,
    priorities: [{ id: 'low', name: 'Kan vänta', factor: 1 }, { id: 'high', name: 'Stoppar arbetet', factor: 0.5 }],
    chains: [first, ...rest],
  });
}
