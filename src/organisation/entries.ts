import type { FileAppointment, FileChain, FileGroup, FileMunicipality, FilePerson, FilePriority } from './file.js';
import type { FileService } from './file.js';
import { is } from './shape.js';

/** One entry of the file and where it stands, `/roles/12`. */
export interface Entry<T> {
  readonly path: string;
  readonly value: T;
}

/**
 * The entries whose shape is right. The cross-checks look at these alone, so that one misspelt field hides no other
 * fault; what may be pointed to is read more freely, so that it causes no false ones.
 */
export interface Entries {
  readonly municipalities: readonly Entry<FileMunicipality>[];
  readonly people: readonly Entry<FilePerson>[];
  readonly roles: readonly Entry<FileAppointment>[];
  readonly services: readonly Entry<FileService>[];
  readonly priorities: readonly Entry<FilePriority>[];
  readonly groups: readonly Entry<FileGroup>[];
  readonly chains: readonly Entry<FileChain>[];
  /** Every municipality code in the file. */
  readonly codes: Names;
  /** Every person's objectId in the file. */
  readonly objectIds: Names;
  /** Lists of which every entry is here: only in these can something be said to be absent. */
  readonly whole: ReadonlySet<string>;
}

/** In lower case; null where an entry's own name is wrong, since it may be any that is missed. */
export type Names = ReadonlySet<string> | null;

export function entriesOf(parsed: unknown): Entries {
  const file = fieldsOf(parsed);
  const list = <T>(name: string, guard: Guard<T>) => under(`/${name}`, file[name], guard);
  const lists = {
    municipalities: list('municipalities', is.municipality),
    people: list('people', is.person),
    roles: list('roles', is.appointment),
    services: list('services', is.service),
    priorities: list('priorities', is.priority),
    groups: list('groups', is.group),
    chains: list('chains', is.chain),
  };
  const isWhole = (name: string, found: unknown[]) => {
    const listed = file[name];
    return Array.isArray(listed) && listed.length === found.length;
  };
  return {
    ...lists,
    codes: namesIn(file['municipalities'], 'code', is.code),
    objectIds: namesIn(file['people'], 'objectId', is.guid),
    whole: new Set(Object.entries(lists).flatMap(([name, found]) => (isWhole(name, found) ? [name] : []))),
  };
}

type Guard<T> = (value: unknown) => value is T;

function under<T>(path: string, container: unknown, guard: Guard<T>): Entry<T>[] {
  return Object.entries(fieldsOf(container)).flatMap(([key, value]) =>
    guard(value) ? [{ path: `${path}/${key}`, value }] : [],
  );
}

/** A name that is used twice is wrong too: one of the two has another. */
function namesIn(container: unknown, field: string, guard: Guard<string>): Names {
  const listed = Object.values(fieldsOf(container)).map((entry) => fieldsOf(entry)[field]);
  const names = new Set(listed.filter(guard).map((name) => name.toLowerCase()));
  return names.size > 0 && names.size === listed.length ? names : null;
}

/** The fields of an object, or the elements of a list by their index; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
