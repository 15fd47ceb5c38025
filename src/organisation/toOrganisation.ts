import { day, municipalityCode, personId, type MunicipalityCode, type PersonId } from '../domain/ids.js';
import type { Appointment, Chain, Municipality, Organisation, Person, Priority } from '../domain/organisation.js';
import type { GroupRules, Service, Step } from '../domain/organisation.js';
import type { FileAppointment, FileChain, FileMunicipality, FilePerson, FilePriority } from './file.js';
import type { FileGroup, FileService, FileStep, NonEmpty, OrganisationFile } from './file.js';
import { eachGroup } from './groups.js';

const defaultPriorities: NonEmpty<FilePriority> = [
  { id: 'low', name: 'Kan vänta' },
  { id: 'normal', name: 'Stör arbetet' },
  { id: 'high', name: 'Stoppar arbetet', factor: 0.5 },
];

/** Fails only on a file that was never checked: every pointer has been followed before. */
type PersonOf = (objectId: string) => PersonId;

/** What a faultless file says, with its pointers to people made into ids. */
export function toOrganisation(file: OrganisationFile): Organisation {
  const ids = new Map(file.people.map((p) => [p.objectId.toLowerCase(), personId(p.tenantId, p.objectId)]));
  const personOf: PersonOf = (objectId) => {
    const id = ids.get(objectId.toLowerCase());
    if (!id) throw new Error(`The file was read as faultless, but ${objectId} points to nobody.`);
    return id;
  };
  return {
    name: file.name,
    timeZone: file.timeZone ?? 'Europe/Stockholm',
    allowedTenants: tenantsOf(file),
    municipalities: file.municipalities.map(toMunicipality),
    people: file.people.map(toPerson),
    appointments: file.roles.map((a) => toAppointment(a, personOf)),
    services: file.services.map((s) => toService(s, personOf)),
    priorities: each(file.priorities ?? defaultPriorities, toPriority),
    chains: each(file.chains, toChain),
    ...(file.groups && { groups: eachGroup(file.groups, (g) => toGroup(g, personOf)) }),
  };
}

/** Keeps what the type knows: a list that had something in it still has. */
function each<T, U>([first, ...rest]: NonEmpty<T>, make: (item: T) => U): NonEmpty<U> {
  return [make(first), ...rest.map(make)];
}

/** Employees come from their municipality's tenant; people in roles from there, or as guests in another. */
function tenantsOf({ municipalities, people }: OrganisationFile): string[] {
  const known = [...municipalities, ...people, ...people.flatMap((p) => p.identities ?? [])];
  return [...new Set(known.map(({ tenantId }) => tenantId.toLowerCase()))];
}

function codeOf({ municipality }: { readonly municipality?: string }): MunicipalityCode | null {
  return municipality === undefined ? null : municipalityCode(municipality);
}

function toMunicipality({ code, name, tenantId, workingHours, halfDays }: FileMunicipality): Municipality {
  return {
    code: municipalityCode(code),
    name,
    tenantId: tenantId.toLowerCase(),
    ...(workingHours && { workingHours }),
    ...(halfDays && { halfDays }),
  };
}

function toPerson({ tenantId, objectId, name, email, municipality, identities = [] }: FilePerson): Person {
  return {
    id: personId(tenantId, objectId),
    name,
    ...(email !== undefined && { email }),
    ...(municipality !== undefined && { municipality: municipalityCode(municipality) }),
    alsoKnownAs: identities.map((i) => personId(i.tenantId, i.objectId)),
  };
}

function toAppointment(file: FileAppointment, personOf: PersonOf): Appointment {
  return {
    role: file.role,
    municipality: codeOf(file),
    person: personOf(file.person),
    ...(file.deputyFor !== undefined && { deputyFor: personOf(file.deputyFor) }),
    from: day(file.from),
    to: file.to ? day(file.to) : null,
  };
}

function toService(file: FileService, personOf: PersonOf): Service {
  const responsible = file.responsible === undefined ? {} : { responsible: personOf(file.responsible) };
  return { id: file.id, name: file.name, municipality: codeOf(file), ...responsible };
}

function toPriority({ id, name, factor = 1 }: FilePriority): Priority {
  return { id, name, factor };
}

function toGroup({ chair, ...rules }: FileGroup, personOf: PersonOf): GroupRules {
  return { ...rules, ...(chair !== undefined && { chair: personOf(chair) }) };
}

function toChain({ id, name, steps }: FileChain): Chain {
  return { id, name, steps: each(steps, toStep) };
}

function toStep({ help = [], ...step }: FileStep): Step {
  return { ...step, help };
}
