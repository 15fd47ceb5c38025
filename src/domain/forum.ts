import type { CircularDiary, Diary } from './diary.js';
import type { Instant, PersonId } from './ids.js';
import type { Letter } from './letters.js';
import type { World } from './responsibility.js';
import type { Who } from './who.js';
import { leadsOf } from './ballot/pending.js';
import { holdersOf } from './directory.js';
import { circularDiary } from './ids.js';
import { municipalRoles } from './organisation.js';
import { whoIs } from './who.js';

/** Whom information can be sent to: everyone who holds the role in some municipality, or with `local` any role there. */
export const audiences = ['businessLead', 'eServiceCoordinator', 'eServiceDeveloper', 'local'] as const;
export type Audience = (typeof audiences)[number];

/** What someone writes to an audience. */
export interface Information {
  readonly audience: Audience;
  readonly title: string;
  readonly words: string;
}

export type Circular = Extract<Diary, { kind: 'circular' }>;

/** The role in which someone sends information today: the itLead or, while nobody is, the systemOwner. null: it is not theirs. */
export function sendsAs(world: World, person: PersonId): CircularDiary['as'] | null {
  if (!leadsOf(world).includes(person)) return null;
  const leads = holdersOf(world.directory, { role: 'itLead', municipality: null }, world.today);
  return leads.some((lead) => lead.person === person) ? 'itLead' : 'systemOwner';
}

/** Who sent it sees who has read it, and so does whoever sends information now. */
export function mayFollow(world: World, { by }: Circular, person: PersonId): boolean {
  return by === person || sendsAs(world, person) !== null;
}

/** Whoever is in the audience today, deputies too, each once; not who sends it. */
export function recipientsOf({ directory, today }: World, audience: Audience, sender: PersonId): readonly PersonId[] {
  const roles = audience === 'local' ? municipalRoles : [audience];
  const seats = directory.organisation.municipalities.flatMap(({ code }) => roles.map((role) => ({ role, municipality: code })));
  const people = seats.flatMap((seat) => holdersOf(directory, seat, today).map(({ person }) => person));
  return [...new Set(people)].filter((person) => person !== sender);
}

type Sending = Pick<Circular, 'draft' | 'by' | 'as' | 'at'> & { readonly information: Information };

/** The circular, and a letter to each who is to read it. */
export function circularTurn({ information, ...sending }: Sending, recipients: readonly PersonId[]) {
  const [id, version] = [circularDiary(sending.draft), 1];
  const readers = recipients.map((person) => ({ person, readAt: null }));
  const diary: Circular = { id, version, alarm: null, kind: 'circular', ...sending, ...information, recipients: readers };
  // Of the words a letter holds nothing: thousands of them are one write.
  const letters = recipients.map((to): Letter => ({ id: `${id}/${version}/${to}`, kind: 'letter', diary: id, to, content: { about: 'circular' } }));
  return { diary, letters };
}

/** The circular once these have read it; itself where that is known of each of them, or nothing to it. */
export function readBy(circular: Circular, readers: ReadonlySet<PersonId>, at: Instant): Circular {
  const isNews = ({ person, readAt }: Circular['recipients'][number]) => readAt === null && readers.has(person);
  if (!circular.recipients.some(isNews)) return circular;
  const recipients = circular.recipients.map((each) => (isNews(each) ? { ...each, readAt: at } : each));
  return { ...circular, version: circular.version + 1, recipients };
}

interface Shown extends Pick<Circular, 'draft' | 'at' | 'title' | 'words'> {
  readonly now: Instant;
  readonly timeZone: string;
}

/** Information as its reader sees it. */
export interface CircularView extends Shown {
  readonly by: Who;
  readonly readAt: Instant | null;
}

/** Information as its sender follows it. */
export interface SentView extends Shown {
  readonly audience: Audience;
  readonly recipients: number;
  readonly unread: readonly Who[];
}

/** null: it was not sent to them. */
export function circularView(world: World, circular: Circular, reader: PersonId, now: Instant): CircularView | null {
  const mine = circular.recipients.find(({ person }) => person === reader);
  if (!mine) return null;
  const { name } = whoIs(world, null, circular.by);
  return { ...shown(world, circular, now), by: { name, role: circular.as, place: null }, readAt: mine.readAt };
}

export function sentView(world: World, circular: Circular, now: Instant): SentView {
  const { audience, recipients } = circular;
  const unread = recipients.filter(({ readAt }) => readAt === null).map(({ person }) => whoIs(world, null, person));
  return { ...shown(world, circular, now), audience, recipients: recipients.length, unread };
}

function shown({ directory }: World, { draft, at, title, words }: Circular, now: Instant): Shown {
  return { draft, at, title, words, now, timeZone: directory.organisation.timeZone };
}
