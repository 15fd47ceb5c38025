import type { Seat } from '../directory.js';
import type { Appointment } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { Change, ChangeCommand, ChangeInputs, ChangeVerb, DirectoryRefusal, DirectoryRefusalCode } from './commands.js';
import { canonical, sameSeat } from '../directory.js';
import { idOf } from './people.js';

/** Refusals that say what there is: what was asked for, or something else. */
const whatThereIs: ReadonlySet<DirectoryRefusalCode> = new Set(['sameTwice', 'notHeld', 'endsAlready', 'overlappingDeputy', 'notAway']);

/**
 * Whether a refused change has been made already, days and all: the same form was sent twice, or two people asked for the same.
 * Whoever gives up the role by which they changed it is not theirs to ask any longer, and has been heard all the same.
 */
export function isAlreadySo(world: World, command: ChangeCommand, { code }: DirectoryRefusal): boolean {
  const by = canonical(world.directory, command.by);
  const ownLeave = code === 'notYours' && leaverOf(command) === by;
  return (ownLeave || whatThereIs.has(code)) && isSo({ ...world, by }, command);
}

function leaverOf({ verb, input }: Change) {
  if (verb === 'replace') return input.holder;
  return verb === 'end' ? input.person : null;
}

type Asked = World & { readonly by: Appointment['person'] };

function isSo<V extends ChangeVerb>(asked: Asked, { verb, input }: { readonly verb: V; readonly input: ChangeInputs[V] }): boolean {
  return made[verb](asked, input);
}

const made: { readonly [V in ChangeVerb]: (asked: Asked, input: ChangeInputs[V]) => boolean } = {
  appoint: (world, { seat, person, from, to }) =>
    seated(world, seat).some((a) => !a.deputyFor && a.person === idOf(world, person) && a.from === from && a.to === to),
  replace: (world, { seat, person, from }) =>
    seated(world, seat).some((a) => !a.deputyFor && a.person === idOf(world, person) && a.from === from),
  end(world, { seat, person, deputyFor, from, lastDay }) {
    const there = seated(world, seat).find((a) => a.person === person && a.deputyFor === deputyFor && a.from === from);
    return there ? there.to === lastDay : lastDay < from;
  },
  deputise: (world, { seat, holder, deputy, from, to }) =>
    seated(world, seat).some((a) => a.deputyFor === holder && a.person === idOf(world, deputy) && a.from === from && a.to === to),
  // Both are refused as such only where there is nothing left to do.
  away: () => true,
  back: () => true,
  // Never refused because it is so.
  setResponsible: () => false,
};

function seated({ directory }: World, seat: Seat): readonly Appointment[] {
  return directory.organisation.appointments.filter((a) => sameSeat(a, seat));
}
