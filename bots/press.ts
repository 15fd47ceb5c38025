import type { ForumAction } from '../cards/forumVerbs.js';
import type { PlanAction } from '../cards/planVerbs.js';
import type { PaperAction } from '../cards/paperVerbs.js';
import type { RoleAction } from '../cards/roleVerbs.js';
import type { Action, Fault } from '../cards/verbs.js';
import type { Outcome } from '../src/app/handle.js';
import type { Case } from '../src/domain/case.js';
import type { Refusal } from '../src/domain/commands.js';
import type { Form } from '../src/domain/notices.js';
import type { Filled } from './draw.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { attentionCard } from '../cards/attentionCard.js';
import { caseCard, type Banner } from '../cards/caseCard.js';
import { isForumAction } from '../cards/forumVerbs.js';
import { isPlanAction } from '../cards/planVerbs.js';
import { isPaperAction } from '../cards/paperVerbs.js';
import { isRoleAction } from '../cards/roleVerbs.js';
import { listCard } from '../cards/listCard.js';
import { operationsCard } from '../cards/operationsCard.js';
import { noteCard } from '../cards/smallCards.js';
import { decode, isFault, typedFrom } from '../cards/verbs.js';
import { seatsOf } from '../src/domain/directory.js';
import { formOf } from '../src/domain/formView.js';
import { groupId } from '../src/domain/ids.js';
import { viewOf } from '../src/domain/view.js';
import { answerOf, cardAnswer, messageAnswer, type CardAnswer } from './answers.js';
import { saveAttention, startAttention } from './attention.js';
import { askInformationAgain, pressForum } from './forum.js';
import { openedForm } from './draw.js';
import { pressPlan } from './plans.js';
import { pressPaper } from './papers.js';
import { askChangeAgain, pressRole } from './roles.js';
import { askReportAgain, chooseMunicipality, sendReport, startReport } from './reporting.js';
import { mergeable, othersBanner } from './merging.js';
import { logChannel, logCommand, logInput } from './refused.js';
import { supportWish, wishAnswer } from './wishes.js';

type DomainAction = Extract<Action, { readonly input: object }>;
type OtherAction = Exclude<Action, RoleAction | ForumAction | PlanAction | PaperAction>;
type CardAction = Extract<Action, { readonly verb: 'show' | 'form' | 'cancel' }>;
type InputFault = Extract<Fault, { readonly fault: 'input' }>;

/** Answers a pressed button with the card as it stands afterwards, or with why it stands as it did. */
export async function press(deps: TalkDeps, visit: Visit, verb: unknown, data: unknown): Promise<CardAnswer> {
  const action = decode(verb, data);
  if (isFault(action)) {
    if (action.fault === 'input') return askAgain(deps, visit, action);
    if (action.fault === 'information') return personally(visit, async () => askInformationAgain(deps, visit, action));
    if (action.fault === 'change') return personally(visit, () => askChangeAgain(deps, visit, action));
    deps.log.warn('card.forged', { person: visit.person });
    return messageAnswer(visit.texts.says.unknownButton);
  }
  if (isForumAction(action)) return personally(visit, () => pressForum(deps, visit, action));
  if (isRoleAction(action)) return personally(visit, () => pressRole(deps, visit, action));
  if (isPlanAction(action)) return personally(visit, () => pressPlan(deps, visit, action));
  if (isPaperAction(action)) return personally(visit, () => pressPaper(deps, visit, action));
  return visit.incoming.place === 'personal' ? inPersonalChat(deps, visit, action) : inChannel(deps, visit, action);
}

/** Who holds what is nothing to decide on where others read along, nor is it told there who has read what. */
async function personally({ incoming, texts }: Visit, answer: () => Promise<CardAnswer>): Promise<CardAnswer> {
  return incoming.place === 'personal' ? answer() : messageAnswer(texts.says.writePersonally);
}

async function inPersonalChat(deps: TalkDeps, visit: Visit, action: OtherAction): Promise<CardAnswer> {
  if ('input' in action) return carryOut(deps, visit, action);
  if (action.verb === 'support') return supportWish(deps, visit, action);
  if ('case' in action) return turnCard(deps, visit, action);
  switch (action.verb) {
    case 'submit':
      return sendReport(deps, visit, action);
    case 'newReport':
      return cardAnswer(startReport(deps, visit, action.text));
    case 'municipality':
      return chooseMunicipality(deps, visit, action);
    case 'page':
      return cardAnswer(listCard(await deps.queries.list(action.request, visit.person), visit.texts));
    case 'attention':
      return answerOf(startAttention(deps, visit));
    case 'setAttention':
      return saveAttention(deps, visit, action.attention);
    case 'resend':
      return resend(deps, visit);
  }
}

/** Shows a card in another way; the case stays as it is. */
async function turnCard(deps: TalkDeps, visit: Visit, action: CardAction): Promise<CardAnswer> {
  const { person, texts } = visit;
  switch (action.verb) {
    case 'show': {
      const outcome = await deps.handle.show(action.case, person);
      return outcome.kind === 'done' ? messageAnswer(texts.says.cardSent(action.case)) : redraw(deps, visit, outcome);
    }
    case 'form': {
      const form = { verb: action.form, draft: deps.newId() };
      return redraw(deps, visit, await deps.handle.openForm({ case: action.case, person }, action.form, action.seen), form);
    }
    case 'cancel':
      if (action.case === null) return nothingSent(deps, visit, action.draft);
      return redraw(deps, visit, await deps.handle.closeForm({ case: action.case, person }));
  }
}

/** A report that was sent in a moment before is a case already. */
async function nothingSent(deps: TalkDeps, visit: Visit, draft: string | null): Promise<CardAnswer> {
  const sent = draft === null ? null : await deps.queries.sentIn(draft, visit.person);
  return sent ? caseAnswer(deps, visit, sent, null) : cardAnswer(noteCard(visit.texts.says.nothingSent, visit.texts));
}

async function resend(deps: TalkDeps, visit: Visit): Promise<CardAnswer> {
  const { operations } = visit.texts;
  if (!(await deps.operations(visit.person))) return messageAnswer(operations.notYours);
  const done = operations.resent(await deps.handle.resend(null));
  const view = await deps.operations(visit.person);
  return view ? cardAnswer(operationsCard(view, visit.texts, done)) : messageAnswer(operations.notYours);
}

/** A channel's card acts for the group's members; what needs words is asked for in the member's own chat. */
async function inChannel(deps: TalkDeps, visit: Visit, action: OtherAction): Promise<CardAnswer> {
  const { texts, person, group, contact } = visit;
  const { directory, today } = deps.worldAt(deps.now());
  const member = seatsOf(directory, person, today).some(({ role }) => group === groupId(role));
  if (!group || !member) {
    logChannel(deps, visit, group ? 'notMember' : 'unbound');
    return messageAnswer(group ? texts.says.notForYou : texts.says.channelUnbound);
  }
  if (action.verb !== 'form') return 'input' in action ? carryOut(deps, visit, action) : messageAnswer(texts.says.writePersonally);
  if (!contact.address) return messageAnswer(texts.says.cannotReach);
  const form = { verb: action.form, draft: deps.newId(), seen: action.seen };
  const outcome = await deps.handle.show(action.case, person, form);
  return outcome.kind === 'refused' ? redraw(deps, visit, outcome) : messageAnswer(texts.says.formOpened(action.case));
}

async function carryOut(deps: TalkDeps, visit: Visit, action: DomainAction): Promise<CardAnswer> {
  const { draft, ...asked } = await withFrame(deps, action);
  // A form acts once by its draft; a plain button once for each version of the card that it stands on.
  const once = draft ?? `${action.verb}@${action.seen}`;
  const outcome = asOfNow(await deps.handle.act({ ...asked, by: visit.person, at: deps.now(), key: once }), visit, action);
  if (outcome.kind === 'done' && action.verb === 'unsupport')
    return wishAnswer(deps, visit, outcome.case, visit.texts.wishes.takenBack(action.case));
  if (outcome.kind === 'done' && outcome.others)
    return caseAnswer(deps, visit, outcome.case, othersBanner(action.verb, outcome.others, visit.texts));
  if (outcome.kind === 'done' || !draft) return redraw(deps, visit, outcome);
  // Where the verb is still theirs the form stays open with what was typed, and updates go on waiting for it.
  const key = { case: action.case, person: visit.person };
  const stays = await deps.handle.openForm(key, action.verb, Infinity);
  if (stays.kind === 'refused') await deps.handle.closeForm(key);
  return redraw(deps, visit, outcome, { verb: action.verb, draft }, { typed: typedFrom(action.input), faults: [] });
}

/** Whoever presses a button of an old card once more is told so, where somebody else has done something since. */
function asOfNow(outcome: Outcome, { person }: Visit, { draft, seen }: DomainAction): Outcome {
  if (outcome.kind === 'refused' || !outcome.repeated || draft) return outcome;
  const { version, recent } = outcome.case;
  const isOld = version > seen + 1 && recent.at(-1)?.by !== person;
  return isOld ? { kind: 'refused', refusal: { code: 'outdated' }, case: outcome.case } : outcome;
}

/** What is left of the year's frame is never what a card says. */
async function withFrame({ plans, worldAt, now }: TalkDeps, action: DomainAction): Promise<DomainAction> {
  if (action.verb !== 'ruleApprove') return action;
  return { ...action, input: { ...action.input, left: await plans.frameLeft(worldAt(now()).today) } };
}

/** A form whose fields will not do comes back with what was typed. */
async function askAgain(deps: TalkDeps, visit: Visit, fault: InputFault): Promise<CardAnswer> {
  const { verb, case: number, draft, faults } = fault;
  logInput(deps, visit, verb, faults);
  if (verb === 'setAttention') return cardAnswer(attentionCard(fault, visit.texts));
  if (verb === 'submit' || verb === 'municipality' || !number) return askReportAgain(deps, visit, fault);
  const opened = await deps.handle.openForm({ case: number, person: visit.person }, verb, Infinity);
  return redraw(deps, visit, opened, { verb, draft: draft ?? deps.newId() }, fault);
}

/** The case's card after all this, with why something was refused, and with the form that is still open. */
async function redraw(deps: TalkDeps, visit: Visit, outcome: Outcome, form?: Form, filled?: Filled): Promise<CardAnswer> {
  const refusal = outcome.kind === 'refused' ? outcome.refusal : null;
  if (refusal) logCommand(deps, visit, refusal, outcome.case?.number);
  if (refusal && outcome.case) await deps.handle.landed({ case: outcome.case.number, person: visit.person });
  return outcome.case ? caseAnswer(deps, visit, outcome.case, refusal, form, filled) : messageAnswer(visit.texts.refusals.notFound);
}

async function caseAnswer(
  deps: TalkDeps, visit: Visit, c: Case, said: Refusal | Banner | null, form?: Form, filled?: Filled,
): Promise<CardAnswer> {
  const at = deps.now();
  const world = deps.worldAt(at);
  const view = viewOf(world, c, visit.group ?? visit.person, at);
  if (!view) return messageAnswer(visit.texts.refusals.notFound);
  const wishes = form && (await mergeable(deps, visit, c, form.verb));
  const open = form && !visit.group ? { form: { ...openedForm(formOf(world, c, visit.person, form), filled), ...wishes } } : {};
  // A channel's card shows what any member may do, so its buttons are not all for the one who pressed.
  const othersButton = visit.group && said && 'code' in said && said.code === 'notAllowed';
  const message = othersButton ? { tone: 'attention' as const, text: visit.texts.says.othersButton } : said;
  const card = caseCard(view, visit.texts, { ...open, ...(message && { message }), channel: visit.group !== null });
  return cardAnswer(card);
}
