import assert from 'node:assert/strict';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { listen } from './listen.js';
import './mendEngine.js';
import type { IndexingPolicy } from './pricing.js';
import { header } from './wire.js';

export interface ContainerDefinition {
  readonly partitionKey: { readonly paths: readonly string[] };
  readonly indexingPolicy: IndexingPolicy;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Upstream {
  readonly send: (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    text?: string,
  ) => Promise<Reply>;
  /** What a container was created as; undefined where there is none. */
  readonly definition: (path: string) => Promise<ContainerDefinition | undefined>;
  /** To be called where definitions may have changed. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

/** The server itself, on a port of its own that only the gateway knows. */
export async function startUpstream(): Promise<Upstream> {
  const server = createHttpServer({ keepAlive: true });
  const { endpoint, stop } = await listen(server);
  const definitions = new Map<string, ContainerDefinition>();

  async function send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    text?: string,
  ): Promise<Reply> {
    const answer = await fetch(endpoint + path, { method, headers, ...(text ? { body: text } : {}) });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  async function definition(path: string): Promise<ContainerDefinition | undefined> {
    const known = definitions.get(path);
    if (known) return known;
    const { status, text } = await send('GET', path, {});
    if (status !== 200) return undefined;
    const read: ContainerDefinition = JSON.parse(text);
    assert.equal(read.partitionKey.paths.length, 1, 'hierarchical partition keys are not served by this test server');
    definitions.set(path, read);
    return read;
  }

  return { send, definition, forget: () => definitions.clear(), stop };
}

export const batchHeaders = { 'content-type': 'application/json', [header.batch]: 'true' } as const;
