import type { PersonId } from '../ids.js';
import type { Appointment, Organisation } from '../organisation.js';
import type { World } from '../responsibility.js';
import type { DirectoryRefusal } from './commands.js';

/** What a change is decided on: the world, whoever asks by their one name, and what there is to change. */
export interface Context extends World {
  readonly by: PersonId;
  readonly appointments: readonly Appointment[];
}

/** What the organisation has anew, or why it has not. */
export type Result = Partial<Organisation> | DirectoryRefusal;
