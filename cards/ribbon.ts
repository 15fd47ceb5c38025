import type { Instant } from '../src/domain/ids.js';
import type { StepView } from '../src/domain/ribbon.js';
import type { CaseView } from '../src/domain/view.js';
import type { Element, TextRun } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { column, row, run, subtle, userText } from './elements.js';
import { capital, introduced, nameOf, targetName } from './people.js';
import { isStillOpen, stateOf } from './state.js';
import { duration, workLeft } from './time.js';

const marks = {
  passed: { symbol: '✓', color: 'Good' },
  here: { symbol: '●', color: 'Accent' },
  ahead: { symbol: '○', color: 'Default' },
} as const;

/** The whole chain with "you are here", a step a line: it stands the same on a phone and on a wide screen. */
export function ribbon(view: CaseView, texts: Texts, clock: Clock): Element[] {
  return view.steps.map((step, index) => {
    const here = step.position === 'here';
    // A run as well, so that both columns stand on one line.
    const mark = marks[here && isSolved(view) ? 'passed' : step.position];
    const symbol = userText(mark.symbol, { size: 'Small', weight: 'Bolder', color: mark.color });
    const name = run(stepName(step, texts), { size: 'Small', weight: here ? 'Bolder' : 'Default', ...look(step) });
    const lines = here ? hereLines(view, step, texts, clock) : step.standIn ? [standInLine(step, texts)] : [];
    const aside = [step.place, here ? null : asideOf(view, index, texts)].filter(Boolean).join(' · ');
    const title = userText([name, ...(aside ? [run(` · ${aside}`, subtle)] : [])]);
    return row([column('16px', [symbol]), column('stretch', [title, ...lines], { spacing: 'Small' })], {
      spacing: 'Small',
    });
  });
}

function isSolved({ status, outcome }: CaseView): boolean {
  return status === 'resolved' || outcome === 'confirmed' || outcome === 'timedOut';
}

function look({ position }: StepView): Pick<TextRun, 'color' | 'isSubtle'> {
  return position === 'here' ? { color: 'Accent' } : position === 'ahead' ? { isSubtle: true } : {};
}

/** The accountable role; where the case is, all who handle it. */
export function stepName({ roles, position }: StepView, texts: Texts): string {
  const shown = position === 'here' ? roles : roles.slice(0, 1);
  return shown.map((role) => texts.roles[role]).join(' + ');
}

/** How long a case stayed at a step, or that the step comes next. */
export function asideOf(view: CaseView, index: number, { card, time }: Texts): string {
  const step = view.steps[index];
  if (!step) return '';
  const spent = step.spentMs < 60_000 ? '' : duration(step.spentMs, time);
  if (step.position === 'passed') return card.passed(spent);
  if (step.since) return card.visited(spent);
  return isStillOpen(view) && view.steps[index - 1]?.position === 'here' ? card.next : '';
}

/** That the case is at a step, or ended there. */
export function hereLabel({ status, outcome }: Pick<CaseView, 'status' | 'outcome'>, { card, merging }: Texts): string {
  if (status === 'closed') return outcome === 'merged' ? merging.endedHere : card.endedHere;
  return status === 'resolved' ? card.solvedHere : card.youAreHere;
}

function hereLines(view: CaseView, step: StepView, texts: Texts, clock: Clock): Element[] {
  const who = hasIt(view, step, texts, clock);
  const first = userText(
    [run(hereLabel(view, texts), { size: 'Small', weight: 'Bolder' }), ...(who ? [run(` · ${who}`, subtle)] : [])],
    {
      spacing: 'None',
    },
  );
  const lines = [
    [waitingLine(view, texts, clock), subtle],
    [deadlineLine(view, texts, clock), { size: 'Small' }],
    [isStillOpen(view) ? helpLine(step, texts) : null, subtle],
  ] as const;
  const more = lines.flatMap(([line, style]) => (line ? [userText(capital(line), { ...style, spacing: 'None' })] : []));
  return [first, ...more, ...(step.standIn ? [standInLine(step, texts)] : [])];
}

/** By when something happens and how much of that is left; empty where nothing has been promised. */
export function deadlineLine({ deadline }: CaseView, texts: Texts, clock: Clock): string {
  if (!deadline) return '';
  const { due, left, kind } = deadline;
  const words = texts.deadlines;
  const rest = left ? workLeft(left, texts.time) : '';
  if (!due) return words.stopped(rest);
  return left ? words[kind].by(clock.when(due), rest) : words[kind].late(clock.when(due));
}

/** Whom it was handed to, until one of those has it. */
function helpLine({ helping, has }: StepView, texts: Texts): string | null {
  const theirs = typeof helping === 'string' ? has?.role === helping : has?.name === helping?.name;
  return helping && !(has && theirs) ? texts.card.helps(targetName(helping, texts)) : null;
}

function standInLine({ standIn }: StepView, texts: Texts): Element {
  const line = standIn ? texts.card.standsIn(nameOf(standIn, texts)) : '';
  return userText(line, { ...subtle, spacing: 'None' });
}

function hasIt(view: CaseView, step: StepView, texts: Texts, clock: Clock): string {
  const { card } = texts;
  const open = isStillOpen(view);
  if (!step.has) return open ? waitsFor(view, clock.when(step.since ?? view.reportedAt), texts, clock) : '';
  // A step's own people are known by the line above; a helper's role is news.
  const known = step.has.role !== null && step.roles.includes(step.has.role);
  const name = known ? nameOf(step.has, texts) : introduced(step.has, texts, view);
  if (!open) return capital(card.had(name));
  const since = hasSince(view, step);
  return capital(since ? card.hasSince(name, clock.when(since)) : card.has(name));
}

/** Nobody has it: whoever decides, or someone who takes it. */
function waitsFor({ ballot, proposal: { duty } }: CaseView, since: string, { ballots, proposals, card }: Texts, clock: Clock): string {
  if (ballot) return ballots.waits(clock.when(ballot.opened));
  return duty === 'basis' || duty === 'funding' ? proposals.waits[duty](since) : card.nobodyHas(since);
}

/** When the handler got the case, where the card still knows. */
function hasSince(view: CaseView, step: StepView): Instant | null {
  const given = view.events.find(({ event }) => event.type === 'taken' || event.type === 'handedBack')?.event.at;
  if (given && (!step.since || given >= step.since)) return given;
  return view.status === 'active' ? view.since : null;
}

/** The waiting clock. */
function waitingLine(view: CaseView, texts: Texts, clock: Clock): string | null {
  const state = stateOf(view);
  const { waits } = texts.card;
  const spent = clock.since(view.since);
  const times = [clock.when(view.since), spent === texts.time.justNow ? '' : `, ${spent}`] as const;
  if (state === 'waitingOnSupplier') return waits.supplier(...times);
  if (state === 'waitingOnReporter') return waits.reporter(...times);
  return state === 'escalating' ? waits.approval(...times) : null;
}
