import type { DirectoryEvent } from './appointing/events.js';
import type { Diary } from './diary.js';
import type { Seat } from './directory.js';
import type { Day, PersonId } from './ids.js';
import type { Letter, LetterContent } from './letters.js';
import type { World } from './responsibility.js';
import { groupBy, seatKey } from './directory.js';
import { holesOf } from './holes.js';
import { directoryDiary, plusDays, startOf } from './ids.js';
import { tellsOf } from './letters.js';
import { roleNews } from './roleNews.js';

type DirectoryDiary = Extract<Diary, { kind: 'directory' }>;

/** Days until a vacancy is told of again. */
const remindAfter = 7;

/** What is known of the directory: its version, and what has become of it since the diary's, oldest first. */
export interface Known {
  readonly version: number;
  readonly events: readonly DirectoryEvent[];
}

interface Round {
  readonly diary: DirectoryDiary;
  readonly letters: readonly Letter[];
}

/** The first one tells of every change that has been noted, and of no day before. */
export function newDirectoryDiary({ today }: World): DirectoryDiary {
  return { id: directoryDiary, version: 0, alarm: null, kind: 'directory', day: today, organisation: 0, vacant: {} };
}

/** What follows by itself from the directory as it is today: the diary with that in it, and the letters that tell it. */
export function roundOf({ directory, today }: World, before: DirectoryDiary, { version, events }: Known): Round {
  // A clock that goes back lives no day twice.
  const day = today > before.day ? today : before.day;
  const world = { directory, today: day };
  const vacancies = vacanciesOf(world);
  const due = vacancies.filter(({ key }) => isDue(before.vacant[key], day));
  const told = new Set(due.map(({ key }) => key));
  const diary: DirectoryDiary = {
    ...before,
    version: before.version + 1,
    alarm: startOf(plusDays(day, 1), directory.organisation.timeZone),
    day,
    organisation: version,
    vacant: Object.fromEntries(vacancies.map(({ key }) => [key, told.has(key) ? day : (before.vacant[key] ?? day)])),
  };
  const contents = [...newsLetters(world, before.day, events), ...vacancyLetters(world, due)];
  return { diary, letters: contents.map(([to, content]) => letterOf(diary, to, content)) };
}

function letterOf({ id, version }: DirectoryDiary, to: PersonId, content: LetterContent): Letter {
  return { id: `${id}/${version}/${to}/${content.about}`, kind: 'letter', diary: id, to, content };
}

type Addressed = readonly [PersonId, LetterContent];

function newsLetters(world: World, since: Day, events: readonly DirectoryEvent[]): readonly Addressed[] {
  return [...roleNews(world, since, events)].map(([to, news]) => [to, { about: 'roles', news }]);
}

/** A seat that nobody holds, or the managementGroup with too few members. */
interface Vacancy {
  readonly key: string;
  readonly seat: Seat;
}

const managementGroup: Seat = { role: 'managementGroup', municipality: null };
const fewMembers = 'fewMembers';

function vacanciesOf(world: World): readonly Vacancy[] {
  return holesOf(world).flatMap((hole) => {
    if (hole.kind === 'fewMembers') return [{ key: fewMembers, seat: managementGroup }];
    return hole.kind === 'vacant' ? [{ key: seatKey(hole.seat), seat: hole.seat }] : [];
  });
}

function isDue(told: Day | undefined, today: Day): boolean {
  return told === undefined || plusDays(told, remindAfter) <= today;
}

function vacancyLetters(world: World, due: readonly Vacancy[]): readonly Addressed[] {
  const tellings = due.flatMap((vacancy) => tellsOf(world, vacancy.seat).map((to) => ({ to, vacancy })));
  return [...groupBy(tellings, ({ to }) => to)].map(([to, theirs]) => {
    const seats = theirs.filter(({ vacancy }) => vacancy.key !== fewMembers).map(({ vacancy }) => vacancy.seat);
    return [to, { about: 'vacancies', seats, fewMembers: seats.length < theirs.length }];
  });
}
