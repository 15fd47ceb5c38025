import type { Seat } from '../directory.js';
import type { Day, Instant, PersonId } from '../ids.js';
import type { Appointment, Organisation, Person } from '../organisation.js';
import type { DirectoryEvent } from './events.js';

/** Somebody whom a picker found and the directory may not know yet; their words are checked where they come in. */
export type Newcomer = Pick<Person, 'id' | 'name' | 'email'>;
export type Chosen = PersonId | Newcomer;

/** What can be done to the role directory, with what each needs. Days are counted in, the last one too. */
export interface ChangeInputs {
  readonly appoint: { readonly seat: Seat; readonly person: Chosen; readonly from: Day; readonly to: Day | null };
  /** The holder's last day is the one before `from`; the new one stays for as long as the holder would have. */
  readonly replace: { readonly seat: Seat; readonly holder: PersonId; readonly person: Chosen; readonly from: Day };
  /** `from` and `deputyFor` say which of the person's appointments. `lastDay` yesterday: from now on, at once. */
  readonly end: Pick<Appointment, 'person' | 'deputyFor' | 'from'> & { readonly seat: Seat; readonly lastDay: Day };
  readonly deputise: { readonly seat: Seat; readonly holder: PersonId; readonly deputy: Chosen; readonly from: Day; readonly to: Day };
  /** A holder's own absence: the deputy stands in wherever the holder sits in that time. */
  readonly away: { readonly deputy: Chosen; readonly from: Day; readonly to: Day };
  /** Ends the holder's own absences, under way and to come. */
  readonly back: object;
  readonly setResponsible: { readonly service: string; readonly person: Chosen | null };
}
export type ChangeVerb = keyof ChangeInputs;

export type ChangeOf<V extends ChangeVerb> = { readonly verb: V; readonly input: ChangeInputs[V] };
/** A change of the directory, before anybody has asked for it. */
export type Change = { readonly [V in ChangeVerb]: ChangeOf<V> }[ChangeVerb];
export type ChangeCommand = Change & { readonly by: PersonId; readonly at: Instant };

export type ChangeDecision =
  | { readonly organisation: Organisation; readonly events: readonly DirectoryEvent[] }
  | { readonly refusal: DirectoryRefusal };

/** Why a change was not made: a value with what a sentence needs. An `appointment` is the one that stands in the way. */
export type DirectoryRefusal =
  /** No such role, municipality, or not the two together. */
  | { readonly code: 'unknownSeat'; readonly seat: Seat }
  /** The supplier is nobody in Teams. */
  | { readonly code: 'supplierSeat' }
  | { readonly code: 'unknownService'; readonly service: string }
  /** `inCharge`: who may, today. */
  | { readonly code: 'notYours'; readonly inCharge: readonly PersonId[] }
  /** Nobody appoints themselves to approve, nor to lead. `inCharge`: others who may. */
  | { readonly code: 'selfAppointment'; readonly seat: Seat; readonly inCharge: readonly PersonId[] }
  | { readonly code: 'unknownPerson'; readonly person: PersonId }
  | { readonly code: 'foreignTenant'; readonly person: PersonId }
  /** Somebody else's object id, in another tenant: people are pointed to by it alone. */
  | { readonly code: 'sameObjectId'; readonly person: PersonId }
  | { readonly code: 'periodBackwards'; readonly from: Day; readonly to: Day }
  | { readonly code: 'inThePast'; readonly earliest: Day }
  | { readonly code: 'tooFar'; readonly latest: Day }
  /** One businessLead, one itLead at a time. */
  | { readonly code: 'alreadyHeld'; readonly appointment: Appointment }
  /** Three in the managementGroup beside the itLead: who they are on the first day that is full. */
  | { readonly code: 'groupFull'; readonly appointments: readonly Appointment[] }
  /** The itLead belongs to the managementGroup by office, and is not appointed there. */
  | { readonly code: 'byOffice'; readonly appointment: Appointment }
  | { readonly code: 'sameTwice'; readonly appointment: Appointment }
  /** A deputy needs a holder on each of their days; `held` is what the holder has of them, if anything. */
  | { readonly code: 'noHolder'; readonly seat: Seat; readonly holder: PersonId; readonly held: readonly Appointment[] }
  | { readonly code: 'overlappingDeputy'; readonly appointment: Appointment }
  | { readonly code: 'ownDeputy' }
  /** The appointment to end or replace is not there, or no longer. */
  | { readonly code: 'notHeld'; readonly seat: Seat; readonly person: PersonId }
  | { readonly code: 'endsAlready'; readonly appointment: Appointment }
  /** Somebody must always be systemOwner (ORG11): replace instead. */
  | { readonly code: 'notLast'; readonly appointment: Appointment }
  /** Of `away` and `back`: the person holds nothing then, and has no absence to end. */
  | { readonly code: 'holdsNothing' }
  | { readonly code: 'notAway' };
export type DirectoryRefusalCode = DirectoryRefusal['code'];
