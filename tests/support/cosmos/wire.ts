import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export type Kind = 'read' | 'create' | 'upsert' | 'replace' | 'delete' | 'batch' | 'query' | 'plan' | 'patch' | 'meta';

export interface GatewayRequest {
  readonly kind: Kind;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Empty where the request is for none. */
  readonly database: string;
  readonly container: string;
  readonly id: string;
}

export interface Answer {
  readonly status: number;
  readonly charge: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const header = {
  partition: 'x-ms-documentdb-partitionkey',
  range: 'x-ms-documentdb-partitionkeyrangeid',
  plan: 'x-ms-cosmos-is-query-plan-request',
  batch: 'x-ms-cosmos-is-batch-request',
  upsert: 'x-ms-documentdb-is-upsert',
  query: 'x-ms-documentdb-isquery',
  pageSize: 'x-ms-max-item-count',
  continuation: 'x-ms-continuation',
  charge: 'x-ms-request-charge',
  retryAfter: 'x-ms-retry-after-ms',
  substatus: 'x-ms-substatus',
} as const;

const byMethod: Readonly<Record<string, Kind>> = { GET: 'read', PUT: 'replace', DELETE: 'delete', PATCH: 'patch' };

export async function readRequest(incoming: IncomingMessage): Promise<GatewayRequest> {
  const { method = 'GET', headers } = incoming;
  const path = new URL(`http://gateway/${incoming.url ?? ''}`).pathname.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  const [database = '', container = '', collection = '', id = ''] = path
    .split('/')
    .slice(2)
    .filter((_, at) => at !== 1)
    .map(decodeURIComponent);
  const kind = collection === 'docs' ? kindOf(method, headers, id !== '') : 'meta';
  return { kind, method, path, headers, text: await text(incoming), database, container, id };
}

function kindOf(method: string, headers: IncomingHttpHeaders, one: boolean): Kind {
  if (one) return byMethod[method] ?? 'meta';
  if (headers[header.plan]) return 'plan';
  if (headers[header.query] || method === 'GET') return 'query';
  if (headers[header.batch]) return 'batch';
  return headers[header.upsert] ? 'upsert' : 'create';
}

export function headerOf({ headers }: GatewayRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const messages: Readonly<Record<number, readonly [code: string, message: string]>> = {
  304: ['NotModified', ''],
  400: ['BadRequest', 'One of the input values is invalid.'],
  401: ['Unauthorized', 'The input authorization token can not serve the request.'],
  403: ['Forbidden', 'The request is not allowed.'],
  404: ['NotFound', 'Entity with the specified id does not exist in the system.'],
  408: ['RequestTimeout', 'Request timed out.'],
  409: ['Conflict', 'Entity with the specified id already exists in the system.'],
  412: ['PreconditionFailed', 'One of the specified pre-condition is not met.'],
  413: ['RequestEntityTooLarge', 'Request size is too large.'],
  429: ['TooManyRequests', 'Request rate is large. More Request Units may be needed, so no changes were made.'],
  449: ['RetryWith', 'Conflicting request to resource has been attempted. Retry to avoid conflicts.'],
  500: ['InternalServerError', 'Unknown server error occurred.'],
  503: ['ServiceUnavailable', 'Service is currently unavailable.'],
};

export function refused(status: number, message?: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const [code, usual] = messages[status] ?? [String(status), ''];
  // What the service refuses for its own reasons costs nothing; what it had to look up does.
  const charge = status === 404 || status === 409 || status === 412 ? 1 : 0;
  return { status, charge, headers, body: { code, message: message ?? usual } };
}
