import type { Case, CaseEvent } from '../domain/case.js';
import type { CaseNumber, MunicipalityCode } from '../domain/ids.js';
import type { Notice } from '../domain/notices.js';
import type { Wait } from '../domain/queue.js';
import type { Contact, Message, OpenForm, Page, Paging, ParkReason, StoredOrganisation } from './ports.js';

interface Items {
  readonly organisation: StoredOrganisation;
  readonly contact: { readonly contact: Contact };
  readonly draft: { readonly draft: string; readonly number: CaseNumber };
  /** The latest number given in a municipality and a two-digit year. */
  readonly counter: { readonly municipality: MunicipalityCode; readonly year: number; readonly latest: number };
  readonly case: { readonly case: Case; readonly waits: readonly Wait[]; readonly events: readonly CaseEvent[] };
  readonly message: { readonly message: Message };
  readonly form: { readonly form: OpenForm };
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

/** In this order: what comes later is stored by what came before. */
export const itemKinds = ['organisation', 'contact', 'draft', 'counter', 'case', 'message', 'form', 'notice'] as const satisfies readonly ItemKind[];

/** A store that can be copied whole, while no bot works on it. */
export interface Archive {
  /** Items of a kind in an order that stays; notices in the order that they are owed. */
  exported(kind: ItemKind, paging: Paging): Promise<Page<Item>>;
  /** How many items of each kind there are. */
  sizes(): Promise<ReadonlyMap<ItemKind, number>>;
  /** Stores items as they are. The same items once more change nothing. */
  imported(items: readonly Item[]): Promise<void>;
}
