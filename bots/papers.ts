import type { Download, NamedPaper } from '../cards/papersCard.js';
import type { PaperAction } from '../cards/paperVerbs.js';
import type { PersonId } from '../src/domain/ids.js';
import type { World } from '../src/domain/responsibility.js';
import type { Reply } from './answers.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { caseCard } from '../cards/caseCard.js';
import { papersCard } from '../cards/papersCard.js';
import { viewOf } from '../src/domain/view.js';
import { placeName } from '../src/domain/who.js';
import { paperIn, reachOf, type PaperRef } from '../src/domain/wish/papers.js';
import { cardAnswer, messageAnswer, type CardAnswer } from './answers.js';

type Kind = PaperRef['paper'];

/** Answers `papper`, and with one of a kind chosen `protokoll` and `förvaltningsplan`. */
export async function startPapers(deps: TalkDeps, visit: Visit, kind: Kind | null): Promise<Reply> {
  const offers = await deps.papers.offers(visit.person);
  if (offers.length === 0) return { text: visit.texts.papers.notYours };
  const chosen = offers.find(({ paper }) => paper === kind) ?? null;
  return { card: papersCard({ offers: named(deps, offers), chosen }, visit.texts) };
}

/** Whoever may have a paper is decided on the directory as it is now, and once more when the link is followed. */
export async function pressPaper(deps: TalkDeps, visit: Visit, action: PaperAction): Promise<CardAnswer> {
  return action.verb === 'minutes' ? minutesAnswer(deps, visit, action) : make(deps, visit, action.paper);
}

async function make(deps: TalkDeps, visit: Visit, name: string): Promise<CardAnswer> {
  const { person, texts } = visit;
  const offers = await deps.papers.offers(person);
  if (offers.length === 0) return messageAnswer(texts.papers.notYours);
  const chosen = paperIn(name);
  const said = chosen ? await madeFor(deps, visit, chosen) : texts.papers.chooseOne;
  return cardAnswer(papersCard({ offers: named(deps, offers), chosen }, texts, said));
}

/** The links to a paper, or a sentence on why there are none. */
async function madeFor(deps: TalkDeps, { person, texts }: Visit, ref: PaperRef): Promise<Download | string> {
  const reach = reachOf(deps.worldAt(deps.now()), person, ref);
  if (!reach) return texts.papers.chooseOne;
  // Of the other papers there is always one, if only to say that nothing is to be told.
  if (ref.paper === 'minutes' && !(await deps.papers.build(ref, reach))) return texts.papers.nothingDecided;
  return downloadOf(deps, person, ref);
}

async function downloadOf(deps: TalkDeps, person: PersonId, ref: PaperRef): Promise<Download> {
  const [docx, md] = await Promise.all([deps.links.link(person, ref, 'docx'), deps.links.link(person, ref, 'md')]);
  return { paper: namedIn(deps.worldAt(deps.now()), ref), docx, md };
}

/** The case's card goes on being its card: the links stand at the top of it until it is drawn anew. */
async function minutesAnswer(deps: TalkDeps, visit: Visit, { case: number }: Extract<PaperAction, { verb: 'minutes' }>): Promise<CardAnswer> {
  const { person, texts } = visit;
  const found = await deps.papers.ofCase(number, person);
  const at = deps.now();
  const view = found && viewOf(deps.worldAt(at), found.case, person, at);
  if (!view) return messageAnswer(texts.refusals.notFound);
  if (!found.ref) return messageAnswer(texts.papers.notYours);
  await deps.handle.landed({ case: number, person });
  return cardAnswer(caseCard(view, texts, { download: await downloadOf(deps, person, found.ref) }));
}

function named(deps: TalkDeps, refs: readonly PaperRef[]): readonly NamedPaper[] {
  const world = deps.worldAt(deps.now());
  return refs.map((ref) => namedIn(world, ref));
}

function namedIn(world: World, ref: PaperRef): NamedPaper {
  return { ref, place: ref.paper === 'wishes' ? placeName(world, ref.municipality) : null };
}
