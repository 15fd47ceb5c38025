import type { Action, Fault } from '../cards/verbs.js';
import type { FieldFault } from '../cards/inputs.js';
import type { Card } from '../cards/shapes.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import type { Report } from '../src/domain/case.js';
import { caseCard } from '../cards/caseCard.js';
import { municipalityCard, reportCard, type ReportForm } from '../cards/reportCard.js';
import { reportChoices, type ReportChoices } from '../src/domain/formView.js';
import { viewOf } from '../src/domain/view.js';
import { isWish } from '../src/domain/wish/support.js';
import { cardAnswer, messageAnswer, type CardAnswer } from './answers.js';
import { typedFromText } from './begun.js';
import { logInput } from './refused.js';
import { municipalityFor } from './visit.js';
import { shownAt } from './wishes.js';
import type { Filled } from './draw.js';

type ActionOf<V extends Action['verb']> = Extract<Action, { readonly verb: V }>;

/** The report's form, begun with what someone wrote; or first the question which municipality they work in. */
export function startReport(deps: TalkDeps, visit: Visit, text: string): Card {
  return formCard(deps, visit, { draft: deps.newId(), typed: typedFromText(text), faults: [] }, text);
}

function formCard(deps: TalkDeps, visit: Visit, form: Omit<ReportForm, 'choices'>, text: string): Card {
  const municipality = municipalityFor(deps, visit);
  const world = deps.worldAt(deps.now());
  if (typeof municipality !== 'string') return whichMunicipality(deps, visit, text);
  const choices = reportChoices(world, municipality);
  const middle = choices.priorities[Math.floor(choices.priorities.length / 2)];
  const typed = { ...(middle && { priority: middle.id }), ...form.typed };
  return reportCard({ ...form, typed, choices }, visit.texts);
}

function whichMunicipality(deps: TalkDeps, visit: Visit, text: string, faults: Filled['faults'] = []): Card {
  const { municipalities } = deps.worldAt(deps.now()).directory.organisation;
  const possible = municipalityFor(deps, visit);
  return municipalityCard({ municipalities: municipalities.filter((m) => possible.includes(m.code)), text, faults }, visit.texts);
}

/** Asked once and remembered; only a municipality that they were asked about counts. */
export async function chooseMunicipality(
  deps: TalkDeps,
  visit: Visit,
  { municipality, text }: ActionOf<'municipality'>,
): Promise<CardAnswer> {
  const possible = municipalityFor(deps, visit);
  if (typeof possible === 'string') return cardAnswer(startReport(deps, visit, text));
  if (!possible.includes(municipality))
    return cardAnswer(whichMunicipality(deps, visit, text, [{ field: 'municipality', code: 'unknown' }]));
  const contact = await deps.contacts.learn(visit.person, { municipality });
  return cardAnswer(startReport(deps, { ...visit, contact }, text));
}

/** Makes the case, unless it is a wish and there are others like it, which are shown first. The form becomes the case's card. */
export async function sendReport(deps: TalkDeps, visit: Visit, { draft, report, anyway }: ActionOf<'submit'>): Promise<CardAnswer> {
  const { person, contact, texts } = visit;
  const municipality = municipalityFor(deps, visit);
  if (typeof municipality !== 'string')
    return cardAnswer(whichMunicipality(deps, visit, [report.title, report.description].join('\n')));
  const looks = isWish(report) && !anyway;
  const similar = looks ? await deps.queries.similar({ draft, person, municipality, title: report.title }) : [];
  if (similar.length > 0) return cardAnswer(formCard(deps, visit, { draft, typed: { ...report }, similar }, ''));
  const reporter = { person, name: contact.name };
  const outcome = await deps.handle.report({ draft, reporter, municipality, report, message: shownAt(visit) });
  const at = deps.now();
  if (outcome.kind === 'refused') {
    const faults = unknownIn(report, reportChoices(deps.worldAt(at), municipality));
    logInput(deps, visit, 'submit', faults);
    return cardAnswer(formCard(deps, visit, { draft, typed: { ...report }, faults }, ''));
  }
  const view = viewOf(deps.worldAt(at), outcome.case, person, at);
  if (!view) return messageAnswer(texts.refusals.notFound);
  const step = view.steps.find(({ position }) => position === 'here')?.roles[0];
  const created = texts.says.created(view.number, step ? texts.roleInSentence[step] : view.chain.name);
  return cardAnswer(caseCard(view, texts, { message: { tone: 'good', text: created } }));
}

/** What was chosen and does not exist, or not any longer. */
function unknownIn(report: Report, { services, kinds, priorities }: ReportChoices): readonly FieldFault[] {
  const offered = { service: services, kind: kinds, priority: priorities };
  return (['service', 'kind', 'priority'] as const)
    .filter((field) => !offered[field].some(({ id }) => id === report[field]))
    .map((field) => ({ field, code: 'unknown' }));
}

/** The form with what was typed and what is wrong with it. */
export function askReportAgain(deps: TalkDeps, visit: Visit, fault: Extract<Fault, { readonly fault: 'input' }>): CardAnswer {
  if (fault.verb === 'municipality') return cardAnswer(whichMunicipality(deps, visit, fault.text, fault.faults));
  const { typed, faults, draft } = fault;
  return cardAnswer(formCard(deps, visit, { draft: draft ?? deps.newId(), typed, faults }, ''));
}
