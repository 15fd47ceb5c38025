import type { Case, DeadlineKind } from './case.js';
import type { Instant } from './ids.js';
import type { Duration, Step } from './organisation.js';
import type { World } from './responsibility.js';
import type { Span, Spent, WorkingTime } from './workingTime.js';
import { isOpen } from './case.js';
import { workingTimeOf } from './directory.js';
import { instant } from './ids.js';
import { standsStill } from './passage.js';
import { isSharedStep, stepAt } from './responsibility.js';
import { placeOf } from './standing.js';
import { spanOf } from './workingTime.js';
import { dayMs } from './zone.js';

/** Working time that remains, told in two ways: milliseconds of it, and working days. */
export interface Left {
  readonly ms: number;
  readonly days: number;
}

/** What a case should have reached next, and how that stands. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** When the time is up, or was; null while the clock stands still and there is time left. */
  readonly due: Instant | null;
  /** What is left now, or would be if the clock went on now; null once the time is up. */
  readonly left: Left | null;
}

/** To decide in, where nobody has promised a response. */
const usualDecision: Duration = '1d';

/** The deadline that an open case meets next: somebody responds at its step, then it is solved. */
export function deadlineOf(world: World, c: Case, now: Instant): Deadline | null {
  const respond = respondBy(world, c);
  const timing = respond ?? resolveBy(world, c);
  if (!timing) return null;
  const { time, due, left } = timing;
  const at = Date.parse(now);
  const goesOn = due < Infinity;
  const until = goesOn ? due : time.spend(left, at).due;
  return {
    kind: respond ? 'respond' : 'resolve',
    due: goesOn ? instant(new Date(due)) : null,
    left: at < until ? { ms: time.between('h', at, until), days: time.between('d', at, until) / dayMs } : null,
  };
}

/** A deadline's clock: `due` is Infinity while it stands still with time left. */
interface Timing extends Spent {
  readonly time: WorkingTime;
}

/**
 * When this share of the time of the case's next deadline is used up, in milliseconds since 1970, and which that is. `at`
 * is Infinity where it has none, or its clock stands still before that.
 */
export function usedUpAt(world: World, c: Case, share: number): { readonly kind: DeadlineKind; readonly at: number } {
  const respond = respondBy(world, c, share);
  return { kind: respond ? 'respond' : 'resolve', at: (respond ?? resolveBy(world, c, share))?.due ?? Infinity };
}

/** When this share of the time has gone in which a request should be decided on: as much as there is to respond at its step. */
export function undecidedAt(world: World, c: Case, share: number): number {
  const step = stepAt(placeOf(world, c).chain, c.step);
  const span = spanFor(world, c, step.respondWithin ?? usualDecision, share);
  return timeAt(world, c, step).spend(span, Date.parse(c.state.since)).due;
}

/** Counts from when the case came to its step, this time; null once somebody has responded there. */
function respondBy(world: World, c: Case, share = 1): Timing | null {
  const step = stepAt(placeOf(world, c).chain, c.step);
  const here = c.path.length - 1;
  const waits = isOpen(c) && !c.path[here]?.responded;
  return waits && step.respondWithin ? timingOf(world, c, step, spanFor(world, c, step.respondWithin, share), [here]) : null;
}

/**
 * Counts all the time at the step that declares it and at those after it that declare none: a case that goes to and fro
 * has what is left of each step's time, not all of it again.
 */
function resolveBy(world: World, c: Case, share = 1): Timing | null {
  const { chain } = placeOf(world, c);
  const steps = c.path.map((passage) => stepAt(chain, passage.step));
  const declaring = steps.map((_, index) => steps.findLast((step, at) => at <= index && step.resolveWithin));
  const step = declaring.at(-1);
  const passages = [...declaring.keys()].filter((index) => declaring[index] === step);
  return step?.resolveWithin && isOpen(c) ? timingOf(world, c, step, spanFor(world, c, step.resolveWithin, share), passages) : null;
}

function spanFor({ directory }: World, { report }: Case, within: Duration, share: number): Span {
  const { factor = 1 } = directory.organisation.priorities.find((p) => p.id === report.priority) ?? {};
  return spanOf(within, factor * share);
}

/** Whose working hours count at a step. */
function timeAt({ directory }: World, c: Case, step: Step): WorkingTime {
  return workingTimeOf(directory, isSharedStep(step) ? null : c.municipality);
}

/** `passages`: those of its path, by their index, in which the time of this step runs. */
function timingOf(world: World, c: Case, step: Step, span: Span, passages: readonly number[]): Timing {
  const time = timeAt(world, c, step);
  let spent: Spent = { due: Infinity, left: span };
  for (const passage of passages)
    for (const [from, to] of runs(c, passage)) {
      spent = time.spend(spent.left, from, to);
      if (spent.due < Infinity) return { time, ...spent };
    }
  return { time, ...spent };
}

/** From when to when the clock ran in one passage; the last may still. What ends before it begins is nothing. */
function* runs({ path, state }: Case, index: number): Generator<readonly [number, number]> {
  const passage = path[index];
  if (!passage) return;
  let from = Date.parse(passage.at);
  for (const stop of passage.stopped) {
    yield [from, Date.parse(stop.from)];
    from = Date.parse(stop.to);
  }
  const left = path[index + 1]?.at ?? (standsStill(state) ? state.since : null);
  yield [from, left === null ? Infinity : Date.parse(left)];
}
