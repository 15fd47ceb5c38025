import type { Typed } from '../cards/inputs.js';
import { shorten } from '../cards/elements.js';
import { clean, reportNeeds } from '../cards/inputs.js';
import { opens } from './courtesy.js';
import { fold } from './words.js';

/** The beginning of a report in someone's own words: its first line that says something is the title, all of it the description. */
export function typedFromText(said: string): Typed {
  const whole = clean(said);
  const firstLine = telling(whole.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()));
  const title = shorten(firstLine, reportNeeds.title.most);
  if (title === firstLine) return whole === firstLine ? { title } : { title, description: whole };
  // Cut between words, where there is one to cut between.
  const atWord = /^(.{40,}) \S*…$/s.exec(title)?.[1];
  return { title: atWord ? `${atWord}…` : title, description: whole };
}

function telling([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest].find((line) => line !== '' && !opens(fold(line))) ?? first;
}
