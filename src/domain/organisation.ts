import type { Day, MunicipalityCode, PersonId } from './ids.js';

/** Roles that each municipality fills for itself (governing document 2.5–2.8). */
export const municipalRoles = [
  'firstLine',
  'businessLead',
  'localIt',
  'eServiceCoordinator',
  'administrator',
  'eServiceDeveloper',
] as const;

/** Roles that all municipalities share (2.1–2.4, 2.9). */
export const sharedRoles = ['itLead', 'managementGroup', 'steeringGroup', 'systemOwner', 'supplier'] as const;

export type MunicipalRole = (typeof municipalRoles)[number];
export type SharedRole = (typeof sharedRoles)[number];
export type Role = MunicipalRole | SharedRole;

export function isShared(role: Role): role is SharedRole {
  return (sharedRoles as readonly Role[]).includes(role);
}

/** How many hold a role at a time (2.3–2.5), deputies not counted: one in each municipality, one itLead, three beside the itLead. */
export const roomFor: { readonly [R in Role]?: number } & { readonly managementGroup: number } = { businessLead: 1, itLead: 1, managementGroup: 3 };

/** Groups that can have a Teams channel. */
export type Group = 'managementGroup' | 'steeringGroup';

/** How a group decides. What is left out has a default: see ballot/group.ts. */
export interface GroupRules {
  readonly chair?: PersonId;
  /** How many members must have voted. */
  readonly quorum?: number;
  /** `simple`: more votes than any other choice has. There is no other yet. */
  readonly majority?: 'simple';
}

/** A kind of case and the chain that it climbs share one id: `citizen`, `internal`, `change` or an organisation's own. */
export type ChainId = string;

/** Hours (`4h`) or days (`2d`) of working time. */
export type Duration = `${number}${'h' | 'd'}`;

/** As `Date.prototype.getUTCDay` counts them. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** Opening and closing of each day, `["08:00", "17:00"]`; a day left out is closed. */
export type WorkingHours = Readonly<Partial<Record<(typeof weekdays)[number], readonly [string, string]>>>;

/** One level of a chain. The first role is accountable. */
export interface Step {
  readonly roles: readonly [Role, ...Role[]];
  /** Roles that a case can be handed sideways to. */
  readonly help: readonly Role[];
  /** Whose approval entry needs; without it the step is entered at once. */
  readonly approvedBy?: Role;
  /** The group whose channel hears of cases that enter. */
  readonly announceTo?: Group;
  /** Until somebody has taken the case here, and until it is solved: see deadlines.ts. */
  readonly respondWithin?: Duration;
  readonly resolveWithin?: Duration;
}

export interface Chain {
  readonly id: ChainId;
  readonly name: string;
  readonly steps: readonly [Step, ...Step[]];
}

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly tenantId: string;
  /** Weekdays from eight to five unless told. */
  readonly workingHours?: WorkingHours;
  /** Days that are worked half, `01-05`. */
  readonly halfDays?: readonly string[];
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email?: string;
  readonly municipality?: MunicipalityCode;
  /** The same person as guest in other tenants. */
  readonly alsoKnownAs: readonly PersonId[];
}

export interface Appointment {
  readonly role: Role;
  readonly municipality: MunicipalityCode | null;
  readonly person: PersonId;
  /** Set when the person holds the role in another holder's place. */
  readonly deputyFor?: PersonId;
  readonly from: Day;
  /** Last day in force; null: until further notice. */
  readonly to: Day | null;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  /** null: the shared platform itself. */
  readonly municipality: MunicipalityCode | null;
  readonly responsible?: PersonId;
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  /** Scales deadlines: 0.5 halves them. */
  readonly factor: number;
}

/** Who is who: what the organisation file says, checked and with ids resolved. */
export interface Organisation {
  readonly name: string;
  readonly timeZone: string;
  readonly allowedTenants: readonly string[];
  readonly municipalities: readonly Municipality[];
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly services: readonly Service[];
  readonly priorities: readonly [Priority, ...Priority[]];
  readonly chains: readonly [Chain, ...Chain[]];
  readonly groups?: Readonly<Partial<Record<Group, GroupRules>>>;
}
