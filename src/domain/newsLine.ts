import type { Day, PersonId } from './ids.js';
import type { Appointment, Role } from './organisation.js';
import type { World } from './responsibility.js';
import type { AppointmentNewsType, RoleNews } from './roleNews.js';
import type { Who } from './who.js';
import { seatKey } from './directory.js';
import { endOf } from './period.js';
import { holdsAs } from './roleNews.js';
import { appointmentKey } from './succession.js';
import { placeName, whoIs } from './who.js';

/** A piece of news as its reader is told it. `by` null: nobody, or nobody who is known. */
export type NewsLine = { readonly by: Who | null } & (
  | {
      readonly type: AppointmentNewsType;
      readonly role: Role;
      /** The municipality's name; null for shared roles. */
      readonly place: string | null;
      /** Whom the reader stands in for, or who stands in for the reader. */
      readonly part: { readonly as: 'holder' } | { readonly as: 'deputy' | 'deputised'; readonly other: Who };
      readonly from: Day;
      readonly to: Day | null;
      /** Whether it is by this that the reader acts in the role, today. */
      readonly isNew: boolean;
    }
  | { readonly type: 'responsible' | 'relieved'; readonly service: string }
);

/** As things are when the letter is sent; null where they have become others, of which another letter tells. */
export function newsLine(world: World, news: RoleNews, reader: PersonId): NewsLine | null {
  const by = news.by && whoIs(world, null, news.by);
  if ('appointment' in news) return appointmentLine(world, news.type, news.appointment, reader, by);
  const service = world.directory.services.get(news.service);
  const answers = service?.responsible === reader;
  return service && answers === (news.type === 'responsible') ? { type: news.type, service: service.name, by } : null;
}

function appointmentLine(
  world: World,
  type: AppointmentNewsType,
  told: Appointment,
  reader: PersonId,
  by: Who | null,
): NewsLine | null {
  const beside = world.directory.bySeat.get(seatKey(told)) ?? [];
  const now = beside.find((a) => appointmentKey(a) === appointmentKey(told)) ?? null;
  if (!stillHolds[type]({ world, told, now, beside, reader })) return null;
  const { role, municipality, person, deputyFor, from, to } = now ?? told;
  const mine = person === reader;
  const other = deputyFor && whoIs(world, null, mine ? deputyFor : person);
  return {
    type,
    role,
    place: placeName(world, municipality),
    part: other ? { as: mine ? 'deputy' : 'deputised', other } : { as: 'holder' },
    from,
    to,
    isNew: mine && (type === 'appointed' || type === 'begins') && from <= world.today,
    by,
  };
}

/** An appointment as it was told, and as it is now; all of its seat. */
interface Seen {
  readonly world: World;
  readonly told: Appointment;
  readonly now: Appointment | null;
  readonly beside: readonly Appointment[];
  readonly reader: PersonId;
}
type Holds = (seen: Seen) => boolean;

const given: Holds = ({ world: { today }, told, now, beside, reader }) => {
  // A deputy is nothing to someone who does not hold the role any longer.
  const concerns = told.person === reader || beside.some((a) => a.person === reader && !a.deputyFor && today <= endOf(a));
  return concerns && now !== null && today <= endOf(now) && endOf(told) <= endOf(now);
};
const gone: Holds = ({ world, told }) => !holdsAs(world.directory, told, world.today);

const stillHolds: Readonly<Record<AppointmentNewsType, Holds>> = {
  appointed: given,
  extended: given,
  begins: given,
  ended: ({ told, now }) => now?.to === told.to,
  withdrawn: (seen) => seen.now === null && gone(seen),
  over: gone,
};
