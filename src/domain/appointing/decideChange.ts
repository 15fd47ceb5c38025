import type { Seat } from '../directory.js';
import type { Appointment, Service } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { ChangeCommand, ChangeDecision, ChangeInputs, ChangeOf, ChangeVerb } from './commands.js';
import type { Context, Result } from './context.js';
import type { PersonId } from '../ids.js';
import { canonical, inForce, sameSeat } from '../directory.js';
import { plusDays } from '../ids.js';
import { beginAbsence, endAbsences } from './absence.js';
import { servicesSeat } from './authority.js';
import { changesBetween } from './events.js';
import { idOf, peopleWith, personRefusal } from './people.js';
import { daysRefusal, givingRefusal, lastDayRefusal, seatRefusal } from './refusals.js';
import { deputyRefusal, ended, lastRefusal, roomRefusal } from './seating.js';

/** Turns a command into the organisation that it makes and what became of the directory, or says why nothing does. Pure. */
export function decideChange(world: World, command: ChangeCommand): ChangeDecision {
  const by = canonical(world.directory, command.by);
  const before = world.directory.organisation;
  const result = carryOut({ ...world, by, appointments: before.appointments }, command);
  if ('code' in result) return { refusal: result };
  const organisation = { ...before, ...result };
  return { organisation, events: changesBetween(before, organisation, command.at, by) };
}

function carryOut<V extends ChangeVerb>(context: Context, { verb, input }: ChangeOf<V>): Result {
  return outcomes[verb](context, input);
}

const outcomes: { readonly [V in ChangeVerb]: (c: Context, input: ChangeInputs[V]) => Result } = {
  appoint(c, { seat, person, from, to }) {
    const added = { ...placeOf(seat), person: idOf(c, person), from, to };
    return (
      givingRefusal(c, c.by, seat, person) ??
      daysRefusal(c.today, from, to) ??
      roomRefusal(c.appointments, added) ?? { people: peopleWith(c, person), appointments: [...c.appointments, added] }
    );
  },

  replace(c, { seat, holder, person, from }) {
    const refusal = givingRefusal(c, c.by, seat, person, holder) ?? daysRefusal(c.today, from, null);
    if (refusal) return refusal;
    const old = c.appointments.find((a) => sameSeat(a, seat) && !a.deputyFor && a.person === holder && inForce(a, from));
    if (!old) return { code: 'notHeld', seat, person: holder };
    const added = { ...old, person: idOf(c, person), from };
    if (added.person === holder) return { code: 'sameTwice', appointment: old };
    const left = ended(c.appointments, old, plusDays(from, -1));
    return roomRefusal(left, added) ?? { people: peopleWith(c, person), appointments: [...left, added] };
  },

  end(c, { seat, person, deputyFor, from, lastDay }) {
    const refusal = seatRefusal(c, c.by, seat, [person]) ?? lastDayRefusal(c.today, lastDay);
    if (refusal) return refusal;
    const isIt = (a: Appointment) => a.person === person && a.deputyFor === deputyFor && a.from === from;
    const ending = c.appointments.find((a) => sameSeat(a, seat) && isIt(a));
    if (!ending) return { code: 'notHeld', seat, person };
    if (ending.to !== null && ending.to <= lastDay) return { code: 'endsAlready', appointment: ending };
    return lastRefusal(c.appointments, ending, lastDay) ?? { appointments: ended(c.appointments, ending, lastDay) };
  },

  deputise(c, { seat, holder, deputy, from, to }) {
    const added = { ...placeOf(seat), person: idOf(c, deputy), deputyFor: holder, from, to };
    return (
      givingRefusal(c, c.by, seat, deputy, holder) ??
      daysRefusal(c.today, from, to) ??
      deputyRefusal(c.appointments, added) ?? { people: peopleWith(c, deputy), appointments: [...c.appointments, added] }
    );
  },

  away: beginAbsence,
  back: endAbsences,

  setResponsible(c, { service, person }) {
    const { services, people } = c.directory.organisation;
    const changed = services.find(({ id }) => id === service);
    if (!changed) return { code: 'unknownService', service };
    const responsible = person === null ? [] : [idOf(c, person)];
    const refusal = seatRefusal(c, c.by, servicesSeat(changed), responsible) ?? (person === null ? null : personRefusal(c, person));
    const next = answeredBy(changed, responsible[0]);
    return refusal ?? {
      people: person === null ? people : peopleWith(c, person),
      services: services.map((s) => (s === changed ? next : s)),
    };
  },
};

function placeOf({ role, municipality }: Seat): Seat {
  return { role, municipality };
}

function answeredBy({ responsible: _, ...service }: Service, person: PersonId | undefined): Service {
  return person === undefined ? service : { ...service, responsible: person };
}
