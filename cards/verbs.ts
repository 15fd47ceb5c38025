import type { Attention } from '../src/domain/attention.js';
import type { Report } from '../src/domain/case.js';
import type { Inputs, Verb } from '../src/domain/commands.js';
import type { CaseNumber, MunicipalityCode } from '../src/domain/ids.js';
import type { ListRequest } from '../src/domain/row.js';
import type { FieldFault, FieldName, Needs, Raw, Typed } from './inputs.js';
import type { ForumAction, ForumBlank, ForumFault } from './forumVerbs.js';
import type { PlanAction, PlanBlank } from './planVerbs.js';
import type { PaperAction } from './paperVerbs.js';
import type { ChangeFault, RoleAction, RoleBlank } from './roleVerbs.js';
import type { ButtonData } from './shapes.js';
import { municipalityCode } from '../src/domain/ids.js';
import { caseIn, draftIn, ownWishIn, placeIn, textIn } from './carried.js';
import { heldValue, isHeldRef } from './carriedSeats.js';
import { caseActions } from './caseVerbs.js';
import { attentionNeeds, choice, fieldsOf, isTarget, readFields, reportNeeds, targetValue } from './inputs.js';
import { forged } from './onCase.js';
import { forumActions } from './forumVerbs.js';
import { planActions } from './planVerbs.js';
import { paperActions } from './paperVerbs.js';
import { roleActions } from './roleVerbs.js';

/** Verbs whose whole input comes from the card. */
export type CardVerb = Exclude<Verb, 'support'>;

/** A domain verb pressed on a card. `seen`: the version of the card; `draft`: the form that the input came from. */
export interface CaseAction<V extends CardVerb> {
  readonly verb: V;
  readonly case: CaseNumber;
  readonly seen: number;
  readonly draft?: string;
  readonly input: Inputs[V];
}
/** What a person meant by pressing a button. Nothing in it is trusted: who may do what is decided elsewhere. */
export type Action =
  | { readonly [V in CardVerb]: CaseAction<V> }[CardVerb]
  | RoleAction
  | ForumAction
  | PlanAction
  | PaperAction
  /** `anyway`: though there are similar wishes. */
  | { readonly verb: 'submit'; readonly draft: string; readonly report: Report; readonly anyway?: true }
  /** `title`, `description`: what they had typed for a wish of their own. */
  | { readonly verb: 'support'; readonly case: CaseNumber; readonly seen: number; readonly title: string; readonly description: string }
  /** Open the form for a verb that needs words. */
  | { readonly verb: 'form'; readonly case: CaseNumber; readonly seen: number; readonly form: Verb }
  /** Close the form without sending it; without a case it is the report's. */
  /** `draft`: of the report that is not to be sent. */
  | { readonly verb: 'cancel'; readonly case: CaseNumber | null; readonly draft: string | null }
  | { readonly verb: 'show'; readonly case: CaseNumber }
  | { readonly verb: 'page'; readonly request: ListRequest }
  /** `text`: what the report begins with. */
  | { readonly verb: 'newReport'; readonly text: string }
  /** Try the notices anew that did not arrive. */
  | { readonly verb: 'resend' }
  /** Show how I am told, to choose anew. */
  | { readonly verb: 'attention' }
  | { readonly verb: 'setAttention'; readonly attention: Attention }
  /** The answer to "which municipality?"; `text`: what they wanted to report when asked. */
  | { readonly verb: 'municipality'; readonly municipality: MunicipalityCode; readonly text: string };
export type ActionVerb = Action['verb'];

/** A button whose fields the client fills in. */
export type Blank =
  | RoleBlank
  | ForumBlank
  | PlanBlank
  | { readonly verb: Verb; readonly case: CaseNumber; readonly seen: number; readonly draft?: string }
  | { readonly verb: 'submit'; readonly draft: string; readonly anyway?: true }
  | { readonly verb: 'setAttention' | 'makePaper' }
  | { readonly verb: 'municipality'; readonly text: string };

/** `forged`: no button of ours says this. `input`: what was typed will not do, and can be filled in again. */
export type Fault =
  | { readonly fault: 'forged' }
  | ChangeFault
  | ForumFault
  | {
      readonly fault: 'input';
      readonly verb: Verb | 'submit' | 'setAttention' | 'municipality';
      /** null: the form belongs to no case. */
      readonly case: CaseNumber | null;
      readonly draft: string | null;
      readonly text: string;
      readonly typed: Typed;
      readonly faults: readonly FieldFault[];
    };

const longestQuery = 200;
const longestCursor = 1000;
/** Of what someone wrote before they were asked something: a card has room for it. */
export const longestText = 15_000;

export interface Entry<A> {
  /** The fields of the form that the button opens; none: it acts at once. */
  readonly needs: Partial<Needs<FieldName>>;
  readonly decode: (raw: Raw) => A | Fault;
}

const nothing = {};

/** Every button that does something, with what it needs and how its data is read. */
export const actions = {
  ...caseActions,
  support: {
    needs: nothing,
    decode: (raw) => {
      const place = placeIn(raw);
      return place ? { verb: 'support', case: place.case, seen: place.seen, ...ownWishIn(raw) } : forged;
    },
  },
  submit: {
    needs: reportNeeds,
    decode: (raw) => {
      const draft = draftIn(raw);
      if (draft === null) return forged;
      const read = readFields(reportNeeds, raw);
      if ('values' in read) return { verb: 'submit', draft, report: read.values, ...(raw['anyway'] === true && { anyway: true }) };
      return { fault: 'input', verb: 'submit', case: null, draft, text: '', ...read };
    },
  },
  form: {
    needs: nothing,
    decode: (raw) => {
      const place = placeIn(raw);
      const form = isVerb(raw['form']) && needsForm(raw['form']) ? raw['form'] : null;
      return place && form ? { verb: 'form', case: place.case, seen: place.seen, form } : forged;
    },
  },
  cancel: { needs: nothing, decode: (raw) => ({ verb: 'cancel', case: caseIn(raw), draft: draftIn(raw) }) },
  show: {
    needs: nothing,
    decode: (raw) => {
      const number = caseIn(raw);
      return number ? { verb: 'show', case: number } : forged;
    },
  },
  page: {
    needs: nothing,
    decode: (raw) => {
      const { list } = raw;
      const after = textIn(raw, 'after', longestCursor) || null;
      if (list === 'search')
        return { verb: 'page', request: { list, query: textIn(raw, 'query', longestQuery), after } };
      return list === 'queue' || list === 'mine' ? { verb: 'page', request: { list, after } } : forged;
    },
  },
  resend: { needs: nothing, decode: () => ({ verb: 'resend' }) },
  attention: { needs: nothing, decode: () => ({ verb: 'attention' }) },
  setAttention: {
    needs: attentionNeeds,
    decode: (raw) => {
      const read = readFields(attentionNeeds, raw);
      const wrong = { fault: 'input', verb: 'setAttention', case: null, draft: null, text: '' } as const;
      if ('faults' in read) return { ...wrong, ...read };
      const { values: attention } = read;
      const isEmpty = attention.quiet && attention.quietFrom === attention.quietTo;
      if (isEmpty) return { ...wrong, typed: typedFrom(attention), faults: [{ field: 'quietTo', code: 'sameTime' }] };
      return { verb: 'setAttention', attention };
    },
  },
  newReport: { needs: nothing, decode: (raw) => ({ verb: 'newReport', text: textIn(raw, 'text', longestText) }) },
  municipality: {
    needs: { municipality: choice },
    decode: (raw) => {
      const text = textIn(raw, 'text', longestText);
      const read = readFields({ municipality: choice }, raw);
      if ('faults' in read) return { fault: 'input', verb: 'municipality', case: null, draft: null, text, ...read };
      return { verb: 'municipality', municipality: municipalityCode(read.values.municipality), text };
    },
  },
  ...roleActions,
  ...forumActions,
  ...planActions,
  ...paperActions,
} as const satisfies { readonly [V in ActionVerb]: Entry<Extract<Action, { verb: V }>> };

/** Whether a verb asks for words before it acts. */
export function needsForm(verb: Verb): boolean {
  return fieldsOf(actions[verb].needs).length > 0;
}

/** What a button carries. For a `Blank`, the fields of the form bring the rest. */
export function encode(action: Action | Blank): { readonly verb: ActionVerb; readonly data: ButtonData } {
  const { verb, ...rest } = action;
  return { verb, data: flat(rest) };
}

function flat(value: object): ButtonData {
  const data: Record<string, string | number | boolean> = {};
  for (const [key, part] of Object.entries<unknown>({ ...value })) {
    if (key === 'held' && isHeldRef(part)) data[key] = heldValue(part);
    else if (Array.isArray(part)) data[key] = part.join(',');
    else if (key === 'to' && isTarget(part)) data[key] = targetValue(part);
    else if (typeof part === 'object' && part !== null) Object.assign(data, flat(part));
    else if (typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') data[key] = part;
  }
  return data;
}

/** What the fields of a form would hold to give this: a report to correct, or an input that was refused. */
export function typedFrom(input: object): Typed {
  return Object.fromEntries(Object.entries(flat(input)).map(([field, value]) => [field, String(value)]));
}

/** Reads what came back from a card: unknown in, typed out. Never throws; fields that nobody asked for are ignored. */
export function decode(verb: unknown, data: unknown): Action | Fault {
  if (typeof verb !== 'string' || !isAction(verb)) return forged;
  return actions[verb].decode(isRaw(data) ? data : {});
}

export function isFault(decoded: Action | Fault): decoded is Fault {
  return 'fault' in decoded;
}

function isAction(verb: string): verb is ActionVerb {
  return Object.hasOwn(actions, verb);
}

function isVerb(verb: unknown): verb is Verb {
  return typeof verb === 'string' && (verb === 'support' || Object.hasOwn(caseActions, verb));
}

function isRaw(data: unknown): data is Raw {
  return typeof data === 'object' && data !== null;
}
