import type { Attention } from '../src/domain/attention.js';
import type { CardAnswer, Reply } from './answers.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { attentionCard } from '../cards/attentionCard.js';
import { usualAttention } from '../src/domain/attention.js';
import { seatsOf } from '../src/domain/directory.js';
import { cardAnswer, messageAnswer } from './answers.js';

/** How I am told, as I have chosen; a sentence for those who hold no role, and have no queue to be told of. */
export function startAttention(deps: TalkDeps, { person, contact, texts }: Visit): Reply {
  if (!servesAnywhere(deps, person)) return { text: texts.attention.onlyForRoles };
  return { card: attentionCard({ attention: contact.attention ?? usualAttention, saved: false }, texts) };
}

export async function saveAttention(deps: TalkDeps, { person, texts }: Visit, attention: Attention): Promise<CardAnswer> {
  if (!servesAnywhere(deps, person)) return messageAnswer(texts.attention.onlyForRoles);
  await deps.chooseAttention(person, attention);
  return cardAnswer(attentionCard({ attention, saved: true }, texts));
}

function servesAnywhere({ worldAt, now }: TalkDeps, person: Visit['person']): boolean {
  const { directory, today } = worldAt(now());
  return seatsOf(directory, person, today).length > 0;
}
