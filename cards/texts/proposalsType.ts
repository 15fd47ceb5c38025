import type { PreparingHappenings, PreparingRefusal, PreparingVerb } from '../../src/domain/wish/preparing/happenings.js';
import type { Effort, Scale } from '../../src/domain/wish/proposal.js';
import type { Ruling } from '../../src/domain/wish/ruling.js';
import type { CostFault, ProposalField } from '../wishInputs.js';
import type { Say } from './typeTimes.js';

/** What is asked of whoever a wish waits for. */
interface Ask {
  readonly title: string;
  readonly hint: string;
}

/** How a wish is compiled, prepared, decided on by one person, and funded. */
export interface ProposalsTexts {
  readonly labels: Readonly<Record<ProposalField, string>>;
  readonly hints: Readonly<Record<Exclude<ProposalField, 'services' | 'effort' | 'scale'>, string>>;
  readonly efforts: Readonly<Record<Effort, string>>;
  readonly scales: Readonly<Record<Scale, string>>;
  readonly wrongCost: Readonly<Record<CostFault, string>>;
  readonly titles: Readonly<Record<'compilation' | 'preparation' | 'basis', string>>;
  readonly effort: Say;
  readonly cost: Say;
  /** Names of e-services. */
  readonly alsoConcerns: Say;
  readonly rulings: Readonly<Record<Ruling['office'], Readonly<Record<Ruling['outcome'], string>>>>;
  readonly asks: Readonly<Record<'preparation' | 'ruling' | 'basis' | 'funding', Ask>>;
  /** To everyone else, since when. */
  readonly waits: Readonly<Record<'basis' | 'funding', Say>>;
}

export type ProposalButtons = Readonly<Record<PreparingVerb, string>>;
export type ProposalWords = Readonly<
  Record<Exclude<PreparingVerb, 'compile' | 'prepare' | 'layBasis'>, { readonly label: string; readonly hint: string }>
>;
export type ProposalEvents = Readonly<Record<keyof PreparingHappenings, (by: string, to: string) => string>>;
export type ProposalRefusals = Readonly<Record<PreparingRefusal['code'], string>>;
