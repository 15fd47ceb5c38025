import type { MergeButtons, MergeEvents, MergeLabels, MergeRefusals, MergingTexts } from './mergingType.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const merging: MergingTexts = {
  partOf: (number) => `Part of ${number}`,
  partOfHint: 'Everyone who supports the wish is in there, and will be told how it goes.',
  parts: (n) => `${count(n, 'wish is', 'wishes are')} part of this`,
  partSupport: (n) => `${count(n, 'person', 'people')} came with it`,
  more: (n) => `… and ${n} more`,
  linked: (number) => `Belongs with ${number}`,
  failed: (number) => `It could not be merged with ${number}, so the wish is open again`,
  endedHere: 'Merged here',
  intoHint:
    'The wish goes into the one that you choose, and everyone who supports it comes along. Whoever asked is told. You can break it out again.',
  gatherHint: 'Those that you choose go into this wish, and everyone who supports them comes along. You can break them out again.',
  noneAlike: 'I find no similar open wish that you can gather here. Open the other wish and choose Merge there.',
  numberHint: 'For example LUL-26-0042',
  wrongNumber: 'That does not look like a case number. Write it like LUL-26-0042.',
  gathered: (n) => (n === 0 ? 'No wish came in.' : `${count(n, 'wish is', 'wishes are')} part of this one now.`),
  brokenOut: (number) => `${number} is open by itself again.`,
  notDone: (number, why) => `Not ${number}: ${why}`,
};

export const mergeButtons: MergeButtons = {
  mergeInto: 'Merge',
  gather: 'Gather here',
  split: 'Break out',
  breakOut: 'Break out',
  makeWish: 'Make it a wish',
};

export const mergeLabels: MergeLabels = {
  into: 'Merge with',
  number: 'Or write a number',
  picked: 'Wishes to gather here',
  part: 'Which is to be broken out?',
};

export const mergeEvents: MergeEvents = {
  merged: (by, number) => `${by} merged the wish with ${number}`,
  split: (by, number) => `${by} broke the wish out of ${number}`,
  mergeFailed: (_, number) => `The wish was opened again, for it could not be merged with ${number}`,
  absorbed: (by, number) => `${by} merged ${number} with this one`,
  parted: (by, number) => `${by} broke out ${number}`,
  becameWish: (by, number) => `${by} made a wish of the case: ${number}`,
  cameOfFault: (by, number) => `${by} made the wish of ${number}`,
};

export const mergeThread: MergeEvents = {
  merged: (by, number) => `${by} has merged the wish with ${number}.`,
  split: (by, number) => `${by} has broken the wish out of ${number}. It waits for someone to take it.`,
  mergeFailed: (_, number) => `The wish is open again, for it could not be merged with ${number}.`,
  absorbed: (by, number) => `${by} has merged ${number} with this one.`,
  parted: (by, number) => `${by} has broken out ${number}.`,
  becameWish: (by, number) => `${by} has made a wish of the case: ${number}.`,
  cameOfFault: (by, number) => `${by} has made the wish of ${number}.`,
};

export const mergeRefusals: MergeRefusals = {
  noSuchWish: 'I find no such wish that you can merge with. Choose one in the list, or check the number.',
  itself: 'A wish cannot be merged with itself. Choose another.',
  notAWish: 'That case is no change request, so it cannot be merged.',
  mergedAlready: 'That wish is part of another already. Open it to see which.',
  decidedAlready: 'One of the wishes has been decided on, or is being voted on, so they can be neither merged nor parted.',
  targetClosed: 'That wish is closed, so nothing more can go into it.',
  otherMunicipality: 'That wish is another municipality’s and has not left it yet, so they cannot be merged.',
  hasParts: 'Other wishes are part of this one. Gather the other one here instead, or break out the parts first.',
  nowPartOf: (number) => `The wish is part of ${number} now. Write ${number} to me, and I will show it.`,
};
