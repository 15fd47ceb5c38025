import type { Instant } from '../src/domain/ids.js';
import type { CaseRow } from '../src/domain/row.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { isDeed } from '../src/domain/case.js';
import { detail } from './history.js';
import { leftOf } from './listCard.js';
import { named } from './named.js';
import { eventSentence, roleWithin } from './people.js';
import { asideOf, hereLabel, stepName } from './ribbon.js';
import { stateOf } from './state.js';
import { duration } from './time.js';

/** A case in a list, in words. People's words are text: whoever shows it must show it as such. */
export interface RowLines {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly where: string;
  readonly since: string;
  readonly left: string;
  readonly isLate: boolean;
  readonly priority: string;
  readonly mine: string;
}

export function rowLines(c: CaseRow, texts: Texts, clock: Clock): RowLines {
  return {
    number: c.number,
    title: c.title,
    state: texts.states[stateOf(c)],
    where: texts.roles[c.role],
    since: clock.since(c.since),
    left: leftOf(c, texts),
    isLate: Boolean(c.deadline?.due && !c.deadline.left),
    priority: named(c.priority, texts),
    mine: c.mine ? texts.lists.yours : '',
  };
}

/** One thing that has happened. */
export interface TimelineLine {
  readonly at: Instant;
  readonly when: string;
  readonly happened: string;
  /** What was said, or what an edit changed. */
  readonly said: string;
  /** Whether somebody did it, and not time or Teams. */
  readonly isDeed: boolean;
}

export function timelineLine(shown: EventView, texts: Texts, clock: Clock): TimelineLine {
  const { at } = shown.event;
  return { at, when: clock.when(at), happened: eventSentence(shown, texts), said: detail(shown, texts, longestSaid), isDeed: isDeed(shown.event.type) };
}

/** Twice what a person may write, for an edit has two versions. */
const longestSaid = 8000;

/** One step of the chain. */
export interface StepLine {
  readonly name: string;
  readonly place: string;
  /** Who lets cases in, in a sentence; empty: they come in at once. */
  readonly approvedBy: string;
  readonly position: 'passed' | 'here' | 'ahead';
  /** Where it is: that it is, or ended there. */
  readonly here: string;
  /** How long the case has been here in all. */
  readonly spent: string;
  readonly spentMs: number;
}

export function stepLines(view: CaseView, texts: Texts): readonly StepLine[] {
  return view.steps.map((step, index) => ({
    name: stepName(step, texts),
    place: step.place ?? '',
    approvedBy: step.approvedBy ? roleWithin(step.approvedBy, texts) : '',
    position: step.position,
    here: step.position === 'here' ? hereLabel(view, texts) : '',
    spent: step.position === 'here' ? duration(step.spentMs, texts.time) : asideOf(view, index, texts),
    spentMs: step.spentMs,
  }));
}
