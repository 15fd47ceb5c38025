import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { Log } from '../../src/app/log.js';
import type { Letter } from '../../src/domain/letters.js';
import type { Instant } from '../../src/domain/ids.js';
import { createDiaries, type Diaries } from '../../src/app/diaries.js';
import { createHandle } from '../../src/app/handle.js';
import { letterView, type LetterView } from '../../src/app/letters.js';
import { createSweep, type Sweep } from '../../src/app/sweep.js';
import { createSurroundings } from '../../src/app/world.js';
import { idle } from '../../src/app/settle.js';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** For sweeps of cases alone. */
export const noDiaries: Diaries = { attend: () => assert.fail('no diary is due'), look: () => Promise.resolve() };

/** An instance of its own over a store, which may see it through something. */
export async function sweeping(store: Store, now: () => Instant, through: Partial<Store> = {}, log = quiet): Promise<Sweep> {
  const own = { ...store, ...through };
  const shared = { ...createSurroundings(own, await organised(store), now), store: own, ...idle, random: () => 0 };
  const handle = createHandle(shared);
  return createSweep({ ...shared, handle, diaries: createDiaries({ ...shared, handle }), log });
}

/** A letter as it would be sent now. */
export async function asSent(store: Store, now: () => Instant, letter: Letter): Promise<LetterView | null> {
  return letterView({ ...createSurroundings(store, await organised(store), now), store }, letter);
}

async function organised(store: Store) {
  return (await store.loadOrganisation()) ?? assert.fail('no organisation is stored');
}
