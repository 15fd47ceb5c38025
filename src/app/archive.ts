import type { Case, CaseEvent } from '../domain/case.js';
import type { Diary } from '../domain/diary.js';
import type { CaseNumber, Instant, MunicipalityCode } from '../domain/ids.js';
import type { Notice } from '../domain/notices.js';
import type { Wait } from '../domain/queue.js';
import type { Contact, Message, OpenForm, Page, Paging, ParkReason, StoredChange, StoredOrganisation } from './ports.js';

interface Items {
  readonly organisation: StoredOrganisation;
  readonly change: StoredChange;
  readonly contact: { readonly contact: Contact };
  readonly draft: { readonly draft: string; readonly number: CaseNumber };
  /** The latest number given in a municipality and a two-digit year. */
  readonly counter: { readonly municipality: MunicipalityCode; readonly year: number; readonly latest: number };
  /** With all that lies with it: waits by desk, events in order, messages by recipient, open forms by person. */
  readonly case: {
    readonly case: Case;
    readonly waits: readonly Wait[];
    readonly alarm: Instant | null;
    readonly events: readonly CaseEvent[];
    readonly messages: readonly Message[];
    readonly forms: readonly OpenForm[];
  };
  readonly diary: { readonly diary: Diary };
  /** `due`: not before then (milliseconds since 1970), whatever else it waits for. */
  readonly notice: {
    readonly notice: Notice;
    readonly attempts: number;
    readonly due: number;
    readonly parked: ParkReason | null;
  };
}
export type ItemKind = keyof Items;
export type ItemOf<K extends ItemKind> = { readonly kind: K } & Items[K];
/** One thing that a store holds, as it is copied to another store. */
export type Item = { readonly [K in ItemKind]: ItemOf<K> }[ItemKind];

/** What lies with a case has no order of its own; two stores are compared in this one. */
export function inOrder({ waits, messages, forms, ...item }: ItemOf<'case'>): ItemOf<'case'> {
  return {
    ...item,
    waits: waits.toSorted((a, b) => compare(a.desk, b.desk)),
    messages: messages.toSorted((a, b) => compare(a.recipient, b.recipient)),
    forms: forms.toSorted((a, b) => compare(a.person, b.person)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** In this order: what comes later is stored by what came before. */
export const itemKinds = ['organisation', 'change', 'contact', 'draft', 'counter', 'case', 'diary', 'notice'] as const satisfies readonly ItemKind[];

/** A store that can be copied whole, while no bot works on it. */
export interface Archive {
  /** Items of a kind in an order that stays; notices in the order that they are owed. */
  exported(kind: ItemKind, paging: Paging): Promise<Page<Item>>;
  /** How many items of each kind there are. */
  sizes(): Promise<ReadonlyMap<ItemKind, number>>;
  /** Stores items as they are. The same items once more change nothing. */
  imported(items: readonly Item[]): Promise<void>;
}
