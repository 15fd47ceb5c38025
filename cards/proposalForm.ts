import type { Verb } from '../src/domain/commands.js';
import type { ReportChoices } from '../src/domain/formView.js';
import type { Filled } from './fields.js';
import type { Need } from './inputs.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { ProposalField } from './wishInputs.js';
import { efforts, scales } from '../src/domain/wish/proposal.js';
import { choiceField, serviceChoices, textField } from './fields.js';
import { fieldsOf } from './inputs.js';
import { basisNeeds, compileNeeds, prepareNeeds } from './wishInputs.js';

const needsOf = { compile: compileNeeds, prepare: prepareNeeds, layBasis: basisNeeds } as const;
type ProposalForm = keyof typeof needsOf;

export function isProposalForm(verb: Verb): verb is ProposalForm {
  return Object.hasOwn(needsOf, verb);
}

/** What a wish is compiled or prepared with, or laid before the systemOwner, field by field. */
export function proposalFields(verb: ProposalForm, choices: ReportChoices, filled: Filled, texts: Texts): Element[] {
  const needs: Partial<Record<ProposalField, Need>> = needsOf[verb];
  return fieldsOf(needs).flatMap((field) => fieldFor(field, needs[field], choices, filled, texts));
}

function fieldFor(field: ProposalField, need: Need | undefined, choices: ReportChoices, filled: Filled, texts: Texts): Element[] {
  const { labels, hints, efforts: effortNames, scales: scaleNames } = texts.proposals;
  const label = labels[field];
  if (field === 'services') return choiceField({ field, label, isRequired: false, isSeveral: true }, serviceChoices(choices, texts), filled, texts);
  if (field === 'effort') return choiceField({ field, label }, efforts.map((value) => ({ title: effortNames[value], value })), filled, texts);
  if (field === 'scale') return choiceField({ field, label }, scales.map((value) => ({ title: scaleNames[value], value })), filled, texts, 'expanded');
  const lines = field === 'cost' ? 'one' : 'many';
  return need ? textField({ field, label, hint: hints[field], lines }, need, filled, texts) : [];
}
