import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { refusedAccess } from './access.js';
import { createDocuments, throttledBatch } from './documents.js';
import type { createFaults, Fault } from './faults.js';
import { createQueries, plan } from './queries.js';
import type { createRequests } from './tally.js';
import type { Upstream } from './upstream.js';
import { header, headerOf, readRequest, refused, type Answer, type GatewayRequest } from './wire.js';

interface Deps {
  readonly key: string;
  readonly upstream: Upstream;
  readonly faults: ReturnType<typeof createFaults>;
  readonly requests: ReturnType<typeof createRequests>;
}

/** What stands between client and server and makes the answers those of the service. */
export function createGateway({ key, upstream, faults, requests }: Deps) {
  const documents = createDocuments(upstream);
  const queries = createQueries(upstream);
  const inTurn = createTurns();

  async function answerTo(request: GatewayRequest): Promise<Answer> {
    const denied = refusedAccess(request, key);
    if (denied) return denied;
    if (request.kind === 'meta') return passedOn(upstream, request);
    if (request.kind === 'patch') return refused(400, 'The test server serves no patches.');
    const definition = await upstream.definition(request.path.replace(/\/docs(\/.*)?$/, ''));
    if (!definition) return refused(404, 'Owner resource does not exist', { [header.substatus]: '1003' });
    if (request.kind === 'plan') return plan(request);
    if (request.kind === 'query') return queries.page(request, definition);
    if (headerOf(request, header.partition) === undefined) return refused(400, 'PartitionKey value must be supplied.');
    if (request.kind === 'batch') return documents.batch(request, definition);
    return documents.one(request.kind, request, definition);
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const fault = faults.next(request);
    // One request of a container at a time: nobody sees a batch half done.
    const perform = () => inTurn(`${request.database}/${request.container}`, () => answerTo(request));
    const answer = fault ? await withFault(fault, request, perform) : await perform();
    requests.add(request, { status: answer?.status ?? 0, charge: answer?.charge ?? 0, fault });
    if (answer) send(outgoing, answer);
    else incoming.socket.resetAndDestroy();
  }

  return createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      send(outgoing, refused(500, `The test server failed: ${error instanceof Error ? error.stack : String(error)}`));
    });
  });
}

/** Null: the connection is cut instead of an answer. */
async function withFault(
  fault: Fault,
  request: GatewayRequest,
  perform: () => Promise<Answer>,
): Promise<Answer | null> {
  if (fault.act === 'operation') return request.kind === 'batch' ? throttledBatch(request, fault.index) : refused(429);
  const done = fault.committed ? await perform() : null;
  if (fault.act === 'reset') return null;
  if (fault.act === 'answer') {
    const wait = fault.retryAfterMs === undefined ? {} : { [header.retryAfter]: String(fault.retryAfterMs) };
    return refused(fault.status, undefined, wait);
  }
  await setTimeout(fault.ms);
  return done ?? perform();
}

function send(outgoing: ServerResponse, { status, charge, headers, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', [header.charge]: String(charge), ...headers });
  outgoing.end(body === undefined ? '' : JSON.stringify(body));
}

/** Databases and containers are the server's own affair. */
async function passedOn(upstream: Upstream, request: GatewayRequest): Promise<Answer> {
  if (request.method !== 'GET') upstream.forget();
  const kept = Object.entries(request.headers).filter(([name]) => name.startsWith('x-ms-') || name === 'content-type');
  const { status, text } = await upstream.send(
    request.method,
    request.path,
    Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    request.text,
  );
  const body: object = text ? JSON.parse(text) : {};
  return { status, charge: 0, body: request.path === '/' ? { ...body, ...located(request) } : body };
}

/** The client goes where the account says it is, and the server would name itself. */
function located({ headers }: GatewayRequest) {
  const here = [{ name: 'Sweden Central', databaseAccountEndpoint: `http://${headers.host}/` }];
  return { writableLocations: here, readableLocations: here };
}

function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  };
}
