import type { Attention } from '../../src/domain/attention.js';
import type { DirectoryRefusalCode } from '../../src/domain/appointing/commands.js';
import type { DirectoryEventType } from '../../src/domain/appointing/events.js';
import type { FieldName } from '../inputs.js';
import type { ChangeFormName } from '../roleVerbs.js';
import type { ProposalField } from '../wishInputs.js';

type Say = (name: string) => string;
export type ChangeField = 'person' | 'seek' | 'name' | 'email' | 'held' | 'from' | 'until';
export type PlainField = Exclude<FieldName, 'words' | 'audience' | keyof Attention | ChangeField | ProposalField>;

/** How the role directory is changed. Days come as they are said, names as they are to be shown. */
export interface ChangesTexts {
  readonly buttons: Readonly<Record<ChangeFormName | 'change' | 'services' | 'back' | 'find', string>>;
  /** Beside a button, for whoever hears it alone. */
  readonly changeOne: Say;
  readonly labels: Readonly<Record<ChangeField, string>>;
  /** The same field means another day, or another person, in some forms. */
  readonly labelIn: { readonly lastDay: string; readonly untilMaybe: string; readonly deputy: string; readonly responsible: string };
  readonly wrong: Readonly<Record<'from' | 'until' | 'email' | 'held' | 'person', string>>;
  readonly namePlease: string;
  readonly seekHint: string;
  readonly noMatch: Say;
  readonly matches: Say;
  readonly unnamed: string;
  /** What the form asks, above its fields. */
  readonly asks: Readonly<Record<ChangeFormName, string>>;
  readonly lastDayHint: string;
  readonly about: Say;
  /** First and last day; `to` is empty: until further notice. */
  readonly days: (from: string, to: string) => string;
  readonly deputyFor: Say;
  readonly deputyOf: (name: string, other: string) => string;
  readonly vacantNow: string;
  readonly vacantFrom: Say;
  readonly standsIn: Say;
  readonly byOffice: string;
  readonly history: string;
  readonly past: Readonly<Record<Exclude<DirectoryEventType, 'personAdded' | 'responsibleSet'>, (name: string, days: string) => string>>;
  /** When, and by whom. */
  readonly noted: (when: string, by: string) => string;
  readonly noOneNoted: string;
  readonly done: {
    readonly appoint: (name: string, role: string, days: string) => string;
    readonly replace: (name: string, role: string, from: string) => string;
    readonly end: (name: string, role: string, day: string) => string;
    readonly ended: (name: string, role: string) => string;
    readonly deputise: (name: string, other: string, days: string) => string;
    readonly setResponsible: (name: string, service: string) => string;
    readonly nobodyResponsible: Say;
    readonly away: (name: string, roles: string, days: string) => string;
    readonly back: string;
  };
  readonly notNow: string;
  readonly services: Say;
  readonly platformServices: string;
  readonly servicesHint: string;
  readonly noServices: string;
  readonly nobodyAnswers: string;
  readonly moreServices: (n: number) => string;
  readonly away: {
    readonly title: string;
    readonly hint: string;
    readonly nothingHeld: string;
    readonly absence: (name: string, roles: string, days: string) => string;
  };
  readonly and: (first: string, last: string) => string;
  readonly or: (first: string, last: string) => string;
  readonly former: string;
  /** Facts by code: see cards/changeRefusals.ts. */
  readonly refusals: Readonly<Record<DirectoryRefusalCode, (...facts: readonly string[]) => string>>;
}
