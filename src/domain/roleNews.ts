import type { DirectoryEvent } from './appointing/events.js';
import type { Directory } from './directory.js';
import type { Day, PersonId } from './ids.js';
import type { Appointment } from './organisation.js';
import type { World } from './responsibility.js';
import { canonical, groupBy, inForce, seatKey } from './directory.js';
import { plusDays } from './ids.js';
import { endOf } from './period.js';
import { appointmentKey } from './succession.js';

/** What became of an appointment. The last two come by themselves, on their day. */
export type AppointmentNewsType = 'appointed' | 'extended' | 'ended' | 'withdrawn' | 'begins' | 'over';

/** `by` null: an import or another tool, or nobody. */
export type RoleNews = { readonly by: PersonId | null } & (
  | { readonly type: AppointmentNewsType; readonly appointment: Appointment }
  | { readonly type: 'responsible' | 'relieved'; readonly service: string }
);
type AppointmentNews = Extract<RoleNews, { readonly appointment: Appointment }>;

/** One piece of news, and who is to be told. */
interface Told {
  readonly to: PersonId;
  readonly news: RoleNews;
}

/**
 * All that is to be told of changes, and of what began and ended by itself after the day `since`: by reader. Nobody is told
 * what they did themselves, nor what was over before it was decided.
 */
export function roleNews(world: World, since: Day, events: readonly DirectoryEvent[]): ReadonlyMap<PersonId, readonly RoleNews[]> {
  const changed = netOf(events).filter((news) => !isPast(news, world.today));
  const told = new Set(changed.map(({ type, appointment }) => `${type}|${appointmentKey(appointment)}`));
  const byDays = [...begun(world, since), ...over(world, since)]
    .filter(({ type, appointment }) => !told.has(`${coveredBy[type]}|${appointmentKey(appointment)}`));
  const all = [...changed, ...byDays].flatMap((news) => readersOf(news.appointment).map((to) => ({ to, news })));
  const others = [...all, ...answering(events)].filter(({ to, news }) => to !== (news.by && canonical(world.directory, news.by)));
  return new Map([...groupBy(others, ({ to }) => to)].map(([to, tellings]) => [to, tellings.map(({ news }) => news)]));
}

/** A deputy is told, and whoever they stand in for. */
function readersOf({ person, deputyFor }: Appointment): readonly PersonId[] {
  return deputyFor ? [person, deputyFor] : [person];
}

/** What is told of a change needs not be told of its day as well. */
const coveredBy = { begins: 'appointed', over: 'ended' } as const;

/** What several changes of the same appointment come to. */
function netOf(events: readonly DirectoryEvent[]): readonly AppointmentNews[] {
  const changes = events.flatMap((event) => ('appointment' in event ? [event] : []));
  return [...groupBy(changes, (change) => appointmentKey(change.appointment)).values()].flatMap((same): AppointmentNews[] => {
    const [first, last] = [same[0], same.at(-1)];
    if (!first || !last) return [];
    const { appointment, by } = last;
    const isNew = first.type === 'appointed';
    if (last.type === 'withdrawn') return isNew ? [] : [{ type: 'withdrawn', appointment: first.appointment, by }];
    if (isNew || last.type === 'appointed') return [{ type: 'appointed', appointment, by }];
    const was = 'was' in first ? endOf({ from: appointment.from, to: first.was }) : endOf(first.appointment);
    if (endOf(appointment) === was) return [];
    return [{ type: endOf(appointment) < was ? 'ended' : 'extended', appointment, by }];
  });
}

/** What was over when it was decided; that somebody's time has been cut short is told late rather than never. */
function isPast({ type, appointment }: AppointmentNews, today: Day): boolean {
  return type !== 'ended' && endOf(appointment) < today;
}

interface ByItself<T> {
  readonly type: T;
  readonly appointment: Appointment;
  readonly by: null;
}

function begun({ directory, today }: World, since: Day): readonly ByItself<'begins'>[] {
  return directory.organisation.appointments
    .filter((a) => since < a.from && a.from <= today && today <= endOf(a) && !holdsAs(directory, a, plusDays(a.from, -1)))
    .map((appointment) => ({ type: 'begins', appointment, by: null }));
}

function over({ directory, today }: World, since: Day): readonly ByItself<'over'>[] {
  return directory.organisation.appointments
    .filter((a) => since <= endOf(a) && endOf(a) < today && !holdsAs(directory, a, today))
    .map((appointment) => ({ type: 'over', appointment, by: null }));
}

/** Whether someone is in the seat of an appointment that day, in the same right. */
export function holdsAs({ bySeat }: Directory, a: Appointment, day: Day): boolean {
  const beside = bySeat.get(seatKey(a)) ?? [];
  return beside.some((other) => other.person === a.person && other.deputyFor === a.deputyFor && inForce(other, day));
}

/** Who answers for a service, and who does no longer. */
function answering(events: readonly DirectoryEvent[]): readonly Told[] {
  const changes = events.flatMap((event) => (event.type === 'responsibleSet' ? [event] : []));
  return [...groupBy(changes, ({ service }) => service).values()].flatMap((same): Told[] => {
    const [was, last] = [same[0]?.was ?? null, same.at(-1)];
    if (!last || last.person === was) return [];
    const { service, by, person } = last;
    const relieved: Told[] = was ? [{ to: was, news: { type: 'relieved', service, by } }] : [];
    return person ? [...relieved, { to: person, news: { type: 'responsible', service, by } }] : relieved;
  });
}
