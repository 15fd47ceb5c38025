import type { Changes } from '../src/app/change.js';
import type { Forum } from '../src/app/forum.js';
import type { Handle } from '../src/app/handle.js';
import type { Log } from '../src/app/log.js';
import type { Operations } from '../src/app/operations.js';
import type { Plans } from '../src/app/plans.js';
import type { Queries } from '../src/app/queries.js';
import type { Attention } from '../src/domain/attention.js';
import type { PaperLinks } from '../src/app/paperLinks.js';
import type { Papers } from '../src/app/papers.js';
import type { CaseNumber, PersonId, Recipient } from '../src/domain/ids.js';
import type { ListRequest } from '../src/domain/row.js';
import type { Surroundings } from '../src/app/world.js';
import { withNote, type Reply } from './answers.js';
import type { Visit } from './visit.js';
import type { AboutBot, Said } from './words.js';
import type { Contacts } from '../src/app/contacts.js';
import { textsOf } from './draw.js';
import { startAttention } from './attention.js';
import { startInforming } from './forum.js';
import { startPlan } from './plans.js';
import { logChannel, logCommand } from './refused.js';
import { startReport } from './reporting.js';
import { startPapers } from './papers.js';
import { absence } from './roles.js';
import { boundGroup, homeOf } from './visit.js';
import { answerFor, directoryFor, ownRolesFor } from './whoIs.js';
import { seatsOf } from '../src/domain/directory.js';
import { sendsAs } from '../src/domain/forum.js';
import { directoryCard } from '../cards/directoryCard.js';
import { helpCard } from '../cards/helpCard.js';
import { listCard } from '../cards/listCard.js';
import { operationsCard } from '../cards/operationsCard.js';
import { ownRolesCard } from '../cards/ownRolesCard.js';
import { placeName, whoIs } from '../src/domain/who.js';

export interface TalkDeps extends Surroundings {
  readonly handle: Handle;
  readonly queries: Queries;
  readonly contacts: Contacts;
  readonly changes: Changes;
  readonly forum: Forum;
  readonly plans: Plans;
  /** Whether clients offer everyone in the organisation to choose from: Teams does. */
  readonly picker: boolean;
  readonly operations: (viewer: PersonId) => Promise<Operations | null>;
  readonly chooseAttention: (person: PersonId, attention: Attention) => Promise<void>;
  readonly papers: Papers;
  readonly links: Pick<PaperLinks, 'link'>;
  readonly newId: () => string;
  readonly log: Log;
}

/** Answers what someone wrote. null: the answer comes by the outbox, as a card. */
export async function answerTo(deps: TalkDeps, visit: Visit, said: Said): Promise<Reply | null> {
  if (!visit.incoming.files) return answerToWords(deps, visit, said);
  const { noFiles } = visit.texts.says;
  // A picture with no words, or with hello, is a problem that is not described yet.
  return said.say === 'help' ? { text: noFiles } : withNote(await answerToWords(deps, visit, said), noFiles);
}

async function answerToWords(deps: TalkDeps, visit: Visit, said: Said): Promise<Reply | null> {
  if (visit.incoming.place !== 'personal') return amongOthers(deps, visit, said);
  return said.say === 'away' ? { card: await absence(deps, visit) } : inPersonalChat(deps, visit, said);
}

/** The first meeting: once, however often the bot is installed. In a channel it waits to be spoken to. */
export function greet(deps: TalkDeps, visit: Visit): Reply | null {
  return visit.incoming.place === 'personal' && !visit.known ? help(deps, visit) : null;
}

async function inPersonalChat(deps: TalkDeps, visit: Visit, said: Exclude<Said, { say: 'away' }>): Promise<Reply | null> {
  const { texts } = visit;
  if (isAboutBot(said)) return aboutBot[said.say](deps, visit);
  switch (said.say) {
    case 'report':
      return { card: startReport(deps, visit, said.text) };
    case 'mine':
    case 'queue':
      return list(deps, visit, { list: said.say, after: null });
    case 'search':
      return search(deps, visit, said.query);
    case 'case':
      return shown(deps, visit, said.number, visit.person, texts.refusals.notFound);
    case 'language':
      await deps.contacts.learn(visit.person, { language: said.language });
      return { text: textsOf(said.language).says.languageSwitched };
    case 'roles':
    case 'whoIs':
      return directory(deps, visit, said);
    case 'papers':
      return startPapers(deps, visit, said.of);
    case 'bindChannel':
      return { text: texts.says.bindInChannel };
  }
}

const aboutBot: { readonly [S in AboutBot['say']]: (deps: TalkDeps, visit: Visit) => Reply | Promise<Reply> } = {
  help,
  thanks: (_, { texts }) => ({ text: texts.says.howToGoOn }),
  operations,
  attention: startAttention,
  inform: startInforming,
  plan: startPlan,
};

function isAboutBot(said: Said): said is AboutBot {
  return Object.hasOwn(aboutBot, said.say);
}

/** Where others read along the bot says nothing of a case that has not been announced there. */
async function amongOthers(deps: TalkDeps, visit: Visit, said: Said): Promise<Reply | null> {
  const { texts, group } = visit;
  if (said.say === 'bindChannel') return bindChannel(deps, visit);
  if (said.say === 'help') return { text: texts.help.channel };
  if (said.say === 'case' && group) return shown(deps, visit, said.number, group, texts.says.writePersonally);
  return { text: texts.says.writePersonally };
}

async function list(deps: TalkDeps, visit: Visit, request: ListRequest): Promise<Reply> {
  return { card: listCard(await deps.queries.list(request, visit.person), visit.texts) };
}

async function shown(deps: TalkDeps, visit: Visit, number: CaseNumber, viewer: Recipient, otherwise: string): Promise<Reply | null> {
  const outcome = await deps.handle.show(number, viewer);
  if (outcome.kind === 'done') return null;
  logCommand(deps, visit, outcome.refusal, number);
  return { text: otherwise };
}

async function search(deps: TalkDeps, visit: Visit, query: string): Promise<Reply> {
  return query === '' ? { text: visit.texts.says.howToSearch } : list(deps, visit, { list: 'search', query, after: null });
}

function directory(deps: TalkDeps, visit: Visit, said: Extract<Said, { say: 'roles' | 'whoIs' }>): Reply {
  const { person, texts } = visit;
  const [world, home] = [deps.worldAt(deps.now()), homeOf(deps, visit)];
  if (said.say === 'roles')
    return { card: said.mine ? ownRolesCard(ownRolesFor(world, home, person), texts) : directoryCard(directoryFor(world, home, person), texts) };
  const view = answerFor(world, home, said, person);
  return { card: said.maybe && view.report !== null ? startReport(deps, visit, view.report) : directoryCard(view, texts) };
}

async function operations(deps: TalkDeps, { person, texts }: Visit): Promise<Reply> {
  const view = await deps.operations(person);
  return view ? { card: operationsCard(view, texts) } : { text: texts.operations.notYours };
}

function help(deps: TalkDeps, { person, contact, texts }: Visit): Reply {
  const world = deps.worldAt(deps.now());
  const roles = seatsOf(world.directory, person, world.today).map(({ role, municipality, deputyFor }) => ({
    role,
    place: placeName(world, municipality),
    deputyFor: deputyFor ? whoIs(world, null, deputyFor) : null,
  }));
  return { card: helpCard({ name: contact.name, roles, informs: sendsAs(world, person) !== null }, texts) };
}

async function bindChannel(deps: TalkDeps, visit: Visit): Promise<Reply> {
  const { person, incoming, texts } = visit;
  const { directory, today } = deps.worldAt(deps.now());
  if (incoming.place !== 'channel') return { text: texts.says.bindInChannel };
  // The itLead belongs to the group by office, so membership is the whole rule.
  const member = seatsOf(directory, person, today).some(({ role }) => role === 'managementGroup');
  if (!member) {
    logChannel(deps, visit, 'notMember');
    return { text: texts.says.mayNotBind };
  }
  await deps.contacts.learn(boundGroup, { name: texts.roles.managementGroup, address: incoming.address, blocked: false });
  await deps.handle.resend(boundGroup);
  return { text: texts.says.channelBound(texts.roles.managementGroup) };
}
