import http from 'node:http';
import https from 'node:https';
import type { Address } from '../src/app/ports.js';
import { DeliveryError } from '../src/app/delivery.js';

/** Puts the Connector's `Authorization` on a request; local mode needs none. */
export type Authorize = (headers: Map<string, string>) => Promise<void>;

/** An activity to send, as plain JSON. */
export type Outgoing = Readonly<Record<string, unknown>> & { readonly type: string };

/** The Bot Connector's REST calls for proactive messages. */
export interface Connector {
  /** Sends a new message; `thread`: as an answer in that message's thread. Resolves with its id. */
  readonly send: (to: Address, activity: Outgoing, thread?: string | null) => Promise<string>;
  /** Redraws a message where it stands. */
  readonly update: (to: Address, activityId: string, activity: Outgoing) => Promise<void>;
  readonly close: () => void;
}

const timeoutMs = 10_000;
const blocked = new Set([403]);
const refused = new Set([400, 404, 413]);

type Agents = { readonly 'http:': http.Agent; readonly 'https:': https.Agent };
type Call = (method: 'POST' | 'PUT', url: string, body: Outgoing) => Promise<string>;

/**
 * Plain HTTP on kept connections: a third of the SDK client's cost, and no retries of its own, since the outbox knows when
 * to try again. Rejects with a `DeliveryError`.
 */
export function createConnector(authorize: Authorize): Connector {
  const agents: Agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };
  const call: Call = async (method, url, body) => {
    const headers = new Map([['content-type', 'application/json']]);
    await authorize(headers);
    const { status, text, retryAfter } = await exchange(agents, method, new URL(url), headers, JSON.stringify(body));
    if (status >= 200 && status < 300) return text;
    throw new DeliveryError(kindOf(status), retryAfter, `The connector answered ${status} to ${method}`);
  };
  return {
    async send(to, activity, thread) {
      const conversation = thread ? `${to.conversationId};messageid=${thread}` : to.conversationId;
      return idIn(await call('POST', activitiesUrl(to, conversation), { ...activity, from: { id: to.botId } }));
    },
    async update(to, id, activity) {
      const url = `${activitiesUrl(to, to.conversationId)}/${encodeURIComponent(id)}`;
      await call('PUT', url, { ...activity, id, from: { id: to.botId } });
    },
    close: () => Object.values(agents).forEach((agent: http.Agent) => agent.destroy()),
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: number | null;
}

function exchange(agents: Agents, method: string, url: URL, headers: Map<string, string>, body: string): Promise<Answer> {
  const secure = url.protocol === 'https:';
  // Its parts, not the URL: node would go through all that a URL has, a tenth of the call.
  const options = {
    method,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: url.pathname,
    agent: agents[secure ? 'https:' : 'http:'],
    timeout: timeoutMs,
    headers: Object.fromEntries(headers),
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const retryAfter = retryAfterMs(response.headers['retry-after']);
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), retryAfter });
      });
    });
    request.on('timeout', () => request.destroy(new Error(`The connector did not answer in ${timeoutMs} ms`)));
    request.on('error', (cause) => reject(new DeliveryError('passing', null, 'The connector could not be reached', cause)));
    request.end(body);
  });
}

function kindOf(status: number): DeliveryError['kind'] {
  if (blocked.has(status)) return 'blocked';
  return refused.has(status) ? 'refused' : 'passing';
}

function activitiesUrl({ serviceUrl }: Address, conversationId: string): string {
  return `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
}

function idIn(answer: string): string {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (typeof parsed === 'object' && parsed !== null && 'id' in parsed && typeof parsed.id === 'string') return parsed.id;
  } catch {
    // Falls through: an answer without an id cannot be updated later, which is a fault of the connector.
  }
  throw new DeliveryError('passing', null, 'The connector answered without a message id');
}

/** Seconds, as Teams writes them; a date is not worth its code here. */
function retryAfterMs(header: string | undefined): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds * 1000 : null;
}
