import { groupBy } from '../domain/directory.js';
import type { Entries, Names } from './entries.js';
import type { Fault } from './shape.js';

/** Every place that points to a municipality or a person whom the file does not have. */
export function pointersAstray(entries: Entries): readonly Fault[] {
  return [...unknownCodes(entries), ...unknownPeople(entries)];
}

/** What is missing is told where it is missed first: the other places are found by its name. */
export function toldOnce(astray: readonly Fault[]): readonly Fault[] {
  return [...groupBy(astray, ({ message }) => message)].flatMap(([message, [first, ...others]]) => {
    const count = others.length > 0 ? ` (named in ${others.length + 1} places)` : '';
    return first ? [{ ...first, message: `${message}${count}` }] : [];
  });
}

function* unknownCodes({ people, roles, services, codes }: Entries): Generator<Fault> {
  for (const { path, value } of [...people, ...roles, ...services])
    if (isMissing(codes, value.municipality))
      yield { path: `${path}/municipality`, message: `no municipality is ${value.municipality}: add or correct it` };
}

function* unknownPeople({ roles, services, groups, objectIds }: Entries): Generator<Fault> {
  const pointers = [
    ...roles.flatMap(({ path, value }) => [
      { path: `${path}/person`, id: value.person },
      { path: `${path}/deputyFor`, id: value.deputyFor },
    ]),
    ...services.map(({ path, value }) => ({ path: `${path}/responsible`, id: value.responsible })),
    ...groups.map(({ path, value }) => ({ path: `${path}/chair`, id: value.chair })),
  ];
  for (const { path, id } of pointers)
    if (isMissing(objectIds, id))
      yield { path, message: `nobody in people has the objectId ${id}: add the person or correct the id` };
}

function isMissing(names: Names, name: string | undefined): boolean {
  return names !== null && name !== undefined && !names.has(name.toLowerCase());
}
