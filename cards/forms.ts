import type { Verb } from '../src/domain/commands.js';
import type { ReportChoices, TargetChoice } from '../src/domain/formView.js';
import type { CaseView } from '../src/domain/view.js';
import type { Part } from '../src/domain/wish/part.js';
import type { SimilarWish } from '../src/domain/wish/similar.js';
import type { Filled } from './fields.js';
import type { Element, Execute } from './shapes.js';
import type { Texts, WordedVerb } from './texts/type.js';
import { isPartVerb } from '../src/domain/wish/part.js';
import { button } from './elements.js';
import { choiceField, dayField, serviceChoices, targetChoices, textField, toggleField } from './fields.js';
import { choice, reportNeeds } from './inputs.js';
import { mergeForm } from './mergeForm.js';
import { named } from './named.js';
import { isProposalForm, proposalFields } from './proposalForm.js';
import { actions, encode } from './verbs.js';

/** A form that its reader has open on the card of a case. */
export interface OpenedForm extends Filled {
  readonly verb: Verb;
  /** Names the form: what is sent in from it acts once. */
  readonly draft?: string;
  /** For `handOver`. */
  readonly targets?: readonly TargetChoice[];
  /** For `edit`, whose `typed` holds the report as it is, and for `compile`. */
  readonly choices?: ReportChoices;
  /** For `mergeInto` and `gather`. */
  readonly wishes?: readonly SimilarWish[];
  /** For `breakOut`. */
  readonly parts?: readonly Pick<Part, 'number' | 'title'>[];
}

/** The fields that a verb needs; none for a verb that acts at once. */
export function caseForm(form: OpenedForm, view: CaseView, texts: Texts): Element[] {
  if (form.verb === 'edit') return reportFields(form.choices ?? noChoices, form, texts);
  const { verb } = form;
  if (isProposalForm(verb)) return proposalFields(verb, form.choices ?? noChoices, form, texts);
  if (isDated(verb)) return datedFields(verb, form, texts);
  if (isPartVerb(verb)) return mergeForm(form, texts);
  if (!isWorded(verb)) return [];
  const to = { field: 'to', label: texts.forms.labels.to } as const;
  const platformFault = { field: 'platformFault', label: texts.forms.labels.platformFault } as const;
  return [
    ...(verb === 'handOver' ? choiceField(to, targetChoices(form.targets ?? [], texts), form, texts) : []),
    ...wordsField(verb, form, texts),
    ...(verb === 'requestEscalation' && view.ownService ? toggleField(platformFault, form, texts) : []),
  ];
}

type DatedVerb = 'setMeeting' | 'order' | 'movePromise';

function isDated(verb: Verb): verb is DatedVerb {
  return 'until' in actions[verb].needs;
}

function datedFields(verb: DatedVerb, form: OpenedForm, texts: Texts): Element[] {
  const { ballots, orders } = texts;
  if (verb === 'setMeeting') return dayField('until', ballots.lastDay, form, texts);
  const words = wordsField(verb, form, texts);
  if (verb === 'order') return [...words, ...dayField('until', orders.dayField, form, texts)];
  return [...dayField('until', orders.newDayField, form, texts), ...words];
}

/** What says no to somebody. */
export const refusing: ReadonlySet<Verb> = new Set<Verb>(['decline', 'ruleReject', 'denyFunds']);

/** What confirms the form bears the title of the button that opened it. */
export function formButtons(form: OpenedForm, view: CaseView, texts: Texts): Execute[] {
  const { verb, draft } = form;
  const send = encode({ verb, case: view.number, seen: view.version, ...(draft !== undefined && { draft }) });
  const style = refusing.has(verb) || verb === 'withdraw' ? 'destructive' : 'positive';
  return [button(texts.buttons[verb], send, { style }), cancelButton(view.number, texts)];
}

/** Cancelling sends nothing, so nothing needs to be filled in. `draft`: of a report, which is no case yet. */
export function cancelButton(number: CaseView['number'] | null, texts: Texts, draft: string | null = null): Execute {
  return button(texts.buttons.cancel, encode({ verb: 'cancel', case: number, draft }), { associatedInputs: 'none' });
}

/** The report's fields, alike for a new report and for a correction. */
export function reportFields(choices: ReportChoices, filled: Filled, texts: Texts): Element[] {
  const { labels, kinds, titleHint, descriptionHint } = texts.forms;
  const asChoice = ({ id, name }: { id: string; name: string }) => ({ title: named(name, texts), value: id });
  const ourKinds = choices.kinds.every(({ id }) => Object.hasOwn(kinds, id));
  const kindChoices = choices.kinds.map(({ id, name }) => ({ title: kinds[id] ?? name, value: id }));
  return [
    ...textField(
      { field: 'title', label: labels.title, hint: titleHint, lines: 'one' },
      reportNeeds.title,
      filled,
      texts,
    ),
    ...textField(
      { field: 'description', label: labels.description, hint: descriptionHint },
      reportNeeds.description,
      filled,
      texts,
    ),
    ...choiceField({ field: 'service', label: labels.service }, serviceChoices(choices, texts), filled, texts),
    ...choiceField(
      { field: 'kind', label: labels.kind },
      kindChoices,
      filled,
      texts,
      ourKinds ? 'expanded' : 'compact',
    ),
    ...choiceField({ field: 'priority', label: labels.priority }, choices.priorities.map(asChoice), filled, texts),
  ];
}

const noChoices: ReportChoices = { services: [], kinds: [], priorities: [] };

function isWorded(verb: Verb): verb is WordedVerb {
  return 'words' in actions[verb].needs;
}

function wordsField(verb: WordedVerb, filled: Filled, texts: Texts): Element[] {
  const { label, hint } = texts.forms.words[verb];
  const need = actions[verb].needs.words ?? choice;
  // A reference number is a line; everything else is prose.
  return textField(
    { field: 'words', label, hint, lines: verb === 'contactSupplier' || verb === 'order' ? 'one' : 'many' },
    need,
    filled,
    texts,
  );
}
