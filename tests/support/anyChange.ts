import fc from 'fast-check';
import type { Change, ChangeCommand, ChangeDecision, ChangeVerb, Newcomer } from '../../src/domain/appointing/commands.js';
import type { Appointment, Organisation } from '../../src/domain/organisation.js';
import type { Seat } from '../../src/domain/directory.js';
import type { World } from '../../src/domain/responsibility.js';
import { servicesSeat, inChargeOf } from '../../src/domain/appointing/authority.js';
import { decideChange } from '../../src/domain/appointing/decideChange.js';
import { createDirectory, seatsIn } from '../../src/domain/directory.js';
import { dayOf, instant, personId, plusDays, type Day, type PersonId } from '../../src/domain/ids.js';
import { guid } from '../organisation/file.js';
import { at as start } from './changing.js';

const dayMs = 24 * 3_600_000;
const verbs = ['appoint', 'appoint', 'replace', 'end', 'deputise', 'away', 'back', 'setResponsible'] as const;
const crowded: ReadonlySet<string> = new Set(['businessLead', 'itLead', 'managementGroup', 'systemOwner']);

/** Raw numbers: what they choose among depends on the directory that they meet. */
export const anyPress = fc.record({
  verb: fc.constantFrom(...verbs),
  seat: fc.nat(),
  who: fc.nat(),
  /** Whoever may not be asked, too. */
  blind: fc.constantFrom(false, false, false, true),
  isNew: fc.constantFrom(false, false, true),
  from: fc.constantFrom(-2, 0, 0, 1, 5, 20, 60, 3_000),
  length: fc.constantFrom(-2, 0, 1, 10, 100),
  open: fc.boolean(),
  days: fc.constantFrom(0, 0, 1, 7, 40),
});
export type Press = typeof anyPress extends fc.Arbitrary<infer T> ? T : never;

/** One change, asked of the world as it was, and what became of it. */
export interface Moment {
  readonly world: World;
  readonly command: ChangeCommand;
  readonly concerned: readonly PersonId[];
  readonly decision: ChangeDecision;
}

/** What becomes of an organisation in which people press, one after the other. */
export function* momentsOf(organisation: Organisation, presses: readonly Press[]): Generator<Moment> {
  let now = Date.parse(start);
  let directory = createDirectory(organisation);
  for (const press of presses) {
    now += press.days * dayMs;
    const instantNow = instant(new Date(now));
    const world = { directory, today: dayOf(instantNow, organisation.timeZone) };
    const { change, by, concerned } = asked(world, press);
    const command = { ...change, by, at: instantNow };
    const decision = decideChange(world, command);
    yield { world, command, concerned, decision };
    if (!('refusal' in decision)) directory = createDirectory(decision.organisation);
  }
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % Math.max(1, items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

interface Asking {
  readonly change: Change;
  readonly by: PersonId;
  readonly concerned: readonly PersonId[];
}

/** A press made into a change that is likely to be good for the directory as it stands. */
export function asked(world: World, press: Press): Asking {
  const { organisation } = world.directory;
  const chosen = someone(organisation, press);
  return askings[press.verb]({
    organisation,
    one: pick(organisation.appointments, press.seat),
    chosen,
    person: typeof chosen === 'string' ? chosen : chosen.id,
    days: { from: plusDays(world.today, press.from), to: plusDays(world.today, press.from + press.length) },
    press,
    by: (seat, ...concerned) => ({ by: asker(world, press, seat, concerned), concerned }),
  });
}

/** What a change can be made of: one appointment that there is, somebody to choose, and days. */
interface Material {
  readonly organisation: Organisation;
  readonly one: Appointment;
  readonly chosen: PersonId | Newcomer;
  readonly person: PersonId;
  readonly days: { readonly from: Day; readonly to: Day };
  readonly press: Press;
  readonly by: (seat: Seat, ...concerned: readonly PersonId[]) => Omit<Asking, 'change'>;
}

const askings: { readonly [V in ChangeVerb]: (material: Material) => Asking } = {
  appoint({ organisation, chosen, person, days, press, by }) {
    const seat = placeFor(organisation, press);
    const input = { seat, person: chosen, from: days.from, to: press.open ? null : days.to };
    return { change: { verb: 'appoint', input }, ...by(seat, person) };
  },
  replace({ one, chosen, person, days, by }) {
    const input = { seat: seatOf(one), holder: one.person, person: chosen, from: days.from };
    return { change: { verb: 'replace', input }, ...by(one, person, one.person) };
  },
  end({ one, days, by }) {
    const input = { ...one, seat: seatOf(one), lastDay: plusDays(days.from, -1) };
    return { change: { verb: 'end', input }, ...by(one, one.person) };
  },
  deputise({ one, chosen, person, days, by }) {
    const input = { seat: seatOf(one), holder: one.person, deputy: chosen, ...days };
    return { change: { verb: 'deputise', input }, ...by(one, person, one.person) };
  },
  away({ one, chosen, days }) {
    return { change: { verb: 'away', input: { deputy: chosen, ...days } }, by: one.person, concerned: [] };
  },
  back({ one }) {
    return { change: { verb: 'back', input: {} }, by: one.deputyFor ?? one.person, concerned: [] };
  },
  setResponsible({ organisation, chosen, person, press, by }) {
    const service = pick(organisation.services, press.seat);
    const responsible = press.open ? null : chosen;
    const change = { verb: 'setResponsible', input: { service: service.id, person: responsible } } as const;
    return { change, ...by(servicesSeat(service), ...(responsible ? [person] : [])) };
  },
};

function asker(world: World, press: Press, seat: Seat, concerned: readonly PersonId[]): PersonId {
  const able = inChargeOf(world, seat, concerned);
  const anyone = world.directory.organisation.people.map(({ id }) => id);
  return pick(press.blind || able.length === 0 ? anyone : able, press.who);
}

/** Seats that take few come as often as all the others. */
function placeFor(organisation: Organisation, { seat, open }: Press): Seat {
  const seats = seatsIn(organisation);
  return pick(open ? seats : seats.filter(({ role }) => crowded.has(role)), seat);
}

/** Somebody known, or somebody new from one of the tenants or another. */
function someone({ people, allowedTenants }: Organisation, { isNew, who }: Press): PersonId | Newcomer {
  if (!isNew) return pick(people, who).id;
  return { id: personId(pick([...allowedTenants, guid(999)], who), guid(5_000 + (who % 50))), name: 'Ny' };
}

function seatOf({ role, municipality }: Appointment): Seat {
  return { role, municipality };
}
