import type { CaseNumber } from '../../domain/ids.js';
import type { Stored } from './client.js';
import type { CaseFields } from './documents.js';

/** What the next write to a case must know of it. */
export type Head = Pick<Stored<CaseFields>, '_etag' | 'version' | 'tiers' | 'forms'>;

/** A turn follows soon on the reading that it was decided on. */
const keptHeads = 1024;

/** The heads of cases read or written lately, so that a turn needs no second reading. An outdated one costs a conflict. */
export function createHeads() {
  const kept = new Map<CaseNumber, Head>();

  function keep(number: CaseNumber, { _etag, version, tiers, forms }: Head): void {
    kept.delete(number);
    const [oldest] = kept.size >= keptHeads ? kept.keys() : [];
    if (oldest) kept.delete(oldest);
    kept.set(number, { _etag, version, tiers, forms });
  }

  return { of: (number: CaseNumber) => kept.get(number) ?? null, keep };
}

export type Heads = ReturnType<typeof createHeads>;
