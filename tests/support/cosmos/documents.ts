import assert from 'node:assert/strict';
import { failure, idOf, judge, limits, type Body, type Operation, type Partition, type Verdict } from './operations.js';
import { priceOf } from './pricing.js';
import { batchHeaders, type ContainerDefinition, type Upstream } from './upstream.js';
import { header, headerOf, refused, type Answer, type GatewayRequest } from './wire.js';

/** What the answer to a batch holds for each operation. */
interface OperationAnswer {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly eTag?: string;
  readonly resourceBody?: Body;
  readonly retryAfterMilliseconds?: number;
}

interface Performed {
  readonly failed: boolean;
  readonly operations: readonly OperationAnswer[];
}

const typeOf = { read: 'Read', create: 'Create', upsert: 'Upsert', replace: 'Replace', delete: 'Delete' } as const;
const operationTypes = new Set<string>(Object.values(typeOf));

/** Serves requests for documents, one or a batch, as the service does. Takes one request of a container at a time. */
export function createDocuments(upstream: Upstream) {
  async function one(
    kind: keyof typeof typeOf,
    request: GatewayRequest,
    definition: ContainerDefinition,
  ): Promise<Answer> {
    const operation: Operation = {
      operationType: typeOf[kind],
      id: request.id || undefined,
      ifMatch: headerOf(request, 'if-match'),
      resourceBody: request.text ? JSON.parse(request.text) : undefined,
    };
    const [done] = (await perform([operation], request, definition)).operations;
    const seen = headerOf(request, 'if-none-match');
    assert.ok(done);
    if (done.statusCode >= 400) return refused(done.statusCode);
    const { statusCode, requestCharge: charge, eTag, resourceBody } = done;
    const headers: Record<string, string> = eTag === undefined ? {} : { etag: eTag };
    if (statusCode === 200 && seen !== undefined && seen === eTag) return { status: 304, charge, headers };
    return { status: statusCode, charge, headers, body: resourceBody };
  }

  async function batch(request: GatewayRequest, definition: ContainerDefinition): Promise<Answer> {
    if (Buffer.byteLength(request.text) > limits.bytes) return refused(413);
    const operations: Operation[] = JSON.parse(request.text);
    if (operations.length > limits.operations) return refused(400, 'Batch request has too many operations.');
    const unknown = operations.find(({ operationType }) => !operationTypes.has(operationType));
    if (unknown) return refused(400, `The test server serves no ${unknown.operationType} in a batch.`);
    const { failed, operations: done } = await perform(operations, request, definition);
    const brief = /minimal/.test(headerOf(request, 'prefer') ?? '');
    const body = brief ? done.map(({ resourceBody: _, ...rest }) => rest) : done;
    const charge = done.reduce((sum, { requestCharge }) => sum + requestCharge, 0);
    return { status: failed ? 207 : 200, charge, body };
  }

  async function perform(
    operations: readonly Operation[],
    request: GatewayRequest,
    definition: ContainerDefinition,
  ): Promise<Performed> {
    const partition = partitionOf(request, definition);
    const verdicts = judge(operations, await held(operations, request), partition);
    const statuses = failure(verdicts);
    const prices = verdicts.map((verdict) => priceOf(verdict, definition.indexingPolicy));
    if (statuses) {
      const answered = statuses.map((statusCode, at) => ({
        statusCode,
        requestCharge: statusCode === 424 ? 0 : (prices[at] ?? 0),
      }));
      return { failed: true, operations: answered };
    }
    const done = await apply(operations, verdicts, request);
    return { failed: false, operations: done.map((each, at) => ({ ...each, requestCharge: prices[at] ?? 0 })) };
  }

  /** The documents that the operations are about, as they stand. */
  async function held(operations: readonly Operation[], request: GatewayRequest): Promise<ReadonlyMap<string, Body>> {
    const reads = [...new Set(operations.map(idOf))].map((id) => ({
      operationType: 'Read',
      id,
      partitionKey: headerOf(request, header.partition),
    }));
    const found = await sent(reads, request, true);
    return new Map(found.flatMap(({ resourceBody }) => (resourceBody ? [[resourceBody.id, resourceBody]] : [])));
  }

  async function apply(
    operations: readonly Operation[],
    verdicts: readonly Verdict[],
    request: GatewayRequest,
  ): Promise<readonly OperationAnswer[]> {
    const partitionKey = headerOf(request, header.partition);
    // Each condition has been judged; what is left of it would be judged by the server's own lights.
    const unconditional = operations.map((operation) => ({ ...operation, ifMatch: undefined, partitionKey }));
    const done = await sent(unconditional, request, false);
    assert.deepEqual(
      done.map(({ statusCode }) => statusCode),
      verdicts.map(({ status }) => status),
      'the server disagrees with its gateway',
    );
    return done;
  }

  async function sent(
    operations: readonly object[],
    { path }: GatewayRequest,
    onwards: boolean,
  ): Promise<readonly OperationAnswer[]> {
    const docs = path.replace(/(?<=\/docs)\/.*/, '');
    const headers = { ...batchHeaders, 'x-ms-cosmos-batch-continue-on-error': String(onwards) };
    const { status, text } = await upstream.send('POST', docs, headers, JSON.stringify(operations));
    assert.equal(status, 200, text);
    return JSON.parse(text);
  }

  return { one, batch };
}

/** The answer to a batch that ran out of request units at one operation: nothing of it is done. */
export function throttledBatch(request: GatewayRequest, index: number): Answer {
  const operations: Operation[] = JSON.parse(request.text);
  const body = operations.map((_, at): OperationAnswer =>
    at === index
      ? { statusCode: 429, requestCharge: 0, retryAfterMilliseconds: 1 }
      : { statusCode: 424, requestCharge: 0 },
  );
  return { status: 207, charge: 0, body };
}

function partitionOf(request: GatewayRequest, { partitionKey }: ContainerDefinition): Partition {
  const [key]: unknown[] = JSON.parse(headerOf(request, header.partition) ?? '[]');
  return { path: (partitionKey.paths[0] ?? '').slice(1).split('/'), key };
}
