import { createHash } from 'node:crypto';
import { contact } from '../support/storeFixtures.js';
import { check, type Checked } from './randomCheck.js';
import { everyone } from './randomLife.js';
import { live, type Figures, type Lived, type Slice } from './randomRun.js';
import { grounds, type GroundName } from './randomStores.js';

export interface Result extends Figures, Omit<Checked, 'digests'> {
  readonly cases: number;
  /** Of all that is stored, but for what hangs on who came first. */
  readonly digest: string;
}

/** Takes random cases through their lives, `perSlice` on each fresh store, and checks what is stored. Tells of each slice. */
export async function liveInSlices(
  name: GroundName,
  { seed, first, cases }: Slice,
  perSlice: number,
  tell: (soFar: Result) => void = () => {},
): Promise<Result> {
  const traffic = { calls: 0, before: 0, after: 0, requests: 0, again: 0, disturbed: 0, outages: 0 };
  const figures: Figures = { ...traffic, approvals: 0, verdicts: 0, others: 0, forms: 0 };
  const checked: Checked = { events: 0, decisions: 0, notices: 0, undigested: 0, digests: [] };
  for (let lived = 0; lived < cases; lived += perSlice) {
    const slice = { seed, first: first + lived, cases: Math.min(perSlice, cases - lived) };
    let lives: readonly Lived[] = [];
    await grounds[name](
      slice.first,
      async (ground) => {
        for (const person of everyone) await ground.stores[0].saveContact(contact(person));
        lives = await live(slice, ground, figures);
        figures.disturbed += ground.disturbed();
      },
      (store) => check(store, lives, checked),
    );
    tell(resultOf(figures, checked));
  }
  return resultOf(figures, checked);
}

function resultOf(figures: Figures, { digests, ...checked }: Checked): Result {
  const inOrder = Object.values(digests);
  const digest = createHash('sha256').update(inOrder.join()).digest('hex');
  return { ...figures, ...checked, cases: inOrder.length, digest };
}
