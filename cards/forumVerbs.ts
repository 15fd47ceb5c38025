import type { Information } from '../src/domain/forum.js';
import type { FieldFault, FieldName, Needs, Typed } from './inputs.js';
import type { Entry } from './verbs.js';
import { draftIn } from './carried.js';
import { choice, readFields, reportNeeds } from './inputs.js';
import { actionsOf } from './actionsOf.js';
import { forged } from './onCase.js';

/** `draft`: the form, and what was sent in with it. */
export type ForumAction =
  | { readonly verb: 'sendCircular'; readonly draft: string; readonly information: Information }
  | { readonly verb: 'readCircular'; readonly draft: string }
  /** See anew who has read it. */
  | { readonly verb: 'followCircular'; readonly draft: string };

/** A button whose fields the client fills in. */
export type ForumBlank = { readonly verb: 'sendCircular'; readonly draft: string };

/** Information that cannot be sent as it is. */
export interface ForumFault {
  readonly fault: 'information';
  readonly draft: string;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

export const informationNeeds = {
  audience: choice,
  title: reportNeeds.title,
  words: { required: true, most: 4000 },
} as const satisfies Partial<Needs<FieldName>>;

function onDraft<V extends 'readCircular' | 'followCircular'>(verb: V): Entry<{ readonly verb: V; readonly draft: string }> {
  return {
    needs: {},
    decode: (raw) => {
      const draft = draftIn(raw);
      return draft === null ? forged : { verb, draft };
    },
  };
}

/** Every button that has to do with information to many. */
export const forumActions = {
  sendCircular: {
    needs: informationNeeds,
    decode: (raw) => {
      const draft = draftIn(raw);
      if (draft === null) return forged;
      const read = readFields(informationNeeds, raw);
      return 'values' in read ? { verb: 'sendCircular', draft, information: read.values } : { fault: 'information', draft, ...read };
    },
  },
  readCircular: onDraft('readCircular'),
  followCircular: onDraft('followCircular'),
} as const satisfies { readonly [V in ForumAction['verb']]: Entry<Extract<ForumAction, { verb: V }>> };

export const isForumAction = actionsOf(forumActions);
