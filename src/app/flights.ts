import { setTimeout as wait } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Recipient, Topic } from '../domain/ids.js';

/** More can hardly be on their way to someone's screen. */
const mostLately = 10_000;

/** What is on its way to each recipient, one thing at a time; what has landed may take `pushMs` more to be seen. */
export function createFlights(pushMs: number, nowMs: () => number) {
  const flights = new Map<Recipient, { readonly topic: Topic; readonly arrival: Promise<unknown> }>();
  const lately = new LRUCache<string, number>({ max: mostLately });
  const keyOf = (to: Recipient, topic: Topic) => `${topic} ${to}`;
  let claiming: Promise<void> = Promise.resolve();

  /** While this is under way, more may be found to send that is not to be seen here yet. */
  function claimed(work: Promise<void>): Promise<void> {
    claiming = work;
    return work;
  }

  async function during<T>(to: Recipient, topic: Topic, send: () => Promise<T>): Promise<T> {
    const arrival = send();
    flights.set(to, { topic, arrival });
    try {
      return await arrival;
    } finally {
      flights.delete(to);
      lately.set(keyOf(to, topic), nowMs());
    }
  }

  /** Resolves when what is on its way now is to be seen; rejects where it does not arrive. */
  async function landed(to: Recipient, topic: Topic): Promise<void> {
    await claiming;
    const flight = flights.get(to);
    if (flight?.topic === topic) await flight.arrival;
    const left = pushMs + (lately.get(keyOf(to, topic)) ?? -Infinity) - nowMs();
    // The clock may be put back.
    if (left > 0) await wait(Math.min(left, pushMs));
  }

  return { claimed, during, landed };
}
