import type { Case, Passage, State } from './case.js';
import type { Instant } from './ids.js';

/** A case comes to a step. */
export function arrival(step: number, at: Instant): Passage {
  return { step, at, responded: false, stopped: [] };
}

/** Whether it is others who must go on, so that the deadlines' clock stands still. */
export function standsStill({ status }: State): boolean {
  return status === 'waiting' || status === 'resolved' || status === 'closed';
}

/** After any event: notes on the passages that the clock has stood still, and that somebody has responded. */
export function clocked(before: Case, after: Case, at: Instant): Case {
  const { since } = before.state;
  const left = before.path.at(-1);
  const here = after.path.at(-1);
  const paused = standsStill(before.state) && after.state.since !== since;
  const responded = here?.responded === false && responds(after);
  if (!paused && !responded) return after;
  const path = after.path.map((passage) => ({
    ...passage,
    responded: passage.responded || (responded && passage === here),
    stopped: paused && passage === left ? [...passage.stopped, { from: since, to: at }] : passage.stopped,
  }));
  return { ...after, path };
}

/** Someone has it, has asked for a step up without taking it, or has voted. Withdrawn is not responded to. */
function responds({ state: { status }, ballot }: Case): boolean {
  return status === 'new' ? Boolean(ballot && ballot.votes.length > 0) : status !== 'closed';
}
