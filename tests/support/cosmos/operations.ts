export interface Body {
  readonly id: string;
  readonly _etag?: string;
  readonly [field: string]: unknown;
}

/** One operation as it stands in a batch; a request for one document is a batch of one. */
export interface Operation {
  readonly operationType: 'Create' | 'Upsert' | 'Replace' | 'Delete' | 'Read';
  readonly id?: string | undefined;
  readonly ifMatch?: string | undefined;
  readonly resourceBody?: Body | undefined;
}

/** What an operation meets and leaves: `after` is null where it deletes, undefined where it leaves all as it was. */
export interface Verdict {
  readonly status: number;
  readonly before?: Body | undefined;
  readonly after?: Body | null;
}

/** The partition that the request is for. */
export interface Partition {
  /** Where documents hold their partition key. */
  readonly path: readonly string[];
  readonly key: unknown;
}

export const limits = { operations: 100, bytes: 2 * 1024 * 1024, idBytes: 1023 } as const;

/** A document gets its etag when the batch is through: until then none that the client knows fits what it wrote. */
const writtenHere = 'written in this batch';

export function idOf({ id, resourceBody }: Operation): string {
  return id ?? resourceBody?.id ?? '';
}

/** The verdict on each operation, each on what those before it leave; nothing is done by it. */
export function judge(
  operations: readonly Operation[],
  held: ReadonlyMap<string, Body>,
  partition: Partition,
): readonly Verdict[] {
  const now = new Map(held);
  return operations.map((operation) => {
    const verdict = judgeOne(operation, now.get(idOf(operation)), partition);
    if (verdict.after === null) now.delete(idOf(operation));
    else if (verdict.after) now.set(idOf(operation), { ...verdict.after, _etag: writtenHere });
    return verdict;
  });
}

/** A batch fails as a whole by its first fault: the others are told that they depended on it. Null: it may be done. */
export function failure(verdicts: readonly Verdict[]): readonly number[] | null {
  const at = verdicts.findIndex(({ status }) => status >= 400);
  return at < 0 ? null : verdicts.map(({ status }, index) => (index === at ? status : 424));
}

function judgeOne(operation: Operation, before: Body | undefined, partition: Partition): Verdict {
  const { operationType: type, resourceBody: after, ifMatch } = operation;
  if (type !== 'Read' && type !== 'Delete') return judgeWrite(operation, after, before, partition);
  if (!before) return { status: 404 };
  if (type === 'Read') return { status: 200, before };
  return isAsMet(before, ifMatch) ? { status: 204, before, after: null } : { status: 412 };
}

function judgeWrite(
  { operationType: type, id, ifMatch }: Operation,
  after: Body | undefined,
  before: Body | undefined,
  partition: Partition,
): Verdict {
  if (!after || !isStorable(after, id, partition)) return { status: 400 };
  if (Buffer.byteLength(JSON.stringify(after)) > limits.bytes) return { status: 413 };
  if (!before) return type === 'Replace' ? { status: 404 } : { status: 201, after };
  if (type === 'Create') return { status: 409 };
  return isAsMet(before, ifMatch) ? { status: 200, before, after } : { status: 412 };
}

function isAsMet({ _etag }: Body, ifMatch: string | undefined): boolean {
  return ifMatch === undefined || ifMatch === '*' || ifMatch === _etag;
}

function isStorable(body: Body, id: string | undefined, { path, key }: Partition): boolean {
  const named =
    typeof body.id === 'string' && /^[^/\\?#]+$/.test(body.id) && Buffer.byteLength(body.id) <= limits.idBytes;
  return named && (id === undefined || id === body.id) && valueAt(body, path) === key;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const inner = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
  return path.reduce(inner, value);
}
