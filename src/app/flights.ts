import type { Recipient, Topic } from '../domain/ids.js';

/** What is on its way to each recipient, one thing at a time. */
export function createFlights() {
  const flights = new Map<Recipient, { readonly topic: Topic; readonly arrival: Promise<unknown> }>();
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
    }
  }

  /** Settles when what is on its way now has landed, or has failed. */
  async function landed(to: Recipient, topic: Topic): Promise<void> {
    await claiming;
    const flight = flights.get(to);
    if (flight?.topic === topic) await flight.arrival;
  }

  return { claimed, during, landed };
}
