import type { Action } from '../cards/verbs.js';
import type { Shown } from '../src/app/handle.js';
import type { Case } from '../src/domain/case.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { caseCard } from '../cards/caseCard.js';
import { refusalText } from '../cards/refusals.js';
import { noteCard } from '../cards/smallCards.js';
import { viewOf } from '../src/domain/view.js';
import { cardAnswer, messageAnswer, type CardAnswer } from './answers.js';
import { municipalityFor } from './visit.js';

type Joining = Extract<Action, { readonly verb: 'support' }>;

/** Joins a wish. The card that was pressed, maybe the form of a wish of their own, becomes their card of it. */
export async function supportWish(deps: TalkDeps, visit: Visit, { case: number, seen, ...wrote }: Joining): Promise<CardAnswer> {
  const { person, contact, texts } = visit;
  const municipality = municipalityFor(deps, visit);
  // Nobody is shown a wish to support before they have said where they work.
  if (typeof municipality !== 'string') return messageAnswer(texts.refusals.notFound);
  const asked = { case: number, by: person, at: deps.now(), key: `support@${seen}`, seen } as const;
  const command = { ...asked, verb: 'support', input: { municipality, name: contact.name } } as const;
  const outcome = await deps.handle.act(command, shownAt(visit));
  // Whatever was typed is on the card still.
  if (outcome.kind === 'refused') return messageAnswer(refusalText(outcome.refusal, texts));
  const { thanks, ownNotSent } = texts.wishes;
  return wishAnswer(deps, visit, outcome.case, `${thanks(number)}${wrote.title ? ` ${ownNotSent}` : ''}`, wrote);
}

/** The card that they have of a wish from now on; none where supporting it was all that let them see it. */
export function wishAnswer(deps: TalkDeps, { person, texts }: Visit, c: Case, said: string, wrote = {}): CardAnswer {
  const at = deps.now();
  const view = viewOf(deps.worldAt(at), c, person, at);
  if (!view) return cardAnswer(noteCard(said, texts));
  // As a form that is open no longer, so that what was typed in it is shown.
  return cardAnswer(caseCard(view, texts, { message: { tone: 'good', text: said }, form: { verb: 'support', typed: wrote } }));
}

/** The message that was pressed. */
export function shownAt({ incoming: { messageId, address } }: Visit): Shown | null {
  return messageId ? { conversationId: address.conversationId, activityId: messageId } : null;
}
