import type { Body, Verdict } from './operations.js';

/** What a container's definition says of its index, as far as it has a price. */
export interface IndexingPolicy {
  readonly includedPaths?: readonly { readonly path: string }[];
  readonly excludedPaths?: readonly { readonly path: string }[];
  readonly compositeIndexes?: readonly (readonly { readonly path: string }[])[];
}

const system = new Set(['_rid', '_self', '_etag', '_ts', '_attachments']);
/** 4.95 RU for a write of 1 KB and 9.52 RU for one of 16 KB. */
const eachFurtherKilobyte = (9.52 - 4.95) / 15;
/** 1 RU to read 1 KB, 10 RU to read 100 KB. */
const eachFurtherKilobyteRead = 9 / 99;

/** Request units by the published figures: a read 1, a create 5 and 0.2 for each indexed term, a replacement 10. */
export function priceOf({ status, before, after }: Verdict, policy: IndexingPolicy): number {
  if (status >= 300) return 1;
  const was = before ? indexedTerms(before, policy) : [];
  if (after === undefined) return round(1 + further(before) * eachFurtherKilobyteRead);
  if (after === null) return round(5 + 0.2 * was.length);
  const is = indexedTerms(after, policy);
  if (!before) return round(5 + 0.2 * is.length + further(after) * eachFurtherKilobyte);
  return round(10 + 0.2 * changes(was, is) + further(after) * eachFurtherKilobyte);
}

/** An estimate of ours, since no figure is published: a visit to a partition, and the kilobytes that it answers. */
export function priceOfQuery(found: readonly unknown[]): number {
  return round(2.5 + found.reduce((sum: number, each) => sum + kilobytes(each), 0) * 0.3);
}

/** `path=value` of each leaf that the policy indexes, and one for each composite index that the document fills. */
export function indexedTerms(body: Body, policy: IndexingPolicy): readonly string[] {
  const leaves = Object.entries(body).flatMap(([name, value]) => (system.has(name) ? [] : leavesOf(`/${name}`, value)));
  const terms = leaves.filter(([path]) => isIndexed(path, policy)).map(([path, value]) => `${path}=${String(value)}`);
  const paths = new Map(leaves);
  const filled = (policy.compositeIndexes ?? []).filter((index) => index.every(({ path }) => paths.has(path)));
  return [...terms, ...filled.map((index) => index.map(({ path }) => `${path}=${String(paths.get(path))}`).join())];
}

function leavesOf(path: string, value: unknown): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inner = Array.isArray(value)
    ? value.map((each: unknown) => [`${path}/[]`, each] as const)
    : Object.entries(value).map(([name, each]) => [`${path}/${name}`, each] as const);
  return inner.flatMap(([at, each]) => leavesOf(at, each));
}

/** The longest pattern that fits decides, as the service has it; without any, all is indexed. */
function isIndexed(path: string, { includedPaths = [], excludedPaths = [] }: IndexingPolicy): boolean {
  const longest = (patterns: readonly { path: string }[]) =>
    Math.max(-1, ...patterns.filter((each) => fits(each.path, path)).map((each) => each.path.length));
  return longest(excludedPaths) < 0 || longest(includedPaths) > longest(excludedPaths);
}

function fits(pattern: string, path: string): boolean {
  const plain = pattern.replaceAll('"', '');
  return plain.endsWith('/*') ? `${path}/`.startsWith(plain.slice(0, -1)) : plain.replace(/\/\?$/, '') === path;
}

function changes(was: readonly string[], is: readonly string[]): number {
  return was.filter((term) => !is.includes(term)).length + is.filter((term) => !was.includes(term)).length;
}

function further(body: unknown): number {
  return Math.max(0, kilobytes(body) - 1);
}

function kilobytes(body: unknown): number {
  return Buffer.byteLength(JSON.stringify(body) ?? '') / 1024;
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}
