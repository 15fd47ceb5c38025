import type { Effort, Scale } from '../src/domain/wish/proposal.js';
import type { Need } from './inputs.js';
import { efforts, scales } from '../src/domain/wish/proposal.js';
import { readKronor } from './kronor.js';
import { asOneOf, asText, type Reader } from './reading.js';

/** What the fields give in which a wish is compiled and prepared, and its funding is asked for. */
export interface ProposalValues {
  readonly benefit: string;
  readonly services: readonly string[];
  readonly urgency: string;
  readonly effort: Effort;
  /** Whole kronor. */
  readonly cost: number;
  readonly supplierAnswer: string;
  readonly dependencies: string;
  readonly scale: Scale;
  /** The basis itself. */
  readonly text: string;
  readonly recommendation: string;
}
export type ProposalField = keyof ProposalValues;
export type CostFault = 'negative' | 'decimals' | 'notNumber' | 'tooMuch';

const isChoice = { required: true, most: 100 } as const;
const isCost = { required: true, most: 40 } as const;

export const compileNeeds = {
  benefit: { required: true, most: 2000 },
  services: { required: false, most: 4000 },
  urgency: { required: true, most: 500 },
} as const satisfies Partial<Record<ProposalField, Need>>;
export const prepareNeeds = {
  effort: isChoice,
  cost: isCost,
  supplierAnswer: { required: false, most: 2000 },
  dependencies: { required: false, most: 1000 },
  scale: isChoice,
} as const satisfies Partial<Record<ProposalField, Need>>;
export const basisNeeds = {
  text: { required: true, most: 4000 },
  cost: isCost,
  recommendation: { required: true, most: 2000 },
} as const satisfies Partial<Record<ProposalField, Need>>;

const mostKronor = 1_000_000_000;

const costFaults = { missing: 'missing', unknown: 'notNumber', negative: 'negative', fraction: 'decimals', tooBig: 'tooMuch' } as const;

const asCost: Reader<number> = (typed) => {
  const read = readKronor(typed);
  if ('fault' in read) return { fault: { field: 'cost', code: costFaults[read.fault] } };
  return read.kronor > mostKronor ? { fault: { field: 'cost', code: 'tooMuch' } } : { value: read.kronor };
};

/** A client sends what was chosen of several with commas between. */
const asSeveral: Reader<readonly string[]> = (typed) => ({ value: [...new Set(typed.split(',').map((id) => id.trim()).filter(Boolean))] });

export const proposalReaders: { readonly [F in ProposalField]: Reader<ProposalValues[F]> } = {
  benefit: asText('benefit'),
  services: asSeveral,
  urgency: asText('urgency'),
  effort: asOneOf('effort', efforts),
  cost: asCost,
  supplierAnswer: asText('supplierAnswer'),
  dependencies: asText('dependencies'),
  scale: asOneOf('scale', scales),
  text: asText('text'),
  recommendation: asText('recommendation'),
};
