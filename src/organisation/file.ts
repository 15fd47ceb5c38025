import type { Duration, Group, Role, WorkingHours } from '../domain/organisation.js';

/** The organisation file as schema.json describes it; a field that is left out has a working default. */
export interface OrganisationFile {
  readonly name: string;
  readonly timeZone?: string;
  readonly municipalities: readonly FileMunicipality[];
  readonly people: readonly FilePerson[];
  readonly roles: readonly FileAppointment[];
  readonly services: readonly FileService[];
  readonly priorities?: NonEmpty<FilePriority>;
  readonly groups?: Partial<Record<Group, FileGroup>>;
  readonly chains: NonEmpty<FileChain>;
}

export type NonEmpty<T> = readonly [T, ...T[]];

export interface FileMunicipality {
  readonly code: string;
  readonly name: string;
  readonly tenantId: string;
  readonly workingHours?: WorkingHours;
  readonly halfDays?: readonly string[];
}

export interface FileIdentity {
  readonly tenantId: string;
  readonly objectId: string;
}

export interface FilePerson extends FileIdentity {
  readonly name: string;
  readonly email?: string;
  readonly municipality?: string;
  readonly identities?: readonly FileIdentity[];
}

/** People are pointed to by the `objectId` of their entry in `people`. */
export interface FileAppointment {
  readonly role: Role;
  readonly municipality?: string;
  readonly person: string;
  readonly deputyFor?: string;
  readonly from: string;
  readonly to?: string | null;
}

export interface FileService {
  readonly id: string;
  readonly name: string;
  readonly municipality?: string;
  readonly responsible?: string;
}

export interface FilePriority {
  readonly id: string;
  readonly name: string;
  readonly factor?: number;
}

export interface FileGroup {
  readonly chair?: string;
  readonly quorum?: number;
  readonly majority?: 'simple';
}

export interface FileStep {
  readonly roles: NonEmpty<Role>;
  readonly help?: readonly Role[];
  readonly approvedBy?: Role;
  readonly announceTo?: Group;
  readonly respondWithin?: Duration;
  readonly resolveWithin?: Duration;
}

export interface FileChain {
  readonly id: string;
  readonly name: string;
  readonly steps: NonEmpty<FileStep>;
}
