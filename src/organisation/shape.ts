import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FileAppointment, FileChain, FileGroup, FileMunicipality, FilePerson, FilePriority } from './file.js';
import type { FileService, OrganisationFile } from './file.js';

/** What is wrong, where (`/roles/12/person`), and what to do about it, in plain English. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

// From the project's root, since the compiler copies no JSON and importing it is experimental on Node 20.
const schemaFile = new URL('../../../src/organisation/schema.json', import.meta.url);
const schema = asSchema(JSON.parse(readFileSync(schemaFile, 'utf8')));

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
addFormats.default(ajv, ['date', 'email']);
ajv.addFormat('time-zone', isTimeZone);

const isOrganisationFile: ValidateFunction<OrganisationFile> = ajv.compile<OrganisationFile>(schema);

function part<T>(definition: string): ValidateFunction<T> {
  return ajv.compile<T>({ $ref: `organisation#/definitions/${definition}` });
}

/** Guards for the entries of a file that may be wrong elsewhere. */
export const is = {
  municipality: part<FileMunicipality>('municipality'),
  person: part<FilePerson>('person'),
  appointment: part<FileAppointment>('appointment'),
  service: part<FileService>('service'),
  priority: part<FilePriority>('priority'),
  group: part<FileGroup>('group'),
  chain: part<FileChain>('chain'),
  code: part<string>('code'),
  guid: part<string>('guid'),
};

export function checkShape(parsed: unknown): { file: OrganisationFile } | { faults: Fault[] } {
  return isOrganisationFile(parsed) ? { file: parsed } : { faults: (isOrganisationFile.errors ?? []).map(toFault) };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

function toFault({ keyword, instancePath, params, parentSchema }: ErrorObject): Fault {
  const field: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const path = typeof field === 'string' ? `${instancePath}/${pointer(field)}` : instancePath || '/';
  const say = sayings[keyword];
  return { path, message: say ? say(params, parentSchema ?? {}) : `must be ${describe(params, parentSchema ?? {})}` };
}

/** A field's name as RFC 6901 writes it in a path. */
function pointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1');
}

function asSchema(parsed: unknown): object {
  if (typeof parsed !== 'object' || parsed === null) throw new Error('schema.json holds no schema');
  return parsed;
}

type Said = Readonly<Record<string, unknown>>;
type Saying = (params: Said, schema: Said) => string;

/** The schema's own description says best what a value must be. */
const describe: Saying = (params, schema) =>
  typeof schema['description'] === 'string' ? schema['description'] : params['type'] === 'array' ? 'a list' : 'an object';

const sayings: Readonly<Record<string, Saying>> = {
  required: () => 'is missing: add it',
  additionalProperties: (_, schema) =>
    `is not a known field: correct its name (${Object.keys(schema['properties'] ?? {}).join(', ')}) or remove it`,
  enum: ({ allowedValues }) => `must be one of ${Array.isArray(allowedValues) ? allowedValues.join(', ') : ''}`,
  minItems: (params, schema) => (schema['description'] ? `must be ${describe(params, schema)}` : 'is empty: add at least one'),
  uniqueItems: ({ i, j }) => `says the same at ${Number(j)} and ${Number(i)}: remove one`,
};
