import { isUnserved, needsPlan, partialAggregate, planOf } from './queryPlan.js';
import { narrowed, partsOf, textOf, type QueryParts } from './queryText.js';
import { priceOfQuery } from './pricing.js';
import type { ContainerDefinition, Upstream } from './upstream.js';
import { header, headerOf, refused, type Answer, type GatewayRequest } from './wire.js';

interface Query {
  readonly query: string;
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
}

/** Documents in one page where the client names no number, and where it leaves it to the service. */
const usualPage = 100;
const largestPage = 1000;
const partitionParameter = '@partitionOfTheRequest';

export function createQueries(upstream: Upstream) {
  /** One page of what a query finds, in the partition given, or in all where none is. */
  async function page(request: GatewayRequest, definition: ContainerDefinition): Promise<Answer> {
    const asked: Query = request.text ? JSON.parse(request.text) : { query: 'SELECT * FROM c' };
    const partition = headerOf(request, header.partition);
    if (isUnserved(asked.query, partition === undefined))
      return refused(400, `The test server does not know this form of query: ${asked.query}`);
    const parts = partsOf(asked.query);
    if (partition === undefined && headerOf(request, header.range) === undefined && needsPlan(parts))
      return leftToClient(asked);
    const query =
      partition === undefined ? { ...asked, query: textOf(bare(parts)) } : within(partition, asked, definition);
    const { status, headers, text } = await upstream.send(
      'POST',
      request.path,
      headersOf(request),
      JSON.stringify(query),
    );
    if (status !== 200) return { status, charge: 0, body: JSON.parse(text) };
    const found: { Documents: readonly unknown[]; _count: number } = JSON.parse(text);
    const body = {
      ...found,
      Documents: bare(parts) === parts ? found.Documents : found.Documents.map((item) => [{ item }]),
    };
    const more = headers.get(header.continuation);
    const sent = { 'x-ms-item-count': String(body._count), ...(more !== null && { [header.continuation]: more }) };
    return { status, charge: priceOfQuery(body.Documents), headers: sent, body };
  }

  return { page };
}

/** The engine behind counts only outside brackets, where a plan of ours has put them in. */
function bare(parts: QueryParts): QueryParts {
  const inner = partialAggregate.exec(parts.select)?.[1];
  return inner === undefined ? parts : { ...parts, select: inner };
}

/** How a query over all partitions is to be run by the client. */
export function plan(request: GatewayRequest): Answer {
  const asked: Query = JSON.parse(request.text);
  return { status: 200, charge: 0, body: planFor(asked) };
}

function planFor({ query, parameters = [] }: Query): object {
  return planOf(partsOf(query), (name) => parameters.find((each) => each.name === name)?.value);
}

/** The service refuses at first what only the client can merge; the client knows the answer by its extra field. */
function leftToClient(asked: Query): Answer {
  const { body, ...rest } = refused(
    400,
    'The provided cross partition query can not be directly served by the gateway.',
    { [header.substatus]: '1004' },
  );
  return { ...rest, body: { ...Object(body), additionalErrorInfo: JSON.stringify(planFor(asked)) } };
}

function within(partition: string, { query, parameters = [] }: Query, { partitionKey }: ContainerDefinition): Query {
  const [value]: unknown[] = JSON.parse(partition);
  const parts = partsOf(query);
  const field = (partitionKey.paths[0] ?? '')
    .slice(1)
    .split('/')
    .map((name) => `["${name}"]`)
    .join('');
  return {
    query: textOf(narrowed(parts, `${parts.alias}${field} = ${partitionParameter}`)),
    parameters: [...parameters, { name: partitionParameter, value }],
  };
}

function headersOf(request: GatewayRequest): Readonly<Record<string, string>> {
  const asked = Number(headerOf(request, header.pageSize) ?? usualPage);
  const continuation = headerOf(request, header.continuation);
  return {
    'content-type': 'application/query+json',
    [header.query]: 'true',
    'x-ms-documentdb-query-enablecrosspartition': 'true',
    [header.pageSize]: String(asked > 0 ? Math.min(asked, largestPage) : largestPage),
    ...(continuation !== undefined && { [header.continuation]: continuation }),
  };
}
