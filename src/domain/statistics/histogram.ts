/** How often each whole minute was counted: minute and count in turn. */
export type Bins = readonly number[];

/**
 * Bins as they are stored: the steps from minute to minute, and the counts, as numbers of a varying length in 64 signs of
 * which each holds five bits and whether the number goes on. A month of 100,000 cases takes tens of kilobytes, and is read in a millisecond.
 */
export type Histogram = string;

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitOf = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, signs.indexOf(String.fromCharCode(code))));
const goesOn = 32;

/** Bins in the order of their minutes. */
export function packed(bins: Bins): Histogram {
  let text = '';
  let before = 0;
  bins.forEach((value, index) => {
    const isMinute = index % 2 === 0;
    text += written(isMinute ? value - before : value);
    if (isMinute) before = value;
  });
  return text;
}

function written(value: number): string {
  let text = '';
  let left = value;
  for (; left >= goesOn; left = Math.floor(left / goesOn)) text += signs.charAt((left % goesOn) + goesOn);
  return text + signs.charAt(left);
}

export function unpacked(text: Histogram): Bins {
  const bins: number[] = [];
  let [value, unit, minute] = [0, 1, 0];
  for (let index = 0; index < text.length; index += 1) {
    const digit = digitOf[text.charCodeAt(index)] ?? 0;
    value += (digit % goesOn) * unit;
    unit *= goesOn;
    if (digit >= goesOn) continue;
    if (bins.length % 2 === 0) bins.push((minute += value));
    else bins.push(value);
    [value, unit] = [0, 1];
  }
  return bins;
}

/** All of them together, in the order of their minutes; counts may be negative, minutes without any are left out. */
export function summed(all: readonly Bins[]): Bins {
  const counts = new Int32Array(1 + all.reduce((most, bins) => Math.max(most, largest(bins)), 0));
  for (const bins of all)
    for (let index = 0; index < bins.length; index += 2) {
      const minute = bins[index] ?? 0;
      counts[minute] = (counts[minute] ?? 0) + (bins[index + 1] ?? 0);
    }
  const sum: number[] = [];
  counts.forEach((count, minute) => {
    if (count !== 0) sum.push(minute, count);
  });
  return sum;
}

function largest(bins: Bins): number {
  let most = 0;
  for (let index = 0; index < bins.length; index += 2) most = Math.max(most, bins[index] ?? 0);
  return most;
}
