import type { Case, EventOf, State } from '../../case.js';
import type { PreparingHappenings } from './happenings.js';
import { handlerOf } from '../../case.js';

type Since = Pick<State, 'since' | 'sinceVersion'>;

/** Buttons that were drawn before what is decided on became another are outdated. */
const anew = (c: Case, { sinceVersion }: Since): Case => ({ ...c, state: { ...c.state, sinceVersion } });

export const preparingEvolvers: { readonly [T in keyof PreparingHappenings]: (c: Case, event: EventOf<T>, since: Since) => Case } = {
  compiled: (c, { compilation }) => ({ ...c, proposal: { ...c.proposal, compilation } }),
  prepared: (c, { preparation }, since) => {
    // What was laid before the systemOwner was of the preparation that it had then.
    const { basis: _, ...proposal } = c.proposal ?? {};
    return { ...anew(c, since), proposal: { ...proposal, preparation } };
  },
  basisLaid: (c, { words, cost, recommendation }, since) => ({
    ...anew(c, since),
    proposal: { ...c.proposal, basis: { text: words, cost, recommendation } },
  }),
  ruled: (c, { number, office, outcome, words, on, by, deputyFor, at }, since) => {
    const ruling = { number, office, by, ...(deputyFor && { deputyFor }), at, on, outcome, words };
    const after: Case = { ...c, ruled: true, rulings: [...(c.rulings ?? []), ruling] };
    const declined = { ...since, status: 'closed', outcome: 'declined', handler: handlerOf(c) } as const;
    return outcome === 'reject' ? { ...after, state: declined } : after;
  },
};
