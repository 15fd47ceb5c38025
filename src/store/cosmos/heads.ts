import { LRUCache } from 'lru-cache';
import type { CaseNumber } from '../../domain/ids.js';
import type { Stored } from './client.js';
import type { CaseFields } from './documents.js';

/** What the next write to a case must know of it. */
export type Head = Pick<Stored<CaseFields>, '_etag' | 'version' | 'tiers' | 'forms'>;

/** A turn follows soon on the reading that it was decided on. */
const keptHeads = 1024;

/** The heads of cases read or written lately, so that a turn needs no second reading. An outdated one costs a conflict. */
export function createHeads() {
  const kept = new LRUCache<CaseNumber, Head>({ max: keptHeads });
  return {
    of: (number: CaseNumber) => kept.get(number) ?? null,
    keep: (number: CaseNumber, { _etag, version, tiers, forms }: Head) => void kept.set(number, { _etag, version, tiers, forms }),
  };
}

export type Heads = ReturnType<typeof createHeads>;
