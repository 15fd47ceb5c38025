import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnector } from '../../bots/connector.js';
import { DeliveryError } from '../../src/app/delivery.js';

describe('the Bot Connector’s calls', () => {
  const asked: { method: string; url: string; authorization: string; body: unknown }[] = [];
  let answer: { status: number; body?: string; retryAfter?: string } = { status: 200 };
  const server = http.createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const { method = '', url = '', headers } = req;
      asked.push({ method, url, authorization: headers.authorization ?? '', body: JSON.parse(body) });
      res.statusCode = answer.status;
      if (answer.retryAfter) res.setHeader('retry-after', answer.retryAfter);
      res.end(answer.body ?? '{"id":"1:2"}');
    });
  });
  const connector = createConnector(async (headers) => void headers.set('authorization', 'Bearer token'));
  const to = { serviceUrl: '', conversationId: '19:a b@thread.tacv2', tenantId: 'tenant', botId: '28:bot' };

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    to.serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea//`;
  });
  beforeEach(() => {
    asked.length = 0;
    answer = { status: 200 };
  });
  after(() => {
    connector.close();
    server.close();
  });

  const send = () => connector.send(to, { type: 'message', text: 'Åäö' });
  const failure = async (status: number, more: object = {}) => {
    answer = { status, ...more };
    const error: unknown = await send().catch((caught: unknown) => caught);
    assert.ok(error instanceof DeliveryError);
    return error;
  };

  it('[EDG74] a message goes to the conversation, signed, and gives its id', async () => {
    assert.equal(await send(), '1:2');
    assert.deepEqual(asked, [
      {
        method: 'POST',
        url: '/emea/v3/conversations/19%3Aa%20b%40thread.tacv2/activities',
        authorization: 'Bearer token',
        body: { type: 'message', text: 'Åäö', from: { id: '28:bot' } },
      },
    ]);
  });

  it('[EDG74] an answer goes to the message’s thread, and an update to the message', async () => {
    await connector.send(to, { type: 'message' }, '17');
    await connector.update(to, '1:2', { type: 'message' });
    assert.match(asked[0]?.url ?? '', /thread\.tacv2%3Bmessageid%3D17\/activities$/);
    assert.match(`${asked[1]?.method} ${asked[1]?.url}`, /^PUT .*\/activities\/1%3A2$/);
  });

  it('[EDG75] a refusal for good is told from one that may pass, with the wait that was asked for', async () => {
    assert.equal((await failure(403)).kind, 'blocked');
    for (const status of [400, 404, 413]) assert.equal((await failure(status)).kind, 'refused', String(status));
    for (const status of [401, 408, 412, 429, 500, 502, 503, 504]) assert.equal((await failure(status)).kind, 'passing', String(status));
    assert.equal((await failure(429, { retryAfter: '7' })).retryAfterMs, 7000);
    assert.equal((await failure(503, { retryAfter: 'Mon, 23 Nov 2026 08:00:00 GMT' })).retryAfterMs, null);
    assert.equal((await failure(200, { body: 'no id' })).kind, 'passing');
  });

  it('[EDG75] a connector that cannot be reached may come back', async () => {
    const error: unknown = await connector.send({ ...to, serviceUrl: 'http://127.0.0.1:1' }, { type: 'message' }).catch((e: unknown) => e);
    assert.ok(error instanceof DeliveryError && error.kind === 'passing');
  });
});
