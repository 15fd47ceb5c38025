/** So long is a moment. */
const windowMs = 100;

/** Counts the work that is under way: the most at once in the last moment, since many are answered at a time, and then none is left. */
export function createUnderWay(nowMs: () => number) {
  let count = 0;
  let [most, before, began] = [0, 0, nowMs()];

  function recently(): number {
    // The clock may be put back.
    const passed = Math.abs(nowMs() - began);
    if (passed >= windowMs) [before, most, began] = [passed < 2 * windowMs ? most : count, count, nowMs()];
    return Math.max(before, most);
  }

  async function during<T>(work: () => Promise<T>): Promise<T> {
    recently();
    count += 1;
    most = Math.max(most, count);
    try {
      return await work();
    } finally {
      count -= 1;
    }
  }

  return { recently, during };
}
