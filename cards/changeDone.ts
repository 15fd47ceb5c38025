import type { Change, ChangeInputs, ChangeVerb } from '../src/domain/appointing/commands.js';
import type { PersonId } from '../src/domain/ids.js';
import type { World } from '../src/domain/responsibility.js';
import type { Texts } from './texts/type.js';
import { idOf } from '../src/domain/appointing/people.js';
import { canonical } from '../src/domain/directory.js';
import { overlap } from '../src/domain/period.js';
import { placeName, whoIs } from '../src/domain/who.js';
import { rolesText } from './absenceCard.js';
import { daysOf, seatName } from './seatWords.js';
import { spelledDay } from './time.js';

/** The directory after a change, and who made it. */
interface After extends World {
  readonly by: PersonId;
  readonly texts: Texts;
}

const sentences: { readonly [V in ChangeVerb]: (after: After, input: ChangeInputs[V]) => string } = {
  appoint: (after, { seat, person, from, to }) => {
    const { texts } = after;
    return texts.changes.done.appoint(name(after, idOf(after, person)), seatOf(after, seat), daysOf({ from, to }, texts));
  },
  replace: (after, { seat, person, from }) => {
    const { texts } = after;
    return texts.changes.done.replace(name(after, idOf(after, person)), seatOf(after, seat), spelledDay(from, texts.time));
  },
  end(after, { seat, person, lastDay }) {
    const { done } = after.texts.changes;
    if (lastDay < after.today) return done.ended(name(after, person), seatOf(after, seat));
    return done.end(name(after, person), seatOf(after, seat), spelledDay(lastDay, after.texts.time));
  },
  deputise: (after, { holder, deputy, from, to }) =>
    after.texts.changes.done.deputise(name(after, idOf(after, deputy)), name(after, holder), daysOf({ from, to }, after.texts)),
  away(after, { deputy, from, to }) {
    const [me, person] = [canonical(after.directory, after.by), idOf(after, deputy)];
    const inMyPlace = after.directory.organisation.appointments.filter((a) => a.deputyFor === me && a.person === person);
    const roles = inMyPlace.filter((a) => overlap(a, { from, to })).map(({ role }) => role);
    return after.texts.changes.done.away(name(after, person), rolesText(roles, after.texts), daysOf({ from, to }, after.texts));
  },
  back: ({ texts }) => texts.changes.done.back,
  setResponsible(after, { service, person }) {
    const { done } = after.texts.changes;
    const title = after.directory.services.get(service)?.name ?? service;
    return person === null ? done.nobodyResponsible(title) : done.setResponsible(name(after, idOf(after, person)), title);
  },
};

/** What was done, in words, as the directory is after it. */
export function doneText(change: Change, by: PersonId, world: World, texts: Texts): string {
  return sentenceOf({ ...world, by, texts }, change);
}

function sentenceOf<V extends ChangeVerb>(after: After, { verb, input }: { readonly verb: V; readonly input: ChangeInputs[V] }): string {
  return sentences[verb](after, input);
}

function name({ texts, ...world }: After, person: PersonId): string {
  return whoIs(world, null, person).name || texts.changes.former;
}

function seatOf({ texts, ...world }: After, seat: ChangeInputs['appoint']['seat']): string {
  return seatName(seat, placeName(world, seat.municipality), texts);
}
