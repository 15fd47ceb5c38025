import type { Verb } from '../domain/commands.js';
import type { Instant } from '../domain/ids.js';
import type { FormKey, OpenForm, Store } from './ports.js';

/** An update waits this long for someone who is typing. */
const formMs = 10 * 60 * 1000;

export function formOpened(key: FormKey, verb: Verb, at: Instant): OpenForm {
  return { ...key, verb, until: Date.parse(at) + formMs };
}

/** The form that is open on someone's card; null: none, or its time is out. */
export async function findOpenForm({ findForm }: Pick<Store, 'findForm'>, key: FormKey, at: Instant): Promise<OpenForm | null> {
  const form = await findForm(key);
  return form && form.until > Date.parse(at) ? form : null;
}
