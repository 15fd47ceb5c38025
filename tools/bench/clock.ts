/** Milliseconds on the machine's clock, finer than `Date.now()` and comparable between the bench's processes. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** What the stub connector has taken since its last reset; `lastAt` as `now()` gives it, 0 before the first. */
export interface Counts {
  created: number;
  sent: number;
  updated: number;
  refused: number;
  lastAt: number;
}

export function writeCounts({ created, sent, updated, refused, lastAt }: Counts): string {
  return [created, sent, updated, refused, lastAt].join(' ');
}

export function readCounts(text: string): Counts {
  const [created = 0, sent = 0, updated = 0, refused = 0, lastAt = 0] = text.split(' ').map(Number);
  return { created, sent, updated, refused, lastAt };
}
