import type { ChainsNow, CountedStep } from '../app/overview.js';
import type { Role } from '../domain/organisation.js';
import type { Texts } from '../../cards/texts/type.js';
import { roleWithin } from '../../cards/people.js';
import { createClock, type Clock } from '../../cards/time.js';

/** Each chain as it is drawn: who handles at its steps, who lets cases in, and how those stand that are there. */
export function chainsBody(shown: ChainsNow, texts: Texts): object {
  const clock = createClock(shown, texts);
  const chains = shown.chains.map(({ id, name, steps }) => ({ id, name, steps: steps.map((step) => stepBody(step, texts, clock)) }));
  return { chains };
}

/** Roles in sentences; empty where there is none. */
function stepBody({ step, asked, count, late, oldest }: CountedStep, texts: Texts, clock: Clock): object {
  const { roles, help, approvedBy } = step;
  const within = (role: Role) => roleWithin(role, texts);
  return {
    role: roles[0],
    names: roles.map((role) => texts.roles[role]),
    who: within(roles[0]),
    approvedBy: approvedBy ? within(approvedBy) : '',
    votes: asked ? within(asked) : '',
    help: help.map(within),
    count,
    late,
    oldest: oldest ? clock.since(oldest) : '',
  };
}
