import type { InformationForm } from '../cards/forumCard.js';
import type { ForumAction, ForumFault } from '../cards/forumVerbs.js';
import type { Circular } from '../src/domain/forum.js';
import type { Reply } from './answers.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { circularCard, informationCard, sentCard } from '../cards/forumCard.js';
import { nameOf } from '../cards/people.js';
import { listed } from '../cards/seatWords.js';
import { typedFrom } from '../cards/verbs.js';
import { leadsOf } from '../src/domain/ballot/pending.js';
import { circularView, sendsAs, sentView } from '../src/domain/forum.js';
import { whoIs } from '../src/domain/who.js';
import { answerOf, cardAnswer, messageAnswer, type CardAnswer } from './answers.js';

/** Answers `informera`: information to write, or who may. */
export function startInforming(deps: TalkDeps, visit: Visit): Reply {
  return write(deps, visit, { draft: deps.newId() });
}

/** What was typed comes back with what is wrong with it. */
export function askInformationAgain(deps: TalkDeps, visit: Visit, { draft, typed, faults }: ForumFault): CardAnswer {
  return answerOf(write(deps, visit, { draft, typed, faults }));
}

/** Answers the buttons of information that is sent, read and followed. */
export async function pressForum(deps: TalkDeps, visit: Visit, action: ForumAction): Promise<CardAnswer> {
  const { person, texts } = visit;
  switch (action.verb) {
    case 'sendCircular':
      return send(deps, visit, action);
    case 'readCircular': {
      const at = deps.now();
      const circular = await deps.forum.read(action.draft, person);
      const view = circular && circularView(deps.worldAt(at), circular, person, at);
      return view ? cardAnswer(circularCard(view, texts)) : messageAnswer(texts.says.unknownButton);
    }
    case 'followCircular':
      return followed(deps, visit, await deps.forum.follow(action.draft, person));
  }
}

type Sending = Extract<ForumAction, { verb: 'sendCircular' }>;

async function send(deps: TalkDeps, visit: Visit, { draft, information }: Sending): Promise<CardAnswer> {
  const { person, texts } = visit;
  const sent = await deps.forum.send(draft, information, person);
  if (sent.kind === 'sent') {
    deps.log.info('forum.sent', { person, recipients: sent.circular.recipients.length, repeated: sent.repeated });
    return followed(deps, visit, sent.circular);
  }
  deps.log.info('forum.refused', { reason: sent.why, person });
  if (sent.why === 'unknown') return messageAnswer(texts.says.unknownButton);
  const told = sent.why === 'nobody' ? { told: texts.forum.nobody } : {};
  return answerOf(write(deps, visit, { draft, typed: typedFrom(information), ...told }));
}

function followed({ worldAt, now }: TalkDeps, { texts }: Visit, circular: Circular | null): CardAnswer {
  const at = now();
  return circular ? cardAnswer(sentCard(sentView(worldAt(at), circular, at), texts)) : messageAnswer(texts.says.unknownButton);
}

/** The form, for those whose it is to send information; to others who they are. */
function write({ worldAt, now }: TalkDeps, { person, texts }: Visit, form: InformationForm): Reply {
  const world = worldAt(now());
  if (sendsAs(world, person)) return { card: informationCard(form, texts) };
  const names = leadsOf(world).map((lead) => nameOf(whoIs(world, null, lead), texts));
  return { text: texts.forum.mayNot(listed([...new Set(names)], texts.changes.or)) };
}
