import type { PapersTexts } from './papersType.js';
import { linkMinutes } from '../../src/domain/wish/papers.js';

export const papers: PapersTexts = {
  title: 'Papers',
  hint: 'Minutes of decisions, a municipality’s wishes, and the draft management plan. They are in Swedish, and made anew each time from what the cases say.',
  label: 'Which paper?',
  make: 'Create',
  minutes: (who, day) => `Minutes: ${who}, ${day}`,
  wishes: (place) => `Change requests: ${place}`,
  plan: (year) => `Management plan ${year} (draft)`,
  ready: (title) => `Done: ${title}`,
  readyHint: `The links work for ${linkMinutes} minutes. Whoever has a link can download the paper, so pass on the file instead.`,
  word: 'Download Word',
  markdown: 'Download Markdown',
  minutesButton: 'Minutes',
  chooseOne: 'Choose a paper from the list.',
  nothingDecided: 'Nothing was decided on that day, so there are no minutes.',
  notYours: 'Papers are made by the leads, the groups and the system owner. Ask one of them, and they will help you.',
};
