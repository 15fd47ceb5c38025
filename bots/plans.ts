import type { PlanCardOptions } from '../cards/planCard.js';
import type { PlanAction, PlanForm } from '../cards/planVerbs.js';
import type { CaseNumber } from '../src/domain/ids.js';
import type { Asked, PlanRefusal } from '../src/domain/ranking/rank.js';
import type { PlanView } from '../src/domain/ranking/view.js';
import type { Reply } from './answers.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { readKronor } from '../cards/kronor.js';
import { kronor } from '../cards/texts/numbers.js';
import { pastSentence, planCard } from '../cards/planCard.js';
import { pastRanking, yearOf } from '../src/domain/ranking/view.js';
import { answerOf, type CardAnswer } from './answers.js';

type SentAction = Exclude<PlanAction, { readonly verb: 'openPlan' }>;

/** Answers `prioritering`: this year's ranked list. */
export function startPlan(deps: TalkDeps, visit: Visit): Promise<Reply> {
  return draw(deps, visit, yearOf(deps.worldAt(deps.now()).today), () => ({}));
}

/** Answers the buttons of the ranked list with the list as it stands afterwards. */
export async function pressPlan(deps: TalkDeps, visit: Visit, action: PlanAction): Promise<CardAnswer> {
  if (action.verb !== 'openPlan') return answerOf(await carryOut(deps, visit, action));
  const { year = yearOf(deps.worldAt(deps.now()).today), form, page = 0, case: number } = action;
  const about = { page, ...(number && { case: number }) };
  return answerOf(await draw(deps, visit, year, (view) => ({ ...about, ...(form && opened(form, view, number, visit)) })));
}

/** A form opens for whoever may send it. */
function opened(form: PlanForm, view: PlanView, number: CaseNumber | undefined, { texts: { plans } }: Visit): PlanCardOptions {
  const { notRanker, notFunder, notOnPlan } = plans.refusals;
  const refuse = (text: string): PlanCardOptions => ({ told: { tone: 'attention', text } });
  if (form === 'frame') return view.mayFund ? { form: { form } } : refuse(notFunder);
  if (!view.mayRank) return refuse(notRanker);
  return view.rows.some((row) => row.number === number) ? { form: { form } } : refuse(notOnPlan(number ?? ''));
}

async function carryOut(deps: TalkDeps, visit: Visit, action: SentAction): Promise<Reply> {
  const { texts, person } = visit;
  const { year, seen } = action;
  const about = action.verb === 'setFrame' ? { page: action.page } : { case: action.case };
  const asked = askedIn(action, texts.plans.amounts);
  if ('fault' in asked) return draw(deps, visit, year, ({ mayFund }) => ({ ...about, ...(mayFund && sentForm(action, asked.fault)) }));
  const outcome = await deps.plans.change(year, { ...asked, seen, by: person, at: deps.now() });
  if (outcome.kind === 'done') {
    deps.log.info('plan.changed', { verb: action.verb, year, person, repeated: outcome.repeated });
    return draw(deps, visit, year, (view) => ({ ...about, told: { tone: 'good', text: doneText(asked, view, visit) } }));
  }
  const { refusal } = outcome;
  deps.log.info('plan.refused', { reason: refusal.code, verb: action.verb, year, person });
  const why = refusalText(deps, refusal, visit);
  if (refusal.code === 'noSuchPlace') return draw(deps, visit, year, () => ({ ...about, ...sentForm(action, why) }));
  // What was typed for a list that has changed since stays, to be sent again or not.
  const again = refusal.code === 'outdated' ? sentForm(action) : {};
  return draw(deps, visit, year, () => ({ ...about, ...again, told: { tone: 'attention', text: why } }));
}

function askedIn(action: SentAction, faults: Visit['texts']['plans']['amounts']): Asked | { readonly fault: string } {
  if (action.verb === 'setFrame') {
    const read = readKronor(action.frame);
    return 'fault' in read ? { fault: faults[read.fault] } : { verb: action.verb, frame: read.kronor };
  }
  if (action.verb !== 'placeAs') return { verb: action.verb, number: action.case };
  // What is no number is no place either.
  return { verb: action.verb, number: action.case, place: /^\d+$/.test(action.place) ? Number(action.place) : NaN };
}

/** The form as it was sent in; a plain button has none. */
function sentForm(action: SentAction, fault?: string): PlanCardOptions {
  const wrong = fault ? { fault } : {};
  if (action.verb === 'setFrame') return { form: { form: 'frame', typed: action.frame, ...wrong } };
  return action.verb === 'placeAs' ? { form: { form: 'place', typed: action.place, ...wrong } } : {};
}

type Options = (view: PlanView) => PlanCardOptions;

async function draw(deps: TalkDeps, { person, texts }: Visit, year: number, options: Options): Promise<Reply> {
  const view = await deps.plans.show(year, person);
  return view ? { card: planCard(view, texts, options(view)) } : { text: texts.plans.notYours };
}

function doneText(asked: Asked, view: PlanView, { texts: { plans, language } }: Visit): string {
  if (asked.verb === 'setFrame') return plans.doneFrame(String(view.year), kronor(asked.frame, language));
  const row = view.rows.find(({ number }) => number === asked.number);
  return row ? plans.doneMove(row.number, String(row.place)) : plans.refusals.notOnPlan(asked.number);
}

function refusalText(deps: TalkDeps, refusal: PlanRefusal, { texts }: Visit): string {
  const { refusals } = texts.plans;
  if (refusal.code === 'outdated') {
    const latest = refusal.latest && pastRanking(deps.worldAt(deps.now()), refusal.latest);
    return refusals.outdated(latest ? pastSentence(latest, texts) : '');
  }
  if (refusal.code === 'notOnPlan') return refusals.notOnPlan(refusal.number);
  return refusal.code === 'noSuchPlace' ? refusals.noSuchPlace(String(refusal.places)) : refusals[refusal.code];
}
