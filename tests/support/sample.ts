import { readFileSync } from 'node:fs';
import type { Organisation, Role } from '../../src/domain/organisation.js';
import { readOrganisation } from '../../src/organisation/read.js';
import { samplePath } from '../../src/paths.js';
import { listed, type Someone } from './activities.js';

/** The sample organisation that `npm start` begins with. */
export const sample: Organisation = (() => {
  const read = readOrganisation(readFileSync(samplePath, 'utf8'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.organisation;
})();

/** The `nth` holder of a role in the sample, deputies last. */
export function holder(role: Role, municipality: string | null = null, nth = 0): Someone {
  const appointments = sample.appointments
    .filter((a) => a.role === role && a.municipality === municipality)
    .sort((a, b) => Number(Boolean(a.deputyFor)) - Number(Boolean(b.deputyFor)));
  const person = sample.people.find((p) => p.id === appointments[nth]?.person);
  if (!person) throw new Error(`The sample has no ${role} number ${nth} in ${municipality ?? 'the shared organisation'}`);
  return listed(person);
}

/** An employee who stands in no directory. */
export function employee(municipality: string, name = 'Anna Ö', objectId = 'e0000000-0000-4000-8000-000000000001'): Someone {
  const tenantId = sample.municipalities.find((m) => m.code === municipality)?.tenantId;
  if (!tenantId) throw new Error(`The sample has no municipality ${municipality}`);
  return { name, tenantId, objectId };
}
