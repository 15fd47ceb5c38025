import type { Store } from '../../src/app/ports.js';
import type { Directory } from '../../src/domain/directory.js';
import type { Information } from '../../src/domain/forum.js';
import type { Instant } from '../../src/domain/ids.js';
import type { Appointment, MunicipalRole, Organisation } from '../../src/domain/organisation.js';
import { createForum, type Forum } from '../../src/app/forum.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, municipalityCode } from '../../src/domain/ids.js';
import { organisationWith, person } from './organisation.js';
import { minute } from './storeFixtures.js';

export const information: Information = { audience: 'local', title: 'Driftstopp', words: 'Plattformen stängs kl. 17.\nMeddela kundtjänst.' };

/** The forum as one instance has it, on a directory that does not change. */
export function forumOn(
  store: Pick<Store, 'findDiary' | 'writeDiary'>,
  directory: Directory,
  { now = () => minute(0), wake = () => {} }: { readonly now?: () => Instant; readonly wake?: () => void } = {},
): Forum {
  const worldAt = () => ({ directory, today: day('2026-03-02') });
  return createForum({ store, now, worldAt, refresh: async () => {}, version: () => 1, wake, random: Math.random });
}

/** Who holds what in a small municipality: each has two roles. */
const posts: Readonly<Record<string, readonly MunicipalRole[]>> = {
  line: ['firstLine', 'administrator'],
  lead: ['businessLead', 'localIt'],
  web: ['eServiceCoordinator', 'eServiceDeveloper'],
};

/** So many municipalities with three people each, beside the shared roles. */
export function manyMunicipalities(count: number): Directory {
  const { organisation } = organisationWith();
  const codes = Array.from({ length: count }, (_, n) => municipalityCode(`K${String(n).padStart(3, '0')}`));
  const appointments = codes.flatMap((municipality) =>
    Object.entries(posts).flatMap(([name, roles]) =>
      roles.map((role): Appointment => ({ role, municipality, person: person(`${name}-${municipality}`), from: day('2020-01-01'), to: null })),
    ),
  );
  const shared = organisation.appointments.filter(({ municipality }) => municipality === null);
  const people = [...new Set(appointments.map((a) => a.person))].map((id) => ({ id, name: id, alsoKnownAs: [] }));
  const many: Organisation = {
    ...organisation,
    municipalities: codes.map((code) => ({ code, name: code, tenantId: 'tenant' })),
    people: [...organisation.people, ...people],
    appointments: [...shared, ...appointments],
  };
  return createDirectory(many);
}
