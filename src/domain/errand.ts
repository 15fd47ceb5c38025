import type { Case, Happening } from './case.js';
import type { CaseNumber, Instant, PersonId } from './ids.js';
import type { World } from './responsibility.js';
import type { TakesNot } from './wish/part.js';
import { takesNot } from './wish/merging.js';
import { partFrom } from './wish/part.js';
import { openingTurn, turnOf, untouchedTurn, type Turn } from './turn.js';

/**
 * What a case owes another, which no single write can do with what made it owe that. It lies with the case until it has
 * been done; a case's errands are done in order.
 */
export interface Errand {
  /** Of the event that it comes of. */
  readonly seq: number;
  readonly to: CaseNumber;
  /** Whoever made it owe that. */
  readonly by: PersonId;
  readonly does: 'absorb' | 'release' | 'open';
}

/** The latest errand of a case that has come to another, and its answer: whoever comes with it again finds that here. */
export interface Heard {
  readonly seq: number;
  readonly refused?: TakesNot;
}

type Received = readonly Happening[] | TakesNot;

const deeds: { readonly [D in Errand['does']]: (world: World, to: Case, from: Case) => Received } = {
  absorb: (world, to, from) => takesNot(world, to, from) ?? [{ type: 'absorbed', other: from.number, part: partFrom(from) }],
  release: (_, { parts = [] }, { number }) => (parts.some((part) => part.number === number) ? [{ type: 'parted', other: number }] : []),
  open: (_, __, { number }) => [{ type: 'cameOfFault', other: number }],
};

/** The errand comes to the case that it is to. null: it has come before. */
export function receivedTurn(world: World, to: Case, from: Case, { seq, by, does }: Errand, at: Instant): Turn | null {
  const before = to.heard?.[from.number]?.seq ?? 0;
  if (before >= seq) return null;
  const received = deeds[does](world, to, from);
  const [happenings, heard] = typeof received === 'string' ? [[], { seq, refused: received }] : [received, { seq }];
  const turn = happenings.length > 0 ? turnOf(world, to, { by, at, key: `${from.number}/${seq}` }, happenings) : untouchedTurn(to);
  return { ...turn, case: { ...turn.case, heard: { ...to.heard, [from.number]: heard } } };
}

/** It has been done, and is owed no longer; where that was refused, all is as before. null: somebody else has noted it. */
export function struckTurn(world: World, from: Case, { seq, by, to }: Errand, heard: Heard | undefined, at: Instant): Turn | null {
  const [first, ...left] = from.errands ?? [];
  if (first?.seq !== seq) return null;
  const why = heard?.seq === seq && from.partOf?.seq === seq ? heard.refused : undefined;
  const turn = why
    ? turnOf(world, from, { by, at, key: `${to}/${seq}` }, [{ type: 'mergeFailed', other: to, why }])
    : untouchedTurn(from);
  const { errands: _, ...rest } = turn.case;
  return { ...turn, case: left.length > 0 ? { ...rest, errands: left } : rest };
}

/** The wish that a fault owes: as the fault is now, of the same reporter. */
export function wishTurn(world: World, { number, municipality, reporter, report }: Case, { to, seq }: Errand, at: Instant): Turn {
  return openingTurn(world, { number: to, municipality, reporter, report: { ...report, kind: 'change' }, at, key: `${number}/${seq}` });
}
