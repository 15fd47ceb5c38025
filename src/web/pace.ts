import { LRUCache } from 'lru-cache';

/** So many requests at once, and so many more each second. */
const burst = 120;
const perSecond = 20;
const mostKept = 10_000;

/** Says whether someone may ask once more now. Kept in this process: each instance has a pace of its own. */
export function createPace(nowMs: () => number): (who: string) => boolean {
  const left = new LRUCache<string, { readonly tokens: number; readonly at: number }>({ max: mostKept });

  return function mayAsk(who) {
    const at = nowMs();
    const known = left.get(who);
    const tokens = known ? Math.min(burst, known.tokens + ((at - known.at) / 1000) * perSecond) : burst;
    left.set(who, { tokens: Math.max(0, tokens - 1), at });
    return tokens >= 1;
  };
}
