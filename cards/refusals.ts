import type { Refusal } from '../src/domain/commands.js';
import type { CaseView } from '../src/domain/view.js';
import type { Texts } from './texts/type.js';
import { capital, nameOf } from './people.js';
import { createClock } from './time.js';

/** Why, and what to do now. The names and times come from the case as it stands; without a view none are told. */
export function refusalText(refusal: Refusal, texts: Texts, view: CaseView | null = null): string {
  if (refusal.code === 'decided') return decidedText(refusal, texts, view);
  if (refusal.code === 'notTied') return texts.refusals.notTied(refusal.between.map((choice) => texts.ballots.choices[choice]).join(', '));
  if (refusal.code === 'holderHasVoted' || refusal.code === 'deputyHasVoted') return votedText(refusal, texts, view);
  if (refusal.code === 'nowPartOf') return texts.refusals.nowPartOf(refusal.into);
  if (refusal.code !== 'taken') return texts.refusals[refusal.code];
  if (!view?.handler) return texts.refusals.outdated;
  return capital(texts.refusals.taken(nameOf(view.handler, texts), createClock(view, texts).ago(refusal.since)));
}

/** Whoever is in the group knows who has voted. */
function votedText({ code, vote }: Refusal & { code: 'holderHasVoted' | 'deputyHasVoted' }, texts: Texts, view: CaseView | null): string {
  const voted = view?.ballot?.votes?.find(({ seat }) => seat === vote.seat);
  return voted ? capital(texts.refusals[code](nameOf(voted.by, texts))) : texts.refusals.outdated;
}

function decidedText(refusal: Refusal & { code: 'decided' }, texts: Texts, view: CaseView | null): string {
  const decision = view?.events.find(({ event }) => event.by === refusal.by && event.at === refusal.at);
  if (!view || !decision) return texts.refusals.outdated;
  const ago = createClock(view, texts).ago(refusal.at);
  return capital(texts.refusals.decided(nameOf(decision.by, texts), refusal.approved, ago));
}
