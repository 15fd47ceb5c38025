import type { Ballot, Choice, Tally } from '../../src/domain/ballot/ballot.js';
import type { Casting } from '../../src/domain/ballot/castVote.js';
import type { Day, Instant } from '../../src/domain/ids.js';
import type { Organisation } from '../../src/domain/organisation.js';
import type { World } from '../../src/domain/responsibility.js';
import { castVote } from '../../src/domain/ballot/castVote.js';
import { closedBallot, tallyOf } from '../../src/domain/ballot/tally.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, instant, plusDays } from '../../src/domain/ids.js';
import { nameOf, organisationWith, person, type Staff } from './organisation.js';

/** The day of the meeting. */
export const meeting = day('2026-03-05');
export const opened = instant(new Date('2026-03-02T08:00:00Z'));

export const decision: Ballot = { group: 'steeringGroup', kind: 'decision', opened, closesOn: meeting, votes: [] };
export const recommendation: Ballot = { ...decision, group: 'managementGroup', kind: 'recommendation' };

/** Five in the steeringGroup, of whom three must vote; Ada leads it. */
export const five: Staff = { steeringGroup: ['ada', 'bo', 'cleo', 'dan', 'eva'] };
export const ledByAda: Organisation['groups'] = { steeringGroup: { chair: person('ada') } };

/** The world on the day before the meeting, unless told. */
export function worldOf(staff: Staff, groups: Organisation['groups'] = {}, today: Day = plusDays(meeting, -1)): World {
  return { directory: createDirectory({ ...organisationWith(staff).organisation, groups }), today };
}

export function noonOf(today: Day): Instant {
  return instant(new Date(`${today}T11:00:00Z`));
}

export function cast(world: World, ballot: Ballot, name: string, choice: Choice, words = 'Därför'): Casting {
  return castVote(world, ballot, { by: person(name), choice, words, at: noonOf(world.today) });
}

/** The ballot with these votes too, `ada approve`, which must all be taken. */
export function voted(world: World, ballot: Ballot, ...votes: readonly (readonly [string, Choice])[]): Ballot {
  return votes.reduce((so, [name, choice]) => {
    const casting = cast(world, so, name, choice);
    if ('refusal' in casting) throw new Error(`${name} ${choice}: ${JSON.stringify(casting.refusal)}`);
    return { ...so, votes: [...so.votes, casting.vote] };
  }, ballot);
}

/** The code of the refusal; `taken` where there is none. */
export function answerTo(...asked: Parameters<typeof cast>): string {
  const casting = cast(...asked);
  return 'refusal' in casting ? casting.refusal.code : 'taken';
}

/** `open`, `approve by quorum`. */
export function stateIn(world: World, ballot: Ballot): string {
  return inWords(tallyOf(world, ballot));
}

export function inWords({ state }: Tally): string {
  return state.status === 'decided' ? `${state.outcome} by ${state.by}` : state.status;
}

/** Who counts for whom: `ada`, or `gun for ada`; with what. */
export function countedIn(world: World, ballot: Ballot): readonly string[] {
  const { votes } = tallyOf(world, ballot);
  return votes.map(({ by, seat, choice }) => `${nameOf(by)}${by === seat ? '' : ` for ${nameOf(seat)}`}: ${choice}`);
}

/** The ballot as it is kept from when it is decided. */
export function closing(world: World, ballot: Ballot): Ballot {
  const closed = closedBallot(world, ballot, noonOf(world.today));
  return closed ? { ...ballot, closed } : ballot;
}
