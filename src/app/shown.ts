import type { CaseNumber, Recipient } from '../domain/ids.js';
import type { Notice } from '../domain/notices.js';
import { LRUCache } from 'lru-cache';

/** Cards whose looks are remembered; one that is forgotten is drawn once too often. */
const mostCards = 10_000;

/** Which version of its case each recipient's card shows, as far as this process has drawn it. */
export function createShown() {
  const versions = new LRUCache<string, number>({ max: mostCards });

  /** Whether the card tells this already: after a rush or an outage most of what is owed is older than its card. */
  function tells(notice: Notice): boolean {
    return notice.kind === 'update' && notice.version <= (versions.get(`${notice.case} ${notice.to}`) ?? 0);
  }

  function note(to: Recipient, { number, version }: { readonly number: CaseNumber; readonly version: number }): void {
    versions.set(`${number} ${to}`, version);
  }

  return { tells, note };
}
