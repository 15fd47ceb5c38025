import type { Case } from '../case.js';
import type { Day, MunicipalityCode, PersonId } from '../ids.js';
import type { Role } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { WishList, Decider } from './lists.js';
import { seatsOf } from '../directory.js';
import { municipalityCode, parseDay } from '../ids.js';
import { listsOf } from './lists.js';

/** A paper that wishes and what has been decided on them are written down in. */
export type PaperRef =
  | { readonly paper: 'minutes'; readonly decider: Decider; readonly day: Day }
  | { readonly paper: 'wishes'; readonly municipality: MunicipalityCode }
  | { readonly paper: 'plan'; readonly year: number };

/** How much of a paper somebody may read: all, or only of what has left its municipality. */
export type Reach = 'all' | 'shared';

export const deciders = ['steeringGroup', 'managementGroup', 'itLead', 'systemOwner'] as const satisfies readonly Decider[];

/** For how long a link to a paper works. */
export const linkMinutes = 15;

/** The list of cases that a paper is made of, and its name. */
export function listFor(ref: PaperRef): WishList {
  switch (ref.paper) {
    case 'minutes':
      return `minutes/${ref.decider}/${ref.day}`;
    case 'wishes':
      return `wishes/${ref.municipality}`;
    case 'plan':
      return `plan/${ref.year}`;
  }
}

/** Reads what `listFor` gives; null for everything else. Whether there is such a municipality is another question. */
export function paperIn(text: string): PaperRef | null {
  const [, who = '', on = ''] = /^minutes\/(\w+)\/([\d-]{10})$/.exec(text) ?? [];
  const decider = deciders.find((known) => known === who);
  const day = parseDay(on);
  if (decider && day) return { paper: 'minutes', decider, day };
  const code = /^wishes\/([A-Z]{2,10})$/.exec(text)?.[1];
  if (code) return { paper: 'wishes', municipality: municipalityCode(code) };
  const year = /^plan\/(20\d\d)$/.exec(text)?.[1];
  return year ? { paper: 'plan', year: Number(year) } : null;
}

const sharers: ReadonlySet<Role> = new Set<Role>(deciders);

/** null: it is not for them. What has not left its municipality is for that municipality's businessLead alone. */
export function reachOf({ directory, today }: World, person: PersonId, ref: PaperRef): Reach | null {
  const seats = seatsOf(directory, person, today);
  const isShared = seats.some(({ role }) => sharers.has(role));
  const leads = seats.filter(({ role }) => role === 'businessLead');
  switch (ref.paper) {
    case 'minutes':
      return isShared ? 'all' : null;
    case 'wishes':
      if (!directory.municipalities.has(ref.municipality)) return null;
      if (leads.some(({ municipality }) => municipality === ref.municipality)) return 'all';
      return isShared ? 'shared' : null;
    case 'plan':
      return isShared || leads.length > 0 ? 'shared' : null;
  }
}

/** The minutes that these cases stand in, the latest day first; of one day what was decided last. */
export function minutesOf(...cases: readonly Case[]): readonly PaperRef[] {
  const named = new Set(cases.flatMap(listsOf).filter((list) => list.startsWith('minutes/')).reverse());
  const refs = [...named].flatMap((name) => paperIn(name) ?? []);
  return refs.sort((a, b) => (dayOn(a) < dayOn(b) ? 1 : dayOn(a) > dayOn(b) ? -1 : 0));
}

/** Those in which the latest decision on a case stands; null: there are none that this person may have. */
export function minutesFor(world: World, c: Case, person: PersonId): PaperRef | null {
  const [latest] = minutesOf(c);
  return latest && reachOf(world, person, latest) ? latest : null;
}

const dayOn = (ref: PaperRef): string => (ref.paper === 'minutes' ? ref.day : '');
