import type { Verb } from '../domain/commands.js';
import type { Instant } from '../domain/ids.js';
import type { FormKey, OpenForm } from './ports.js';

/** An update waits this long for someone who is typing. */
const formMs = 10 * 60 * 1000;

export function formOpened(key: FormKey, verb: Verb, at: Instant): OpenForm {
  return { ...key, verb, until: Date.parse(at) + formMs };
}
