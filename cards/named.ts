import type { Texts } from './texts/type.js';

/** What the organisation calls something; where that is its usual Swedish name, in the reader's language. */
export function named(name: string, { usualNames }: Texts): string {
  return usualNames[name] ?? name;
}
