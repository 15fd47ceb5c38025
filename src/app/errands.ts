import type { Case } from '../domain/case.js';
import type { Errand, Heard } from '../domain/errand.js';
import type { CaseNumber } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Turn } from '../domain/turn.js';
import type { Surroundings } from './world.js';
import { receivedTurn, struckTurn, wishTurn } from '../domain/errand.js';

interface Deps extends Surroundings {
  /** Stores a turn of a case decided on as it is now, or nothing. Resolves with the case; null: there is none. */
  readonly turn: (number: CaseNumber, decideOn: (c: Case, world: World) => Turn | null) => Promise<Case | null>;
  /** Stores the first turn of a case, unless that is there. */
  readonly open: (turn: Turn) => Promise<void>;
}

/**
 * Does what a case owes others, in order. Each errand is a turn of the other case, and then one of its own that notes that;
 * both look for what is done already, so that it may be broken off anywhere and done again by anybody. Resolves with the
 * case as it then is.
 */
export async function doErrands(deps: Deps, c: Case): Promise<Case> {
  const { now, turn } = deps;
  let from = c;
  for (let errand = first(from); errand; errand = first(from)) {
    const owed = errand;
    const heard = await bring(deps, from, owed);
    from = (await turn(from.number, (own, world) => struckTurn(world, own, owed, heard, now()))) ?? from;
  }
  return from;
}

const first = ({ errands }: Case): Errand | undefined => errands?.[0];

/** Resolves with the other case's answer. */
async function bring({ now, worldAt, turn, open }: Deps, from: Case, errand: Errand): Promise<Heard | undefined> {
  if (errand.does === 'open') await open(wishTurn(worldAt(now()), from, errand, now()));
  const to = await turn(errand.to, (other, world) => receivedTurn(world, other, from, errand, now()));
  if (!to) throw new Error(`${from.number} owes ${errand.to}, which is not there`);
  return to.heard?.[from.number];
}
