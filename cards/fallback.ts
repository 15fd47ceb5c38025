import type { CaseView } from '../src/domain/view.js';
import type { Plea } from './box.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { bondsLines } from './bondsSection.js';
import { shorten } from './elements.js';
import { nameOf } from './people.js';
import { deadlineLine } from './ribbon.js';
import { isStillOpen, stateOf } from './state.js';

const mostWords = 280;

/** The card in sentences: for notifications, and for clients that draw no cards. The most urgent comes first. */
export function fallbackOf(view: CaseView, plea: Plea | null, texts: Texts, clock: Clock): string {
  const here = view.steps.find((step) => step.position === 'here');
  const role = here?.roles[0];
  const place = [role && texts.roles[role], here?.place].filter(Boolean).join(', ');
  const words = plea?.words && `: ${texts.card.quote(shorten(plea.words, mostWords))}`;
  return [
    `${view.number} ${view.title}`,
    plea?.title && `${plea.title}${words ?? ''}`,
    `${texts.states[stateOf(view)]}: ${place}`,
    deadlineLine(view, texts, clock),
    ...bondsLines(view.bonds, texts),
    view.handler && texts.card[isStillOpen(view) ? 'has' : 'had'](nameOf(view.handler, texts)),
    texts.card.asText,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}`.replace(/[.!?]$/, ''))
    .join('. ')
    .concat('.');
}
