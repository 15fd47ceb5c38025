import type { EventType } from '../../src/domain/case.js';
import type { CaseNumber } from '../../src/domain/ids.js';
import type { PartHappenings, PartRefusal, PartVerb } from '../../src/domain/wish/part.js';
import type { MergeValues } from '../mergeInputs.js';
import type { Count } from './typeTimes.js';

/** Wishes that are merged into one, and faults that become wishes. */
export interface MergingTexts {
  readonly partOf: (number: CaseNumber) => string;
  readonly partOfHint: string;
  readonly parts: Count;
  readonly partSupport: Count;
  readonly more: Count;
  readonly linked: (number: CaseNumber) => string;
  readonly failed: (number: CaseNumber) => string;
  readonly endedHere: string;
  readonly intoHint: string;
  readonly gatherHint: string;
  readonly noneAlike: string;
  readonly numberHint: string;
  readonly wrongNumber: string;
  /** How many came in; 0: none did. */
  readonly gathered: Count;
  readonly brokenOut: (number: CaseNumber) => string;
  readonly notDone: (number: CaseNumber, why: string) => string;
}

export type MergeButtons = Readonly<Record<PartVerb, string>>;
export type MergeLabels = Readonly<Record<keyof MergeValues, string>>;
export type MergeEvents = Readonly<Record<Extract<EventType, keyof PartHappenings>, (by: string, to: string) => string>>;
export type MergeRefusals = Readonly<Record<Exclude<PartRefusal['code'], 'nowPartOf'>, string>> & {
  readonly nowPartOf: (number: CaseNumber) => string;
};
