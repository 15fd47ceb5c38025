import type { Attention } from '../src/domain/attention.js';
import type { Target } from '../src/domain/case.js';
import type { Day } from '../src/domain/ids.js';
import type { Audience } from '../src/domain/forum.js';
import type { HeldRef } from './carriedSeats.js';
import type { CostFault, ProposalValues } from './wishInputs.js';
import { attentionModes } from '../src/domain/attention.js';
import { audiences } from '../src/domain/forum.js';
import { guid, parseDay, personId } from '../src/domain/ids.js';
import { municipalRoles, sharedRoles } from '../src/domain/organisation.js';
import { parseHeld } from './carriedSeats.js';
import { mergeReaders, type MergeValues } from './mergeInputs.js';
import { asOneOf, asText, readText, type Reader, type Reading } from './reading.js';
import { proposalReaders } from './wishInputs.js';

/** What the fields of all forms give, by the id of the input. Lengths count Unicode code points. */
export interface Values extends ProposalValues, MergeValues {
  readonly words: string;
  readonly platformFault: boolean;
  readonly to: Target;
  readonly title: string;
  readonly description: string;
  readonly service: string;
  readonly kind: string;
  readonly priority: string;
  readonly municipality: string;
  readonly audience: Audience;
  /** An Entra object id: what people pickers give. */
  readonly person: string;
  /** Words to find a person by. */
  readonly seek: string;
  readonly name: string;
  readonly email: string;
  readonly held: HeldRef;
  /** null: left empty where it may be. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly mode: Attention['mode'];
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
}
export type FieldName = keyof Values;

/** What a field must hold. `most` is also the client's own limit. */
export interface Need {
  readonly required: boolean;
  readonly most: number;
}
export type Needs<F extends FieldName> = Readonly<Record<F, Need>>;

export type FieldFault = { readonly field: FieldName } & (
  | { readonly code: 'missing' | 'unknown' | 'noTime' | 'sameTime' | CostFault }
  | { readonly code: 'tooLong'; readonly length: number; readonly most: number }
);
/** What someone typed, by field, to be filled in again. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;
/** The data of a pressed card: our own and what its fields hold, merged by the client. Anybody can forge it. */
export type Raw = Readonly<Record<string, unknown>>;

const isChoice = { required: true, most: 100 } as const;
export const words = { required: true, most: 2000 } as const satisfies Need;
export const reportNeeds = {
  title: { required: true, most: 120 },
  description: { required: false, most: 4000 },
  service: isChoice,
  kind: isChoice,
  priority: isChoice,
} as const satisfies Partial<Needs<FieldName>>;
export const choice: Need = isChoice;
export const toggle: Need = { required: false, most: 5 };
export const attentionNeeds = { mode: isChoice, quiet: toggle, quietFrom: isChoice, quietTo: isChoice } as const;

// Control characters but tab and line feed; what nobody sees or turns text around, but what emoji and some scripts are joined
// with; and halves of surrogate pairs, which no text that a person writes contains.
const unwanted = /(?![\n\t])\p{Cc}|(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}|\p{Surrogate}/gu;
const visible = /[^\p{Cf}\s]/u;

/** Text as people meant it: line ends alike, nothing invisible that harms, no space around it. */
export function clean(text: string): string {
  const tidy = text.replace(/\r\n?/g, '\n').replace(unwanted, '').trim();
  return visible.test(tidy) ? tidy : '';
}

/** `person:<tenant>:<object id>` or `role:<role>`: what the field `to` holds. */
export function targetValue(target: Target): string {
  return 'role' in target ? `role:${target.role}` : `person:${target.person}`;
}

export function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null && ('role' in value || 'person' in value);
}

function parseTarget(value: string): Target | null {
  const [kind, first, second, ...more] = value.split(':');
  if (kind === 'person' && first && second && more.length === 0) return { person: personId(first, second) };
  const role = [...municipalRoles, ...sharedRoles].find((known) => known === first);
  return kind === 'role' && role && second === undefined ? { role } : null;
}

const asDay =
  (field: 'from' | 'until') =>
  (typed: string, { required }: Need): Reading<Day | null> => {
    if (typed === '') return required ? { fault: { field, code: 'missing' } } : { value: null };
    const read = parseDay(typed);
    return read ? { value: read } : { fault: { field, code: 'unknown' } };
  };

// What an organisation file takes, too: atoms with dots between them, and a domain of two labels or more.
const emailPattern = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** Text of a certain shape, or none. */
const asShaped =
  (field: FieldName, pattern: RegExp) =>
  (typed: string, need: Need): Reading<string> =>
    typed === '' || pattern.test(typed) ? readText(field, typed, need) : { fault: { field, code: 'unknown' } };

const asToggle = (typed: string): Reading<boolean> => ({ value: typed === 'true' });

// Clients that draw a time as a line to write on let people write it as they do.
const timePattern = /^(\d|[01]\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?$/;

const asTime =
  (field: FieldName) =>
  (typed: string): Reading<string> => {
    const [, hours, minutes] = timePattern.exec(typed) ?? [];
    if (hours && minutes) return { value: `${hours.padStart(2, '0')}:${minutes}` };
    return { fault: { field, code: typed === '' ? 'missing' : 'noTime' } };
  };

const readers: { readonly [F in FieldName]: Reader<Values[F]> } = {
  ...proposalReaders,
  words: asText('words'),
  platformFault: asToggle,
  to: (typed) => {
    const target = parseTarget(typed);
    return target ? { value: target } : { fault: { field: 'to', code: typed === '' ? 'missing' : 'unknown' } };
  },
  title: (typed, need) => readText('title', typed.replace(/\s+/g, ' '), need),
  description: asText('description'),
  service: asText('service'),
  kind: asText('kind'),
  priority: asText('priority'),
  municipality: asText('municipality'),
  person: (typed, need) => asShaped('person', guid)(typed.toLowerCase(), need),
  seek: asText('seek'),
  // Others see it: one line, and nothing in it that nobody sees.
  name: (typed, need) => readText('name', typed.replace(/[\p{C}\s]+/gu, ' ').trim(), need),
  email: asShaped('email', emailPattern),
  held: (typed) => {
    const held = parseHeld(typed);
    return held ? { value: held } : { fault: { field: 'held', code: typed === '' ? 'missing' : 'unknown' } };
  },
  from: asDay('from'),
  until: asDay('until'),
  audience: asOneOf('audience', audiences),
  mode: asOneOf('mode', attentionModes),
  quiet: asToggle,
  quietFrom: asTime('quietFrom'),
  quietTo: asTime('quietTo'),
  ...mergeReaders,
};

/** Unknown in, typed out, or what is wrong with which field. Fields that the form does not have are ignored. */
export function readFields<F extends FieldName>(
  needs: Needs<F>,
  raw: Raw,
): { readonly values: Pick<Values, F> } | { readonly faults: readonly FieldFault[]; readonly typed: Typed } {
  const values: Partial<Values> = {};
  const typed: Partial<Record<FieldName, string>> = {};
  const faults: FieldFault[] = [];
  for (const field of fieldsOf(needs)) {
    const given = raw[field];
    // Toggles come as text from Teams and as booleans from others; what is an object is nothing that was typed.
    const said = clean(typeof given === 'string' || typeof given === 'boolean' || typeof given === 'number' ? String(given) : '');
    typed[field] = said;
    const fault = readInto(values, field, said, needs[field]);
    if (fault) faults.push(fault);
  }
  return isComplete(values, needs) ? { values } : { faults, typed };
}

function readInto<F extends FieldName>(
  values: Partial<{ -readonly [K in FieldName]: Values[K] }>,
  field: F,
  typed: string,
  need: Need,
): FieldFault | null {
  const reading = readers[field](typed, need);
  if ('fault' in reading) return reading.fault;
  values[field] = reading.value;
  return null;
}

export function fieldsOf<F extends FieldName>(needs: Partial<Needs<F>>): readonly F[] {
  const isField = (key: string): key is F => Object.hasOwn(needs, key);
  return Object.keys(needs).filter(isField);
}

function isComplete<F extends FieldName>(
  values: Partial<Values>,
  needs: Needs<F>,
): values is Pick<Values, F> & Partial<Values> {
  return fieldsOf(needs).every((field) => Object.hasOwn(values, field));
}
