import type { PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { ApiDeps, Guest } from './api.js';
import { pressable, seatLines, type Pressable, type SeatLines, type Shown } from '../../cards/seatLines.js';
import { mayChange, servicesSeat } from '../domain/appointing/authority.js';
import { mayChangeSeat } from '../domain/appointing/offers.js';
import { sameSeat } from '../domain/directory.js';
import { isShared } from '../domain/organisation.js';
import { everySeat, pictureOf, type MunicipalityPicture, type Picture } from '../domain/picture.js';
import { reportsTo } from '../domain/reportsTo.js';
import { rolesOf } from '../domain/roster.js';
import { placeName } from '../domain/who.js';
import { badRequest, etagOf, type Handler } from './answers.js';

const mostText = 200;
const mostFound = 40;

/** Who holds what, as everybody may see it in chat, with what the asker may change of it; or the seats that `text` means. */
export function directoryHandler({ worldAt, now, version }: Pick<ApiDeps, 'worldAt' | 'now' | 'version'>): Handler {
  return async (guest, req) => {
    const text = (new URLSearchParams(req.getQuery()).get('text') ?? '').trim();
    if (text.length > mostText) return badRequest;
    const world = worldAt(now());
    const shown = shownTo(world, guest);
    if (text) return { status: 200, body: foundBody(guest, text, pictureOf(world), shown) };
    const etag = etagFor(guest, world, version());
    if (req.headers['if-none-match'] === etag) return { status: 304, body: {}, etag };
    return { status: 200, body: { etag, ...wholeBody(world, guest, pictureOf(world), shown) }, etag };
  };
}

/** Of all that the answer is made of: readers ask every few seconds, and who holds what seldom changes. */
function etagFor({ person, home, texts }: Guest, { today }: World, version: number): string {
  return etagOf(JSON.stringify([version, today, person, home, texts.language]));
}

function shownTo(world: World, { person, texts }: Guest): Shown {
  return {
    texts,
    mayChange: (seat) => mayChangeSeat(world, person, seat),
    placeOf: ({ municipality }) => placeName(world, municipality) ?? texts.directory.shared,
  };
}

function wholeBody(world: World, guest: Guest, { tops, municipalities }: Picture, shown: Shown): object {
  const { person, texts, home } = guest;
  const above = municipalities[0]?.tops.map(({ role }) => ({ role, to: reportsTo[role]?.to })).find(({ to }) => to && isShared(to));
  return {
    title: texts.directory.shared,
    tops: tops.map((node) => seatLines(node, shown)),
    services: servicesButton(world, person, null, shown),
    under: above && { seat: above.to, name: texts.picture.inEach(texts.roles[above.role], municipalities.length) },
    municipalities: [...municipalities].sort(byName).map((one) => municipalityBody(world, guest, one, shown)),
    open: home ?? municipalities[0]?.municipality.code ?? '',
    away: holdsAny(world, person) ? pressable(texts.changes.buttons.away, { verb: 'openForm', subject: { form: 'away' } }) : null,
  };
}

const byName = (a: MunicipalityPicture, b: MunicipalityPicture) => a.municipality.name.localeCompare(b.municipality.name, 'sv');

function municipalityBody(world: World, { person, texts }: Guest, { municipality, ...one }: MunicipalityPicture, shown: Shown): object {
  return {
    code: municipality.code,
    name: municipality.name,
    vacant: one.vacant > 0 ? texts.picture.vacant(one.vacant) : '',
    deputised: one.deputised > 0 ? texts.picture.deputised(one.deputised) : '',
    tops: one.tops.map((node) => seatLines(node, shown)),
    services: servicesButton(world, person, municipality.code, shown),
  };
}

function servicesButton(world: World, person: PersonId, municipality: MunicipalityPicture['municipality']['code'] | null, { texts }: Shown): Pressable | null {
  const seat = servicesSeat({ municipality });
  if (!mayChange(world, person, seat)) return null;
  const { changes } = texts;
  return pressable(municipality ? changes.buttons.services : changes.platformServices, { verb: 'openServices', seat });
}

function holdsAny(world: World, person: PersonId): boolean {
  return rolesOf(world, person).some(({ deputyFor }) => deputyFor === null);
}

function foundBody({ find, texts }: Guest, text: string, { tops, municipalities }: Picture, shown: Shown): object {
  const { seats, guessed } = find(text);
  const all = everySeat([...tops, ...municipalities.flatMap((one) => one.tops)]);
  const found = seats.flatMap((seat) => all.find((node) => sameSeat(node.seat, seat)) ?? []);
  const lines = found.slice(0, mostFound).map((node): SeatLines => ({ ...seatLines({ ...node, below: [] }, shown) }));
  const { nobody, notes, more } = texts.directory;
  const note = found.length === 0 ? nobody(text) : guessed ? notes.guessed : '';
  return { note, seats: lines, more: found.length > mostFound ? more(found.length - mostFound) : '' };
}
