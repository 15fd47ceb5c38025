import type { Contact, Leases, Message, StoredChange } from '../app/ports.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { Diary } from '../domain/diary.js';
import type { Notice } from '../domain/notices.js';
import type { Organisation } from '../domain/organisation.js';
import type { Counted, Tally } from '../domain/statistics/tally.js';
import { StoreError } from './storeError.js';

/** Everything that is stored as a document. */
interface Documents {
  readonly case: Case;
  readonly event: CaseEvent;
  readonly notice: Notice;
  readonly contact: Contact;
  readonly message: Message;
  readonly organisation: Organisation;
  readonly leases: Leases;
  readonly change: Pick<StoredChange, 'events'>;
  readonly diary: Diary;
  readonly counted: Counted;
  readonly tally: Tally;
}
export type DocumentKind = keyof Documents;

/** A document as it lies in the store: its value's fields, and the format version `v` that they are written in. */
type Fields = Readonly<Record<string, unknown>>;
type Upgrade = (fields: Fields) => Fields;

/** 2: passages tell for deadlines whether somebody has responded, and when the clock stood still (until then: never). */
function withPassagesClocked(fields: Fields): Fields {
  const { path, state } = fields as { path: readonly Fields[]; state: { status: string } };
  const responded = (index: number) => index < path.length - 1 || state.status !== 'new';
  return { ...fields, path: path.map((passage, index) => ({ ...passage, responded: responded(index), stopped: [] })) };
}

/** How documents of each kind are lifted, one version a line: the first from 1 to 2. Add lines, never change one. */
const upgrades: { readonly [K in DocumentKind]: readonly Upgrade[] } = {
  case: [withPassagesClocked],
  event: [],
  notice: [],
  contact: [],
  message: [],
  organisation: [],
  leases: [],
  change: [],
  diary: [],
  counted: [],
  tally: [],
};

/** The JSON text of a document in its newest format. */
export function encode<K extends DocumentKind>(kind: K, value: Documents[K]): string {
  return JSON.stringify({ v: upgrades[kind].length + 1, ...value });
}

/**
 * Reads JSON text that `encode` wrote, now or in an earlier release. What a later release wrote is refused
 * (`newerFormat`): guessing at it and writing it back would lose what this release does not know of.
 */
export function decode<K extends DocumentKind>(kind: K, text: string): Documents[K] {
  const { v, ...fields } = JSON.parse(text) as Fields;
  const steps = upgrades[kind];
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || v > steps.length + 1)
    throw new StoreError('newerFormat', `A ${kind} is stored in format ${String(v)}, which this release cannot read.`);
  return steps.slice(v - 1).reduce<Fields>((older, lift) => lift(older), fields) as unknown as Documents[K];
}
