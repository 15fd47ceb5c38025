import { identityOf } from '../domain/ids.js';
import type { Appointment, GroupRules, Organisation, Person } from '../domain/organisation.js';
import type { FileAppointment, FileGroup, FilePerson, OrganisationFile } from './file.js';
import { eachGroup } from './groups.js';

/** The organisation as a file would say it: what `toOrganisation` made into ids is pointers again. */
export function fromOrganisation(organisation: Organisation): OrganisationFile {
  const { name, timeZone, municipalities, people, appointments, services, priorities, chains, groups } = organisation;
  return {
    name,
    timeZone,
    municipalities,
    people: people.map(toFilePerson),
    roles: appointments.map(toFileAppointment),
    services: services.map(({ id, name, municipality, responsible }) => ({
      id,
      name,
      ...(municipality !== null && { municipality }),
      ...(responsible !== undefined && { responsible: identityOf(responsible).objectId }),
    })),
    priorities,
    chains,
    ...(groups && { groups: eachGroup(groups, toFileGroup) }),
  };
}

function toFileGroup({ chair, ...rules }: GroupRules): FileGroup {
  return { ...rules, ...(chair !== undefined && { chair: identityOf(chair).objectId }) };
}

export function toFilePerson({ id, name, email, municipality, alsoKnownAs }: Person): FilePerson {
  return {
    ...identityOf(id),
    name,
    ...(email !== undefined && { email }),
    ...(municipality !== undefined && { municipality }),
    identities: alsoKnownAs.map(identityOf),
  };
}

export function toFileAppointment({ role, municipality, person, deputyFor, from, to }: Appointment): FileAppointment {
  return {
    role,
    ...(municipality !== null && { municipality }),
    person: identityOf(person).objectId,
    ...(deputyFor !== undefined && { deputyFor: identityOf(deputyFor).objectId }),
    from,
    to,
  };
}
