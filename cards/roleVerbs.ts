import type { Seat } from '../src/domain/directory.js';
import type { FieldFault, FieldName, Need, Needs, Raw, Typed, Values } from './inputs.js';
import type { Entry } from './verbs.js';
import { textIn } from './carried.js';
import { seatIn } from './carriedSeats.js';
import { choice, readFields } from './inputs.js';
import { actionsOf } from './actionsOf.js';
import { forged } from './onCase.js';

const aDay = { required: true, most: 10 } as const satisfies Need;
const perhaps = (most: number) => ({ required: false, most }) as const satisfies Need;
/** The name and the address are asked for of whoever is not known yet. */
const person = { person: choice, name: perhaps(100), email: perhaps(200) };

/** The fields of the forms that change the role directory. */
export const changeNeeds = {
  appoint: { ...person, from: aDay, until: perhaps(10) },
  replace: { ...person, held: choice, from: aDay },
  end: { held: choice, until: aDay },
  deputise: { ...person, held: choice, from: aDay, until: aDay },
  setResponsible: { ...person, person: perhaps(100) },
  away: { ...person, from: aDay, until: aDay },
} as const satisfies Readonly<Record<string, Partial<Needs<FieldName>>>>;

export type ChangeFormName = keyof typeof changeNeeds;
export type SeatFormName = Exclude<ChangeFormName, 'setResponsible' | 'away'>;
type FilledIn<V extends ChangeFormName> = Pick<Values, keyof (typeof changeNeeds)[V] & FieldName>;

/** Which form, and what it is about. */
export type Subject =
  | { readonly form: SeatFormName; readonly seat: Seat }
  | { readonly form: 'setResponsible'; readonly service: string }
  | { readonly form: 'away' };

type SeatChange = {
  readonly [V in SeatFormName]: { readonly verb: V; readonly seat: Seat; readonly filled: FilledIn<V> };
}[SeatFormName];
/** A form that was sent in. */
export type SentChange =
  | SeatChange
  | { readonly verb: 'setResponsible'; readonly service: string; readonly filled: FilledIn<'setResponsible'> }
  | { readonly verb: 'away'; readonly filled: FilledIn<'away'> };

export type RoleAction =
  | SentChange
  /** "I am back" needs no words. */
  | { readonly verb: 'back' }
  | { readonly verb: 'openSeat'; readonly seat: Seat }
  /** The services of a municipality, told by a seat of it; of a shared seat the platform's. */
  | { readonly verb: 'openServices'; readonly seat: Seat }
  | { readonly verb: 'openForm'; readonly subject: Subject }
  /** Draws the form anew, with those whom the words in `seek` may mean. */
  | { readonly verb: 'findPerson'; readonly subject: Subject; readonly typed: Typed };

/** A button whose fields the client fills in; `held` where there is nothing to choose. */
export type RoleBlank =
  | { readonly verb: SeatFormName; readonly seat: Seat; readonly held?: Values['held'] }
  | { readonly verb: 'findPerson'; readonly subject: Subject; readonly held?: Values['held'] }
  | { readonly verb: 'setResponsible'; readonly service: string }
  | { readonly verb: 'away' };

/** A form that cannot be sent as it is. */
export interface ChangeFault {
  readonly fault: 'change';
  readonly subject: Subject;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}

const nothing = {};

function onSeat<V extends SeatFormName, F extends FieldName>(
  verb: V,
  needs: Needs<F>,
): Entry<{ readonly verb: V; readonly seat: Seat; readonly filled: Pick<Values, F> }> {
  return {
    needs,
    decode: (raw) => {
      const seat = seatIn(raw);
      if (!seat) return forged;
      const read = readFields(needs, raw);
      if ('values' in read) return { verb, seat, filled: read.values };
      return { fault: 'change', subject: { form: verb, seat }, ...read };
    },
  };
}

function opening<V extends 'openSeat' | 'openServices'>(verb: V): Entry<{ readonly verb: V; readonly seat: Seat }> {
  return {
    needs: nothing,
    decode: (raw) => {
      const seat = seatIn(raw);
      return seat ? { verb, seat } : forged;
    },
  };
}

/** Every button that has to do with who holds what. */
export const roleActions = {
  appoint: onSeat('appoint', changeNeeds.appoint),
  replace: onSeat('replace', changeNeeds.replace),
  end: onSeat('end', changeNeeds.end),
  deputise: onSeat('deputise', changeNeeds.deputise),
  setResponsible: {
    needs: changeNeeds.setResponsible,
    decode: (raw) => {
      const service = serviceIn(raw);
      if (!service) return forged;
      const read = readFields(changeNeeds.setResponsible, raw);
      if ('values' in read) return { verb: 'setResponsible', service, filled: read.values };
      return { fault: 'change', subject: { form: 'setResponsible', service }, ...read };
    },
  },
  away: {
    needs: changeNeeds.away,
    decode: (raw) => {
      const read = readFields(changeNeeds.away, raw);
      return 'values' in read ? { verb: 'away', filled: read.values } : { fault: 'change', subject: { form: 'away' }, ...read };
    },
  },
  back: { needs: nothing, decode: () => ({ verb: 'back' }) },
  openSeat: opening('openSeat'),
  openServices: opening('openServices'),
  openForm: {
    needs: nothing,
    decode: (raw) => {
      const subject = subjectIn(raw);
      return subject ? { verb: 'openForm', subject } : forged;
    },
  },
  findPerson: {
    needs: nothing,
    decode: (raw) => {
      const subject = subjectIn(raw);
      return subject ? { verb: 'findPerson', subject, typed: typedIn(raw) } : forged;
    },
  },
} as const satisfies { readonly [V in RoleAction['verb']]: Entry<Extract<RoleAction, { verb: V }>> };

export const isRoleAction = actionsOf(roleActions);

function serviceIn(raw: Raw): string {
  return textIn(raw, 'service', choice.most);
}

function subjectIn(raw: Raw): Subject | null {
  const form = formNames.find((known) => known === raw['form']);
  if (!form) return null;
  if (form === 'away') return { form };
  const [seat, service] = [seatIn(raw), serviceIn(raw)];
  if (form === 'setResponsible') return service ? { form, service } : null;
  return seat && { form, seat };
}

const formNames = ['appoint', 'replace', 'end', 'deputise', 'setResponsible', 'away'] as const satisfies readonly ChangeFormName[];
const typedFields = ['person', 'seek', 'name', 'email', 'held', 'from', 'until'] as const satisfies readonly FieldName[];
const mostTyped = 300;

function typedIn(raw: Raw): Typed {
  const typed: Partial<Record<FieldName, string>> = {};
  for (const field of typedFields) {
    const said = textIn(raw, field, mostTyped);
    if (said) typed[field] = said;
  }
  return typed;
}
