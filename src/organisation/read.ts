import { parse as locate, type ParseError } from 'jsonc-parser';
import type { Organisation } from '../domain/organisation.js';
import { appointmentFaults } from './appointments.js';
import { chainFaults } from './chains.js';
import { entriesOf, type Entries } from './entries.js';
import { inFileOrder } from './order.js';
import { pointersAstray, toldOnce } from './pointers.js';
import { referenceFaults } from './references.js';
import { checkShape, type Fault } from './shape.js';
import { toOrganisation } from './toOrganisation.js';

export type { Fault } from './shape.js';

/** Reads an organisation file. Whatever is wrong with it is told at once, in the file's order; never throws. */
export function readOrganisation(text: string): { organisation: Organisation } | { faults: readonly Fault[] } {
  // Editors on Windows begin a file with a byte order mark.
  const json = parse(text.replace(/^\uFEFF/, ''));
  return 'faults' in json ? json : readParsed(json.parsed);
}

/** The same for what is no text any longer, or never was. */
export function readParsed(parsed: unknown): { organisation: Organisation } | { faults: readonly Fault[] } {
  const shape = checkShape(parsed);
  const found = entriesOf(parsed);
  const astray = pointersAstray(found);
  const entries = withDoubts(found, astray);
  const faults = [
    ...('faults' in shape ? shape.faults : []),
    ...toldOnce(astray),
    ...referenceFaults(entries),
    ...appointmentFaults(entries),
    ...chainFaults(entries),
  ];
  if ('faults' in shape || faults.length > 0) return { faults: inFileOrder(faults, parsed) };
  return { organisation: toOrganisation(shape.file) };
}

/** An entry that points astray may be just the one that would be missed, so its list is not whole. */
function withDoubts(entries: Entries, astray: readonly Fault[]): Entries {
  const doubtful = new Set(astray.map(({ path }) => path.split('/')[1]));
  return { ...entries, whole: new Set([...entries.whole].filter((list) => !doubtful.has(list))) };
}

function parse(text: string): { parsed: unknown } | { faults: Fault[] } {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    const before = text.slice(0, firstFault(text)).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    return { faults: [{ path: '/', message: `is not JSON at ${place}: correct what stands there or just before` }] };
  }
}

/** JSON.parse tells the place only for some faults in some versions of Node. */
function firstFault(text: string): number {
  const errors: ParseError[] = [];
  locate(text, errors, { disallowComments: true, allowEmptyContent: false });
  return Math.min(text.length, ...errors.map((error) => error.offset));
}
