import type { Entries, Entry } from './entries.js';
import type { FileIdentity, FileMunicipality } from './file.js';
import type { Fault } from './shape.js';

/** Everything has one name, and every municipality something to report on. */
export function* referenceFaults(entries: Entries): Generator<Fault> {
  yield* repeated(entries.municipalities, 'code', (m) => m.code);
  // Roles point to people by objectId alone, so it names one person even where tenants differ.
  yield* repeated(entries.people, 'objectId', (p) => p.objectId.toLowerCase());
  yield* repeated(identities(entries), 'objectId', identityKey);
  yield* repeated(entries.services, 'id', (s) => s.id);
  yield* repeated(entries.priorities, 'id', (p) => p.id);
  yield* repeated(entries.chains, 'id', (c) => c.id);
  for (const municipality of entries.municipalities) yield* closedBeforeOpen(municipality);
  if (entries.whole.has('services')) yield* nothingToReport(entries);
}

/** The later of two with the same key is the fault: the earlier may have been there for years. */
function* repeated<T>(entries: readonly Entry<T>[], field: string, keyOf: (value: T) => string): Generator<Fault> {
  const taken = new Map<string, string>();
  for (const { path, value } of entries) {
    const holder = taken.get(keyOf(value));
    if (holder) yield { path: `${path}/${field}`, message: `is the same as at ${holder}: give each its own` };
    else taken.set(keyOf(value), path);
  }
}

/** People at home and as guests. Whoever is at home twice is told of by the objectId, so each home counts once here. */
function identities({ people }: Entries): Entry<FileIdentity>[] {
  const homes = new Map(people.map((entry) => [identityKey(entry.value), entry]));
  const guests = people.flatMap(({ path, value }) =>
    (value.identities ?? []).map((identity, i) => ({ path: `${path}/identities/${i}`, value: identity })),
  );
  return [...homes.values(), ...guests];
}

function identityKey({ tenantId, objectId }: FileIdentity): string {
  return `${tenantId}:${objectId}`.toLowerCase();
}

function* closedBeforeOpen({ path, value }: Entry<FileMunicipality>): Generator<Fault> {
  for (const [day, [opens, closes]] of Object.entries(value.workingHours ?? {}))
    if (opens >= closes)
      yield { path: `${path}/workingHours/${day}`, message: `must begin before it ends: correct ${opens}, ${closes}` };
}

/** A report names an e-service: whoever has none to choose could report nothing. */
function* nothingToReport({ municipalities, services }: Entries): Generator<Fault> {
  if (services.some(({ value }) => value.municipality === undefined)) return;
  for (const { path, value } of municipalities)
    if (!services.some((s) => s.value.municipality === value.code))
      yield { path, message: `${value.code} has no e-service to report on: add one, or one without municipality` };
}
