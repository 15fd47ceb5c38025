import type { Case } from '../case.js';
import type { CaseNumber, MunicipalityCode, PersonId } from '../ids.js';

/** A wish that has been merged into another, as that one keeps it. */
export interface Part {
  readonly number: CaseNumber;
  readonly title: string;
  readonly municipality: MunicipalityCode;
  /** Where it was in its chain: whoever handles there may break it out. */
  readonly step: number;
  /** Whoever reported or supports it, by municipality, but for those who have taken that back on the whole. */
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
}

/** What a wish has become a part of, by which of its events. */
export interface PartOf {
  readonly into: CaseNumber;
  readonly seq: number;
  readonly by: PersonId;
}

/** Why a wish cannot take another into it. */
export type TakesNot = 'notAWish' | 'mergedAlready' | 'decidedAlready' | 'targetClosed' | 'otherMunicipality';

/** `other`: the case that this one has to do with from then on, or no longer. */
type Bound = { readonly other: CaseNumber };

/** What binds cases to each other, told in both of them. */
export interface PartHappenings {
  readonly merged: Bound;
  readonly split: Bound;
  /** The other could not take it any more, and it is open again. */
  readonly mergeFailed: Bound & { readonly why: TakesNot };
  readonly absorbed: Bound & { readonly part: Part };
  readonly parted: Bound;
  readonly becameWish: Bound;
  readonly cameOfFault: Bound;
}

export interface PartInputs {
  /** null: nothing was chosen. */
  readonly mergeInto: { readonly into: CaseNumber | null };
  /** Asks for `mergeInto` of each of these. */
  readonly gather: { readonly picked: readonly CaseNumber[] };
  readonly split: object;
  /** Asks for `split` of this part. */
  readonly breakOut: { readonly part: CaseNumber };
  /** Of a fault. */
  readonly makeWish: object;
}
export type PartVerb = keyof PartInputs;

const verbs = {
  mergeInto: true, gather: true, split: true, breakOut: true, makeWish: true,
} as const satisfies Readonly<Record<PartVerb, true>>;

/** Whether it has to do with more than one case. */
export function isPartVerb(verb: string): verb is PartVerb {
  return Object.hasOwn(verbs, verb);
}

/** Why two wishes are not merged, or not parted. */
export type PartRefusal =
  | { readonly code: TakesNot }
  /** Unknown, or not theirs to see: the two look alike on purpose. */
  | { readonly code: 'noSuchWish' }
  | { readonly code: 'itself' }
  /** Others have been merged into it. */
  | { readonly code: 'hasParts' }
  /** What is asked for is done with the whole that it is a part of. */
  | { readonly code: 'nowPartOf'; readonly into: CaseNumber };

export function partFrom({ number, report, municipality, step, reporter, supporters = {} }: Case): Part {
  const people = { ...supporters, [municipality]: [reporter.person, ...(supporters[municipality] ?? [])] };
  return { number, title: report.title, municipality, step, people };
}

/** A part as the whole's card tells of it. `people`: how many came with it and have not taken that back. */
export interface PartView extends Pick<Part, 'number' | 'title'> {
  readonly people: number;
}

/** How a case is bound to others. */
export interface BondsView {
  readonly partOf: CaseNumber | null;
  readonly parts: readonly PartView[];
  /** The wish that was made of it, and the fault that it was made of. */
  readonly linked: readonly CaseNumber[];
  /** It is open again because another could not take it. */
  readonly failed: { readonly into: CaseNumber; readonly why: TakesNot } | null;
}

export function bondsOf({ partOf, parts = [], links = {}, recent, state }: Case): BondsView {
  const latest = recent.findLast(({ type }) => type === 'mergeFailed');
  const stands = latest?.type === 'mergeFailed' && state.status === 'new' && latest.at >= state.since;
  return {
    partOf: partOf?.into ?? null,
    parts: parts.map(({ number, title, people }) => ({ number, title, people: Object.values(people).flat().length })),
    linked: [links.wish, links.fault].filter((number) => number !== undefined),
    failed: stands ? { into: latest.other, why: latest.why } : null,
  };
}
