import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../../src/app/handle.js';
import type { Store } from '../../src/app/ports.js';
import { createRandom, type Random } from '../../tools/seed/random.js';
import { born, reporting, type Answer, type Ledger, type Request } from './randomLedger.js';
import { clock, lifeOf, shuffled, world, type Contest, type Life, type Move } from './randomLife.js';
import { createTeams, type Ground, type Teams, type Traffic } from './randomTeams.js';

export interface Slice {
  readonly seed: number;
  /** The index of its first case: a case goes through the same in whatever slice it comes. */
  readonly first: number;
  readonly cases: number;
}

/** A case that has been through all, as it must be stored. */
export interface Lived extends Ledger {
  readonly index: number;
  /** How many of its events came before its first contest whose end changes what follows; null: it had none. */
  readonly settled: number | null;
  /** The events that came of two who approved the same, with the version that they made: either may have been first. */
  readonly either: ReadonlyMap<number, number>;
}

export type Figures = Traffic & Record<Contest, number>;

/** Cases that are under way at the same time. */
const atOnce = 24;

/** Takes the slice's cases through their lives, in shuffled order, and resolves with how they must be stored. */
export function live({ seed, first, cases }: Slice, ground: Ground, figures: Figures): Promise<readonly Lived[]> {
  const order = createRandom(seed + first);
  const lifetime = createLifetimes(createTeams(ground, order, figures), ground.stores[0], figures);
  const lifetimes = Array.from({ length: cases }, (_, n) => {
    const index = first + n;
    return lifetime(lifeOf(createRandom(seed * 1_000_003 + index), index), index);
  });
  return interleaved(lifetimes, order);
}

function createLifetimes({ send, insist }: Teams, store: Store, figures: Figures) {
  async function report({ report, copies }: Life): Promise<Ledger> {
    const answers = await send(new Array<Request>(copies).fill(reporting(report)));
    const number = answers[0]?.case?.number ?? assert.fail(`${report.draft} got no number`);
    const ledger = born(world, number, report, clock);
    for (const answer of answers) checkAnswer(answer, { kind: 'done', case: ledger.case });
    return ledger;
  }

  async function make({ requests, contest }: Move, before: Ledger): Promise<Ledger> {
    const answers = await send(requests);
    if (contest) {
      figures[contest] += 1;
      const stored = await insist(() => store.findCase(before.case.number), 0);
      return ledgerAfter(before, requests, answers, stored);
    }
    const [expected, after] = requests[0]?.expect(before) ?? assert.fail();
    for (const answer of answers) checkAnswer(answer, expected);
    return after;
  }

  return async function* lifetime(life: Life, index: number): AsyncGenerator<void, Lived> {
    const either = new Map<number, number>();
    let settled: number | null = null;
    let ledger = await report(life);
    const moves = life.moves(ledger);
    for (let next = moves.next(ledger); !next.done; next = moves.next(ledger)) {
      yield;
      const before = ledger.history.length;
      ledger = await make(next.value, ledger);
      const { contest } = next.value;
      const made = contest === 'approvals' ? ledger.history.slice(before) : [];
      for (const { seq } of made) either.set(seq, ledger.case.version);
      if (contest === 'verdicts' || contest === 'others') settled ??= before;
    }
    return { ...ledger, index, settled, either };
  };
}

/** Goes on with one at random of those under way, until all have come to their ends. */
async function interleaved<T>(lifetimes: readonly AsyncGenerator<void, T>[], order: Random): Promise<readonly T[]> {
  const waiting = [...shuffled(order, lifetimes)];
  const ended: T[] = [];
  async function work(): Promise<void> {
    for (;;) {
      const [lifetime] = waiting.splice(order.below(Math.min(waiting.length, 4 * atOnce)), 1);
      if (!lifetime) return;
      const { done, value } = await lifetime.next();
      if (done) ended.push(value);
      else waiting.splice(order.below(4 * atOnce), 0, lifetime);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return ended;
}

function checkAnswer({ kind, case: c, ...rest }: Outcome, expected: Answer): void {
  assert.deepEqual({ kind, case: c, ...('refusal' in rest && { refusal: rest.refusal }) }, expected);
}

/** Of two requests at the same moment one came first, and the other met what it had left: which, the store has decided. */
function ledgerAfter(before: Ledger, [a, b]: readonly Request[], [ofA, ofB]: readonly Outcome[], stored: Answer['case']): Ledger {
  assert.ok(a && b && ofA && ofB);
  for (const [one, ofOne, other, ofOther] of [[a, ofA, b, ofB], [b, ofB, a, ofA]] as const) {
    const [first, between] = one.expect(before);
    const [second, after] = other.expect(between);
    if (isAnswer(ofOne, first) && isAnswer(ofOther, second) && isDeepStrictEqual(stored, after.case)) return after;
  }
  return assert.fail(`No order of the two explains what is stored: ${JSON.stringify({ before: before.case, ofA, ofB, stored })}`);
}

/** Without the case: it may have gone on before the answer came through. */
function isAnswer(answer: Outcome, expected: Answer): boolean {
  const refusal = answer.kind === 'refused' ? answer.refusal : undefined;
  return answer.kind === expected.kind && isDeepStrictEqual(refusal, expected.refusal);
}
