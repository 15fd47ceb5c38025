import type { DirectoryRefusal, DirectoryRefusalCode } from '../src/domain/appointing/commands.js';
import type { PersonId } from '../src/domain/ids.js';
import type { Appointment } from '../src/domain/organisation.js';
import type { World } from '../src/domain/responsibility.js';
import type { Texts } from './texts/type.js';
import { whoIs } from '../src/domain/who.js';
import { daysOf, listed } from './seatWords.js';
import { spelledDay } from './time.js';

/** How people and days are said. */
interface Speech {
  readonly name: (person: PersonId) => string;
  readonly days: (appointment: Pick<Appointment, 'from' | 'to'>) => string;
  readonly day: (day: Appointment['from']) => string;
  readonly anyOf: (names: readonly string[]) => string;
  readonly allOf: (names: readonly string[]) => string;
}
type Facts<C extends DirectoryRefusalCode> = (refusal: Extract<DirectoryRefusal, { code: C }>, say: Speech) => readonly string[];

const none = () => [];
const held = ({ appointment }: { readonly appointment: Appointment }, say: Speech) => [say.name(appointment.person), say.days(appointment)];
const namesOf = (people: readonly PersonId[], say: Speech) => people.slice(0, mostNames).map(say.name);
/** More than this nobody asks. */
const mostNames = 5;

const facts: { readonly [C in DirectoryRefusalCode]: Facts<C> } = {
  unknownSeat: none,
  supplierSeat: none,
  unknownService: none,
  unknownPerson: none,
  foreignTenant: none,
  ownDeputy: none,
  holdsNothing: none,
  notAway: none,
  notYours: ({ inCharge }, say) => [say.anyOf(namesOf(inCharge, say))],
  selfAppointment: ({ inCharge }, say) => [say.anyOf(namesOf(inCharge, say))],
  sameObjectId: ({ person }, say) => [say.name(person)],
  periodBackwards: ({ from, to }, say) => [say.day(from), say.day(to)],
  inThePast: ({ earliest }, say) => [say.day(earliest)],
  tooFar: ({ latest }, say) => [say.day(latest)],
  alreadyHeld: held,
  sameTwice: held,
  groupFull: ({ appointments }, say) => [say.allOf(namesOf(appointments.map(({ person }) => person), say))],
  byOffice: ({ appointment }, say) => [say.name(appointment.person)],
  noHolder: (refusal, say) => [say.name(refusal.holder), say.allOf(refusal.held.map(say.days))],
  overlappingDeputy({ appointment }, say) {
    const { person, deputyFor } = appointment;
    return [say.name(person), say.name(deputyFor ?? person), say.days(appointment)];
  },
  notHeld: ({ person }, say) => [say.name(person)],
  endsAlready: ({ appointment }, say) => [say.name(appointment.person), say.day(appointment.to ?? appointment.from)],
  notLast: ({ appointment }, say) => [say.name(appointment.person)],
};

/** Why the directory was not changed, and what to do, with names as the directory has them. */
export function changeRefusalText(refusal: DirectoryRefusal, world: World, texts: Texts): string {
  const { changes, time } = texts;
  const say: Speech = {
    name: (person) => whoIs(world, null, person).name || changes.former,
    days: (appointment) => daysOf(appointment, texts),
    day: (day) => spelledDay(day, time),
    anyOf: (names) => listed(names, changes.or),
    allOf: (names) => listed(names, changes.and),
  };
  return changes.refusals[refusal.code](...factsOf(refusal, say));
}

function factsOf<C extends DirectoryRefusalCode>(refusal: Extract<DirectoryRefusal, { code: C }>, say: Speech): readonly string[] {
  const told: Facts<C> = facts[refusal.code];
  return told(refusal, say);
}
