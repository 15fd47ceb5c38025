import assert from 'node:assert/strict';
import { createHandle, type Handle, type Outcome } from '../../src/app/handle.js';
import { idle } from '../../src/app/settle.js';
import type { Store } from '../../src/app/ports.js';
import type { Random } from '../../tools/seed/random.js';
import { losing, Lost, type Losses } from '../support/losingStore.js';
import type { Request } from './randomLedger.js';
import { clock, world } from './randomLife.js';

/** One store as two instances of the bot have it. */
export interface Ground {
  readonly stores: readonly [Store, Store];
  /** Whether a call may fail with this, being disturbed as it is. */
  readonly mayFailWith: (error: unknown) => boolean;
  /** How many requests have been disturbed between the store and where it lies. */
  readonly disturbed: () => number;
}

export interface Traffic extends Losses {
  requests: number;
  /** Of these, sent though they had been answered, or were just being sent. */
  again: number;
  disturbed: number;
  /** Calls that a store gave up because of that. */
  outages: number;
}

const lossChance = 0.05;
/** A request that is lost so many times in a row is not lost by chance. */
const mostTries = 40;

export type Teams = ReturnType<typeof createTeams>;

/** Sends requests as Teams does: again until they are answered, by whichever instance is there. Each instance loses calls. */
export function createTeams({ stores, mayFailWith }: Ground, random: Random, traffic: Traffic) {
  const deps = { now: () => clock, worldAt: () => world, ...idle, random: () => 0 };
  const handles = stores.map((store) => createHandle({ ...deps, store: losing(store, lossChance, random, traffic) }));
  const sent = new WeakSet<Request>();

  async function insist<T>(ask: (handle: Handle) => Promise<T>, instance: number): Promise<T> {
    for (let tries = 0; ; tries += 1)
      try {
        return await ask(handles[(instance + tries) % handles.length] ?? assert.fail());
      } catch (error) {
        if (!mayFailWith(error) || tries === mostTries) throw error;
        if (!(error instanceof Lost)) traffic.outages += 1;
      }
  }

  /** At the same moment, each to another instance. */
  function send(requests: readonly Request[]): Promise<readonly Outcome[]> {
    for (const request of requests) {
      if (sent.has(request)) traffic.again += 1;
      sent.add(request);
    }
    traffic.requests += requests.length;
    const instance = random.below(handles.length);
    return Promise.all(requests.map((request, n) => insist(request.send, instance + n)));
  }

  return { send, insist };
}
