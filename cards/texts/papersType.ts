import type { Say } from './typeTimes.js';

/** Minutes, lists of wishes and the management plan. */
export interface PapersTexts {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly make: string;
  readonly minutes: (who: string, day: string) => string;
  readonly wishes: Say;
  readonly plan: (year: number) => string;
  readonly ready: Say;
  /** A link opens for whoever has it. */
  readonly readyHint: string;
  readonly word: string;
  readonly markdown: string;
  /** On the card of a wish that has been decided on. */
  readonly minutesButton: string;
  readonly chooseOne: string;
  readonly nothingDecided: string;
  readonly notYours: string;
}
