import type { Case } from '../domain/case.js';
import type { Refusal } from '../domain/commands.js';
import type { CaseNumber, PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Turn } from '../domain/turn.js';
import type { Outcome } from './handle.js';
import type { createLine } from './line.js';
import type { Commit, FormKey, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { alarmOf } from '../domain/alarm.js';
import { waitsOf } from '../domain/queue.js';
import { sees } from '../domain/standing.js';
import { untilWritten } from './attempts.js';

export interface TurnDeps extends Surroundings {
  readonly store: Store;
  /** Tells the dispatcher that something may be owed. */
  readonly wake: () => void;
  /** Resolves when no update that was on its way before a form was opened can land on it any longer. `owed`: some was owed then. */
  readonly landed: (form: FormKey, owed: boolean) => Promise<void>;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
}

/** In the place of a dispatcher, where nothing is sent. */
export const idle: Pick<TurnDeps, 'wake' | 'landed'> = { wake: () => {}, landed: async () => {} };

export interface InLine extends TurnDeps {
  /** Turns of one case wait here for each other: only those of other instances can then get in between. */
  readonly inLine: ReturnType<typeof createLine<CaseNumber>>;
}

export const notFound = { kind: 'refused', refusal: { code: 'notFound' }, case: null } satisfies Outcome;
export const done = (c: Case, repeated = false): Outcome => ({ kind: 'done', case: c, repeated });

export function refused(world: World, c: Case, by: PersonId, refusal: Refusal): Outcome {
  return { kind: 'refused', refusal, case: sees(world, c, by) ? c : null };
}

/** What is stored beside a case, to find it by. */
export function foundBy(world: World, c: Case): Pick<Commit, 'waits' | 'alarm'> {
  return { waits: waitsOf(world, c), alarm: alarmOf(world, c) };
}

export type Decided = Outcome | (Turn & Pick<Commit, 'closes' | 'message'>);

/** Decides on the case as it is now, until the write meets the version that was decided on. */
export function settle(deps: InLine, number: CaseNumber, decideOn: (c: Case, world: World) => Decided): Promise<Outcome> {
  return deps.inLine(number, () => settleNow(deps, number, decideOn));
}

function settleNow(
  { store, now, worldAt, wake, random }: TurnDeps,
  number: CaseNumber,
  decideOn: (c: Case, world: World) => Decided,
): Promise<Outcome> {
  return untilWritten(`Case ${number}`, random, async () => {
    const current = await store.findCase(number);
    if (!current) return notFound;
    const world = worldAt(now());
    const decided = decideOn(current, world);
    if ('kind' in decided) return decided;
    if ((await store.commit({ ...decided, ...foundBy(world, decided.case) })) === 'conflict') return 'conflict';
    wake();
    return done(decided.case);
  });
}
