import { patiently } from './patience.js';

/** Nobody waits longer for those ahead: while the store is away each would wait for all the others to give up. */
const patienceMs = 5000;

/** Runs work of the same key one after the other, as it came. A courtesy: whoever has waited long enough goes ahead. */
export function createLine<K>(): <T>(key: K, work: () => Promise<T>) => Promise<T> {
  const last = new Map<K, Promise<unknown>>();

  return async function inLine(key, work) {
    const ahead = last.get(key);
    const done = ahead ? patiently(ahead, patienceMs).then(work) : work();
    const over = done.then(nothing, nothing);
    last.set(key, over);
    void over.then(() => last.get(key) === over && last.delete(key));
    return done;
  };
}

const nothing = () => {};
