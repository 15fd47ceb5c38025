import type { Case } from '../domain/case.js';
import type { CaseNumber } from '../domain/ids.js';
import type { WishList } from '../domain/wish/lists.js';
import type { Page, Store } from './ports.js';

const pageSize = 100;

/** All cases on a list, newest first. */
export async function wholeList(store: Pick<Store, 'onList'>, list: WishList): Promise<readonly Case[]> {
  const found = new Map<CaseNumber, Case>();
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page: Page<Case> = await store.onList(list, { after, limit: pageSize });
    // Pages are read one after another: what moves meanwhile may come twice.
    for (const c of page.rows) found.set(c.number, c);
    after = page.next;
  }
  return [...found.values()];
}
