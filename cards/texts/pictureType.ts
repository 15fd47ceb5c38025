import type { SeatState } from '../../src/domain/picture.js';
import type { Count, Say } from './typeTimes.js';

/** The organisation as a picture. */
export interface PictureTexts {
  readonly states: Readonly<Record<Exclude<SeatState, 'held'>, string>>;
  readonly vacant: Count;
  readonly deputised: Count;
  readonly reportsTo: Say;
  /** Who speaks with somebody outside. */
  readonly contact: Say;
  /** A section of the governing document, whose own words stand beside it. */
  readonly source: Say;
  /** A role that each of so many municipalities has. */
  readonly inEach: (role: string, municipalities: number) => string;
}
