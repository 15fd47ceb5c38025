import { grouped, kronor as inKronor } from '../../cards/texts/numbers.js';
import { sv } from '../../cards/texts/sv.js';
import type { Case } from '../domain/case.js';
import type { Day, MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Duration, Role } from '../domain/organisation.js';
import type { World } from '../domain/responsibility.js';
import type { Effort, Scale } from '../domain/wish/proposal.js';
import { placeOf } from '../domain/standing.js';
import { placeName, whoIs } from '../domain/who.js';
import { supportOf } from '../domain/wish/support.js';

// Papers are in Swedish, and call roles, votes and states what the cards call them.

export const { roles, roleInSentence, states } = sv;
export const { choices } = sv.ballots;

const days = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "20 november 2026". */
export const dayText = (day: Day): string => days.format(new Date(day));
/** "150 000 kr". */
export const kronor = (amount: number): string => inKronor(amount, 'sv');
export const counted = (n: number, one: string, many: string): string => `${grouped(n, 'sv')} ${n === 1 ? one : many}`;

export function nameOf(world: World, person: PersonId): string {
  return whoIs(world, null, person).name || sv.people.formerColleague;
}

/** Names may have commas in them. */
export function namesOf(world: World, people: readonly PersonId[]): string {
  return people.map((person) => nameOf(world, person)).join('; ');
}

export function placeText(world: World, municipality: MunicipalityCode): string {
  return placeName(world, municipality) ?? municipality;
}

export function serviceText({ directory }: World, services: readonly string[]): string {
  return [...new Set(services)].map((id) => directory.services.get(id)?.name ?? id).join(', ');
}

/** "12 personer i 4 kommuner". */
export function supportText(c: Case): string {
  const { people, municipalities } = supportOf(c, null);
  return `${counted(people, 'person', 'personer')} i ${counted(municipalities, 'kommun', 'kommuner')}`;
}

/** Whose step it stands at. */
export function stepText(world: World, c: Case): string {
  const { chain, step } = placeOf(world, c);
  const role: Role | undefined = chain.steps[step]?.roles[0];
  return role ? roles[role] : chain.name;
}

/** "4 arbetstimmar", "2 arbetsdagar". */
export function durationText(duration: Duration): string {
  const n = Number(duration.slice(0, -1));
  return duration.endsWith('h') ? counted(n, 'arbetstimme', 'arbetstimmar') : counted(n, 'arbetsdag', 'arbetsdagar');
}

export const efforts = { S: 'Liten (S)', M: 'Medel (M)', L: 'Stor (L)', XL: 'Mycket stor (XL)' } as const satisfies Record<Effort, string>;

export const scales = {
  small: 'Liten insats, som förvaltningsledare IT beslutar om',
  larger: 'Större insats, som styrgruppen beslutar om',
  extraFunding: 'Kräver extra finansiering, som systemägaren beslutar om',
} as const satisfies Record<Scale, string>;
