import type { Say } from './typeTimes.js';

export interface HelpTexts {
  /** `name` is empty where it is not known. */
  readonly greeting: Say;
  readonly intro: string;
  readonly you: (role: string, place: string) => string;
  readonly deputy: (role: string, name: string) => string;
  readonly employee: string;
  readonly examplesTitle: string;
  readonly commandsTitle: string;
  /** What to write, and what comes of it. */
  readonly commands: readonly (readonly [string, string])[];
  /** Only for those who hold a role. */
  readonly away: readonly [string, string];
  readonly attention: readonly [string, string];
  /** Only for those who may have papers made. */
  readonly papers: readonly [string, string];
  /** Only for the itLead. */
  readonly operations: readonly [string, string];
  /** A report to try: what the example button fills in. */
  readonly exampleReport: string;
  readonly privacy: string;
  readonly channel: string;
}
