import type { PlanRefusal } from '../../src/domain/ranking/rank.js';
import type { Progress } from '../../src/domain/ranking/rows.js';
import type { AmountFault } from '../kronor.js';
import type { Say } from './typeTimes.js';

type PlanButton = 'plan' | 'moveHigher' | 'moveLower' | 'placeAs' | 'setFrame' | 'first';
type PlainCode = Exclude<PlanRefusal['code'], 'outdated' | 'notOnPlan' | 'noSuchPlace'>;

/** The ranked list and the year's frame. Amounts come as they are said, years and places as figures. */
export interface PlansTexts {
  /** What to write, and what comes of it. */
  readonly command: readonly [string, string];
  readonly buttons: Readonly<Record<PlanButton, string>>;
  readonly yearButton: Say;
  /** Beside a button, for whoever hears it alone. */
  readonly buttonOn: (button: string, number: string) => string;
  readonly title: Say;
  readonly empty: Say;
  readonly frame: (frame: string, inside: string, count: string) => string;
  readonly noFrame: (year: string, inside: string, count: string) => string;
  readonly outside: (cost: string, count: string) => string;
  readonly outsideHint: string;
  readonly unestimated: Say;
  readonly shown: (first: string, last: string, all: string) => string;
  readonly progress: Readonly<Record<Progress, string>>;
  readonly approvedBy: (who: string, day: string) => string;
  readonly effort: Say;
  readonly noCost: string;
  readonly sum: Say;
  /** How much more than what is left of the frame. */
  readonly tooMuch: Say;
  readonly placeAsk: (number: string, title: string) => string;
  readonly placeLabel: Say;
  readonly frameAsk: Say;
  readonly frameLabel: string;
  readonly frameHint: string;
  readonly changes: Say;
  readonly moved: (by: string, number: string, from: string, to: string) => string;
  readonly framed: (by: string, frame: string, before: string) => string;
  readonly firstFramed: (by: string, frame: string) => string;
  readonly doneMove: (number: string, to: string) => string;
  readonly doneFrame: (year: string, frame: string) => string;
  /** To someone who may not look. */
  readonly notYours: string;
  readonly refusals: Readonly<Record<PlainCode, string>> & {
    /** `latest` is empty where nothing is known of it. */
    readonly outdated: (latest: string) => string;
    readonly notOnPlan: Say;
    readonly noSuchPlace: Say;
  };
  readonly amounts: Readonly<Record<AmountFault, string>>;
}
