import type { EventType } from '../src/domain/case.js';
import type { Verb } from '../src/domain/commands.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Tone } from './elements.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { isVote } from '../src/domain/commands.js';
import { missedPromise, orderNews } from './orders.js';
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
  deliveryRejected: 'attention',
};

const reminders: ReadonlySet<EventType> = new Set<EventType>(['approvalReminded', 'deputiesReminded', 'approvalWidened']);

/** null: nothing is asked of the viewer and nobody has said anything yet. `greeted`: a banner has told them where it is. */
export function pleaOf(view: CaseView, texts: Texts, clock: Clock, greeted = false): Plea | null {
  const said = saidOf(view);
  const at = view.order?.news ? view.order.turnedAt : said?.event.at;
  const quoted = { words: said ? wordsOf(said) : '', at: at ? clock.when(at) : '' };
  const asked = askedOf(view, said, texts);
  if (asked) return { tone: 'warning', ...asked, ...quoted };
  const late = delayed(view, texts) ?? missed(view, texts);
  if (late) return { ...late, words: '', at: '' };
  const heard = heardOf(view, said, texts);
  const hint = hintOf(view, texts);
  return heard ? { ...heard, hint, ...quoted } : unasked(view, hint, texts, greeted);
}

/** Whoever has handed it on may still take it, but is not asked to. */
const takes = ({ status, verbs, handedOn }: CaseView) => status === 'new' && verbs.includes('take') && !handedOn;

/** What the case last heard: a turn of its order in one sentence for everybody, or who said what. */
function heardOf(view: CaseView, said: EventView | null, texts: Texts): Pick<Plea, 'tone' | 'title'> | null {
  const tone = said && toneOf[said.event.type];
  const news = orderNews(view, texts);
  if (news) return { tone: tone ?? 'accent', title: news };
  if (said) return { tone: tone ?? (takes(view) ? 'accent' : 'emphasis'), title: eventSentence(said, texts) };
  return takes(view) ? { tone: 'accent', title: texts.card.takeTitle } : null;
}

function hintOf(view: CaseView, texts: Texts): string {
  if (takes(view)) return texts.card.takeHint;
  return view.verbs.includes('acceptDelivery') ? texts.orders.tryHint : wayBack(view, texts);
}

/** What the viewer alone can answer. */
function askedOf(
  view: CaseView,
  said: EventView | null,
  texts: Texts,
): Pick<Plea, 'title' | 'hint'> | null {
  const { card } = texts;
  const { verbs } = view;
  const by = said ? capital(actorOf(said, texts, view)) : '';
  const title = (sentence: string) => (said ? sentence : '');
  if (verbs.includes('approve') && said)
    return { title: card.wantsToEscalate(by, targetName(said.to, texts)), hint: approveHint(view, texts) };
  if (verbs.includes('approve')) return { title: card.escalationPending, hint: approveHint(view, texts) };
  const decision = decisionAsk(verbs, view, texts);
  if (decision) return decision;
  if (verbs.includes('answer')) return { title: title(card.asksYou(by)), hint: answerHint(view, texts) };
  return verbs.includes('confirm') ? { title: orderNews(view, texts) || title(card.hasSolved(by)), hint: card.confirmHint } : null;
}

function answerHint({ events }: CaseView, { card }: Texts): string {
  return events[0]?.event.type === 'reminded' ? card.answerSoonHint : card.answerHint;
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

/** To whoever can find out why the promised day has passed. */
function missed(view: CaseView, texts: Texts): Pick<Plea, 'tone' | 'title' | 'hint'> | null {
  const title = missedPromise(view, texts);
  return title ? { tone: 'warning', title, hint: texts.orders.missedHint } : null;
}

/** The supplier's reference is a fact, not something said; and a newer turn of the order takes the place of older words. */
function saidOf({ word, order }: CaseView): EventView | null {
  const isOlder = word !== null && order?.news != null && word.event.at < order.turnedAt;
  return isOlder || word?.event.type === 'supplierContacted' ? null : word;
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
