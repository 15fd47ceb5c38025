import type { EventType } from '../src/domain/case.js';
import type { Verb } from '../src/domain/commands.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Tone } from './elements.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { isVote } from '../src/domain/commands.js';
import { actorOf, capital, eventSentence, nameOf, targetName } from './people.js';

/** What stands in the tinted box: what is asked of the viewer, or what the case last heard, with the words in full. */
export interface Plea {
  readonly tone: Tone;
  readonly title: string;
  readonly words: string;
  readonly at: string;
  readonly hint: string;
}

const toneOf: Readonly<Partial<Record<EventType, Tone>>> = {
  resolved: 'good',
  declined: 'attention',
  decided: 'accent',
  reopened: 'attention',
};

const reminders: ReadonlySet<EventType> = new Set<EventType>(['approvalReminded', 'deputiesReminded', 'approvalWidened']);

/** null: nothing is asked of the viewer and nobody has said anything yet. `greeted`: a banner has told them where it is. */
export function pleaOf(view: CaseView, texts: Texts, clock: Clock, greeted = false): Plea | null {
  const { card } = texts;
  const said = saidOf(view);
  const quoted = { words: said ? wordsOf(said) : '', at: said ? clock.when(said.event.at) : '' };
  const asked = askedOf(view, said, texts);
  if (asked) return { tone: 'warning', ...asked, ...quoted };
  const late = delayed(view, texts);
  if (late) return { ...late, words: '', at: '' };
  const takes = view.status === 'new' && view.verbs.includes('take');
  const hint = takes ? card.takeHint : wayBack(view, texts);
  if (said)
    return {
      tone: toneOf[said.event.type] ?? (takes ? 'accent' : 'emphasis'),
      title: eventSentence(said, texts),
      hint,
      ...quoted,
    };
  return takes ? { tone: 'accent', title: card.takeTitle, hint, ...quoted } : unasked(view, hint, texts, greeted);
}

/** What the viewer alone can answer. */
function askedOf(
  { verbs, ...view }: CaseView,
  said: EventView | null,
  texts: Texts,
): Pick<Plea, 'title' | 'hint'> | null {
  const { card } = texts;
  const by = said ? capital(actorOf(said, texts, view)) : '';
  const title = (sentence: string) => (said ? sentence : '');
  if (verbs.includes('approve') && said)
    return { title: card.wantsToEscalate(by, targetName(said.to, texts)), hint: approveHint(view, texts) };
  if (verbs.includes('approve')) return { title: card.escalationPending, hint: approveHint(view, texts) };
  const decision = decisionAsk(verbs, view, texts);
  if (decision) return decision;
  const answerHint = view.events[0]?.event.type === 'reminded' ? card.answerSoonHint : card.answerHint;
  if (verbs.includes('answer')) return { title: title(card.asksYou(by)), hint: answerHint };
  return verbs.includes('confirm') ? { title: title(card.hasSolved(by)), hint: card.confirmHint } : null;
}

/** What a wish waits for, of whoever votes on it, prepares it or decides on it alone. */
function decisionAsk(
  verbs: readonly Verb[],
  { ballot, proposal: { duty } }: Pick<CaseView, 'ballot' | 'proposal'>,
  { ballots, proposals }: Texts,
): Pick<Plea, 'title' | 'hint'> | null {
  if (ballot && !ballot.mine && verbs.some(isVote)) return { title: ballots.asks[ballot.kind], hint: ballots.askHint };
  return duty && verbs.includes(dutyVerb[duty]) ? proposals.asks[duty] : null;
}

const dutyVerb = { preparation: 'prepare', ruling: 'ruleApprove', basis: 'layBasis', funding: 'grantFunds' } as const;

function approveHint({ delay, events, since }: Pick<CaseView, 'delay' | 'events' | 'since'>, { card, delays }: Texts): string {
  if (delay === 'instead') return `${delays.mayDecide} ${card.approveHint}`;
  const reminded = events.some(({ event }) => reminders.has(event.type) && event.at >= since);
  return reminded ? `${delays.stillWaits} ${card.approveHint}` : card.approveHint;
}

/** Whose case has been taken over, or who can take one over. */
function delayed({ delay, handler, verbs }: CaseView, texts: Texts): Pick<Plea, 'tone' | 'title' | 'hint'> | null {
  const { delays } = texts;
  if (delay === 'relieved' && handler)
    return { tone: 'emphasis', title: capital(delays.tookOver(nameOf(handler, texts))), hint: delays.tookOverHint };
  return verbs.includes('takeOver') ? { tone: 'warning', title: delays.takeOver, hint: delays.takeOverHint } : null;
}

/** The supplier's reference is a fact, not something said. */
function saidOf({ word }: CaseView): EventView | null {
  return word?.event.type === 'supplierContacted' ? null : word;
}

/** For a reporter who was silent until the case was closed. Others hear why they were told of it. */
function wayBack(view: CaseView, texts: Texts): string {
  const { outcome, verbs } = view;
  const silent = outcome === 'timedOut' || outcome === 'unanswered';
  return silent && verbs.includes('reopen') ? texts.card.wayBack[outcome] : whyTold(view, texts);
}

const ofOnlookers: ReadonlySet<Verb> = new Set<Verb>(['comment', 'support', 'unsupport']);

/** For someone who can do nothing about the case but say something of it, or support it. */
function whyTold({ interest, service, verbs }: CaseView, { interests, wishes }: Texts): string {
  if (!verbs.every((verb) => ofOnlookers.has(verb))) return '';
  if (interest) return interests[interest](service.name);
  return verbs.includes('unsupport') ? wishes.youSupport : '';
}

/** While nobody has said anything that someone must act on. */
function unasked(view: CaseView, hint: string, texts: Texts, greeted: boolean): Plea | null {
  return hint ? { tone: 'emphasis', title: '', hint, words: '', at: '' } : receipt(view, texts, greeted);
}

/** A reporter whose case nobody has taken yet. */
function receipt(view: CaseView, { card, roleInSentence }: Texts, greeted: boolean): Plea | null {
  const role = view.steps.find((step) => step.position === 'here')?.roles[0];
  if (view.status !== 'new' || !role || !view.verbs.includes('withdraw')) return null;
  return {
    tone: 'accent',
    title: greeted ? '' : card.received(roleInSentence[role]),
    hint: card.receivedHint,
    words: '',
    at: '',
  };
}

export function wordsOf({ event }: EventView): string {
  return 'words' in event ? event.words : '';
}
