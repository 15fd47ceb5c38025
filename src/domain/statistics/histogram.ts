import { groupBy } from '../directory.js';

/** The minutes of a block: few enough to be read at once, and so many that a year of work has few hundred blocks. */
const width = 512;

/** `bins`: the steps from minute to minute of the block that has any, and how many each has, as `written` writes numbers. */
interface Block {
  readonly count: number;
  readonly bins: string;
}

/**
 * How often each whole minute was counted, by block. Whoever looks for a place in line adds the blocks' counts and reads one block
 * alone: months of 100,000 cases cost hardly more than those of a hundred.
 */
export type Histogram = Readonly<Record<number, Block>>;

/** So often more, or less, was a minute counted. */
export type MinuteChange = readonly [minute: number, by: number];

export function recounted(histogram: Histogram, changes: readonly MinuteChange[]): Histogram {
  const blocks = new Map(blocksOf(histogram));
  for (const [number, some] of groupBy(changes, ([minute]) => Math.floor(minute / width))) {
    const counts = new Int32Array(width);
    pour(blocks.get(number), counts);
    for (const [minute, by] of some) counts[minute % width] = (counts[minute % width] ?? 0) + by;
    blocks.set(number, blockOf(counts));
  }
  return Object.fromEntries([...blocks].filter(([, { count }]) => count > 0));
}

export function countOf(histograms: readonly Histogram[]): number {
  return histograms.reduce((sum, histogram) => sum + Object.values(histogram).reduce((all, { count }) => all + count, 0), 0);
}

/** The minute at this place of all that were counted, the shortest first; places are counted from 1. null: there are not so many. */
export function minuteAt(histograms: readonly Histogram[], place: number): number | null {
  const blocks = groupBy(histograms.flatMap(blocksOf), ([number]) => number);
  let left = place;
  for (const number of [...blocks.keys()].sort((a, b) => a - b)) {
    const here = (blocks.get(number) ?? []).map(([, block]) => block);
    const count = here.reduce((sum, block) => sum + block.count, 0);
    if (count >= left) return number * width + placeIn(here, left);
    left -= count;
  }
  return null;
}

function placeIn(blocks: readonly Block[], place: number): number {
  const counts = new Int32Array(width);
  for (const block of blocks) pour(block, counts);
  let left = place;
  return counts.findIndex((count) => (left -= count) <= 0);
}

function blocksOf(histogram: Histogram): readonly (readonly [number, Block])[] {
  return Object.entries(histogram).map(([number, block]) => [Number(number), block] as const);
}

function blockOf(counts: Int32Array): Block {
  let bins = '';
  let [before, sum] = [0, 0];
  for (const [minute, count] of counts.entries()) {
    if (count === 0) continue;
    bins += written(minute - before) + written(count);
    before = minute;
    sum += count;
  }
  return { count: sum, bins };
}

/** 64 signs, of which each holds five bits, the lowest first, and whether the number goes on. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digits = new Map([...signs].map((sign, digit) => [sign.charCodeAt(0), digit]));
const digitOf = Uint8Array.from({ length: 128 }, (_, code) => digits.get(code) ?? 0);
const goesOn = 32;

function written(value: number): string {
  let text = '';
  let left = value;
  for (; left >= goesOn; left = Math.floor(left / goesOn)) text += signs.charAt((left % goesOn) + goesOn);
  return text + signs.charAt(left);
}

/** Adds what a block has counted. */
function pour(block: Block | undefined, into: Int32Array): void {
  const { bins } = block ?? { bins: '' };
  let [value, unit, minute, isStep] = [0, 1, 0, true];
  for (let index = 0; index < bins.length; index += 1) {
    const digit = digitOf[bins.charCodeAt(index)] ?? 0;
    value += (digit % goesOn) * unit;
    unit *= goesOn;
    if (digit >= goesOn) continue;
    if (isStep) minute += value;
    else into[minute] = (into[minute] ?? 0) + value;
    isStep = !isStep;
    value = 0;
    unit = 1;
  }
}
