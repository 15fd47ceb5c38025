import { partsOf } from '../cursor.js';

/** The sort key of what is the most urgent first: smaller comes first. */
export type Place = readonly [rank: number, since: string, id: number];

/** Where the page before ended; before all where there was none, or the cursor says something else. */
export function placeIn(cursor: string | null): Place {
  const [rank, since, id] = partsOf(cursor);
  return typeof rank === 'number' && typeof since === 'string' && typeof id === 'number'
    ? [rank, since, id]
    : [Number.MIN_SAFE_INTEGER, '', 0];
}

/** The same of what is newest first. */
export function idIn(cursor: string | null): number {
  const [id] = partsOf(cursor);
  return typeof id === 'number' ? id : Number.MAX_SAFE_INTEGER;
}
