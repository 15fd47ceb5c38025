import type { Attention } from '../domain/attention.js';
import type { Case } from '../domain/case.js';
import type { PersonalDiary, Diary } from '../domain/diary.js';
import type { CaseNumber, Instant, PersonId } from '../domain/ids.js';
import type { Call, Notice } from '../domain/notices.js';
import type { Contacts } from './contacts.js';
import type { Contact, DiaryTurn, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { hoursOf, isUrgent, morningOf, nextMorning, quietUntil, toldAt } from '../domain/attention.js';
import { seatsOf } from '../domain/directory.js';
import { instant, isGroup, personalDiary } from '../domain/ids.js';
import { isUpTo } from '../domain/queue.js';
import { untilWritten } from './attempts.js';

interface Deps extends Surroundings {
  readonly store: Pick<Store, 'findDiary' | 'writeDiary'>;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
}
type Personal = Extract<Diary, { kind: 'personal' }>;

/**
 * Whether these calls do not disturb their reader now. Their digest then tells of them: that it does is written down first.
 * A choice is for roles: whoever holds none has no queue and no digest, and is told at once.
 */
export async function isHushed(
  deps: Deps,
  { recipient, attention }: Contact,
  c: Case,
  calls: readonly Call[],
): Promise<boolean> {
  if (!attention || isGroup(recipient) || calls.some(({ why }) => why === 'asked')) return false;
  const at = deps.now();
  const world = deps.worldAt(at);
  if (seatsOf(world.directory, recipient, world.today).length === 0) return false;
  const named = calls.some(({ why }) => why === 'named');
  const own = calls.some(({ why }) => why);
  const told = toldAt(attention, { urgent: isUrgent(world, c), named }, Date.parse(at), hoursOf(world, recipient));
  if (told === Date.parse(at)) return false;
  const waits = isUpTo(world, c, recipient);
  // A queue's case that somebody else has taken since is no news to anyone.
  if (told !== null && (waits || own)) await rememberUntil(deps, recipient, told, waits ? null : c.number);
  return true;
}

/** No letter is urgent: in quiet hours they wait (milliseconds since 1970). null: these need not, or are no letters. */
export function lettersWaitUntil({ worldAt, now }: Surroundings, { attention }: Contact, notices: readonly Notice[]): number | null {
  if (!attention || notices.some(({ kind }) => kind !== 'letter')) return null;
  const at = now();
  return quietUntil(attention, Date.parse(at), worldAt(at).directory.organisation.timeZone);
}

/** For most of what is hushed the digest is due already, and nothing is written. */
function rememberUntil(deps: Deps, person: PersonId, told: number, unheard: CaseNumber | null): Promise<'committed'> {
  return write(deps, person, (diary) => ({
    alarm: diary.alarm !== null && Date.parse(diary.alarm) <= told ? diary.alarm : instant(new Date(told)),
    unheard: unheard === null || diary.unheard.includes(unheard) ? diary.unheard : [...diary.unheard, unheard],
  }));
}

/** Takes effect at once here, and within a minute on other instances. What no queue would show is told of without delay. */
export async function chooseAttention(
  deps: Deps & { readonly contacts: Contacts },
  person: PersonId,
  attention: Attention,
): Promise<void> {
  const at = deps.now();
  const morning = nextMorning(attention, Date.parse(at), hoursOf(deps.worldAt(at), person));
  await deps.contacts.learn(person, { attention });
  await write(deps, person, ({ unheard }) => {
    const rest = unheard.length > 0 ? at : null;
    return { unheard, alarm: attention.mode === 'digest' ? instant(new Date(morning)) : rest };
  });
}

type Written = { readonly alarm: Instant | null } & Pick<PersonalDiary, 'unheard'>;

/** Writes what is another than it was. */
function write({ store, random }: Deps, person: PersonId, next: (diary: Personal) => Written): Promise<'committed'> {
  return untilWritten(`The diary of ${person}`, random, async () => {
    const found = await store.findDiary(personalDiary(person));
    const diary = found?.kind === 'personal' ? found : newDiary(person);
    const { alarm, unheard } = next(diary);
    if (alarm === diary.alarm && unheard === diary.unheard) return 'committed';
    const turn = { diary: { ...diary, version: diary.version + 1, alarm, unheard }, expectedVersion: diary.version, letters: [] };
    return store.writeDiary(turn);
  });
}

function newDiary(person: PersonId): Personal {
  return { id: personalDiary(person), version: 0, alarm: null, kind: 'personal', person, unheard: [] };
}

/** The digest, if it is to come now. Whoever cannot be reached gets one when the next is due, not one for each morning. */
export async function personalMorning(
  { store, worldAt, now }: Surroundings & { readonly store: Pick<Store, 'findContact'> },
  diary: Personal,
): Promise<Omit<DiaryTurn, 'expectedVersion'>> {
  const { id, person, unheard } = diary;
  const at = now();
  const world = worldAt(at);
  const version = diary.version + 1;
  const contact = await store.findContact(person);
  const serves = seatsOf(world.directory, person, world.today).length > 0;
  if (!contact?.attention || !serves) return { diary: { ...diary, version, alarm: null, unheard: [] }, letters: [] };
  const due = Date.parse(diary.alarm ?? at);
  const { sent, next } = morningOf(contact.attention, due, Date.parse(at), hoursOf(world, person));
  const alarm = next === null ? null : instant(new Date(next));
  if (!sent || !contact.address || contact.blocked) return { diary: { ...diary, version, alarm }, letters: [] };
  const content = { about: 'digest', unheard } as const;
  const letter = { id: `${id}/${version}/${person}`, kind: 'letter', diary: id, to: person, content } as const;
  return { diary: { ...diary, version, alarm, unheard: [] }, letters: [letter] };
}
