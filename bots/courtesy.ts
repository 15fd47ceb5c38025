import type { Said } from './words.js';

// Folded, and none made up of others: then there is one way to read however many of them.
const greetings = [
  ...['hej', 'hejsan', 'hejhej', 'halla', 'tja', 'tjena', 'god morgon', 'godmorgon', 'god dag', 'goddag', 'god eftermiddag', 'god kvall'],
  ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening'],
];
const pleas = [
  ...['hjalp', 'hjalp mig', 'kan du hjalpa mig', 'kan nagon hjalpa mig', 'jag behover hjalp', 'vad kan du gora'],
  ...['vad kan jag gora', 'vad kan jag skriva', 'vad gor du', 'vem ar du', 'hur gor jag', 'hur funkar det har', 'hur fungerar det har', 'start'],
  ...['help', 'help me', 'can you help me', 'i need help', 'what can you do', 'who are you', 'how does this work'],
];
const thanks = [
  ...['tack', 'tackar', 'snalla', 'tack sa mycket', 'tack for hjalpen', 'tack for svaret', 'tusen tack', 'stort tack', 'hej da'],
  ...['ok', 'okej', 'okay', 'oki', 'ja', 'japp', 'jo', 'nej', 'bra', 'jattebra', 'vad bra', 'toppen', 'perfekt', 'super', 'kanon', 'fint'],
  ...['det funkar', 'det funkar nu', 'funkar nu', 'nu funkar det', 'det fungerar', 'det fungerar nu', 'fungerar nu', 'nu fungerar det'],
  ...['lost', 'det ar lost', 'det loste sig', 'det har lost sig', 'klart', 'avbryt', 'thanks', 'thank you', 'thank you so much'],
  ...['please', 'thanks for the help', 'thanks for your help', 'yes', 'no', 'great', 'perfect', 'it works', 'it works now', 'solved', 'cancel', 'bye'],
];

const only = (...ways: readonly string[]) => new RegExp(`^(?:(?:${ways.join('|')})(?: |$))+$`);
const onlyGreets = only(...greetings);
const onlyThanks = only(...greetings, ...thanks);
const onlyKind = only(...greetings, ...thanks, ...pleas);
const greetsSomeone = new RegExp(`^(?:${greetings.join('|')}) (?:pa )?\\p{L}+$`, 'u');

/** What a folded message is that says nothing to report: all of it is greeting, plea or thanks. A thumb or a smile is thanks. */
export function courtesy(folded: string): Said | null {
  const words = lettersIn(folded);
  if (onlyGreets.test(words)) return { say: 'help' };
  if (words === '' || onlyThanks.test(words)) return { say: 'thanks' };
  return onlyKind.test(words) ? { say: 'help' } : null;
}

/** Whether a folded line of a longer message only opens it, as "Hej Eva!" does. */
export function opens(folded: string): boolean {
  return courtesy(folded) !== null || greetsSomeone.test(lettersIn(folded));
}

function lettersIn(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
