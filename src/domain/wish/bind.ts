import type { Case, EventOf, State } from '../case.js';
import type { Errand } from '../errand.js';
import type { PartHappenings } from './part.js';

type Since = Pick<State, 'since' | 'sinceVersion'>;
type Evolver<T extends keyof PartHappenings> = (c: Case, event: EventOf<T>, since: Since) => Case;

/** What a case owes another goes with it until it has been done. */
function owing(c: Case, does: Errand['does'], { seq, by, other }: Pick<Errand, 'seq' | 'by'> & { other: Errand['to'] }): Case {
  return { ...c, errands: [...(c.errands ?? []), { seq, by, to: other, does }] };
}

const openAgain = ({ partOf: _, ...rest }: Case, since: Since): Case => ({ ...rest, state: { ...since, status: 'new' } });

export const bindEvolvers: { readonly [T in keyof PartHappenings]: Evolver<T> } = {
  merged: (c, event, since) => {
    const { seq, by, other } = event;
    const handler = c.state.status === 'new' ? null : c.state.handler;
    const closed = { ...c, partOf: { into: other, seq, by }, state: { ...since, status: 'closed', outcome: 'merged', handler } } as const;
    return owing(closed, 'absorb', event);
  },
  split: (c, event, since) => owing(openAgain(c, since), 'release', event),
  mergeFailed: (c, _, since) => openAgain(c, since),
  absorbed: (c, { part }) => ({ ...c, parts: [...(c.parts ?? []), part] }),
  parted: ({ parts = [], ...rest }, { other }) => {
    const left = parts.filter(({ number }) => number !== other);
    return left.length > 0 ? { ...rest, parts: left } : rest;
  },
  becameWish: (c, event) => owing({ ...c, links: { ...c.links, wish: event.other } }, 'open', event),
  cameOfFault: (c, { other }) => ({ ...c, links: { ...c.links, fault: other } }),
};
